package import AtlasModel

extension Actor {
    /// What a form begins with: whoever adds somebody on a territory most often means somebody of that territory.
    static func empty(on territory: TerritoryReference) -> Actor {
        Actor(id: ActorID(""), name: "", zone: territory == .france ? .unknown : .union([territory]))
    }
}

extension Cooperation {
    /// What a form begins with.
    package static let empty = Cooperation(
        id: CooperationID(""), name: "", kind: "", territory: nil, charter: "", governance: "",
        monthsBetweenMeetings: nil, rotation: Rotation(hosts: [], startedOn: nil), results: [], source: "", members: [])
}

extension Initiative {
    /// What a form begins with.
    package static let empty = Initiative(
        id: InitiativeID(""), name: "", territory: nil, leaders: [], start: nil, end: nil, budget: nil, funding: "",
        consultant: nil, objectives: [], deliverables: [], nextSteps: [], invited: nil, present: nil, source: "",
        sessions: [], efforts: [], participants: [])
}

extension NamedZone {
    /// What a form begins with.
    package static let empty = NamedZone(id: "", name: "", kind: "", members: [], source: "")
}
