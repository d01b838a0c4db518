import AtlasModel

/// What was imagined, as lines of the file of a session: one for each change, and for each actor created.
extension Session {
    /// Where an actor created has no commune of its own.
    private static let nowhere = "-"

    var scenarioLines: [String] {
        let scenario = choices.scenario
        let imagined = Dictionary(scenario.imaginedActors.map { ($0.id, $0) }) { first, _ in first }
        return scenario.changes.compactMap { change in
            switch change {
            case .removeActor(let id): return "remove \(id.rawValue.madeSafe)"
            case .extendActor(let id, let places): return "extend \(id.rawValue.madeSafe) \(Self.text(places))"
            case .addActor(let actor):
                guard let actor = imagined[actor.id] else { return nil }
                let parts = [
                    actor.id.rawValue, actor.function.rawValue, actor.stage.code, actor.commune ?? Self.nowhere,
                    Self.text(actor.zone), actor.name,
                ]
                return "create " + parts.map(\.madeSafe).joined(separator: " ")
            // Written with its actor.
            case .addOffer: return nil
            case .moveActor, .removeOffer, .moveOffer: return nil
            }
        }
    }

    mutating func takeOfScenario(_ name: Substring, _ value: String) {
        switch name {
        case "remove": choices.scenario.changes.append(.removeActor(ActorID(value)))
        case "extend":
            let parts = value.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let places = Self.places(parts[1]) else { return }
            choices.scenario.changes.append(.extendActor(ActorID(String(parts[0])), by: places))
        default:
            let parts = value.split(separator: " ", maxSplits: 5).map(String.init)
            guard parts.count == 6, let stage = EmploymentStage(code: parts[2]), let zone = Self.places(parts[4][...])
            else { return }
            let actor = ImaginedActor(
                id: ActorID(parts[0]), name: String(parts[5].prefix(Self.longestText)),
                commune: parts[3] == Self.nowhere ? nil : parts[3], zone: zone, function: FunctionID(parts[1]),
                stage: stage)
            choices.scenario.changes += actor.changes
        }
    }

    private static func text(_ places: [TerritoryReference]) -> String {
        places.map(\.description).joined(separator: "|").madeSafe
    }

    private static func places(_ text: Substring) -> [TerritoryReference]? {
        let places = text.split(separator: "|").compactMap { TerritoryReference(parsing: $0) }
        return places.isEmpty ? nil : places
    }
}
