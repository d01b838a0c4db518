import AtlasModel

/// `offers.csv`.
enum OfferSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case actor, functions, stages, role, zone, modes, duration, audience, cost, conditions
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case verifiedOn = "verified_on"
        case verifiedBy = "verified_by"
        case source

        static let file = "offers.csv"
        static let mandatory: [Column] = [.actor, .functions, .role]

        var kind: CellKind {
            switch self {
            case .actor: .key(of: ActorSheet.Column.file)
            case .functions, .stages, .zone, .modes: .list
            case .role: .choice(OfferRole.allCases.map(\.rawValue))
            case .validFrom, .validTo, .verifiedOn: .date
            case .conditions: .prose
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ known: Known) -> Offer {
        row.reportIfMissing(.functions)
        let (from, to) = (row.date(.validFrom), row.date(.validTo))
        if let from, let to, from > to { row.report(.error, .datesReversed, .validTo, value: to.description) }
        return Offer(
            actor: row.key(.actor, in: known.actors), functions: row.keys(.functions, in: known.functions),
            stages: row.stages(.stages), role: row.choice(.role, as: OfferRole.self) ?? .unknown,
            zone: row.zone(.zone, in: known.places), modes: row.list(.modes), duration: row.text(.duration),
            audience: row.text(.audience), cost: row.text(.cost), conditions: row.text(.conditions), validFrom: from,
            validTo: to, verification: row.verification(on: .verifiedOn, by: .verifiedBy), source: row.text(.source))
    }

    static func cell(_ offer: Offer, _ column: Column) -> WrittenCell {
        switch column {
        case .actor: .text(offer.actor.rawValue)
        case .functions: .list(offer.functions.map(\.rawValue))
        case .stages: .stages(offer.stages)
        case .role: .text(offer.role.rawValue)
        case .zone: .zone(offer.zone)
        case .modes: .list(offer.modes)
        case .duration: .text(offer.duration)
        case .audience: .text(offer.audience)
        case .cost: .text(offer.cost)
        case .conditions: .text(offer.conditions)
        case .validFrom: .optional(offer.validFrom)
        case .validTo: .optional(offer.validTo)
        case .verifiedOn: .optional(offer.verification?.on)
        case .verifiedBy: .optional(offer.verification?.by)
        case .source: .text(offer.source)
        }
    }
}
