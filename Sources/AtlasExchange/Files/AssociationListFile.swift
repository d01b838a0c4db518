package import AtlasModel

/// A user's list of associations, `name,commune,stage,needs,hire_date`: a pathway is to be made for each.
///
/// Communes, stages and needs are kept as they are written: people write names, in their language.
package enum AssociationListFile {
    package struct Entry: Sendable {
        /// Line of the file.
        package let line: Int
        package let name: String
        package let commune: String
        package let stage: String
        package let needs: [String]
        package let hireDate: CalendarDate?
    }

    enum Column: String, SheetColumn {
        case name, commune, stage, needs
        case hireDate = "hire_date"

        static let file = "associations.csv"
        static let mandatory: [Column] = [.name, .commune, .stage]

        var kind: CellKind {
            switch self {
            case .needs: .list
            case .hireDate: .date
            default: .text
            }
        }
    }

    /// The rows that can be read, and what is wrong with the file and with the others.
    package static func read(_ path: String) -> (entries: [Entry], findings: [Finding]) {
        let log = FindingLog()
        let sheet = UserFile.sheet(Column.self, at: path, log)
        var entries: [Entry] = []
        sheet.forEachRow(log: log) { row in
            let before = log.findings.count
            let entry = Entry(
                line: row.line, name: row.requiredText(.name), commune: row.requiredText(.commune),
                stage: row.requiredText(.stage), needs: row.list(.needs), hireDate: row.date(.hireDate))
            if !log.findings[before...].contains(where: { $0.severity == .error }) { entries.append(entry) }
        }
        return (entries, UserFile.findings(log, at: path))
    }
}
