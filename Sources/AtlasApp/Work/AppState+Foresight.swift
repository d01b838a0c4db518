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
    let outlook: Outlook
    /// Works it out, and gives what is to be done with the result.
    let run: @Sendable () -> @Sendable (inout AppState) -> Void

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
        return .foresee(
            Foresight(outlook: outlook) { [self] in
                var ahead = self
                ahead.openCoverage()
                ahead.countStudy()
                ahead.keepCursorsInSight()
                ahead.openGaps()
                ahead.countStudy()
                ahead.keepCursorsInSight()
                let survey = SurveyStudy(ahead.surveyKey, of: ahead.base)
                ahead.openMap()
                return { [ahead] state in
                    // Somebody who has been on another screen meanwhile has changed what was foreseen.
                    guard state.foreseen == outlook, state.screen == .explorer else { return }
                    state.study = ahead.study
                    state.map = ahead.map
                    state.survey.study = survey
                }
            })
    }
}
