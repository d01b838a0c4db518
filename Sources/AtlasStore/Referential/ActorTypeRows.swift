import AtlasModel
import GRDB

/// `actor_types`.
enum ActorTypeRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, name, nameEn, family, aliases
    }

    static let name = "actor_types"

    static func cell(_ type: ActorType, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(type.id.rawValue)
        case .name: .text(type.name)
        case .nameEn: .text(type.englishName)
        case .family: .choice(type.family)
        case .aliases: .list(type.aliases)
        }
    }

    static func read(_ row: StoredRow<ActorTypeRows>) throws -> ActorType {
        try ActorType(
            id: row.id(.id), name: row.text(.name), englishName: row.text(.nameEn), family: row.choice(.family),
            aliases: row.list(.aliases))
    }
}

/// `profiles`: what actors of a type usually do.
enum ProfileRows: StoredTable {
    enum Column: Int, StoredColumn {
        case type, function, stages, role, source
    }

    static let name = "profiles"

    static func cell(_ profile: Profile, _ column: Column) -> DatabaseValue {
        switch column {
        case .type: .text(profile.type.rawValue)
        case .function: .text(profile.function.rawValue)
        case .stages: .stages(profile.stages)
        case .role: .choice(profile.role)
        case .source: .text(profile.source)
        }
    }

    static func read(_ row: StoredRow<ProfileRows>) throws -> Profile {
        try Profile(
            type: row.id(.type), function: row.id(.function), stages: row.stages(.stages), role: row.choice(.role),
            source: row.text(.source))
    }
}
