import AtlasModel

/// Writes actors and offers as one table for spreadsheets: French titles and words, one row for each offer.
///
/// It has no room for relations, cooperations, initiatives, nor for what named zones are made of.
enum FlatExport {
    static func text(of atlas: Atlas, dialect: CsvDialect) -> TextPieces {
        let offers = OffersByActor(atlas)
        let writer = FlatRowWriter(atlas)
        return TextPieces(from: dialect.text([FlatColumn.allCases.map(\.title)]), atlas.actors) { actor, text in
            let own = offers[actor.id]
            for offer in own.isEmpty ? [nil] : own.map(Optional.some) {
                dialect.append(
                    FlatColumn.allCases.map { CellText.guarded(writer.cell($0, actor, offer)) }, to: &text)
            }
        }
    }
}

private struct FlatRowWriter {
    private let atlas: Atlas
    private let functions: KnownNames<FunctionID>
    private let types: KnownNames<ActorTypeID>

    private static let separator = " | "

    init(_ atlas: Atlas) {
        self.atlas = atlas
        functions = atlas.referential.functionNames
        types = atlas.referential.typeNames
    }

    func cell(_ column: FlatColumn, _ actor: Actor, _ offer: Offer?) -> String {
        switch column {
        case .id: actor.id.rawValue
        case .name: actor.name
        case .acronym: actor.acronym
        case .type: list(actor.types.map { name(of: $0) })
        case .networks: list(actor.networks)
        case .guidasso: actor.guidAsso.map(FlatTerms.guidAsso.word) ?? ""
        case .siret: actor.siret
        case .rna: actor.rna
        case .address: actor.address
        case .postalCode: postalCode(actor)
        case .commune: actor.commune.flatMap { atlas.territories.name(of: TerritoryReference(.commune, $0)) } ?? ""
        case .communeCode: actor.commune ?? ""
        case .latitude: actor.coordinate?.latitude.description ?? ""
        case .longitude: actor.coordinate?.longitude.description ?? ""
        case .zone: zone(actor.zone)
        case .phone: actor.phone
        case .email: actor.email
        case .website: actor.website
        case .survey: FlatTerms.surveys.word(actor.survey)
        case .verifiedOn: date(actor.verification?.on)
        case .verifiedBy: actor.verification?.by ?? ""
        case .modifiedOn: date(actor.modifiedOn)
        case .source: actor.source
        case .notes: actor.notes
        default: offer.map { cell(column, $0) } ?? ""
        }
    }

    private func cell(_ column: FlatColumn, _ offer: Offer) -> String {
        switch column {
        case .functions: list(offer.functions.map { name(of: $0) })
        case .stages: list(offer.stages.stages.map(FlatTerms.stages.word))
        case .role: FlatTerms.roles.word(offer.role)
        case .offerZone: zone(offer.zone)
        case .modes: list(offer.modes)
        case .duration: offer.duration
        case .audience: offer.audience
        case .cost: offer.cost
        case .conditions: offer.conditions
        case .validFrom: date(offer.validFrom)
        case .validTo: date(offer.validTo)
        case .offerVerifiedOn: date(offer.verification?.on)
        case .offerVerifiedBy: offer.verification?.by ?? ""
        case .offerSource: offer.source
        default: ""
        }
    }

    /// A name in words where it leads back to the same thing.
    private func name(of id: FunctionID) -> String {
        guard let name = atlas.referential.function(id)?.name, functions.id(name) == id else { return id.rawValue }
        return name.contains("|") || name.contains(";") ? id.rawValue : name
    }

    private func name(of id: ActorTypeID) -> String {
        guard let name = atlas.referential.type(id)?.name, types.id(name) == id else { return id.rawValue }
        return name.contains("|") || name.contains(";") ? id.rawValue : name
    }

    private func list(_ items: [String]) -> String { items.joined(separator: FlatRowWriter.separator) }

    private func zone(_ zone: Zone) -> String { list(zone.references.map(\.description)) }

    /// Where a commune has several, nobody knows which.
    private func postalCode(_ actor: Actor) -> String {
        guard let row = actor.commune.flatMap(atlas.territories.commune) else { return "" }
        let codes = CellText.items(of: atlas.territories.communes.postalCodes[row])
        return codes.count == 1 ? codes[0] : ""
    }

    /// `03/09/2026`
    private func date(_ date: CalendarDate?) -> String {
        guard let date else { return "" }
        let parts = date.description.split(separator: "-")
        return parts.reversed().joined(separator: "/")
    }
}
