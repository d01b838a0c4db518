import AtlasExchange
import AtlasModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes records to standard output as JSON or CSV, one after the other, so that a long listing is never whole in
/// memory.
struct RecordWriter<Row: Record> {
    enum Format {
        case json, csv
    }

    private let format: Format
    /// What is on its way to the output: bytes of CSV, records to be encoded.
    private var lines: [UInt8] = []
    private var rows: [Row] = []
    /// Whether JSON rows have been written.
    private var hasRows = false

    private static var lineBytes: Int { 1 << 16 }
    private static var jsonRows: Int { 2_000 }

    init(_ format: Format) throws(CommandFailure) {
        self.format = format
        switch format {
        case .json: try Console.write("[")
        case .csv: try Console.write(Csv.line(Row.columns))
        }
    }

    mutating func write(_ row: Row) throws(CommandFailure) {
        switch format {
        case .csv:
            Csv.append(row.cells, to: &lines)
            if lines.count >= Self.lineBytes { try flush() }
        case .json:
            rows.append(row)
            if rows.count >= Self.jsonRows { try flush() }
        }
    }

    private mutating func flush() throws(CommandFailure) {
        try Console.write(lines)
        lines.removeAll(keepingCapacity: true)
        guard !rows.isEmpty else { return }
        // The encoder writes `[`, the rows on lines of their own, `]`: the brackets are for the whole.
        let inner = Json.text(rows).dropFirst().dropLast(2)
        try Console.write((hasRows ? "," : "") + inner)
        hasRows = true
        rows.removeAll(keepingCapacity: true)
    }

    /// Must follow the last record.
    mutating func end() throws(CommandFailure) {
        try flush()
        if format == .json { try Console.write(hasRows ? "\n]\n" : "]\n") }
    }
}

/// JSON as the machine output writes it: indented, keys sorted, slashes as they are, and harmless for a terminal.
enum Json {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("our records hold nothing that JSON cannot")
        }
        return escaped(String(decoding: data, as: UTF8.self))
    }

    /// The encoder escapes the control characters of ASCII and leaves the others, and the marks of direction, raw.
    private static func escaped(_ text: String) -> String {
        func isRaw(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && scalar.isUnsafeInText }
        guard text.utf8.contains(where: { $0 >= 0x7F }), text.unicodeScalars.contains(where: isRaw) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard isRaw(scalar) else {
                result.append(scalar)
                continue
            }
            // All of them have at most four digits.
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
        }
        return String(result)
    }
}

/// CSV quoted as RFC 4180 has it, lines ended as text files of this system are; harmless for a spreadsheet and for a
/// terminal.
///
/// Made of bytes: a listing by commune has 40 million cells.
enum Csv {
    static func line(_ cells: [String]) -> [UInt8] {
        var text: [UInt8] = []
        append(cells, to: &text)
        return text
    }

    static func lines(_ rows: [some Record]) -> [UInt8] {
        var text: [UInt8] = []
        for row in rows { append(row.cells, to: &text) }
        return text
    }

    static func append(_ cells: [String], to text: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            var cell = cell
            let isWritten = cell.withUTF8 { bytes in
                guard bytes.allSatisfy(isPlain) else { return false }
                text.append(contentsOf: bytes)
                return true
            }
            if !isWritten { text += quoted(cell).utf8 }
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// Whether a byte needs neither quotes nor care: those of codes and numbers, which are most of a long listing.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "|"):
            true
        default: false
        }
    }

    private static func quoted(_ cell: String) -> String {
        var cell = cell.madeSafe
        // A spreadsheet would run a cell that begins so.
        if let first = cell.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) { cell = "'" + cell }
        return CsvDialect.quoted(cell)
    }
}
