import AtlasModel

/// `initiatives.csv`.
enum InitiativeSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, name, territory, leaders, start, end
        case budget = "budget_eur"
        case funding, consultant, objectives, deliverables
        case nextSteps = "next_steps"
        case invited, present, source

        static let file = "initiatives.csv"
        static let mandatory: [Column] = [.id, .name]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .leaders, .objectives, .deliverables, .nextSteps: .list
            case .consultant: .key(of: ActorSheet.Column.file)
            case .invited, .present: .integer
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ known: Known, _ parts: InitiativeParts) -> Initiative {
        let id = InitiativeID(row.name(.id))
        let (start, end) = (row.period(.start), row.period(.end))
        // `2011` to `2011-03` is in order: a year may mean any of its days, so only its first is no measure.
        if let start, let end, start.firstDay > end.firstDay, !start.text.hasPrefix(end.text) {
            row.report(.error, .datesReversed, .end, value: end.text)
        }
        return Initiative(
            id: id, name: row.requiredText(.name), territory: row.territory(.territory, in: known.places),
            leaders: row.keys(.leaders, in: known.actors), start: start, end: end, budget: budget(row),
            funding: row.text(.funding), consultant: row.optionalKey(.consultant, in: known.actors),
            objectives: row.list(.objectives), deliverables: row.list(.deliverables), nextSteps: row.list(.nextSteps),
            invited: row.integer(.invited, in: Bounds.count), present: row.integer(.present, in: Bounds.count),
            source: row.text(.source), sessions: parts.sessions[id] ?? [], efforts: parts.efforts[id] ?? [],
            participants: parts.participants[id] ?? [])
    }

    /// Whole euros; `~` before them says "about".
    private static func budget(_ row: Row<Column>) -> Initiative.Budget? {
        guard let text = row.cell(.budget) else { return nil }
        let isApproximate = text.hasPrefix("~")
        let amount = isApproximate ? String(text.dropFirst()).trimmed : text
        return row.integer(amount, .budget, in: Bounds.euros)
            .map { Initiative.Budget(euros: $0, isApproximate: isApproximate) }
    }

    static func cell(_ initiative: Initiative, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(initiative.id.rawValue)
        case .name: .text(initiative.name)
        case .territory: .optional(initiative.territory)
        case .leaders: .list(initiative.leaders.map(\.rawValue))
        case .start: .optional(initiative.start)
        case .end: .optional(initiative.end)
        case .budget: .optional(initiative.budget.map { ($0.isApproximate ? "~" : "") + String($0.euros) })
        case .funding: .text(initiative.funding)
        case .consultant: .optional(initiative.consultant?.rawValue)
        case .objectives: .list(initiative.objectives)
        case .deliverables: .list(initiative.deliverables)
        case .nextSteps: .list(initiative.nextSteps)
        case .invited: .optional(initiative.invited)
        case .present: .optional(initiative.present)
        case .source: .text(initiative.source)
        }
    }
}
