/// The items of a list as they stand between the `|` of a cell.
///
/// What would look like a separator has a backslash before it, so that two lists that differ never have one text.
enum ListCell {
    private static let nothing = "–"
    private static let backslash = UInt8(ascii: "\\")

    static func item(_ text: String) -> String {
        // By bytes: a combining mark after the separator would make another character of it.
        guard text.utf8.contains(where: isMarked) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isMarked(byte) { bytes.append(backslash) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `id`, or `id (detail)` where there is any.
    static func item(_ text: String, detail: String) -> String {
        detail.isEmpty ? text : "\(text) (\(item(detail)))"
    }

    /// Parts that each have their place: those that say nothing are dashes, but for the last ones; one dash where none
    /// says anything, so that such an item is not like no item.
    static func item(_ parts: [String]) -> String {
        let said = parts.lastIndex { !$0.isEmpty } ?? 0
        return parts.prefix(said + 1).map { part in
            switch part {
            case "": nothing
            case nothing: "\\" + nothing
            default: item(part).replacing(" · ", with: " \\· ")
            }
        }.joined(separator: " · ")
    }

    private static func isMarked(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte == backslash }
}
