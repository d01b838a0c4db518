package import AtlasModel

/// The day on which the codes of a folder of territories hold, and who says so.
package struct TerritoryVintage: Hashable, Sendable {
    /// Its file beside the tables of territories.
    static let fileName = "vintage.csv"

    package let date: CalendarDate
    package let source: String

    package init(date: CalendarDate, source: String) {
        self.date = date
        self.source = source
    }

    /// The vintage of a folder of territories; `nil` where it has no such file, or one that says no day.
    package static func read(folder: String) -> TerritoryVintage? {
        let sheet: Sheet<VintageSheet.Column> = SourceFolder(path: folder, part: "\(PackageReader.territories)/")
            .sheet(log: FindingLog())
        return sheet.map(log: FindingLog(), VintageSheet.read).first ?? nil
    }
}

/// `vintage.csv`.
enum VintageSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case date, source

        static let file = "territories/\(TerritoryVintage.fileName)"
        static let mandatory: [Column] = [.date]

        var kind: CellKind { self == .date ? .date : .text }
    }

    static func read(_ row: Row<Column>) -> TerritoryVintage? {
        row.date(.date).map { TerritoryVintage(date: $0, source: row.text(.source)) }
    }

    static func cell(_ vintage: TerritoryVintage, _ column: Column) -> WrittenCell {
        switch column {
        case .date: .text(vintage.date.description)
        case .source: .text(vintage.source)
        }
    }
}
