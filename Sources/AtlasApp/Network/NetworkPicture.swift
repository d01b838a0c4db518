import AtlasDocuments
import AtlasModel
import Terminal

/// The network of an actor as a drawing: the actor in the middle, on its left those from whom something comes, on its
/// right those to whom something goes, partners and what they do together below.
///
/// The list beside it says the same in words; the drawing only leaves out names where there is no room for them, and
/// says how many.
struct NetworkPicture {
    /// A name drawn, and the row of the list that it stands for.
    struct Label: Equatable, Sendable {
        let row: Int
        let area: Rect
    }

    struct Entry: Equatable {
        let name: String
        let row: Int
    }

    struct Group: Equatable {
        let heading: String
        var entries: [Entry]
    }

    let center: String
    let subtitle: String
    let left: [Group]
    let right: [Group]
    let below: [Group]
    let selected: Int?
    let words: Words

    init(_ state: AppState) {
        words = state.words
        let network = state.network
        center = network.center.map { state.words.name(of: $0, in: state.subject) } ?? ""
        subtitle =
            network.center.flatMap { state.subject.actor($0) }
            .map { state.words.types(of: $0, in: state.atlas.referential) } ?? ""
        selected = network.selected == nil ? nil : network.cursor
        var sides: (left: [Group], right: [Group], below: [Group]) = ([], [], [])
        var heading: NetworkRow.Heading?
        var entries: [Entry] = []
        func close() {
            guard let heading, !entries.isEmpty else { return }
            let group = Group(heading: state.words.heading(heading), entries: entries)
            switch heading {
            case .side(let side) where side.kind == .partners: sides.below.append(group)
            case .side(let side): if side.isFirst { sides.right.append(group) } else { sides.left.append(group) }
            case .cooperations, .initiatives: sides.below.append(group)
            case .mostTied: break
            }
        }
        for (index, row) in network.rows.enumerated() {
            if case .heading(let next, _) = row {
                close()
                (heading, entries) = (next, [])
            } else {
                entries.append(Entry(name: NetworkListPane.label(of: row, state).name, row: index))
            }
        }
        close()
        (left, right, below) = sides
    }

    /// Draws and says where the names are.
    @discardableResult
    func draw(in area: Rect, on surface: inout Surface) -> [Label] {
        guard area.width >= 40, area.height >= 8, !center.isEmpty else { return [] }
        var labels: [Label] = []
        let belowLines = belowLines(
            width: area.width - 2, room: (left + right).isEmpty ? area.height - 5 : area.height / 2)
        // All of it stands in the middle: the sides take the lines that they need.
        let room = area.height - belowLines.count - (belowLines.isEmpty ? 0 : 1)
        let needed = max(4, lines(of: left, height: room).count, lines(of: right, height: room).count)
        let total = min(room, needed) + area.height - room
        let upper = Rect(
            x: area.x, y: area.y + (area.height - total) / 2, width: area.width, height: min(room, needed))
        let boxWidth = min(max(14, displayWidth(of: center) + 4), area.width / 3)
        let box = Rect(
            x: area.x + (area.width - boxWidth) / 2, y: upper.y + max(0, (upper.height - 4) / 2), width: boxWidth,
            height: 4)
        drawBox(box, on: &surface)
        let side = (area.width - boxWidth) / 2 - 6
        draw(
            left, isLeft: true, in: Rect(x: area.x, y: upper.y, width: side, height: upper.height), box, &labels,
            on: &surface)
        draw(
            right, isLeft: false, in: Rect(x: area.maxX - side, y: upper.y, width: side, height: upper.height), box,
            &labels,
            on: &surface)
        guard !belowLines.isEmpty else { return labels }
        let stem = box.x + boxWidth / 2
        surface.write("┬", at: stem, box.maxY - 1, style: .dim)
        let start = upper.maxY + 1
        for y in box.maxY..<max(box.maxY, start) { surface.write("│", at: stem, y, style: .dim) }
        for (line, pieces) in belowLines.enumerated() {
            draw(pieces, centeredAt: stem, start + line, in: area, &labels, on: &surface)
        }
        return labels
    }

    private func drawBox(_ box: Rect, on surface: inout Surface) {
        surface.horizontalRule(at: box.x, box.y, width: box.width, style: .dim)
        surface.horizontalRule(at: box.x, box.maxY - 1, width: box.width, style: .dim)
        for y in box.y..<box.maxY {
            let ends = y == box.y ? ("┌", "┐") : y == box.maxY - 1 ? ("└", "┘") : ("│", "│")
            surface.write(ends.0, at: box.x, y, style: .dim)
            surface.write(ends.1, at: box.maxX - 1, y, style: .dim)
        }
        surface.write(
            center, at: box.x + 2, box.y + 1, width: box.width - 4, style: Style(foreground: .accent, bold: true),
            alignment: .center)
        surface.write(subtitle, at: box.x + 2, box.y + 2, width: box.width - 4, style: .dim, alignment: .center)
    }

    // MARK: Sides

    private struct Line {
        let text: String
        /// The row that it stands for; `nil` for a heading and for what is left out.
        let row: Int?
        let isHeading: Bool
    }

    /// The lines of a side; where they are too many, the longest groups say how many names they leave out.
    private func lines(of groups: [Group], height: Int) -> [Line] {
        var shown = groups.map(\.entries.count)
        func count(_ group: Int) -> Int { 1 + shown[group] + (shown[group] < groups[group].entries.count ? 1 : 0) }
        func total() -> Int { groups.indices.reduce(0) { $0 + count($1) } }
        while total() > height, let longest = groups.indices.max(by: { shown[$0] < shown[$1] }), shown[longest] > 0 {
            // The line that says how many are left out takes the place of a name.
            shown[longest] -= shown[longest] == groups[longest].entries.count ? min(2, shown[longest]) : 1
        }
        return groups.indices.flatMap { index -> [Line] in
            let group = groups[index]
            let names = group.entries.prefix(shown[index]).map { Line(text: $0.name, row: $0.row, isHeading: false) }
            let rest = group.entries.count - shown[index]
            let more = rest == 0 ? [] : [Line(text: words.others(rest), row: nil, isHeading: false)]
            return [Line(text: group.heading, row: nil, isHeading: true)] + names + more
        }
    }

    private func draw(
        _ groups: [Group], isLeft: Bool, in area: Rect, _ box: Rect, _ labels: inout [Label], on surface: inout Surface
    ) {
        let lines = Array(lines(of: groups, height: area.height).prefix(area.height))
        guard !lines.isEmpty, area.width >= 8 else { return }
        let top = area.y + (area.height - lines.count) / 2
        let middle = box.y + 1
        let spine = isLeft ? area.maxX + 2 : area.x - 3
        let headings = lines.indices.filter { lines[$0].isHeading }.map { top + $0 }
        let (from, to) = ((headings + [middle]).min() ?? middle, (headings + [middle]).max() ?? middle)
        for y in from...to {
            let (outer, inner) = (headings.contains(y), y == middle)
            let joint = Self.joint(
                up: y > from, down: y < to, left: isLeft ? outer : inner, right: isLeft ? inner : outer)
            surface.write(joint, at: spine, y, style: .dim)
            if outer {
                surface.write(isLeft ? "──" : "─▸", at: isLeft ? spine - 2 : spine + 1, y, style: .dim)
            }
        }
        surface.write(isLeft ? "──▸" : "───", at: isLeft ? spine + 1 : box.maxX, middle, style: .dim)
        if isLeft {
            // The rule reaches the box, however the halves were rounded.
            for x in spine + 1..<max(spine + 1, box.x - 1) { surface.write("─", at: x, middle, style: .dim) }
            surface.write("▸", at: box.x - 1, middle, style: .dim)
        } else {
            for x in box.maxX..<max(box.maxX, spine) { surface.write("─", at: x, middle, style: .dim) }
        }
        for (line, content) in lines.enumerated() {
            let width = min(displayWidth(of: content.text), area.width - 1)
            let place = Rect(
                x: isLeft ? area.maxX - 1 - width : area.x + 1, y: top + line, width: width, height: 1)
            write(content.text, content.row, isHeading: content.isHeading, at: place, &labels, on: &surface)
        }
    }

    private static func joint(up: Bool, down: Bool, left: Bool, right: Bool) -> String {
        let glyphs = Array(" ││││┘┐┤─└┌├─┴┬┼")
        // Where one arm alone is left, its rule goes through.
        let index = (up ? 1 : 0) + (down ? 2 : 0) + (left ? 4 : 0) + (right ? 8 : 0)
        return index == 4 ? "─" : String(glyphs[index])
    }

    // MARK: Below

    private struct Piece {
        let text: String
        let row: Int?
        let isHeading: Bool
    }

    /// Partners, cooperations and initiatives: a heading, then names one after the other.
    private func belowLines(width: Int, room: Int) -> [[Piece]] {
        let all = below.map { group in
            [[Piece(text: group.heading, row: nil, isHeading: true)]] + nameLines(of: group, width: width)
        }
        var kept = all.map { $0.count }
        while kept.reduce(0, +) > room, let longest = kept.indices.max(by: { kept[$0] < kept[$1] }), kept[longest] > 1 {
            kept[longest] -= 1
        }
        return all.indices.flatMap { index -> [[Piece]] in
            var lines = Array(all[index].prefix(kept[index]))
            let drawn = lines.joined().compactMap(\.row).count
            let rest = below[index].entries.count - drawn
            if rest > 0, var last = lines.popLast() {
                if last.count > 1 { last.removeLast() }
                let left = below[index].entries.count - (lines + [last]).joined().compactMap(\.row).count
                lines.append(last + [Piece(text: words.others(left), row: nil, isHeading: false)])
            }
            return lines
        }
    }

    private func nameLines(of group: Group, width: Int) -> [[Piece]] {
        var lines: [[Piece]] = [[]]
        var used = 0
        for entry in group.entries {
            let needed = min(width, displayWidth(of: entry.name))
            if used > 0, used + 3 + needed > width {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append(Piece(text: entry.name, row: entry.row, isHeading: false))
            used += (used > 0 ? 3 : 0) + needed
        }
        return lines
    }

    private func draw(
        _ pieces: [Piece], centeredAt middle: Int, _ y: Int, in area: Rect, _ labels: inout [Label],
        on surface: inout Surface
    ) {
        guard y < area.maxY else { return }
        let length = pieces.reduce(0) { $0 + displayWidth(of: $1.text) } + 3 * (pieces.count - 1)
        var x = max(area.x, middle - length / 2)
        for (index, piece) in pieces.enumerated() {
            if index > 0 { x += surface.write(" · ", at: x, y, width: max(0, area.maxX - x), style: .dim) }
            let width = min(displayWidth(of: piece.text), area.maxX - x)
            guard width > 0 else { return }
            let place = Rect(x: x, y: y, width: width, height: 1)
            write(piece.text, piece.row, isHeading: piece.isHeading, at: place, &labels, on: &surface)
            x += width
        }
    }

    private func write(
        _ text: String, _ row: Int?, isHeading: Bool, at place: Rect, _ labels: inout [Label], on surface: inout Surface
    ) {
        let style = isHeading ? Style(bold: true) : row == nil ? .dim : row == selected ? .reverse : .plain
        surface.write(text, at: place.x, place.y, width: place.width, style: style)
        if let row { labels.append(Label(row: row, area: place)) }
    }
}
