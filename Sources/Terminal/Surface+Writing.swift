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
        _ text: String,
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

    /// Writes a text on as many lines of an area as it takes; where these are too few, the last one ends in "…".
    package mutating func write(paragraph text: String, in area: Rect, style: Style = .plain) {
        let lines = wrapped(text, width: area.width)
        for (row, line) in lines.prefix(area.height).enumerated() {
            let isCut = row == area.height - 1 && lines.count > area.height
            write(isCut ? line + " …" : line, at: area.x, area.y + row, width: area.width, style: style)
        }
    }

    private mutating func writeCut(
        _ text: String, at x: Int, _ y: Int, limit: Int, style: Style
    ) -> Int {
        var line = Line(x: x, y: y, limit: limit, style: style)
        if text.isPlain {
            for scalar in text.unicodeScalars where !line.isCut { append(Glyph(scalar, width: 1), to: &line) }
        } else {
            for character in text where !line.isCut { append(Glyph(character), to: &line) }
        }
        return line.column
    }

    /// A line of text as far as it is written.
    private struct Line {
        let x: Int
        let y: Int
        let limit: Int
        let style: Style
        var column = 0
        /// The last column that left room for the ellipsis: where to cut, should the text prove too long.
        var cut = 0
        var isCut = false
    }

    private mutating func append(_ glyph: Glyph, to line: inout Line) {
        if line.column + glyph.width > line.limit {
            for rest in line.cut..<line.limit { put(.blank, at: line.x + rest, line.y, style: line.style) }
            put(Glyph("…"), at: line.x + line.cut, line.y, style: line.style)
            line.column = line.cut + 1
            line.isCut = true
            return
        }
        put(glyph, at: line.x + line.column, line.y, style: line.style)
        line.column += glyph.width
        if line.column < line.limit { line.cut = line.column }
    }

    private mutating func put(_ glyph: Glyph, at x: Int, _ y: Int, style: Style) {
        if x >= 0 { set(glyph, at: x, y, style: style) }
    }
}

/// Breaks a text into lines of at most `width` columns, at spaces where it can and at its own line breaks.
package func wrapped(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in paragraph.split(separator: " ") {
            let needed = displayWidth(of: String(word))
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
