/// Machine output as another program would declare it.
struct ActorRow: Decodable {
    let id: String
    let name: String
    let type: String
    let commune: String?
    let territories: [String]
    let stages: [String]
    let functions: [String]
    let confirmed: Int
    let presumed: Int
    let verifiedOn: String?
}

struct StatementRow: Decodable {
    let kind: String
    let function: String
    let stage: String
    let territories: [String]
    let weight: Int
    let share: Double
    let unsurveyed: Int
}

struct PathwayAnswer: Decodable {
    struct Named: Decodable {
        let id: String
        let name: String
    }

    struct Step: Decodable {
        let order: Int
        let id: String
        let title: String
        let stage: String
        let function: String
        let deadline: String
        let earliest: String?
        let date: String?
        let source: String
        let checkedOn: String?
        let actor: Named?
        let reason: String
        let alternates: [Named]
    }

    let association: String
    let commune: String
    let stage: String
    let date: String
    let hireDate: String?
    let steps: [Step]
    let ruptures: Int
}

struct InitiativeRow: Decodable {
    struct Part: Decodable {
        let days: Double
        let detail: String
    }

    struct Session: Decodable {
        let title: String
    }

    let id: String
    let budgetEur: Int?
    let budgetApproximate: Bool
    let sessions: [Session]
    let participantDays: Double?
    let coordinatorDays: Double?
    let coordinatorParts: [Part]
    let invited: Int?
    let present: Int?
}
