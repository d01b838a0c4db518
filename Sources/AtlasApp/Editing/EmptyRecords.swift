package import AtlasModel

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
