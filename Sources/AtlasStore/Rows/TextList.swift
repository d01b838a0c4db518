import Foundation

/// A list of texts in one cell: a JSON array of strings.
///
/// JSON's own reader takes some microseconds for a list, and an atlas has hundreds of thousands of them: lists without
/// a character that JSON escapes, nearly all, are put together and taken apart as they are.
enum TextList {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    static func text(of items: [String]) -> String {
        if items.isEmpty { return "[]" }
        let isPlain = items.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 != quote && $0 != backslash } }
        if isPlain { return "[\"\(items.joined(separator: "\",\""))\"]" }
        // Strings always have a JSON form.
        return try! String(decoding: JSONEncoder().encode(items), as: UTF8.self)
    }

    /// `nil` where the text is no JSON array of strings.
    static func items(of text: String) -> [String]? {
        if text == "[]" { return [] }
        if let items = plainItems(of: text) { return items }
        return try? JSONDecoder().decode([String].self, from: Data(text.utf8))
    }

    /// The items of a text as ``text(of:)`` writes it without escapes; `nil` for any other form.
    private static func plainItems(of text: String) -> [String]? {
        guard text.hasPrefix("[\""), text.hasSuffix("\"]"), text.utf8.count >= 4 else { return nil }
        let inside = text.utf8.dropFirst(2).dropLast(2)
        var items: [String] = []
        var start = inside.startIndex
        var index = start
        while index < inside.endIndex {
            guard inside[index] != backslash else { return nil }
            guard inside[index] == quote else {
                index = inside.index(after: index)
                continue
            }
            items.append(String(text[start..<index]))
            let separator = inside[index...].prefix(3)
            guard separator.elementsEqual("\",\"".utf8) else { return nil }
            index = separator.endIndex
            start = index
        }
        items.append(String(text[start..<inside.endIndex]))
        return items
    }
}
