import AtlasModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes records to standard output as JSON or CSV, batch after batch, so that a long listing is never whole in
/// memory.
struct RecordWriter<Row: Record> {
    enum Format {
        case json, csv
    }

    private let format: Format
    private var hasRows = false

    init(_ format: Format) throws(CommandFailure) {
        self.format = format
        switch format {
        case .json: try Console.write("[")
        case .csv: try Console.write(Csv.line(Row.columns))
        }
    }

    mutating func write(_ rows: [Row]) throws(CommandFailure) {
        guard !rows.isEmpty else { return }
        switch format {
        case .csv: try Console.write(rows.map { Csv.line($0.cells) }.joined())
        case .json:
            // The encoder writes `[`, the rows on lines of their own, `]`: the brackets are for the whole.
            let inner = Json.text(rows).dropFirst().dropLast(2)
            try Console.write((hasRows ? "," : "") + inner)
        }
        hasRows = true
    }

    /// Must follow the last batch.
    func end() throws(CommandFailure) {
        if format == .json { try Console.write(hasRows ? "\n]\n" : "]\n") }
    }
}

/// JSON as the machine output writes it: indented, keys sorted, slashes as they are.
enum Json {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("our records hold nothing that JSON cannot")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

/// CSV quoted as RFC 4180 has it, lines ended as text files of this system are; harmless for a spreadsheet and for a
/// terminal.
enum Csv {
    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\n" }

    private static func cell(_ text: String) -> String {
        var text = text.madeSafe
        // A spreadsheet would run a cell that begins so.
        if let first = text.first, "=+-@".contains(first) { text = "'" + text }
        guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
