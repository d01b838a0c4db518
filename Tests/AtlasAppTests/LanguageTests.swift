import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("French and English are complete")
struct LanguageTests {
    private static let modules = ["AtlasApp", "AtlasDocuments", "AtlasSite", "maillage"]

    private static let sources = (try? SourceTexts.texts(ofModules: modules)) ?? []

    /// The calls and tuples that hold a text in French, then the same in English.
    private static let pairing: Set<String> = ["pick", "Phrase", ""]

    /// French words that English texts keep, since the things have no other name.
    private static let kept = [
        "département", "départements", "Département", "région", "régions", "Région", "former région", "dép.", "rég.",
        "Finistère", "Guid’Asso", "En français : maillage --help --lang fr", "Léguer",
        "code officiel géographique", "Intercommunalité – Métropole",
    ]

    private static func isFrench(_ text: String) -> Bool {
        // A command is typed as it stands; what it writes into an atlas is French, like the atlas.
        if text.hasPrefix("maillage ") { return false }
        var text = " \(text) "
        for word in kept { text = text.replacing(word, with: "") }
        guard text.contains(where: \.isLetter) else { return false }
        if text.contains(/[àâçéèêëîïôûùœÀÂÇÉÈÊÎÔŒ«»]/) { return true }
        // One word alone is a name: of an option, of a command.
        guard text.split(separator: " ").count > 1 else { return false }
        return text.contains(
            /\ (le|la|les|des|du|une|pour|dans|pas|et|ou|vous|votre|aucun|aucune|avec|sans|inconnu|inconnue)[ .,;:?]/)
    }

    /// Whether the text stands where French goes: first of a pair, or in the first tuple of a count.
    private static func isPaired(_ text: SourceText) -> Bool {
        if text.call.isEmpty, text.outerCall == "count" { return text.outerArgument == 1 }
        return pairing.contains(text.call) && text.argument == 0
    }

    @Test("every text in French stands first in a pair, with its translation after it")
    func everySentence() {
        let texts = Self.sources
        #expect(texts.count > 1500, "the sources were not read")
        let french = texts.filter { Self.isFrench($0.text) }
        #expect(french.count > 400, "French is no longer recognised")
        for text in french where !Self.exceptions.contains(text.text) {
            #expect(Self.isPaired(text), "\(text.file):\(text.line): “\(text.text)” has no translation")
        }
    }

    /// The months, which stand in two lists.
    private static let exceptions: Set<String> = ["février", "août", "décembre"]

    @Test("both texts of a pair say something, and put the same values in")
    func pairs() {
        let texts = Self.sources.filter { ["pick", "Phrase"].contains($0.call) }
        let calls = Dictionary(grouping: texts) { "\($0.file)#\($0.bracket)" }
        #expect(calls.count > 500, "the pairs were not found")
        for (_, parts) in calls {
            let (french, english) = (parts.filter { $0.argument == 0 }, parts.filter { $0.argument == 1 })
            guard let first = french.first, !english.isEmpty else { continue }
            let place = "\(first.file):\(first.line): \(first.text)"
            let (values, others) = (Set(french.flatMap(\.parts)), Set(english.flatMap(\.parts)))
            let nested = (values.union(others)).contains { $0.contains("\"") || $0.contains("pick(") }
            #expect(values == others || nested, "\(place): \(values) and \(others)")
            #expect(!french.contains { $0.text.contains(/[a-zé]'[a-zéè]/) }, "\(place): a straight apostrophe")
        }
    }

    @Test("the search for texts finds those that break the rule, wherever they are")
    func scanner() {
        let source = """
            // "Ce commentaire n’est pas un texte"
            func a() { say("Aucun acteur ne répond à \\(name(of: "Quimper", words.pick("où", "where")))") }
            let b = words.pick("Rien à annuler.", "Rien à annuler, « non traduit »")
            let c = [Phrase("vérifié", "verified"), count(2, ("étape", "étapes"), ("step", "étapes"))]
            let d = words.pick("Sa fiche : " + x + "déjà", y ? "the sheet" : "already")
            """
        let texts = SourceTexts.texts(of: source)
        let wrong = texts.filter {
            Self.isFrench($0.text) && !Self.isPaired($0)
        }
        #expect(wrong.map(\.line) == [2, 3, 4])
        #expect(wrong.map(\.text).first == "Aucun acteur ne répond à \\()")
        #expect(texts.contains { $0.text == "où" && $0.call == "pick" && $0.argument == 0 })
        #expect(texts.filter { $0.line == 5 }.map(\.argument) == [0, 0, 1, 1])
    }

    @Test("names of the field are there in both languages, and are not the same by oversight")
    func names() {
        let (french, english) = (Words(.french), Words(.english))
        func names(_ words: Words) -> [[String]] {
            [
                TerritoryLevel.allCases.map(words.level), EmploymentStage.allCases.map(words.stage),
                [Presence.confirmed, .presumed, .unknown, .absent].map(words.presence),
                [OfferRole.core, .secondary, .referral, .none, .unknown].map(words.role),
                CellState.allCases.map(words.state), Statement.Kind.allCases.map(words.statement),
                [SurveyStatus.none, .invited, .declined, .answered].map(words.survey),
                [GuidAssoLevel.orientation, .information, .generalist, .specialist].map(words.guidAsso),
                Relation.Kind.allCases.flatMap { kind in [true, false].map { words.relation(kind, fromFirst: $0) } },
                SettingName.allCases.map { $0.purpose(words) },
                KeyMap.standard.bindings.map { $0.help.text(words) },
                KeyMap.standard.bindings.compactMap { $0.bar?.text(words) }, Theme.allCases.map(words.themeChosen),
            ]
        }
        let same: Set<String> = [
            "commune", "EPCI", "France", "département", "région", "fragile", "information", "absent", "page", "non",
            "matrices",
        ]
        for (left, right) in zip(names(french), names(english)) {
            #expect(!left.isEmpty && left.count == right.count)
            for (one, other) in zip(left, right) {
                #expect(!one.isEmpty && !other.isEmpty)
                #expect(one != other || same.contains(one), "“\(one)” in both languages")
            }
        }
    }

    /// The sentences of the sources that are French for sure and hold no value: none may show in English.
    private static let sentences: [String] = {
        let texts = sources.filter { !$0.file.hasPrefix("maillage") }
        // What names of places say too is no sentence.
        let places = EmbeddedAtlas.subject.atlas.territories.epci.map(\.name).joined(separator: "\n")
        let french = texts.filter { isPaired($0) && $0.parts.isEmpty }
        return french.map(\.text).filter { $0.count >= 8 && isFrench($0) && !places.contains($0) }
    }()

    @Test("no French sentence shows on any screen in English", arguments: [UInt64(4), 9])
    func screens(seed: UInt64) {
        #expect(Self.sentences.count > 80)
        var random = SplitMix(state: seed)
        // Nobody is in it: what is French there are names of places.
        var rehearsal = Rehearsal(width: 120, height: 40, language: .english, subject: EmbeddedAtlas.withoutActors)
        // But those that leave, or go over to French.
        let left: [Key] = [.control("q"), .character("q"), .character("L")]
        let keys = KeyMap.standard.bindings.flatMap(\.keys).filter { !left.contains($0) }
        for _ in 0..<150 {
            rehearsal.press(keys[random.next(keys.count)])
            let screen = rehearsal.screen
            let shown = Self.sentences.first { screen.contains($0) }
            #expect(shown == nil, "\(shown ?? "")")
            if shown != nil { return }
        }
    }

    @Test("no French sentence is said in English")
    func dialogue() {
        var random = SplitMix(state: 8)
        var talk = Talk(.english, subject: EmbeddedAtlas.withoutActors)
        for _ in 0..<150 {
            talk.say(
                ["1", "2", "3", "4", "5", "6", "7", "8", "9", "s", "0", "m", "?", "quimper", "zz"][random.next(15)])
            let said = talk.heard.joined(separator: "\n")
            let shown = Self.sentences.first { said.contains($0) }
            #expect(shown == nil, "\(shown ?? "")")
            if shown != nil { return }
        }
    }
}
