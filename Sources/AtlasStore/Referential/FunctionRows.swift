import AtlasModel
import GRDB

/// `functions`.
enum FunctionRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, parent, name, nameEn
    }

    static let name = "functions"

    static func cell(_ function: SupportFunction, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(function.id.rawValue)
        case .parent: .choice(function.parent)
        case .name: .text(function.name)
        case .nameEn: .text(function.englishName)
        }
    }

    static func read(_ row: StoredRow<FunctionRows>) throws -> SupportFunction {
        try SupportFunction(
            id: row.id(.id), parent: row.optionalChoice(.parent), name: row.text(.name),
            englishName: row.text(.nameEn))
    }
}

/// `requirements`: what each stage requires.
enum RequirementRows: StoredTable {
    typealias Value = (function: FunctionID, stage: EmploymentStage, requirement: Requirement)

    enum Column: Int, StoredColumn {
        case function, stage, requirement
    }

    static let name = "requirements"

    /// In the order of functions and stages: the model keeps none, and the same atlas is to give the same file.
    static func values(of referential: Referential) -> [Value] {
        referential.requirements.sorted { $0.key < $1.key }.flatMap { function, stages in
            stages.sorted { $0.key < $1.key }.map { (function, $0.key, $0.value) }
        }
    }

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        switch column {
        case .function: .text(value.function.rawValue)
        case .stage: .text(value.stage.code)
        case .requirement: .choice(value.requirement)
        }
    }

    static func read(_ row: StoredRow<RequirementRows>) throws -> Value {
        try (row.id(.function), row.stage(.stage), row.choice(.requirement))
    }
}
