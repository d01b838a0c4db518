/// The columns of one kind of file, an enumeration whose raw values are the header's names.
///
/// The same enumeration drives the reader, the writer and the description in `datapackage.json`.
protocol SheetColumn: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// Path of the file inside the package.
    static var file: String { get }
    /// Columns without which the rows mean nothing; the others may be missing.
    static var mandatory: [Self] { get }
    /// What the column holds.
    var kind: CellKind { get }
}

/// What the cells of a column hold, as far as readers and the package's description tell columns apart.
package enum CellKind: Hashable, Sendable {
    case text
    /// Text of several lines.
    case prose
    /// Texts separated by `|`.
    case list
    /// An identifier, unique in its file.
    case identifier
    /// The identifier of a row of another file of the package.
    case key(of: String)
    case choice([String])
    case date
    case number
    case integer
}

extension SheetColumn {
    var kind: CellKind { .text }
}
