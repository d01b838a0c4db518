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

    @Test(arguments: 0..<25)
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
            let text = Self.drawText(0...3, using: &random) + random.pick(["", "", "st", "Ste", "to", "é"])
            guard !SearchQuery(text).isEmpty else { continue }
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
        ("st", ["Stage Plus", "Saint-Malo", "La Station", "Les amis de Saint-Malo", "Toussaint"]),
        ("la st", ["La Station"]), ("ste", ["Stéphane", "Sainte-Anne"]),
        ("st ", ["Saint-Malo", "Les amis de Saint-Malo", "Toussaint"]),
        ("st malo", ["Saint-Malo", "Les amis de Saint-Malo"]), ("sta", ["Stage Plus", "La Station", "Instance"]),
        ("malo st", ["Saint-Malo", "Les amis de Saint-Malo"]),
        ("saint st", ["Saint-Malo", "Les amis de Saint-Malo", "Toussaint"]),
    ])
    func `st is the beginning of a word and, written out, saint`(text: String, expected: [String]) {
        let names = [
            "Les amis de Saint-Malo", "Saint-Malo", "La Station", "Stage Plus", "Instance", "Toussaint", "Stéphane",
            "Sainte-Anne",
        ].filter { text.hasSuffix("ste") == ($0.hasPrefix("Sté") || $0.hasPrefix("Sainte")) }
        let found = SearchIndex(names: TextColumn(names)).matches(SearchQuery(text), isExact: true)
        #expect(found.ranked.map { names[Int($0)] } == expected)
    }

    @Test(arguments: [
        ("reseau", "Réseau d’Œuvres", [0..<6]), ("oeuv", "Réseau d’Œuvres", [9..<12]),
        ("saint", "Foyer St-Brieuc", [6..<8]), ("bri saint", "Foyer St-Brieuc", [6..<8, 9..<12]),
        ("morliax", "Pays de Morlaix", [8..<15]), ("rsm", "RESAM", [0..<1, 2..<3, 4..<5]), ("xyz", "RESAM", []),
        ("e", "Les écoles", [4..<5]), ("st", "Foyer St-Brieuc", [6..<8]),
        ("st", "La Station", [3..<5]), ("st", "Instance", []), ("ecole", "L’e\u{301}cole", [2..<7]),
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

    @Test(arguments: 0..<12)
    func `typing errors are counted as the whole matrix counts them`(seed: Int) {
        var random = SplitMix64(seed: 74_000 + seed)
        let letters = Array("abcd".utf8)
        for _ in 0..<40 {
            let length = random.pick([4, 7, 8, 12, 33, 63, 64])
            let typed = (0..<length).map { _ in random.pick(letters) }
            // The same with some letters replaced, left out, put in and exchanged.
            var word = typed
            for _ in 0..<random.number(0...4) {
                let place = random.below(word.count)
                switch random.below(4) {
                case 0: word[place] = random.pick(letters)
                case 1: word.remove(at: place)
                case 2: word.insert(random.pick(letters), at: place)
                default: word.swapAt(place, max(0, place - 1))
                }
            }
            word += (0..<random.number(0...5)).map { _ in random.pick(letters) }
            let least = (0...word.count).map { PlainSearch.errors(typed, Array(word[..<$0])) }.min() ?? 0
            let found = word.withUnsafeBufferPointer { TypoDistance(typed)($0) }
            #expect(found == (least <= (length < 8 ? 1 : 2) ? least : nil), "\(typed) \(word)")
        }
    }

    @Test func `a word of more letters than any forgives no error`() {
        let word = [UInt8](repeating: 0x61, count: TypoDistance.mostLetters + 1)
        #expect(TypoDistance(word).tolerance == 0)
        let names = TextColumn([String(repeating: "a", count: word.count), String(repeating: "a", count: 64)])
        let found = SearchIndex(names: names).matches(SearchQuery(String(repeating: "a", count: word.count)))
        #expect(found.ranked == [0])
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
