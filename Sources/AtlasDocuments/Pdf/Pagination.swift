/// Which piece goes to which page.
enum Pagination {
    /// What there is to know of a piece to place it.
    struct Piece: Equatable {
        var height: Double
        /// Space above, unless the piece begins a page.
        var gap = 0.0
        var staysWithNext = false
        /// Height of what is repeated above the piece where it begins a page.
        var repeatedHead = 0.0
    }

    /// The pages as ranges of pieces, in order: each page takes all that it has room for, but for pieces that stay with
    /// the next one.  A piece higher than a page has one for itself.  Linear in the number of pieces.
    static func pages(_ pieces: [Piece], height: Double) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        while start < pieces.count {
            var end = start
            var used = pieces[start].repeatedHead
            while end < pieces.count {
                let need = (end == start ? 0 : pieces[end].gap) + pieces[end].height
                if end > start, used + need > height + 0.01 { break }
                used += need
                end += 1
            }
            if end < pieces.count {
                var kept = end
                while kept > start, pieces[kept - 1].staysWithNext { kept -= 1 }
                // Where all of a page stays with the next one, it has to be torn somewhere.
                if kept > start { end = kept }
            }
            pages.append(start..<end)
            start = end
        }
        return pages
    }
}
