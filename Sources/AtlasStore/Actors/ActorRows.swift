import AtlasModel
import GRDB

/// `actors`.
enum ActorRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, name, acronym, types, networks, guidasso, siret, rna, address, commune, latitude, longitude, zone,
            phone
        case email, website, survey, verifiedOn, verifiedBy, modifiedOn, source, notes
    }

    static let name = "actors"

    static func cell(_ actor: Actor, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(actor.id.rawValue)
        case .name: .text(actor.name)
        case .acronym: .text(actor.acronym)
        case .types: .list(actor.types.map(\.rawValue))
        case .networks: .list(actor.networks)
        case .guidasso: .choice(actor.guidAsso)
        case .siret: .text(actor.siret)
        case .rna: .text(actor.rna)
        case .address: .text(actor.address)
        case .commune: .optional(actor.commune)
        case .latitude: .real(actor.coordinate?.latitude)
        case .longitude: .real(actor.coordinate?.longitude)
        case .zone: .references(actor.zone.references)
        case .phone: .text(actor.phone)
        case .email: .text(actor.email)
        case .website: .text(actor.website)
        case .survey: .choice(actor.survey)
        case .verifiedOn: .optional(actor.verification?.on)
        case .verifiedBy: .text(actor.verification?.by ?? "")
        case .modifiedOn: .optional(actor.modifiedOn)
        case .source: .text(actor.source)
        case .notes: .text(actor.notes)
        }
    }

    static func read(_ row: StoredRow<ActorRows>) throws -> Actor {
        try Actor(
            id: row.id(.id), name: row.text(.name), acronym: row.text(.acronym),
            types: row.types(.types), networks: row.list(.networks),
            guidAsso: row.optionalChoice(.guidasso), siret: row.text(.siret), rna: row.text(.rna),
            address: row.text(.address), commune: row.optionalText(.commune), coordinate: coordinate(row),
            zone: row.zone(.zone), phone: row.text(.phone), email: row.text(.email),
            website: row.text(.website), survey: row.choice(.survey),
            verification: row.verification(on: .verifiedOn, by: .verifiedBy), modifiedOn: row.date(.modifiedOn),
            source: row.text(.source), notes: row.text(.notes))
    }

    private static func coordinate(_ row: StoredRow<ActorRows>) throws -> Coordinate? {
        guard let latitude = try row.degrees(.latitude, within: 90) else { return nil }
        return try Coordinate(
            latitude: latitude, longitude: row.required(.longitude, row.degrees(.longitude, within: 180)))
    }
}
