extension AtlasOnDate {
    /// The atlas as it would be in a scenario, on the same day.
    public init(_ scenario: Scenario, imaginedIn base: AtlasOnDate) {
        self.init(scenario.applied(to: base.atlas), on: base.date)
        for case .removeActor(let id) in scenario.changes where row(of: id) == nil { stopped[id] = base.actor(id) }
    }
}
