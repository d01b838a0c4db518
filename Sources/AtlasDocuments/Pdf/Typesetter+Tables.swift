extension Typesetter {
    private static let padding = (side: 4.0, top: 2.5)

    /// The rows of a table, their head first and again on each page that they run on to.
    func table(_ table: Table, width: Double, at position: [Int]) -> [Slab] {
        guard !table.columns.isEmpty else { return [] }
        let widths = columnWidths(of: table, width: width)
        let number = heads.count
        var head = row(
            table.columns.map(\.title), of: table, widths: widths, style: .cellHead, tag: "TH", at: position)
        head.gap = 6
        head.staysWithNext = true
        head.table = number
        head.isTableHead = true
        heads.append(head)
        return [head]
            + table.rows.enumerated().map { index, cells in
                let isHeading = Table.isHeading(cells)
                var slab =
                    isHeading
                    ? self.heading(cells[0], width: widths.reduce(0, +), at: position + [index])
                    : row(cells, of: table, widths: widths, style: .cell, tag: "TD", at: position + [index])
                slab.table = number
                slab.staysWithNext = isHeading
                return slab
            }
    }

    private func heading(_ text: String, width: Double, at position: [Int]) -> Slab {
        let side = Typesetter.padding.side
        let box = TextBox(text, .cellHead, width: width - 2 * side, fonts: fonts)
        return Slab(position: position, height: box.height + 6) { page, x, y in
            page.fill(x, y, width, box.height + 6, gray: 0.93)
            page.tag("TR") { box.draw(page, x + side, y + 3, tag: "TH") }
        }
    }

    private func row(
        _ cells: [String], of table: Table, widths: [Double], style: TextStyle, tag: String, at position: [Int]
    ) -> Slab {
        let (side, top) = Typesetter.padding
        let boxes = table.columns.indices.map { column in
            TextBox(
                column < cells.count ? cells[column] : "", style, width: widths[column] - 2 * side,
                isRight: table.columns[column].isNumeric, fonts: fonts)
        }
        let height = (boxes.map(\.height).max() ?? 0) + 2 * top
        let total = widths.reduce(0, +)
        return Slab(position: position, height: height) { page, x, y in
            let isHead = tag == "TH"
            page.line(x, y + height, x + total, y + height, width: isHead ? 1 : 0.4, gray: isHead ? 0.25 : 0.7)
            page.tag("TR") {
                var left = x
                for (index, box) in boxes.enumerated() {
                    box.draw(page, left + side, y + top, tag: index == 0 ? "TH" : tag)
                    left += widths[index]
                }
            }
        }
    }

    /// Each column as wide as its longest word at least, then by what its texts would take in one line.
    private func columnWidths(of table: Table, width: Double) -> [Double] {
        let space = 2 * Typesetter.padding.side + 0.5
        let sizes: [(least: Double, most: Double)] = table.columns.indices.map { column in
            let texts =
                [table.columns[column].title]
                + table.rows.filter { !Table.isHeading($0) && column < $0.count }.map { $0[column] }
            // The longest texts only: a directory has hundreds of rows, and letters do not differ that much.
            let longest = texts.sorted { $0.utf8.count > $1.utf8.count }.prefix(4)
            let wordsByLength = Set(texts.flatMap { $0.split(separator: " ") })
                .sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }.prefix(4)
            func widest(_ texts: some Sequence<String>) -> Double {
                texts.map { TextBox($0, .cellHead, fonts: fonts).width }.max() ?? 0
            }
            return (widest(wordsByLength.map(String.init)) + space, widest(longest) + space)
        }
        let least = sizes.map { min($0.least, width / 3) }
        let most = zip(least, sizes).map { max($0, $1.most) }
        let (leastSum, mostSum) = (least.reduce(0, +), most.reduce(0, +))
        if leastSum >= width { return least.map { $0 * width / leastSum } }
        if mostSum <= width { return most.map { $0 * width / mostSum } }
        let part = (width - leastSum) / (mostSum - leastSum)
        return zip(least, most).map { $0 + ($1 - $0) * part }
    }
}
