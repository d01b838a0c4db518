import Testing

@testable import AtlasModel

struct SearchIndexTests {
    /// Texts of few letters, so that words contain each other and differ by one letter as often as not.
    private static func drawText(_ words: ClosedRange<Int>, using random: inout SplitMix64) -> String {
        let letters = ["a", "e", "s", "t", "é", "R", "o", "a", "S", "T"]
        let count = random.number(words)
        return (0..<count).map { _ in
            random.picks(1...random.pick([2, 4, 9]), of: letters).joined() + random.pick([" ", "-", "’", ", "])
        }.joined()
    }

    private static func index(_ entries: [PlainSearch.Entry]) -> SearchIndex {
        func fold(_ text: String) -> [UInt8] { Array(text.folded.utf8) }
        var draft = SearchIndex.Draft()
        for entry in entries {
            // The last text of each goes to those that are shared.
            draft.addEntry(
                name: fold(entry.name), otherName: fold(entry.otherName), texts: entry.texts.dropLast().map(fold))
        }
        var shared: [String: [Int32]] = [:]
        for (row, entry) in entries.enumerated() {
            if let text = entry.texts.last { shared[text, default: []].append(Int32(row)) }
        }
        for (text, rows) in shared { draft.addShared([fold(text)], of: rows) }
        return SearchIndex(draft)
    }

    @Test(arguments: 0..<60)
    func `the search finds and ranks what comparing every word does`(seed: Int) {
        var random = SplitMix64(seed: 70_000 + seed)
        let shared = (0..<5).map { _ in Self.drawText(1...3, using: &random) }
        let entries = (0..<random.pick([3, 25, 90])).map { _ in
            PlainSearch.Entry(
                name: Self.drawText(0...5, using: &random),
                otherName: random.chance(30) ? Self.drawText(1...1, using: &random) : "",
                texts: (0..<random.number(0...1)).map { _ in Self.drawText(1...3, using: &random) }
                    + [random.pick(shared)])
        }
        let index = Self.index(entries)
        let plain = PlainSearch(entries: entries)
        for _ in 0..<12 {
            let text = Self.drawText(1...3, using: &random)
            let found = index.matches(SearchQuery(text))
            let expected = plain.ranked(text)
            #expect(found.ranked.map { Int($0) } == expected.rows, "\(text)")
            #expect(found.exactCount == expected.exact)
            let exact = index.matches(SearchQuery(text), isExact: true)
            #expect(exact.ranked.count == expected.exact)
            #expect(exact.ranked == Array(found.exact))
        }
    }

    @Test(arguments: 0..<20)
    func `exact matches are the lines that contain every word, as fzf finds them`(seed: Int) {
        var random = SplitMix64(seed: 71_000 + seed)
        let lines = (0..<200).map { _ in Self.drawText(1...6, using: &random) }
        let index = SearchIndex(names: TextColumn(lines))
        for _ in 0..<20 {
            let text = Self.drawText(1...2, using: &random)
            let found = index.matches(SearchQuery(text), isExact: true).ranked.map { Int($0) }.sorted()
            let expected = lines.indices.filter { line in
                text.folded.split(separator: " ").allSatisfy { lines[line].folded.contains($0) }
            }
            #expect(found == expected, "\(text)")
        }
    }

    @Test(arguments: [
        ("quimper", ["Quimper Emploi", "Les amis de Quimper", "Aquimperlé"]),
        ("amis quimper", ["Les amis de Quimper"]), ("quimepr", ["Quimper Emploi", "Les amis de Quimper"]),
        ("rnm", ["RNMA", "Réseau national des maisons"]), ("rdm", ["Réseau national des maisons"]), ("zzz", []),
    ])
    func `start of the name, start of a word, elsewhere; then errors; then letters in order`(
        text: String, expected: [String]
    ) {
        let names = ["Aquimperlé", "Les amis de Quimper", "Réseau national des maisons", "Quimper Emploi", "RNMA"]
        let found = SearchIndex(names: TextColumn(names)).matches(SearchQuery(text))
        #expect(found.ranked.map { names[Int($0)] } == expected)
    }

    @Test(arguments: [
        ("reseau", "Réseau d’Œuvres", [0..<6]), ("oeuv", "Réseau d’Œuvres", [9..<12]),
        ("saint", "Foyer St-Brieuc", [6..<8]), ("bri saint", "Foyer St-Brieuc", [6..<8, 9..<12]),
        ("morliax", "Pays de Morlaix", [8..<15]), ("rsm", "RESAM", [0..<1, 2..<3, 4..<5]), ("xyz", "RESAM", []),
        ("e", "Les écoles", [4..<5]), ("ecole", "L’e\u{301}cole", [2..<7]),
    ])
    func `the letters that match are told in the name as it is shown`(
        text: String, name: String, expected: [Range<Int>]
    ) {
        #expect(ShownText(name).matches(SearchQuery(text)) == expected)
    }

    @Test(arguments: 0..<30)
    func `what is found exactly in a name has its letters told`(seed: Int) {
        var random = SplitMix64(seed: 72_000 + seed)
        let name = Self.drawText(1...5, using: &random)
        // What is written out stands for other letters.
        for word in name.folded.split(separator: " ") where !word.hasPrefix("saint") {
            let part = String(word.dropFirst(random.below(word.count)))
            guard part.folded == part else { continue }
            let ranges = ShownText(name).matches(SearchQuery(part))
            let shown = ranges.map { String(Array(name)[$0]) }.joined()
            #expect(shown.folded == part.folded, "\(name): \(part)")
        }
    }

    @Test func `names are ordered byte by byte, those alike by their row`() {
        var random = SplitMix64(seed: 73_000)
        let names = (0..<500).map { _ in
            random.pick(["", "Association ", "Association des "]) + Self.drawText(0...4, using: &random)
        }.map(\.folded)
        let expected = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
        #expect(NameOrder.rows(of: TextColumn(names)).map { Int($0) } == expected)
    }
}
