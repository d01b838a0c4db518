import Testing

@testable import AtlasDocuments

@Suite("Cutting into pages")
struct PaginationTests {
    private typealias Piece = Pagination.Piece

    @Test("A page takes what it has room for, gaps counted but for the first")
    func room() {
        let pieces = [Piece(height: 40), Piece(height: 40, gap: 10), Piece(height: 20, gap: 10), Piece(height: 5)]
        #expect(Pagination.pages(pieces, height: 100) == [0..<2, 2..<4])
        #expect(Pagination.pages(pieces, height: 200) == [0..<4])
        #expect(Pagination.pages([], height: 100).isEmpty)
    }

    @Test("A heading goes with what follows it")
    func heading() {
        let pieces = [Piece(height: 80), Piece(height: 10, staysWithNext: true), Piece(height: 20)]
        #expect(Pagination.pages(pieces, height: 100) == [0..<1, 1..<3])
    }

    @Test("A piece higher than a page, or a page of headings, still comes to an end")
    func tooHigh() {
        #expect(
            Pagination.pages([Piece(height: 10), Piece(height: 300), Piece(height: 10)], height: 100) == [
                0..<1, 1..<2, 2..<3,
            ])
        let headings = [Piece](repeating: Piece(height: 40, staysWithNext: true), count: 5)
        #expect(Pagination.pages(headings, height: 100) == [0..<2, 2..<4, 4..<5])
    }

    @Test("The head of a table is counted on each page that it is repeated on")
    func repeatedHead() {
        let rows = [Piece](repeating: Piece(height: 30, repeatedHead: 20), count: 5)
        #expect(Pagination.pages(rows, height: 100) == [0..<2, 2..<4, 4..<5])
    }

    @Test("On random pieces: all of them, in order, none too high for its page, none moved that would have fitted")
    func laws() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let pieces = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                Piece(
                    height: Double.random(in: 1...60, using: &generator),
                    gap: Double.random(in: 0...10, using: &generator),
                    staysWithNext: Int.random(in: 0..<4, using: &generator) == 0)
            }
            let pages = Pagination.pages(pieces, height: 100)
            #expect(pages.flatMap(Array.init) == Array(pieces.indices))
            for (page, next) in zip(pages, pages.dropFirst() + [pieces.count..<pieces.count]) {
                func height(_ range: Range<Int>) -> Double {
                    range.reduce(0) { $0 + pieces[$1].height + ($1 == range.lowerBound ? 0 : pieces[$1].gap) }
                }
                #expect(height(page) <= 100.01)
                guard let first = next.first else { continue }
                // What begins the next page, up to the first piece that may end one, would not have fitted here.
                let end = (first..<pieces.count).first { !pieces[$0].staysWithNext } ?? pieces.count - 1
                #expect(height(page.lowerBound..<end + 1) > 100 || pieces[page].allSatisfy(\.staysWithNext))
            }
        }
    }
}
