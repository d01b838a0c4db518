/// The columns a character takes when `Surface.write` draws it: 1 or 2. The only measure of text in the program, so
/// that what is measured and what is drawn cannot differ.
package func displayWidth(of character: Character) -> Int {
    Glyph(character).width
}

/// The columns a text takes when `Surface.write` draws it.
package func displayWidth(of text: String) -> Int {
    text.isPlain ? text.unicodeScalars.count : text.reduce(0) { $0 + displayWidth(of: $1) }
}

extension String {
    /// Whether each scalar is a character of its own that takes one column, as nearly all text of the screen does:
    /// finding the bounds of characters costs most of drawing them.
    var isPlain: Bool { unicodeScalars.allSatisfy { Glyph.isPlain($0) } }
}

/// What a character becomes in a cell. Text comes from files and from other people: what could move the cursor, turn
/// the writing direction, hide itself or recolour the screen becomes a visible replacement.
///
/// Plain numbers rather than a `Character`: a screen of them is made, compared and dropped at every key.
struct Glyph: Hashable {
    let base: Unicode.Scalar
    /// What combines with the base, accents mostly; 0 is none. Further marks are dropped.
    let firstMark: Unicode.Scalar
    let secondMark: Unicode.Scalar
    let width: Int

    static let replacement = Glyph("\u{FFFD}", width: 1)
    static let blank = Glyph(" ", width: 1)

    init(_ base: Unicode.Scalar, width: Int, firstMark: Unicode.Scalar = "\0", secondMark: Unicode.Scalar = "\0") {
        self.base = base
        self.width = width
        self.firstMark = firstMark
        self.secondMark = secondMark
    }

    init(_ character: Character) {
        let scalars = character.unicodeScalars
        let first = scalars[scalars.startIndex]
        guard scalars.index(after: scalars.startIndex) != scalars.endIndex else {
            self = Self.glyph(of: first)
            return
        }
        let base = Self.glyph(of: first)
        guard base != .replacement else {
            self = .replacement
            return
        }
        self = Self.cluster(base: base, marks: scalars.dropFirst())
    }

    /// Letters of the Latin script, French punctuation, rules, and the dots of Braille.
    @inline(__always)
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2012...0x2022, 0x2026, 0x203A, 0x2500...0x25FC, 0x2800...0x28FF:
            true
        default: false
        }
    }

    private static func glyph(of scalar: Unicode.Scalar) -> Glyph {
        if isPlain(scalar) { return Glyph(scalar, width: 1) }
        switch scalar.properties.generalCategory {
        case .spaceSeparator:
            // The spaces of French typography (U+00A0, U+202F) have no glyph in many terminal fonts.
            return scalar == "\u{3000}" ? Glyph(scalar, width: 2) : .blank
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator,
            .nonspacingMark, .enclosingMark:
            return .replacement
        default:
            if regionalIndicators.contains(scalar.value) { return .replacement }
            return Glyph(scalar, width: isWide(scalar) ? 2 : 1)
        }
    }

    /// One cell holds a base and its accents. The rest of an emoji sequence is dropped, since terminals do not agree
    /// on the width of sequences; a format character that hides in a word shows.
    private static func cluster(base: Glyph, marks: Substring.UnicodeScalarView) -> Glyph {
        var kept: [Unicode.Scalar] = []
        for mark in marks {
            switch mark.properties.generalCategory {
            case .nonspacingMark, .enclosingMark:
                if !variationSelectors.contains(mark.value) { kept.append(mark) }
            case .format where base.width == 2:
                continue
            case .control, .format:
                return .replacement
            default:
                if hangulVowelsAndFinals.contains(mark.value) { kept.append(mark) }
            }
        }
        return Glyph(
            base.base, width: base.width, firstMark: kept.first ?? "\0", secondMark: kept.dropFirst().first ?? "\0")
    }

    private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    private static let variationSelectors: ClosedRange<UInt32> = 0xFE00...0xFE0F
    private static let hangulVowelsAndFinals: ClosedRange<UInt32> = 0x1160...0x11FF
}

/// East Asian Width W or F (Unicode Standard Annex 11), by blocks, and the emoji that are shown as pictures.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    if scalar.properties.isEmojiPresentation { return true }
    return wideRanges.contains { $0.contains(value) }
}

private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x18D00...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
