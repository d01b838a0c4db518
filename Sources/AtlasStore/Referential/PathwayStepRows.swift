import AtlasModel
import GRDB

/// `pathway_steps`.
enum PathwayStepRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, stage, order, title, titleEn, function, deadline, source, checkedOn, note, earliest, latest
    }

    static let name = "pathway_steps"

    static func cell(_ step: PathwayStep, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(step.id.rawValue)
        case .stage: .text(step.stage.code)
        case .order: .integer(step.order)
        case .title: .text(step.title)
        case .titleEn: .text(step.englishTitle)
        case .function: .text(step.function.rawValue)
        case .deadline: .text(step.deadline)
        case .source: .text(step.source)
        case .checkedOn: .optional(step.checkedOn)
        case .note: .text(step.note)
        case .earliest: .optional(step.earliest)
        case .latest: .optional(step.latest)
        }
    }

    static func read(_ row: StoredRow<PathwayStepRows>) throws -> PathwayStep {
        try PathwayStep(
            id: row.id(.id), stage: row.stage(.stage), order: row.required(.order, row.integer(.order)),
            title: row.text(.title), englishTitle: row.text(.titleEn), function: row.id(.function),
            deadline: row.text(.deadline), source: row.text(.source), checkedOn: row.date(.checkedOn),
            note: row.text(.note), earliest: row.parsed(.earliest) { HireOffset($0) },
            latest: row.parsed(.latest) { HireOffset($0) })
    }
}
