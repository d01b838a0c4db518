import AtlasModel
import GRDB

/// `offers`.
enum OfferRows: StoredTable {
    enum Column: Int, StoredColumn {
        case actor, functions, stages, role, zone, modes, duration, audience, cost, conditions, validFrom, validTo
        case verifiedOn, verifiedBy, source
    }

    static let name = "offers"

    static func cell(_ offer: Offer, _ column: Column) -> DatabaseValue {
        switch column {
        case .actor: .text(offer.actor.rawValue)
        case .functions: .list(offer.functions.map(\.rawValue))
        case .stages: .stages(offer.stages)
        case .role: .choice(offer.role)
        case .zone: .references(offer.zone.references)
        case .modes: .list(offer.modes)
        case .duration: .text(offer.duration)
        case .audience: .text(offer.audience)
        case .cost: .text(offer.cost)
        case .conditions: .text(offer.conditions)
        case .validFrom: .optional(offer.validFrom)
        case .validTo: .optional(offer.validTo)
        case .verifiedOn: .optional(offer.verification?.on)
        case .verifiedBy: .text(offer.verification?.by ?? "")
        case .source: .text(offer.source)
        }
    }

    static func read(_ row: StoredRow<OfferRows>) throws -> Offer {
        try Offer(
            actor: row.id(.actor), functions: row.functions(.functions), stages: row.stages(.stages),
            role: row.choice(.role), zone: row.zone(.zone), modes: row.list(.modes),
            duration: row.text(.duration), audience: row.text(.audience), cost: row.text(.cost),
            conditions: row.text(.conditions), validFrom: row.date(.validFrom), validTo: row.date(.validTo),
            verification: row.verification(on: .verifiedOn, by: .verifiedBy), source: row.text(.source))
    }
}

extension Database {
    func offers() throws -> Placed<Offer> { try placedRows(of: OfferRows.self, OfferRows.read) }

    /// The offers of the portions that are left, from the first on.
    func firstOffers(_ shared: SharedReading) throws -> Placed<Offer> {
        let known = KnownTexts(isWhole: true)
        // For the others too, which are added to them.
        var offers = Placed<Offer>(upTo: shared.last)
        while let portion = shared.takeFirst() {
            try appendRows(of: OfferRows.self, at: portion, known, to: &offers, OfferRows.read)
        }
        return offers
    }

    /// The offers of each portion that is left, from the last back.
    func lastOffers(_ shared: SharedReading) throws -> [Placed<Offer>] {
        let known = KnownTexts(isWhole: true)
        var portions: [Placed<Offer>] = []
        while let portion = shared.takeLast() {
            var offers = Placed<Offer>()
            try appendRows(of: OfferRows.self, at: portion, known, to: &offers, OfferRows.read)
            portions.append(offers)
        }
        return portions
    }
}
