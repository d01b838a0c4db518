import Terminal

extension MapPicture {
    /// Draws the picture with its top left cell at a corner; nothing is computed that does not change with the colours.
    func draw(_ paint: MapPaint, at corner: Position, on surface: inout Surface) {
        for y in 0..<size.height {
            var run = Run()
            for x in 0..<size.width {
                let (character, style) = cell(x, y, paint)
                if style != run.style {
                    run.write(at: corner.x, corner.y + y, on: &surface)
                    run = Run(start: x, style: style)
                }
                run.text.append(character)
            }
            run.write(at: corner.x, corner.y + y, on: &surface)
        }
        drawPanelNames(at: corner, on: &surface)
        drawMarks(paint, at: corner, on: &surface)
        drawSites(paint, at: corner, on: &surface)
        drawName(paint, at: corner, on: &surface)
    }

    /// Cells of one style, written together.
    private struct Run {
        var start = 0
        var style = Style.plain
        var text = ""

        func write(at x: Int, _ y: Int, on surface: inout Surface) {
            if !text.isEmpty { surface.write(text, at: x + start, y, style: style) }
        }
    }

    private func cell(_ x: Int, _ y: Int, _ paint: MapPaint) -> (Character, Style) {
        let owner = Int(cells[y * size.width + x])
        let dots = grid.lines[y * size.width + x]
        let part = owner >= 0 ? paint.parts[owner] : nil
        let isSelected = owner >= 0 && owner == paint.selected
        switch paint.skin {
        case .braille:
            let character = dots == 0 ? " " : Character(Unicode.Scalar(0x2800 + UInt32(dots)) ?? " ")
            return (character, style(part, isSelected: isSelected))
        case .ascii:
            let texture = part?.shown?.texture ?? " "
            let character = dots == 0 ? texture : DotGrid.stroke(dots)
            return (character, style(part, isSelected: isSelected))
        case .block: return block(x, y, paint)
        }
    }

    private func style(_ part: MapPaint.Part?, isSelected: Bool) -> Style {
        isSelected ? .cursor : part?.shown?.style ?? .plain
    }

    /// Two half cells, each of the part that has most of its dots.
    private func block(_ x: Int, _ y: Int, _ paint: MapPaint) -> (Character, Style) {
        let (upper, lower) = (majority(x, y * 2), majority(x, y * 2 + 1))
        let owner = Int(max(upper, lower))
        guard owner >= 0 else { return (" ", .plain) }
        // Half a cell is enough: a part may have no more anywhere.
        if let selected = paint.selected, upper == selected || lower == selected { return ("▒", .cursor) }
        func color(_ owner: Int16) -> Color? { owner >= 0 ? paint.parts[Int(owner)].shown?.color : nil }
        // A class without a colour of its own is a texture.
        guard let first = color(upper) ?? color(lower) else { return ("░", .plain) }
        if upper >= 0, lower >= 0 {
            guard let second = color(lower), let first = color(upper) else { return ("░", .plain) }
            return first == second
                ? ("█", Style(foreground: first)) : ("▀", Style(foreground: first, background: second))
        }
        return (upper >= 0 ? "▀" : "▄", Style(foreground: first))
    }

    private func majority(_ x: Int, _ y: Int) -> Int16 {
        guard x < size.width, y < size.height * 2 else { return DotGrid.nobody }
        let owners = [
            grid.owner(x * 2, y * 2), grid.owner(x * 2 + 1, y * 2), grid.owner(x * 2, y * 2 + 1),
            grid.owner(x * 2 + 1, y * 2 + 1),
        ]
        for owner in owners where owners.count(where: { $0 == owner }) >= 2 { return owner }
        return owners[0]
    }

    private func drawPanelNames(at corner: Position, on surface: inout Surface) {
        for panel in panels {
            guard let name = panel.name else { continue }
            surface.write(
                name, at: corner.x + panel.area.x, corner.y + panel.area.y, width: panel.area.width, style: .dim)
        }
    }

    private func drawMarks(_ paint: MapPaint, at corner: Position, on surface: inout Surface) {
        for (part, mark) in marks.enumerated() {
            guard let mark, let shown = paint.parts[part].shown else { continue }
            var style = part == paint.selected ? .cursor : shown.digitStyle
            style.underline = paint.parts[part].isPartlyWorse
            surface.write(String(shown.digit), at: corner.x + mark.x, corner.y + mark.y, style: style)
        }
    }

    /// Several actors at one place are one mark; a mark beside a digit rather than over it.
    private func drawSites(_ paint: MapPaint, at corner: Position, on surface: inout Surface) {
        let digits = Set(marks.compactMap { $0 })
        for site in paint.sites {
            var place = site.position
            if digits.contains(place) { place.x += place.x + 1 < size.width ? 1 : -1 }
            guard Rect(size).contains(place), !digits.contains(place) else { continue }
            surface.write(
                String(site.mark), at: corner.x + place.x, corner.y + place.y,
                style: Style(foreground: .accent, bold: true))
        }
    }

    /// The name of the selected part beside its digit, where all of it lies on the part or on nobody.
    private func drawName(_ paint: MapPaint, at corner: Position, on surface: inout Surface) {
        guard let selected = paint.selected, marks.indices.contains(selected), let mark = marks[selected] else {
            return
        }
        let width = displayWidth(of: paint.name) + 2
        func isFree(_ columns: Range<Int>, _ row: Int) -> Bool {
            row >= 0 && row < size.height && columns.lowerBound >= 0 && columns.upperBound <= size.width
                && columns.allSatisfy { [Int16(selected), DotGrid.nobody].contains(cells[row * size.width + $0]) }
        }
        let centred = mark.x - width / 2
        let places = [(centred, mark.y + 1), (centred, mark.y - 1), (mark.x + 1, mark.y), (mark.x - width, mark.y)]
        guard let (x, y) = places.first(where: { isFree($0.0..<$0.0 + width, $0.1) }) else { return }
        surface.write(" \(paint.name) ", at: corner.x + x, corner.y + y, style: .cursor)
    }
}

extension DotGrid {
    /// The ASCII character that looks most like the dots of a cell.
    static func stroke(_ dots: UInt8) -> Character {
        var columns = [[Int](), [Int]()]
        for y in 0..<4 {
            for x in 0..<2 where has(dots, x, y) { columns[x].append(y) }
        }
        let rows = columns[0] + columns[1]
        guard let top = rows.min(), let bottom = rows.max() else { return " " }
        func mean(_ values: [Int]) -> Double { Double(values.reduce(0, +)) / Double(values.count) }
        if columns[0].isEmpty || columns[1].isEmpty {
            if bottom - top >= 2 { return "|" }
            return top >= 2 ? "." : "'"
        }
        let slope = mean(columns[1]) - mean(columns[0])
        if slope <= -1 { return "/" }
        if slope >= 1 { return "\\" }
        if bottom - top >= 2 { return rows.count >= 6 ? "#" : "+" }
        return mean(rows) >= 2.5 ? "_" : "-"
    }
}
