import AtlasModel

/// `associations.csv`: examples of associations on a pathway.
enum AssociationSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, name, commune, stage, needs, description, source

        static let file = "associations.csv"
        static let mandatory: [Column] = [.id, .name, .stage]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .stage: .choice(EmploymentStage.allCases.map(\.code))
            case .needs: .list
            case .description: .prose
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ known: Known) -> WorkedExample {
        let association = Association(
            name: row.requiredText(.name), commune: row.commune(.commune, in: known.places),
            stage: row.stage(.stage) ?? .project, needs: row.keys(.needs, in: known.functions))
        return WorkedExample(
            id: row.name(.id), association: association, description: row.text(.description), source: row.text(.source))
    }

    static func cell(_ example: WorkedExample, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(example.id)
        case .name: .text(example.association.name)
        case .commune: .optional(example.association.commune)
        case .stage: .text(example.association.stage.code)
        case .needs: .list(example.association.needs.map(\.rawValue))
        case .description: .text(example.description)
        case .source: .text(example.source)
        }
    }
}
