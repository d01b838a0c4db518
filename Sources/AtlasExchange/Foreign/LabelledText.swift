import AtlasModel

/// Lines of `Label : value` before a text, in which a format that has no field for something carries it all the same:
/// for people to read, and for us to read back.
enum LabelledText {
    /// - Parameter labels: all that are read as such; an empty line parts the lines from a text that begins like one.
    static func write(_ lines: [(label: String, value: String)], _ text: String, labels: Set<String>) -> String {
        let text = looksLabelled(text, labels) ? "\n" + text : text
        let written = lines.filter { !$0.value.isEmpty }.map { "\($0.label) : \($0.value.onOneLine)" }
        return (written + (text.isEmpty ? [] : [text])).joined(separator: "\n")
    }

    /// The lines of known labels at the beginning, and the text after them.
    static func read(_ text: String, labels: Set<String>) -> (values: [String: String], text: String) {
        var values: [String: String] = [:]
        var rest = text[...]
        while let range = rest.firstRange(of: " : ") {
            let label = String(rest[..<range.lowerBound])
            guard labels.contains(label), values[label] == nil else { break }
            let end = rest[range.upperBound...].firstIndex(of: "\n") ?? rest.endIndex
            values[label] = String(rest[range.upperBound..<end])
            rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
        }
        let text = rest.hasPrefix("\n") && looksLabelled(rest.dropFirst(), labels) ? rest.dropFirst() : rest
        return (values, String(text))
    }

    /// Whether a text would be read as a line of a label, were it not for empty lines before it.
    private static func looksLabelled(_ text: some StringProtocol, _ labels: Set<String>) -> Bool {
        let line = text.drop { $0 == "\n" }.prefix { $0 != "\n" }
        return line.firstRange(of: " : ").map { labels.contains(String(line[..<$0.lowerBound])) } ?? false
    }
}

extension String {
    fileprivate var onOneLine: String { contains("\n") ? replacing("\n", with: " ") : self }

    /// At most `count` characters, the last an ellipsis where some are left out.
    func shortened(to count: Int) -> String { self.count > count ? prefix(count - 1) + "…" : self }
}
