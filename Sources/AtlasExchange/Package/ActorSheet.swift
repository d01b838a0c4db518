import AtlasModel

/// `actors.csv`.
enum ActorSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, name, acronym, type, networks
        case guidAsso = "guidasso"
        case siret, rna, address, commune, latitude, longitude, zone, phone, email, website, survey
        case verifiedOn = "verified_on"
        case verifiedBy = "verified_by"
        case modifiedOn = "modified_on"
        case source, notes

        static let file = "actors.csv"
        static let mandatory: [Column] = [.id, .name]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .type, .networks, .zone: .list
            case .guidAsso: .choice(GuidAssoLevel.allCases.map(\.rawValue))
            case .survey: .choice(SurveyStatus.allCases.map(\.rawValue))
            case .latitude, .longitude: .number
            case .verifiedOn, .modifiedOn: .date
            case .notes: .prose
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ known: Known) -> Actor {
        Actor(
            id: known.actors.id(row.name(.id)) ?? ActorID(""), name: row.requiredText(.name),
            acronym: row.text(.acronym), types: row.keys(.type, in: known.types), networks: row.list(.networks),
            guidAsso: row.choice(.guidAsso, as: GuidAssoLevel.self), siret: siret(row), rna: rna(row),
            address: row.text(.address), commune: row.commune(.commune, in: known.places),
            coordinate: row.coordinate(.latitude, .longitude), zone: row.zone(.zone, in: known.places),
            phone: row.text(.phone), email: row.text(.email), website: row.text(.website),
            survey: row.choice(.survey, as: SurveyStatus.self) ?? .none,
            verification: row.verification(on: .verifiedOn, by: .verifiedBy), modifiedOn: row.date(.modifiedOn),
            source: row.text(.source), notes: row.text(.notes))
    }

    private static func siret(_ row: Row<Column>) -> String {
        RegisterNumber.siret(row.text(.siret)) { row.report(.warning, $0, .siret, value: $1) }
    }

    private static func rna(_ row: Row<Column>) -> String {
        let written = row.text(.rna)
        if !written.isEmpty && !RegisterNumber.isRna(written) {
            row.report(.warning, .suspectRna, .rna, value: written)
        }
        return written
    }

    static func cell(_ actor: Actor, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(actor.id.rawValue)
        case .name: .text(actor.name)
        case .acronym: .text(actor.acronym)
        case .type: .list(actor.types.map(\.rawValue))
        case .networks: .list(actor.networks)
        case .guidAsso: .optional(actor.guidAsso?.rawValue)
        case .siret: .text(actor.siret)
        case .rna: .text(actor.rna)
        case .address: .text(actor.address)
        case .commune: .optional(actor.commune)
        case .latitude: .optional(actor.coordinate?.latitude)
        case .longitude: .optional(actor.coordinate?.longitude)
        case .zone: .zone(actor.zone)
        case .phone: .text(actor.phone)
        case .email: .text(actor.email)
        case .website: .text(actor.website)
        case .survey: .text(actor.survey.rawValue)
        case .verifiedOn: .optional(actor.verification?.on)
        case .verifiedBy: .optional(actor.verification?.by)
        case .modifiedOn: .optional(actor.modifiedOn)
        case .source: .text(actor.source)
        case .notes: .text(actor.notes)
        }
    }
}
