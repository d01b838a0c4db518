import CVTerm

/// What the person sees.
extension TerminalSession {
    /// The lines of the screen without the blanks at their ends.
    package func screenLines() -> [String] {
        pump(milliseconds: 0)
        return (0..<rows).map { y in
            var line = ""
            for x in 0..<columns {
                let cell = self.cell(x: x, y: y)
                if cell.width > 0 { line += cell.text }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    package func screenText() -> String {
        screenLines().joined(separator: "\n")
    }

    package struct Cell: Hashable, Sendable {
        package var text: String
        /// 0 for the second half of a wide character.
        package var width: Int
        package var bold: Bool
        package var underline: Bool
        package var reverse: Bool
        /// The number in the palette; nil is the terminal's default colour.
        package var foreground: Int?
        package var background: Int?
    }

    package func cell(x: Int, y: Int) -> Cell {
        var cell = emulator_cell()
        emulator_cell_at(emulator, Int32(x), Int32(y), &cell)
        let text = withUnsafeBytes(of: cell.scalars) { bytes in
            bytes.bindMemory(to: UInt32.self).prefix(Int(cell.scalar_count))
                .compactMap(Unicode.Scalar.init).map(String.init).joined()
        }
        return Cell(
            text: text.isEmpty ? " " : text, width: Int(cell.width), bold: cell.bold, underline: cell.underline,
            reverse: cell.reverse, foreground: cell.foreground == -1 ? nil : Int(cell.foreground),
            background: cell.background == -1 ? nil : Int(cell.background))
    }

    /// The rows that hold a reversed cell: the selected row of a list, among others.
    package func reversedRows() -> [Int] {
        pump(milliseconds: 0)
        return (0..<rows).filter { y in (0..<columns).contains { cell(x: $0, y: y).reverse } }
    }

    /// Where a text stands on the screen, if it does.
    package func position(of text: String) -> (x: Int, y: Int)? {
        for (y, line) in screenLines().enumerated() {
            guard let range = line.firstRange(of: text) else { continue }
            let before = line[..<range.lowerBound].count
            var seen = 0
            for x in 0..<columns where cell(x: x, y: y).width > 0 {
                if seen == before { return (x, y) }
                seen += 1
            }
        }
        return nil
    }

    package var cursor: (x: Int, y: Int, isVisible: Bool) {
        var column: Int32 = 0
        var row: Int32 = 0
        var visible = false
        emulator_cursor(emulator, &column, &row, &visible)
        return (Int(column), Int(row), visible)
    }

    package var isAlternateScreenActive: Bool { emulator_shows_alternate_screen(emulator) }
    package var isMouseReported: Bool { emulator_reports_mouse(emulator) }

    /// Whether the terminal shows what is typed, and waits for whole lines: both, outside full-screen programs.
    package var echoes: Bool { pt_echoes(child.slave) }
    package var isCanonical: Bool { pt_is_canonical(child.slave) }

    /// Whether the terminal is fit for a shell again.
    package var isRestored: Bool {
        pump(milliseconds: 0)
        return !isAlternateScreenActive && !isMouseReported && cursor.isVisible && echoes && isCanonical
    }
}
