import Testing

@testable import AtlasDocuments

@Suite("Laying out text")
struct TextRendererTests {
    private let wrapping = TextWrapping(measure: \.count)

    @Test("Lines break between words, as late as they can")
    func words() {
        #expect(wrapping.lines("un deux trois quatre", width: 9) == ["un deux", "trois", "quatre"])
        #expect(wrapping.lines("un deux", width: 7) == ["un deux"])
        #expect(wrapping.lines("", width: 7).isEmpty)
    }

    @Test("A no-break space holds its neighbours together")
    func noBreakSpace() {
        #expect(wrapping.lines("vaut 10\u{A0}000\u{A0}€ net", width: 9) == ["vaut", "10\u{A0}000\u{A0}€", "net"])
    }

    @Test("French punctuation never begins a line, nor does an opening quote end one")
    func punctuation() {
        #expect(wrapping.lines("vérifié ; sur place", width: 9) == ["vérifié ;", "sur place"])
        #expect(wrapping.lines("lire « Guide » ici", width: 10) == ["lire", "« Guide »", "ici"])
    }

    @Test("A word longer than the line is split after a hyphen, or anywhere")
    func longWords() {
        #expect(wrapping.lines("basse-normandie-2011", width: 17) == ["basse-normandie-", "2011"])
        #expect(wrapping.lines("anticonstitutionnel", width: 10) == ["anticonsti", "tutionnel"])
        #expect(wrapping.lines("un anticonstitutionnel", width: 10) == ["un", "anticonsti", "tutionnel"])
    }

    @Test("No word shorter than the line is ever split, whatever the text")
    func noSplit() {
        var generator = Seeded(state: 7)
        for _ in 0..<200 {
            let words = (0..<20).map { _ in String(repeating: "m", count: Int.random(in: 1...12, using: &generator)) }
            let width = Int.random(in: 12...40, using: &generator)
            let lines = wrapping.lines(words.joined(separator: " "), width: width)
            #expect(lines.allSatisfy { $0.count <= width })
            #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
        }
    }

    @Test("Tables align their columns and wrap inside them")
    func table() {
        let table = Table(
            columns: [.init("Quoi"), .init("Jours", isNumeric: true)],
            rows: [["Préparation des réunions", "7"], ["Réunions", "15,5"]])
        let lines = TableLayout(table, width: 20, measure: \.count).lines
        #expect(lines.allSatisfy { $0.count <= 20 })
        #expect(
            lines.map { $0.split(separator: " ").joined(separator: " ") } == [
                "Quoi Jours", "------------- -----", "Préparation 7", "des réunions", "", "Réunions 15,5",
            ])
        #expect(TableLayout(table, width: 80, measure: \.count).lines[2] == "Préparation des réunions      7")
    }

    @Test("Facts align their values, further lines under the first")
    func facts() {
        let document = Document(
            title: "Titre", blocks: [.facts([Fact("Nom", "Les Amis de la Baie"), Fact("Commune", "Quimper")])])
        #expect(
            TextRenderer(width: 24, measure: \.count).text(document)
                == "Titre\n=====\n\nNom     : Les Amis de la\n          Baie\nCommune : Quimper\n")
    }

    @Test("Width is measured, not counted")
    func measured() {
        let wide = TextWrapping { $0.count * 2 }
        #expect(wide.lines("ab cd ef", width: 10) == ["ab cd", "ef"])
    }
}

/// Random numbers that are the same in every run (SplitMix64: G. Steele, D. Lea, C. Flood, OOPSLA 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
