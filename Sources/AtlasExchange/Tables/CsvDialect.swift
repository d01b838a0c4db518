/// How a CSV file is written: for programs, or for a French spreadsheet to open with a double click.
package enum CsvDialect: CaseIterable, Sendable {
    /// Commas and line feeds, as RFC 4180 and Frictionless expect by default.
    case comma
    /// Semicolons, CRLF and a byte order mark.
    case frenchSpreadsheet

    package var separator: Character { self == .comma ? "," : ";" }

    var lineEnd: String { self == .comma ? "\n" : "\r\n" }

    private var start: String { self == .comma ? "" : "\u{FEFF}" }

    /// The text of a file: every row on its line, cells quoted where they must be.
    package func text(_ rows: some Sequence<[String]>) -> String {
        var text = start
        for row in rows { append(row, to: &text) }
        return text
    }

    /// Adds a row to the text of a file.
    func append(_ row: [String], to text: inout String) {
        text += row.map(CsvDialect.quoted).joined(separator: String(separator))
        text += lineEnd
    }

    /// A cell as it is written, between quotes where it must be in one dialect or the other.
    ///
    /// Scalars are looked at, not characters: a combining mark after a comma or a quote makes another character of it,
    /// and readers see a comma or a quote all the same.
    package static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains {
            switch $0 {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0A, 0x0D: true
            default: false
            }
        }
        guard needsQuotes else { return cell }
        var result: String.UnicodeScalarView = "\"".unicodeScalars
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { result.append(scalar) }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}
