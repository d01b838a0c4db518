import AtlasModel
import Terminal

/// What the other screens depend on.
struct Outlook: Hashable, Sendable {
    let choices: Choices
    let edition: Int
    let crowdedAbove: Int
    let size: Size
}

/// Something worked out before anybody asks, on another thread: nobody waits for it, and it stops where something else is chosen.
struct Foresight: Equatable, Sendable {
    typealias Change = @Sendable (inout AppState) -> Void

    let outlook: Outlook
    /// Works it out, and hands over what is to be done with each part as soon as it is there; told whether to go on.
    let run: @Sendable (_ deliver: (@escaping Change) -> Bool) -> Void

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

    /// What has been foreseen is that of other choices, or of use no more.
    mutating func dropForesight() {
        if screen != .explorer || foreseen != outlook { foreseen = nil }
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
                func give(_ change: @escaping Foresight.Change) -> Bool {
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
                guard give({ [study = ahead.study] in $0.study = study }) else { return }
                ahead.openMap()
                // The longest last: it counts the answers of all actors.
                guard give({ [map = ahead.map] in $0.map = map }), survey.study?.key != surveyKey else { return }
                let answers = SurveyStudy(surveyKey, of: base)
                _ = give { $0.survey.study = answers }
            })
    }
}
