import AtlasModel

/// `pathway_steps.csv`.
enum PathwayStepSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, stage, order, title
        case englishTitle = "title_en"
        case function, deadline, source
        case checkedOn = "checked_on"
        case note, earliest, latest

        static let file = "pathway_steps.csv"
        static let mandatory: [Column] = [.id, .stage, .order, .title, .function]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .stage: .choice(EmploymentStage.allCases.map(\.code))
            case .order: .integer
            case .function: .key(of: FunctionSheet.Column.file)
            case .checkedOn: .date
            case .note: .prose
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ functions: Identifiers<FunctionID>) -> PathwayStep {
        row.reportIfMissing(.order)
        return PathwayStep(
            id: PathwayStepID(row.name(.id)), stage: row.stage(.stage) ?? .project,
            order: row.integer(.order, in: Bounds.order) ?? 0, title: row.requiredText(.title),
            englishTitle: row.text(.englishTitle), function: row.key(.function, in: functions),
            deadline: row.text(.deadline), source: row.text(.source), checkedOn: row.date(.checkedOn),
            note: row.text(.note), earliest: row.hireOffset(.earliest), latest: row.hireOffset(.latest))
    }

    static func cell(_ step: PathwayStep, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(step.id.rawValue)
        case .stage: .text(step.stage.code)
        case .order: .text(String(step.order))
        case .title: .text(step.title)
        case .englishTitle: .text(step.englishTitle)
        case .function: .text(step.function.rawValue)
        case .deadline: .text(step.deadline)
        case .source: .text(step.source)
        case .checkedOn: .optional(step.checkedOn)
        case .note: .text(step.note)
        case .earliest: .optional(step.earliest)
        case .latest: .optional(step.latest)
        }
    }
}

extension Row where Column: SheetColumn {
    /// A day counted from the hire; see ``HireOffset``.
    fileprivate func hireOffset(_ column: Column) -> HireOffset? {
        guard let text = cell(column) else { return nil }
        if let offset = HireOffset(text) { return offset }
        report(.error, .invalidHireOffset, column, value: text)
        return nil
    }
}
