package import AtlasModel

/// What an atlas says and a format has no room for.
package struct LeftBehind {
    /// A kind of record, all of which stay behind.
    package enum Kind: CaseIterable, Sendable {
        case offers, relations, cooperations, initiatives, examples, invitations, zones
    }

    /// The kinds of which the atlas has any, with the number of records.
    package let records: [(kind: Kind, number: Int)]
    package let ownParts: Atlas.OwnParts
    /// The fields in which some actor says something, in their order.
    package let actorFields: [RecordField<Actor>]

    /// How many descriptions go out without their end.
    package let cutDescriptions: Int

    /// - Parameter today: the day of the export.
    package init(_ atlas: Atlas, as format: ExchangeFormat, today: CalendarDate) {
        records = format.kindsLeftOut.map { ($0, atlas.number(of: $0)) }.filter { $0.1 > 0 }
        ownParts = format == .package ? [] : atlas.ownParts
        actorFields = Actor.fields.filter { field in
            format.actorFieldsLeftOut.contains(field.name) && !atlas.actors.allSatisfy(field.isEmpty)
        }
        cutDescriptions =
            format == .dataInclusion ? DataInclusionExport(atlas, today: today).numberOfCutDescriptions : 0
    }

    package var isEmpty: Bool {
        records.isEmpty && ownParts.isEmpty && actorFields.isEmpty && cutDescriptions == 0
    }
}

extension ExchangeFormat {
    fileprivate var kindsLeftOut: [LeftBehind.Kind] {
        switch self {
        case .package: []
        case .csv, .dataInclusion, .geojson, .hsds: LeftBehind.Kind.allCases.filter { $0 != .offers }
        case .gogocarto: LeftBehind.Kind.allCases
        }
    }

    /// By their names in `Actor.fields`.
    fileprivate var actorFieldsLeftOut: Set<String> {
        switch self {
        case .package, .csv: []
        case .geojson, .dataInclusion, .hsds: ["survey"]
        case .gogocarto:
            [
                "acronym", "networks", "guidasso", "siret", "rna", "zone", "phone", "website", "survey",
                "verified_on verified_by", "modified_on", "notes",
            ]
        }
    }
}

extension Atlas {
    fileprivate func number(of kind: LeftBehind.Kind) -> Int {
        switch kind {
        case .offers: offers.count
        case .relations: relations.count
        case .cooperations: cooperations.count
        case .initiatives: initiatives.count
        case .examples: examples.count
        case .invitations: invitations.count
        case .zones: territories.zones.count
        }
    }
}
