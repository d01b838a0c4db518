import Terminal

/// A line that the user types, with its cursor.
struct TextField: Equatable, Sendable {
    private(set) var text: String
    /// Characters before the cursor.
    private(set) var cursor: Int

    init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Takes a key; `false` where it is none that edits a line.
    mutating func take(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(character)
        case .backspace: if cursor > 0 { remove(at: cursor - 1); cursor -= 1 }
        case .delete: if cursor < text.count { remove(at: cursor) }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"): self = TextField()
        default: return false
        }
        return true
    }

    private mutating func insert(_ character: Character) {
        text.insert(character, at: text.index(text.startIndex, offsetBy: cursor))
        // A combining accent joins the character before it instead of making a new one.
        cursor = min(cursor + 1, text.count)
    }

    private mutating func remove(at position: Int) { text.remove(at: text.index(text.startIndex, offsetBy: position)) }

    /// The text before the cursor.
    var beforeCursor: Substring { text.prefix(cursor) }
}
