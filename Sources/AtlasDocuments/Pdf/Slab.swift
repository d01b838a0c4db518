/// A piece of a document that no page break may cut, measured and ready to be drawn.
struct Slab {
    /// Where the piece stands in the document: block, then row or item or block inside it.
    let position: [Int]
    let height: Double
    /// Space above, left out at the top of a page.
    var gap = 0.0
    /// A heading never ends a page.
    var staysWithNext = false
    /// The number of the table that it is a row of.
    var table: Int?
    /// The row of titles, which is repeated above rows that begin a page.
    var isTableHead = false
    /// Draws it with its upper left corner at a point.
    let draw: (_ page: PageCanvas, _ x: Double, _ y: Double) -> Void
}

extension Slab {
    /// Several pieces as one, each moved to the right.
    static func stack(_ slabs: [Slab], at position: [Int], indent: Double = 0) -> Slab {
        var placed: [(Slab, Double)] = []
        var height = 0.0
        for (index, slab) in slabs.enumerated() {
            if index > 0 { height += slab.gap }
            placed.append((slab, height))
            height += slab.height
        }
        return Slab(position: position, height: height) { page, x, y in
            for (slab, offset) in placed { slab.draw(page, x + indent, y + offset) }
        }
    }
}
