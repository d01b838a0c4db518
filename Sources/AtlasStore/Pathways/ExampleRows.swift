import AtlasModel
import GRDB

/// `associations`, examples on a pathway; needs are in `associations_needs`.
enum ExampleRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, name, commune, stage, description, source
    }

    static let name = "associations"

    static func cell(_ example: WorkedExample, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(example.id)
        case .name: .text(example.association.name)
        case .commune: .optional(example.association.commune)
        case .stage: .text(example.association.stage.code)
        case .description: .text(example.description)
        case .source: .text(example.source)
        }
    }

    static func read(_ row: StoredRow<ExampleRows>, needs: [FunctionID]) throws -> WorkedExample {
        let association = try Association(
            name: row.text(.name), commune: row.optionalText(.commune), stage: row.stage(.stage),
            needs: needs)
        return try WorkedExample(
            id: row.text(.id), association: association, description: row.text(.description),
            source: row.text(.source))
    }
}

extension Database {
    func examples() throws -> [WorkedExample] {
        var needs = try ListReader<FunctionID>(.exampleNeeds, in: self)
        return try rows(of: ExampleRows.self) { try ExampleRows.read($0, needs: needs.items(of: $0.position)) }
    }
}
