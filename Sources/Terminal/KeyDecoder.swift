/// What ncurses reads: a byte that is no part of a sequence it knows, or a key it recognized.
enum RawInput: Equatable {
    case byte(UInt8)
    case key(Key)
    case mouse(MouseReport)
    /// A key ncurses knows and nothing here uses.
    case ignored
}

struct MouseReport: Equatable {
    var kind: MouseEvent.Kind
    var position: Position
}

/// Turns bytes into keys: UTF-8 whatever the locale, and the escape sequences the terminfo entry does not know.
///
/// Bytes that mean nothing are skipped one by one. A sequence that answers a query, or that nothing here understands,
/// is swallowed whole: its letters must not act as commands.
struct KeyDecoder {
    /// The bytes of a character whose end has not come yet.
    private var partial: [UInt8] = []
    /// Read ahead and not used.
    private var pushedBack: [RawInput] = []
    /// The answer of the terminal to a question, as far as it has come.
    private var answer: [UInt8]?
    /// The terminal was asked for the colour of its ground and has not answered yet: its answer may come in pieces.
    var isAwaitingGround = false
    /// What the terminal answered.
    private(set) var ground: GroundColor?

    /// The next key or mouse report; nil when `read` has nothing more for now.
    mutating func next(read: () -> RawInput?) -> RawInput? {
        if answer != nil { takeAnswer(read: read) }
        while let input = pushedBack.popLast() ?? read() {
            switch input {
            case .byte(let byte):
                if let key = key(for: byte, read: read) {
                    // A terminal that answers does it before anybody has read the first screen.
                    isAwaitingGround = false
                    return .key(key)
                }
            case .ignored:
                partial = []
            case .key, .mouse:
                partial = []
                return input
            }
        }
        return nil
    }

    private mutating func key(for byte: UInt8, read: () -> RawInput?) -> Key? {
        if byte >= 0x80 || !partial.isEmpty { return character(endingWith: byte) }
        switch byte {
        case 0x09: return .tab
        case 0x0A, 0x0D: return .enter
        case 0x1B: return escapeSequence(read: read)
        case 0x08, 0x7F: return .backspace
        case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x00, 0x1C...0x1F: return .control(Character(Unicode.Scalar(byte + 0x40)))
        default: return .character(Character(Unicode.Scalar(byte)))
        }
    }

    private mutating func character(endingWith byte: UInt8) -> Key? {
        if !partial.isEmpty, !(0x80...0xBF).contains(byte) {
            // The character broken off is lost, the byte that broke it off is not.
            partial = []
            pushedBack.append(.byte(byte))
            return nil
        }
        partial.append(byte)
        let length: Int
        switch partial[0] {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default:
            partial = []
            return nil
        }
        guard partial.count == length else { return nil }
        defer { partial = [] }
        return String(validating: partial, as: UTF8.self)?.first.map(Key.character)
    }

    /// What follows an escape byte. Alone, or before an ordinary key, it is the key itself.
    private mutating func escapeSequence(read: () -> RawInput?) -> Key? {
        guard let following = read() else { return .escape }
        switch following {
        case .byte(UInt8(ascii: "[")): return controlSequence(read: read)
        case .byte(UInt8(ascii: "O")):
            guard case .byte(let final)? = read() else { return nil }
            return Self.keys[final]
        case .byte(UInt8(ascii: "]")), .byte(UInt8(ascii: "P")), .byte(UInt8(ascii: "_")), .byte(UInt8(ascii: "^")):
            answer = []
            takeAnswer(read: read)
            return nil
        default:
            pushedBack.append(following)
            return .escape
        }
    }

    private mutating func controlSequence(read: () -> RawInput?) -> Key? {
        var parameters: [UInt8] = []
        while let input = read() {
            guard case .byte(let byte) = input else {
                pushedBack.append(input)
                return nil
            }
            switch byte {
            case 0x20...0x3F:
                parameters.append(byte)
            case 0x40...0x7E:
                // The first parameter names the key, those after the semicolon its modifiers.
                let first = String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
                if byte == UInt8(ascii: "~") { return Int(first).flatMap { Self.numberedKeys[$0] } }
                return first.isEmpty || first == "1" ? Self.keys[byte] : nil
            default:
                pushedBack.append(input)
                return nil
            }
        }
        return nil
    }

    /// Takes an operating system command or a device control string up to its end: BEL, or ESC and a backslash.  One
    /// that nobody asked for ends at the latest where nothing more waits, or a key pressed later would be lost in it.
    private mutating func takeAnswer(read: () -> RawInput?) {
        var bytes = answer ?? []
        while case .byte(let byte)? = read() {
            let isEnd = byte == 0x07 || (bytes.last == 0x1B && byte == UInt8(ascii: "\\"))
            guard !isEnd, bytes.count < Self.longestAnswer else {
                answer = nil
                guard let color = GroundColor(answer: bytes) else { return }
                ground = color
                isAwaitingGround = false
                return
            }
            bytes.append(byte)
        }
        answer = isAwaitingGround ? bytes : nil
    }

    private static let longestAnswer = 4096

    private static let keys: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
        UInt8(ascii: "S"): .function(4),
    ]

    private static let numberedKeys: [Int: Key] = [
        1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
        18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]
}

/// Tells a double click from two clicks: ncurses would hold every click back to know.
struct ClickTracker {
    private var last: (position: Position, milliseconds: Int64)?

    mutating func kind(ofPressAt position: Position, milliseconds: Int64) -> MouseEvent.Kind {
        if let last, last.position == position, milliseconds - last.milliseconds <= 400 {
            self.last = nil
            return .doubleClick
        }
        last = (position, milliseconds)
        return .press
    }
}
