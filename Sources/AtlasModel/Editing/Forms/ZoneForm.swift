extension NamedZone: FormRecord {
    static let formFields: [FieldName] = [.name, .kind, .members, .source]
    static let mandatory: [FieldName] = [.name, .members]

    static func shape(of field: FieldName, _ referential: Referential) -> FieldShape {
        field == .members ? .officialTerritories : .text
    }

    func text(of field: FieldName, _ context: FormContext) -> String {
        switch field {
        case .id: id
        case .name: name
        case .kind: kind
        case .members: context.text(of: members)
        case .source: source
        default: ""
        }
    }

    mutating func identify(_ context: FormContext) {
        if id.isEmpty { id = context.proposal(name, .zone) }
    }

    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem) {
        switch field {
        case .id: id = try context.identifier(text, .zone)
        case .name: name = text
        case .kind: kind = text
        case .members:
            var members: [TerritoryReference] = []
            for part in context.parts(of: text) {
                let member = try context.officialTerritory(part)
                // Twice the same adds nothing to a union.
                if !members.contains(member) { members.append(member) }
            }
            self.members = members
        case .source: source = text
        default: break
        }
    }

    func problems() -> [FieldName: FieldProblem] { members.isEmpty ? [.members: .missing] : [:] }
}

extension TerritoryLevel {
    /// All but that of the named zones.
    static let official = Set(allCases).subtracting([.zone])
}

extension FormContext {
    fileprivate func officialTerritory(_ text: String) throws(FieldProblem) -> TerritoryReference {
        do {
            return try territory(text, among: TerritoryLevel.official)
        } catch {
            guard case .unknownName = error, let zone = try? territory(text, among: [.zone]) else { throw error }
            throw .zoneOfZones(atlas.territories.name(of: zone) ?? text)
        }
    }
}
