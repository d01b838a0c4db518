internal import CPango

extension Typesetter {
    /// The picture at the left and its keys beside it; under it where they would not fit on a page together.
    func map(_ map: MapPicture, width: Double, at position: [Int]) -> [Slab] {
        guard map.isDrawn, map.width > 0, map.height > 0 else {
            return map.keys.enumerated().map { key($1, width: width, at: position + [$0]) }
        }
        let scale = map.paperScale
        let (wide, high) = (map.width * scale, map.height * scale)
        let picture = Slab(position: position, height: high, gap: 6) { [fonts] page, x, y in
            page.tag("Figure") { draw(map, scale: scale, at: (x, y), on: page, fonts: fonts) }
        }
        let beside = width - wide - 16
        let keys = Slab.stack(
            map.keys.enumerated().map { key($1, width: beside, at: position + [$0]) }, at: position)
        guard max(high, keys.height) <= PageGeometry.textHeight * 0.6 else {
            return [picture] + map.keys.enumerated().map { key($1, width: width, at: position + [$0]) }
        }
        return [
            Slab(position: position, height: max(high, keys.height), gap: 6) { page, x, y in
                picture.draw(page, x, y)
                keys.draw(page, x + wide + 16, y)
            }
        ]
    }

    /// A mark, what it stands for, and what there is to know of it in running text.
    private func key(_ key: MapPicture.Key, width: Double, at position: [Int]) -> Slab {
        let indent = 20.0
        let mark = TextBox(key.mark, TextStyle(size: 8, isBold: true, color: .white), fonts: fonts)
        let style: TextStyle = key.facts.isEmpty ? .body : .strong
        var slabs = [text(key.title, style, tag: "P", width: width - indent, at: position)]
        slabs += runs(key.facts).map { facts in
            let line = facts.map { $0.name.isEmpty ? $0.value : $0.name + words.colon + $0.value }
            let box = TextBox(
                line.joined(separator: " · "), facts[0].link == nil ? .cell : TextStyle(size: 8.5, color: .accent),
                width: width - indent, fonts: fonts)
            return Slab(position: position, height: box.height) { page, x, y in
                box.draw(page, x, y, tag: "P", link: facts[0].link)
            }
        }
        let stack = Slab.stack(slabs, at: position, indent: indent)
        return Slab(position: position, height: max(stack.height, 15), gap: 4) { page, x, y in
            page.disc(x + 8, y + 7, radius: max(6.5, mark.width / 2 + 2.5), .accent)
            mark.draw(page, x + 8 - mark.width / 2, y + 7 - mark.height / 2, tag: "Lbl")
            stack.draw(page, x, y)
        }
    }

    /// Facts without a link run on in one text; each link has a line for itself.
    private func runs(_ facts: [Fact]) -> [[Fact]] {
        var runs: [[Fact]] = []
        for fact in facts {
            if fact.link == nil, let last = runs.last, last[0].link == nil {
                runs[runs.count - 1].append(fact)
            } else {
                runs.append([fact])
            }
        }
        return runs
    }
}

/// Draws the lines, fills and marks of a map.
private func draw(
    _ map: MapPicture, scale: Double, at corner: (x: Double, y: Double), on page: PageCanvas, fonts: PdfFonts
) {
    let context = page.context
    cairo_save(context)
    cairo_translate(context, corner.x, corner.y)
    func trace(_ line: [MapPicture.Point]) {
        for (index, point) in line.enumerated() {
            if index == 0 {
                cairo_move_to(context, point.x * scale, point.y * scale)
            } else {
                cairo_line_to(context, point.x * scale, point.y * scale)
            }
        }
    }
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    for area in map.areas {
        let shade = area.shade.map { 1 - 0.13 * Double($0) } ?? 1
        cairo_new_path(context)
        for ring in area.rings {
            trace(ring)
            cairo_close_path(context)
        }
        cairo_set_source_rgb(context, shade, shade, shade)
        cairo_fill(context)
    }
    func stroke(_ lines: [[MapPicture.Point]], width: Double, gray: Double) {
        cairo_new_path(context)
        for line in lines { trace(line) }
        cairo_set_source_rgb(context, gray, gray, gray)
        cairo_set_line_width(context, width)
        cairo_stroke(context)
    }
    stroke(map.innerBorders, width: 0.4, gray: 0.6)
    stroke(map.borders, width: 1, gray: 0.25)
    for mark in map.marks {
        let (x, y) = (mark.point.x * scale, mark.point.y * scale)
        switch mark.kind {
        case .home:
            page.disc(x, y, radius: 3.2, .alert)
            let name = TextBox(mark.text, TextStyle(size: 7.5, isBold: true, color: .alert), fonts: fonts)
            // On the side where the picture has more room; the borders behind would be read as letters.
            let beside = mark.point.x > map.width / 2 ? x - name.width - 6 : x + 6
            let left = max(0, min(beside, map.width * scale - name.width))
            page.fill(left - 1, y + 5, name.width + 2, name.height - 3, .white)
            name.draw(page, left, y + 3)
        case .site:
            let name = TextBox(mark.text, TextStyle(size: 7, isBold: true, color: .white), fonts: fonts)
            page.disc(x, y - 6, radius: max(5.5, name.width / 2 + 2), .accent)
            name.draw(page, x - name.width / 2, y - 6 - name.height / 2)
        case .label:
            let name = TextBox(mark.text, TextStyle(size: 7, isBold: true), fonts: fonts)
            page.disc(x, y, radius: 4.6, .white)
            name.draw(page, x - name.width / 2, y - name.height / 2)
        }
    }
    cairo_restore(context)
}
