import Testing

@testable import AtlasModel

struct RowsByCodeTests {
    @Test func `each code has its row, as INSEE makes them or not`() {
        let codes = [
            "29232", "2A004", "97501", "29000", "29999", "ZZ999", "2a004", "2923", "292320", "é123", "", "00000",
        ]
        let rows = RowsByCode(of: TextColumn(codes))
        for (row, code) in codes.enumerated() { #expect(rows.row(of: code) == row, "\(code)") }
    }

    @Test(arguments: ["29233", "2B004", "00001", "2A04", "2a005", "29 32", "2923²", "292321", "e\u{301}123"])
    func `a code that none of them is has no row`(code: String) {
        #expect(RowsByCode(of: TextColumn(["29232", "2A004", "00000", "2a004", "292320"])).row(of: code) == nil)
    }

    @Test func `of a code that stands twice, the first row is found`() {
        let rows = RowsByCode(of: TextColumn(["x", "29232", "29232", "x"]))
        #expect(rows.row(of: "29232") == 1)
        #expect(rows.row(of: "x") == 0)
    }

    @Test func `random codes are found as in a dictionary`() {
        var generator = SystemRandomNumberGenerator()
        let signs = Array("0123456789ABz")
        func code() -> String {
            String((0..<Int.random(in: 4...6, using: &generator)).map { _ in signs.randomElement()! })
        }
        let codes = (0..<3_000).map { _ in code() }
        let expected = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
        let rows = RowsByCode(of: TextColumn(codes))
        for code in codes + (0..<3_000).map({ _ in code() }) { #expect(rows.row(of: code) == expected[code]) }
    }
}
