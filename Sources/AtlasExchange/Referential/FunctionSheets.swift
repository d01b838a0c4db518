import AtlasModel

/// `functions.csv`.
enum FunctionSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, parent, name
        case englishName = "name_en"

        static let file = "functions.csv"
        static let mandatory: [Column] = [.id, .name]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .parent: .key(of: FunctionSheet.Column.file)
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ functions: Identifiers<FunctionID>) -> SupportFunction {
        SupportFunction(
            id: FunctionID(row.name(.id)), parent: row.optionalKey(.parent, in: functions),
            name: row.requiredText(.name), englishName: row.text(.englishName))
    }

    static func cell(_ function: SupportFunction, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(function.id.rawValue)
        case .parent: .optional(function.parent?.rawValue)
        case .name: .text(function.name)
        case .englishName: .text(function.englishName)
        }
    }
}

/// `requirements.csv`: what each stage requires.
enum RequirementSheet: SheetFormat {
    typealias Value = (function: FunctionID, stage: EmploymentStage, requirement: Requirement)

    enum Column: String, SheetColumn {
        case function, stage, requirement

        static let file = "requirements.csv"
        static let mandatory: [Column] = [.function, .stage, .requirement]

        var kind: CellKind {
            switch self {
            case .function: .key(of: FunctionSheet.Column.file)
            case .stage: .choice(EmploymentStage.allCases.map(\.code))
            case .requirement: .choice(Requirement.allCases.map(\.rawValue))
            }
        }
    }

    static func read(_ row: Row<Column>, _ functions: Identifiers<FunctionID>) -> Value {
        row.reportIfMissing(.requirement)
        return (
            row.key(.function, in: functions), row.stage(.stage) ?? .project,
            row.choice(.requirement, as: Requirement.self) ?? .useful
        )
    }

    static func cell(_ value: Value, _ column: Column) -> WrittenCell {
        switch column {
        case .function: .text(value.function.rawValue)
        case .stage: .text(value.stage.code)
        case .requirement: .text(value.requirement.rawValue)
        }
    }
}
