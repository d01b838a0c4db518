package import AtlasModel

/// Which functions the kinds of service of data·inclusion stand for: `service_types.csv` of the referential.
///
/// The kinds speak of help to persons, not to associations: what comes of it is a function with an unknown role, which
/// somebody has to confirm.
package struct ServiceTypes: Sendable {
    private let functions: [String: [FunctionID]]

    package static let none = ServiceTypes(functions: [:])

    private init(functions: [String: [FunctionID]]) { self.functions = functions }

    private enum Column: String, SheetColumn {
        case type, functions, source

        static let file = "service_types.csv"
        static let mandatory: [Column] = [.type, .functions]

        var kind: CellKind { self == .functions ? .list : .text }
    }

    /// The table of a folder; functions that the referential does not have are left out.
    package static func read(resources: String, for referential: Referential) -> ServiceTypes {
        let log = FindingLog()
        let sheet: Sheet<Column> = SourceFolder(path: "\(resources)/referential").sheet(log: log)
        let rows = sheet.map(log: log) { row in
            (row.text(.type), row.list(.functions).map { FunctionID($0) }.filter { referential.function($0) != nil })
        }
        return ServiceTypes(functions: Dictionary(rows.filter { !$0.1.isEmpty }) { first, _ in first })
    }

    func functions(of type: String) -> [FunctionID] { functions[type] ?? [] }
}
