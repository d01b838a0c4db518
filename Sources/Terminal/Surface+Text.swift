extension Surface {
    /// The lines as text, without the blanks at their ends: what screen tests compare.
    package func text() -> String {
        lines { _, _ in "" }
    }

    /// The text with its emphasis: ⟦reverse⟧, ⟪bold⟫, ⟨dim⟩, ⸤underline⸥. Colours are left out: nothing may depend on
    /// them alone.
    package func styledText() -> String {
        lines { before, after in
            let changes = zip(Self.emphasis(of: before), Self.emphasis(of: after))
            var marks = ""
            // Marks close in the reverse order of their opening; a mark that stays on inside one that closes is
            // closed and opened again, so that the notation nests.
            let firstChange = Array(changes).firstIndex { $0 != $1 } ?? Self.marks.count
            for (index, mark) in Self.marks.enumerated().reversed()
            where index >= firstChange && Self.emphasis(of: before)[index] {
                marks.append(mark.close)
            }
            for (index, mark) in Self.marks.enumerated() where index >= firstChange && Self.emphasis(of: after)[index] {
                marks.append(mark.open)
            }
            return marks
        }
    }

    private static let marks: [(open: Character, close: Character)] = [("⟦", "⟧"), ("⟪", "⟫"), ("⟨", "⟩"), ("⸤", "⸥")]

    private static func emphasis(of style: Style) -> [Bool] {
        [style.reverse, style.bold, style.dim, style.underline]
    }

    private func lines(marks: (_ before: Style, _ after: Style) -> String) -> String {
        (0..<size.height).map { y in
            var line = ""
            var style = Style.plain
            for cell in row(y) where !cell.isContinuation {
                line += marks(style, cell.style)
                style = cell.style
                line.append(cell.text)
            }
            line += marks(style, .plain)
            return String(line.trimmingTrailingBlanks())
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate func trimmingTrailingBlanks() -> Substring {
        var end = endIndex
        while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
        return self[..<end]
    }
}
