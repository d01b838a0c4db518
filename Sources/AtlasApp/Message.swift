import Terminal

/// What the state is told: what happened, not what to do.
enum Message: Sendable {
    case key(Key)
    case mouse(MouseEvent)
    case resized(Size)
    /// The terminal said what it draws on.
    case ground(isLight: Bool)
    /// No key has come for a moment: what waits for the hand to rest can follow.
    case rested
    /// A sheet came out, or could not.
    case delivered(SheetOrder.Destination, failure: String?)
    case copied(Bool)
    case reading(ReadingNews)
    /// The keeper of the atlas answered.
    case edited(EditAnswer)
    case work(WorkNews, number: Int)
    /// What was worked out before anybody asked.
    case foreseen(Foresight.Change)
    case mouseToggled(Bool)
}

/// What the state asks of the world.
enum Effect: Equatable, Sendable {
    case quit
    case suspend
    case deliver(SheetOrder)
    case copy(String)
    case toggleMouse
    case edit(EditRequest)
    case work(RunningWork)
    case foresee(Foresight)
}
