/// What a user can ask for with a key or a click.
enum Action: Hashable, Sendable {
    case up
    case down
    case pageUp
    case pageDown
    case first
    case last
    /// Right: opens a branch of the tree, else goes to the next pane.
    case unfold
    /// Left: closes a branch or climbs, else goes to the previous pane.
    case fold
    case nextPane
    case previousPane
    case open
    case back
    case allStages
    case project
    case firstTimeEmployer
    case employer
    case nextStage
    case department
    case search
    case pathway
    case nextField
    case previousField
    case previousChoice
    case nextChoice
    case tick
    case write
    case copy
    case example
    case toggleMouse
    case help
    case suspend
    case quit
}
