import AtlasModel
import Terminal

/// What the other screens depend on.
struct Outlook: Hashable, Sendable {
    let choices: Choices
    let edition: Int
    let crowdedAbove: Int
    let size: Size
}

/// Something worked out before anybody asks, on another thread: nobody waits for it, and no key gives it up.
struct Foresight: Equatable, Sendable {
    typealias Change = @Sendable (inout AppState) -> Void

    let outlook: Outlook
    /// Works it out, and hands over what is to be done with each part as soon as it is there.
    let run: @Sendable (_ deliver: (@escaping Change) -> Void) -> Void

    static func == (left: Foresight, right: Foresight) -> Bool { left.outlook == right.outlook }
}

extension AppState {
    private var outlook: Outlook {
        Outlook(choices: choices, edition: edition, crowdedAbove: crowdedAbove, size: terminalSize)
    }

    /// Whether a screen that one may go to next would have to count first.
    var lacksForesight: Bool {
        screen == .explorer && prompt == nil && waiting == nil && !isReading && imagined == choices.scenario
            && foreseen != outlook
    }

    /// Counts and draws what the matrix, the gaps, the survey and the map will show of what is chosen, while the keys rest: whoever
    /// goes there finds it done.
    mutating func foresee() -> Effect? {
        guard lacksForesight else { return nil }
        let outlook = outlook
        foreseen = outlook
        foresights += 1
        return .foresee(
            Foresight(outlook: outlook) { [self] deliver in
                func give(_ change: @escaping Foresight.Change) {
                    deliver { state in
                        // Somebody who has been on another screen meanwhile has changed what was foreseen.
                        guard state.foreseen == outlook, state.foresights == foresights, state.screen == .explorer
                        else { return }
                        change(&state)
                    }
                }
                var ahead = self
                ahead.openCoverage()
                ahead.countStudy()
                ahead.keepCursorsInSight()
                ahead.openGaps()
                ahead.countStudy()
                ahead.keepCursorsInSight()
                give { [study = ahead.study] in $0.study = study }
                ahead.openMap()
                give { [map = ahead.map] in $0.map = map }
                // The longest last: it counts the answers of all actors.
                guard survey.study?.key != surveyKey else { return }
                let answers = SurveyStudy(surveyKey, of: base)
                give { $0.survey.study = answers }
            })
    }
}
