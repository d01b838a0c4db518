/// Where a text stands in the width it is given.
package enum Alignment: Sendable {
    case leading, center, trailing
}

extension Surface {
    /// Writes one line of text and returns the columns it takes.
    ///
    /// A text longer than `width` (the rest of the row unless told otherwise) is cut and ends in "…". Characters that a
    /// terminal would obey are replaced, see `displayWidth(of:)`.
    @discardableResult
    package mutating func write(
        _ text: some StringProtocol,
        at x: Int,
        _ y: Int,
        width: Int? = nil,
        style: Style = .plain,
        alignment: Alignment = .leading
    ) -> Int {
        let limit = min(width ?? size.width - x, size.width - x)
        guard y >= 0, y < size.height, limit > 0 else { return 0 }
        if alignment == .leading { return writeCut(text, at: x, y, limit: limit, style: style) }
        let free = max(0, limit - displayWidth(of: text))
        let margin = alignment == .trailing ? free : free / 2
        return margin + writeCut(text, at: x + margin, y, limit: limit - margin, style: style)
    }

    private mutating func writeCut(
        _ text: some StringProtocol, at x: Int, _ y: Int, limit: Int, style: Style
    ) -> Int {
        var column = 0
        // The last character that left room for the ellipsis: where to cut, should the text prove too long.
        var cut = 0
        for character in text {
            let glyph = Glyph(character)
            if column + glyph.width > limit {
                for rest in cut..<limit { put(.blank, at: x + rest, y, style: style) }
                put(Glyph("…"), at: x + cut, y, style: style)
                return cut + 1
            }
            put(glyph, at: x + column, y, style: style)
            column += glyph.width
            if column < limit { cut = column }
        }
        return column
    }

    private mutating func put(_ glyph: Glyph, at x: Int, _ y: Int, style: Style) {
        if x >= 0 { set(glyph, at: x, y, style: style) }
    }
}

/// Breaks a text into lines of at most `width` columns, at spaces where it can and at its own line breaks.
package func wrapped(_ text: some StringProtocol, width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in paragraph.split(separator: " ") {
            let needed = displayWidth(of: word)
            if used > 0, used + 1 + needed > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if used > 0 {
                line.append(" ")
                used += 1
            }
            // A word longer than a line is broken anywhere.
            for character in word {
                let columns = displayWidth(of: character)
                if used > 0, used + columns > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += columns
            }
        }
        return lines + [line]
    }
}
