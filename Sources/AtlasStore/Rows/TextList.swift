import Foundation

/// A list of texts in one cell: a JSON array of strings.
///
/// JSON's own reader takes some microseconds for a list, and an atlas has hundreds of thousands of them: lists without
/// a character that JSON escapes, nearly all, are put together and taken apart as they are.
enum TextList {
    private static let openingBracket = UInt8(ascii: "[")
    private static let closingBracket = UInt8(ascii: "]")
    private static let comma = UInt8(ascii: ",")
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
        var text = text
        return text.withUTF8 { items(of: $0) { String(decoding: $0, as: UTF8.self) } }
    }

    /// The items of a text in UTF-8, as names; `nil` where the text is no JSON array of strings.
    static func names<Name: RawRepresentable<String>>(of text: UnsafeBufferPointer<UInt8>) -> [Name]? {
        items(of: text) { Name(rawValue: String(decoding: $0, as: UTF8.self)) }
    }

    /// Whether a text is the one that ``text(of:)`` writes for names without anything to escape.
    static func isText(_ text: UnsafeBufferPointer<UInt8>, of names: [some RawRepresentable<String>]) -> Bool {
        var place = 1
        func take(_ byte: UInt8) -> Bool {
            defer { place += 1 }
            return place < text.count && text[place] == byte
        }
        guard text.first == openingBracket else { return false }
        for (number, name) in names.enumerated() {
            if number > 0, !take(comma) { return false }
            guard take(quote) else { return false }
            for byte in name.rawValue.utf8 where byte == quote || byte == backslash || !take(byte) { return false }
            guard take(quote) else { return false }
        }
        return take(closingBracket) && place == text.count
    }

    /// What `read` makes of each item of a text in UTF-8; `nil` where the text is no JSON array of strings, or where an
    /// item means nothing to `read`.
    static func items<Item>(
        of text: UnsafeBufferPointer<UInt8>, _ read: (UnsafeBufferPointer<UInt8>) -> Item?
    ) -> [Item]? {
        if text.count == 2, text[0] == openingBracket, text[1] == closingBracket { return [] }
        var values: [Item] = []
        // No more room than is taken: hundreds of thousands of lists stay in memory.
        values.reserveCapacity(text.count { $0 == quote } / 2)
        switch plainItems(of: text, { read($0).map { values.append($0) } != nil }) {
        case .all: return values
        case .stopped: return nil
        case .otherForm: values = []
        }
        guard let items = try? JSONDecoder().decode([String].self, from: Data(text)) else { return nil }
        for var item in items {
            guard let value = item.withUTF8(read) else { return nil }
            values.append(value)
        }
        return values
    }

    private enum PlainItems {
        case all
        /// An item was refused.
        case stopped
        /// The text is not as ``text(of:)`` writes it without escapes.
        case otherForm
    }

    /// Hands over the items of a text as ``text(of:)`` writes it without escapes.
    private static func plainItems(
        of text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> PlainItems {
        let end = text.count - 2
        guard end >= 2, text[0] == openingBracket, text[1] == quote, text[end] == quote, text[end + 1] == closingBracket
        else { return .otherForm }
        var start = 2
        var index = start
        while index < end {
            switch text[index] {
            case backslash: return .otherForm
            case quote:
                guard text[index + 1] == comma, text[index + 2] == quote else { return .otherForm }
                guard take(UnsafeBufferPointer(rebasing: text[start..<index])) else { return .stopped }
                index += 3
                start = index
            default: index += 1
            }
        }
        // A quote within the last three bytes would have its separator reach beyond the end.
        guard start <= end else { return .otherForm }
        return take(UnsafeBufferPointer(rebasing: text[start..<end])) ? .all : .stopped
    }
}
