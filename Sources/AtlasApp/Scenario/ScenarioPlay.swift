import AtlasModel

/// A scenario played upon the atlas as it is: what it changes in the whole country, whatever is looked at.
struct ScenarioPlay: Sendable {
    /// What the counts depend on.
    let query: CoverageQuery
    private(set) var scenario = Scenario()
    private(set) var difference = CoverageDifference.none
    private var played: ScenarioCoverage

    init(_ query: CoverageQuery, of base: AtlasOnDate) {
        self.query = query
        played = ScenarioCoverage(Coverage(query, of: base))
    }

    var weights: CommuneWeights { played.base.weights }

    /// Counts again the communes that the actors concerned serve, and no others.
    mutating func play(_ scenario: Scenario) {
        guard scenario != self.scenario else { return }
        self.scenario = scenario
        difference = played.play(scenario)
    }
}

extension AppState {
    /// Follows the scenario chosen.
    mutating func playScenario() {
        guard !choices.scenario.changes.isEmpty else {
            play = nil
            return
        }
        var query = CoverageQuery()
        query.confirmedOnly = choices.isConfirmedOnly
        query.includeUseful = choices.includesUseful
        query.crowdedAbove = crowdedAbove
        if play?.query != query { play = ScenarioPlay(query, of: base) }
        play?.play(choices.scenario)
    }

    mutating func dropScenario() {
        guard !choices.scenario.changes.isEmpty else {
            notice = words.nothingImagined
            return
        }
        choose { $0.scenario = Scenario() }
        notice = words.scenarioDropped
    }
}
