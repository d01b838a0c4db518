import AtlasModel

/// The words of a questionnaire, each such that reading it back finds the same thing.
final class QuestionnaireTerms {
    private let atlas: Atlas
    let fields: FlatFields
    private var zones: [TerritoryReference: String] = [:]
    private var communes: [String: String] = [:]

    init(_ atlas: Atlas) {
        self.atlas = atlas
        fields = FlatFields(atlas)
    }

    func cell(_ field: FlatColumn, _ actor: Actor) -> String {
        switch field {
        case .name: actor.name
        case .acronym: actor.acronym
        case .type: actor.types.map(name).joined(separator: " | ")
        case .networks: actor.networks.joined(separator: " | ")
        case .guidasso: actor.guidAsso.map(FlatTerms.guidAsso.word) ?? ""
        case .siret: actor.siret
        case .rna: actor.rna
        case .address: actor.address
        case .commune: actor.commune.map(commune) ?? ""
        case .zone: zone(actor.zone)
        case .phone: actor.phone
        case .email: actor.email
        case .website: actor.website
        default: ""
        }
    }

    private func name(_ id: ActorTypeID) -> String {
        guard let name = atlas.referential.type(id)?.name, fields.types.id(name) == id else { return id.rawValue }
        return name.contains { FlatFields.separators.contains($0) } ? id.rawValue : name
    }

    /// A sub-function stands a little to the right.
    func indented(_ id: FunctionID) -> String {
        let name = atlas.referential.function(id)?.name ?? id.rawValue
        return atlas.referential.function(id)?.parent == nil ? name : "   · " + name
    }

    func zone(_ zone: Zone) -> String { zone.references.map(place).joined(separator: " | ") }

    private func place(_ reference: TerritoryReference) -> String {
        if let known = zones[reference] { return known }
        let name = atlas.territories.name(of: reference) ?? ""
        let proposals = reference.level == .departement ? ["\(name) (\(reference.code))", name] : [name]
        let word = proposals.first { proposal in
            guard !proposal.isEmpty, !proposal.contains(where: { FlatFields.separators.contains($0) }),
                case .found(reference) = fields.zones.find(proposal)
            else { return false }
            return true
        }
        zones[reference] = word ?? reference.description
        return word ?? reference.description
    }

    private func commune(_ code: String) -> String {
        if let known = communes[code] { return known }
        var word = code
        if let row = atlas.territories.commune(code) {
            let departement = atlas.territories.departements[Int(atlas.territories.communes.departements[row])].code
            let proposal = "\(atlas.territories.communes.names[row]) (\(departement))"
            if case .found(code) = fields.finder.find(name: proposal) { word = proposal }
        }
        communes[code] = word
        return word
    }

    /// `03/09/2026`
    func date(_ date: CalendarDate?) -> String {
        date.map { $0.description.split(separator: "-").reversed().joined(separator: "/") } ?? ""
    }
}
