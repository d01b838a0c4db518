import AtlasModel
import TOMLKit

/// A value of a TOML file, as far as settings have use for it.
indirect enum TomlValue: Equatable {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case list([TomlValue])
    case table([String: TomlValue])
    /// A date, a decimal number: nothing that a setting takes.
    case other(String)

    /// The text, empty for what is none.
    var text: String { if case .text(let text) = self { text } else { "" } }
    var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

    /// As the file writes it, for a message.
    var written: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .flag(let flag): String(flag)
        case .list(let values): "[" + values.map(\.written).joined(separator: ", ") + "]"
        case .table: "{…}"
        case .other(let text): text
        }
    }
}

/// A TOML file read, with the places of what stands in it.
struct TomlFile {
    private(set) var values: [String: TomlValue] = [:]
    /// The first place that is not TOML; what stands after it is not read.
    private(set) var fault: (place: TextPlace, kind: TomlFault, line: String)?
    private let lines: [Substring]

    init(_ text: String) {
        // A carriage return and a line feed are one character.
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        do {
            values = try Self.parse(text)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            note(error.description, at: TextPlace(max(1, begin.line), max(1, begin.column)))
            for count in stride(from: min(begin.line - 1, lines.count), to: 0, by: -1) {
                guard let values = beginning(count) else { continue }
                self.values = values
                break
            }
        } catch {
            note("\(error)", at: TextPlace(1, 1))
        }
    }

    /// The line that the fault is in is told with it; of the end of the file, the last that says something.
    private mutating func note(_ message: String, at place: TextPlace) {
        let upToHere = lines.prefix(place.line).map(\.trimmed)
        let line = upToHere.last { !$0.isEmpty } ?? ""
        fault = (place, TomlFault(message, in: line), String(line.prefix(60)))
    }

    /// Where a value stands, and where its name does.
    ///
    /// The parser keeps no places, but says what the beginnings of the file mean: the line of a value is the one whose
    /// statement brings it.
    func place(of path: [String]) -> (name: TextPlace, value: TextPlace)? {
        guard let name = path.last else { return nil }
        for (index, line) in lines.enumerated() where line.contains(name) {
            guard let before = beginning(index), Self.value(path, in: before) == nil,
                let end = (index + 1...lines.count).first(where: { beginning($0) != nil }),
                let after = beginning(end), Self.value(path, in: after) != nil
            else { continue }
            return Self.place(of: name, in: line, number: index + 1)
        }
        return nil
    }

    /// The values of the first lines; `nil` where they are no TOML by themselves.
    private func beginning(_ count: Int) -> [String: TomlValue]? {
        try? Self.parse(lines.prefix(count).joined(separator: "\n"))
    }

    private static func value(_ path: [String], in values: [String: TomlValue]) -> TomlValue? {
        guard let first = path.first, let value = values[first] else { return nil }
        guard path.count > 1 else { return value }
        guard case .table(let inner) = value else { return nil }
        return Self.value(Array(path.dropFirst()), in: inner)
    }

    private static func place(of name: String, in line: Substring, number: Int) -> (TextPlace, TextPlace) {
        func column(_ index: Substring.Index) -> Int { line.distance(from: line.startIndex, to: index) + 1 }
        guard let range = line.firstRange(of: name) else { return (TextPlace(number, 1), TextPlace(number, 1)) }
        let place = TextPlace(number, column(range.lowerBound))
        guard let equals = line[range.upperBound...].firstIndex(of: "="),
            let value = line[line.index(after: equals)...].firstIndex(where: { !$0.isWhitespace })
        else { return (place, place) }
        return (place, TextPlace(number, column(value)))
    }

    private static func parse(_ text: String) throws -> [String: TomlValue] {
        values(of: try TOMLTable(string: text))
    }

    private static func values(of table: TOMLTable) -> [String: TomlValue] {
        var values: [String: TomlValue] = [:]
        for key in table.keys { values[key] = table[key].map(value) }
        return values
    }

    private static func value(_ value: any TOMLValueConvertible) -> TomlValue {
        switch value.type {
        case .string: .text(value.string ?? "")
        case .int: value.int.map(TomlValue.integer) ?? .other(value.debugDescription)
        case .bool: .flag(value.bool ?? false)
        case .array: .list((value.array ?? TOMLArray()).map(Self.value))
        case .table: .table(value.table.map(values) ?? [:])
        default: .other(value.debugDescription)
        }
    }
}

/// A place in a text, both counted from 1.
package struct TextPlace: Hashable, Sendable {
    package let line: Int
    package let column: Int

    init(_ line: Int, _ column: Int) {
        self.line = line
        self.column = column
    }

}
