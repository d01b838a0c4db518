import AtlasModel

/// Turns the blocks of a document into pieces of the width of the paper.
final class Typesetter {
    let words: Words
    let fonts: PdfFonts
    /// Facts that stay on one page.
    private static let factsHeld = 12

    /// The widest name of a fact in the entries, so that their values stand under each other from one to the next.
    private var entryLead = 0.0
    /// The heads of the tables met so far, to be repeated.
    var heads: [Slab] = []

    init(_ words: Words, fonts: PdfFonts) {
        self.words = words
        self.fonts = fonts
    }

    /// The whole document, its title first.
    func slabs(of document: Document) -> [Slab] {
        let width = PageGeometry.textWidth
        var slabs = [text(document.title, .title, tag: "H1", width: width, at: [-1])]
        if !document.subtitle.isEmpty {
            slabs.append(text(document.subtitle, .subtitle, tag: "P", width: width, at: [-1], gap: 2))
        }
        for index in slabs.indices { slabs[index].staysWithNext = true }
        var rule = Slab(position: [-1], height: 1) { page, x, y in page.fill(x, y, width, 1.2, .accent) }
        rule.gap = 5
        rule.staysWithNext = true
        slabs.append(rule)
        entryLead = document.blocks.map(widestName).max() ?? 0
        for (index, block) in document.blocks.enumerated() {
            // Small print alone on a page would speak of nothing.
            if case .note = block, index > 0 { slabs[slabs.count - 1].staysWithNext = true }
            slabs += self.slabs(of: block, width: width, at: [index])
        }
        return slabs
    }

    func slabs(of block: Block, width: Double, at position: [Int]) -> [Slab] {
        switch block {
        case .heading(let text):
            var slab = self.text(text, .heading, tag: "H2", width: width, at: position, gap: 8)
            slab.staysWithNext = true
            return [slab]
        case .paragraph(let text): return [self.text(text, .body, tag: "P", width: width, at: position, gap: 6)]
        case .note(let text): return [self.text(text, .note, tag: "P", width: width, at: position, gap: 5)]
        case .alert(let text): return [alert(text, width: width, at: position)]
        case .facts(let facts): return self.facts(facts, width: width, at: position)
        case .list(let items):
            return items.enumerated().map { item($1, width: width, at: position + [$0], gap: $0 == 0 ? 5 : 2) }
        case .table(let table): return self.table(table, width: width, at: position)
        case .map(let map): return self.map(map, width: width, at: position)
        case .entry(let mark, let title, let blocks):
            return entry(mark, title, blocks, width: width, at: position)
        }
    }

    func text(
        _ text: String, _ style: TextStyle, tag: String, width: Double, at position: [Int], gap: Double = 0
    ) -> Slab {
        let box = TextBox(text, style, width: width, fonts: fonts)
        return Slab(position: position, height: box.height, gap: gap) { page, x, y in box.draw(page, x, y, tag: tag) }
    }

    private func item(_ text: String, width: Double, at position: [Int], gap: Double) -> Slab {
        let indent = 11.0
        let box = TextBox(text, .body, width: width - indent, fonts: fonts)
        return Slab(position: position, height: box.height, gap: gap) { page, x, y in
            page.disc(x + 3.5, y + box.baseline - 3, radius: 1.5, .soft)
            box.draw(page, x + indent, y, tag: "P")
        }
    }

    private func alert(_ text: String, width: Double, at position: [Int]) -> Slab {
        let box = TextBox(text, .alert, width: width - 16, fonts: fonts)
        return Slab(position: position, height: box.height + 6, gap: 5) { page, x, y in
            page.fill(x, y, width, box.height + 6, gray: 0.95)
            page.fill(x, y, 3, box.height + 6, .alert)
            box.draw(page, x + 10, y + 3, tag: "P")
        }
    }

    private func widestName(in block: Block) -> Double {
        guard case .entry(_, _, let blocks) = block else { return 0 }
        return blocks.map { block in
            guard case .facts(let facts) = block else { return 0 }
            return facts.map { TextBox($0.name, .name, fonts: fonts).width }.max() ?? 0
        }.max() ?? 0
    }

    private func facts(_ facts: [Fact], width: Double, at position: [Int], isInEntry: Bool = false) -> [Slab] {
        let names = facts.map { TextBox($0.name, .name, fonts: fonts).width }.max() ?? 0
        let lead = min(isInEntry ? entryLead : names, width * 0.28) + 8
        return facts.enumerated().map { index, fact in
            let style = TextStyle.value(of: fact)
            let name = TextBox(fact.name, .name, width: lead - 8, fonts: fonts)
            let value = TextBox(fact.value, style, width: width - lead, fonts: fonts)
            // On one line of writing, whatever their sizes.
            let drop = max(0, value.baseline - name.baseline)
            let height = max(name.height + drop, value.height)
            // A short list of facts is read at one glance.
            let isHeld = facts.count <= Typesetter.factsHeld && index + 1 < facts.count
            return Slab(
                position: position + [index], height: height, gap: index == 0 ? 5 : 1, staysWithNext: isHeld
            ) { page, x, y in
                name.draw(page, x, y + drop, tag: "Lbl")
                value.draw(page, x + lead, y, tag: "P", link: fact.link)
            }
        }
    }

    /// A step: its number on a line of time at the left, all that belongs to it on one page.
    private func entry(
        _ mark: String, _ title: String, _ blocks: [Block], width: Double, at position: [Int]
    ) -> [Slab] {
        let indent = 26.0
        let sign = TextBox(
            mark.hasSuffix(".") ? String(mark.dropLast()) : mark, TextStyle(size: 8.5, isBold: true, color: .white),
            fonts: fonts)
        let head = TextBox(title, .entry, width: width - indent, fonts: fonts)
        var slabs = [
            Slab(position: position, height: head.height, staysWithNext: true) { page, x, y in
                let radius = max(8.5, sign.width / 2 + 3)
                page.disc(x + 9, y + head.baseline - 3.8, radius: radius, .accent)
                sign.draw(page, x + 9 - sign.width / 2, y + head.baseline - 3.8 - sign.height / 2, tag: "Lbl")
                head.draw(page, x + indent, y, tag: "H3")
            }
        ]
        for (index, block) in blocks.enumerated() {
            let inside =
                if case .facts(let facts) = block {
                    self.facts(facts, width: width - indent, at: position + [index], isInEntry: true)
                } else {
                    self.slabs(of: block, width: width - indent, at: position + [index])
                }
            for var slab in inside {
                slab.gap = min(slab.gap, 2)
                let inner = slab
                slab = Slab(position: inner.position, height: inner.height, gap: inner.gap) { page, x, y in
                    inner.draw(page, x + indent, y)
                }
                slabs.append(slab)
            }
        }
        var whole = Slab.stack(slabs, at: position)
        guard whole.height <= PageGeometry.textHeight else {
            slabs[0].gap = 4
            return slabs
        }
        if slabs.count > 1 {
            let stack = whole
            whole = Slab(position: position, height: stack.height) { page, x, y in
                page.line(x + 9, y + head.baseline + 8, x + 9, y + stack.height, width: 1, gray: 0.75)
                stack.draw(page, x, y)
            }
        }
        whole.gap = 4
        return [whole]
    }
}
