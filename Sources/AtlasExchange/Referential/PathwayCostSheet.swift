import AtlasModel

/// `pathway_costs.csv`: what the choice of interlocutors weighs.
enum PathwayCostSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, value, note, source

        static let file = "pathway_costs.csv"
        static let mandatory: [Column] = [.id, .value]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .value: .integer
            case .note: .prose
            case .source: .text
            }
        }
    }

    /// `nil` where the identifier is none that the choice knows: a number without effect misleads, and is an error.
    static func read(_ row: Row<Column>) -> PathwayCosts.Entry? {
        row.reportIfMissing(.value)
        let value = row.integer(.value, in: Bounds.points)
        guard let constant = row.choice(.id, as: PathwayCosts.Constant.self), let value else { return nil }
        return PathwayCosts.Entry(constant, value, note: row.text(.note), source: row.text(.source))
    }

    static func cell(_ entry: PathwayCosts.Entry, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(entry.constant.rawValue)
        case .value: .text(String(entry.value))
        case .note: .text(entry.note)
        case .source: .text(entry.source)
        }
    }
}
