import AtlasModel

/// `actor_types.csv`.
enum ActorTypeSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, name
        case englishName = "name_en"
        case family, aliases

        static let file = "actor_types.csv"
        static let mandatory: [Column] = [.id, .name]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .family: .choice(ActorFamily.allCases.map(\.rawValue))
            case .aliases: .list
            default: .text
            }
        }
    }

    /// A family that is none of ours only changes the heading under which the type is listed.
    static func read(_ row: Row<Column>) -> ActorType {
        ActorType(
            id: ActorTypeID(row.name(.id)), name: row.requiredText(.name), englishName: row.text(.englishName),
            family: row.choice(.family, as: ActorFamily.self, .warning) ?? .other, aliases: row.list(.aliases))
    }

    static func cell(_ type: ActorType, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(type.id.rawValue)
        case .name: .text(type.name)
        case .englishName: .text(type.englishName)
        case .family: .text(type.family.rawValue)
        case .aliases: .list(type.aliases)
        }
    }
}

/// `profiles.csv`: what actors of a type usually do.
enum ProfileSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case type, function, stages, role, source

        static let file = "profiles.csv"
        static let mandatory: [Column] = [.type, .function, .stages, .role]

        var kind: CellKind {
            switch self {
            case .type: .key(of: ActorTypeSheet.Column.file)
            case .function: .key(of: FunctionSheet.Column.file)
            case .stages: .list
            case .role: .choice(OfferRole.allCases.map(\.rawValue))
            case .source: .text
            }
        }
    }

    static func read(
        _ row: Row<Column>, _ functions: Identifiers<FunctionID>, _ types: Identifiers<ActorTypeID>
    ) -> Profile {
        // Without a stage it would say nothing, silently.
        if row.list(.stages).isEmpty { row.report(.error, .missingValue, .stages, value: "") }
        return Profile(
            type: row.key(.type, in: types), function: row.key(.function, in: functions), stages: row.stages(.stages),
            role: row.choice(.role, as: OfferRole.self) ?? .unknown, source: row.text(.source))
    }

    static func cell(_ profile: Profile, _ column: Column) -> WrittenCell {
        switch column {
        case .type: .text(profile.type.rawValue)
        case .function: .text(profile.function.rawValue)
        case .stages: .stages(profile.stages)
        case .role: .text(profile.role.rawValue)
        case .source: .text(profile.source)
        }
    }
}
