import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

/// A person at the dialogue: lines in, lines out.
struct Talk: CustomTestStringConvertible, CustomReflectable {
    /// What a failed test prints: not all of France.
    var testDescription: String { heard.joined(separator: "\n") }
    var customMirror: Mirror { Mirror(reflecting: heard) }

    var dialogue: Dialogue
    /// What was said last.
    private(set) var heard: [String]
    private(set) var effects: [Dialogue.Reply.Effect] = []

    init(_ language: Language = .french, subject: AtlasOnDate = EmbeddedAtlas.subject) {
        dialogue = Dialogue(subject, words: Words(language), threshold: 5)
        heard = dialogue.greeting()
    }

    @discardableResult
    mutating func say(_ lines: String...) -> [String] {
        for line in lines {
            let reply = dialogue.answer(line)
            heard = reply.lines
            guard let effect = reply.effect else { continue }
            effects.append(effect)
            if case .deliver(let order) = effect { heard += dialogue.delivered(order.destination, failure: nil) }
        }
        return heard
    }

    /// The number that picks the choice with a text.
    func number(of text: String) throws -> String {
        let line = try #require(heard.first { $0.contains(text) && $0.contains(/^[1-9] :/) }, "no \(text) in \(heard)")
        return String(line.prefix(1))
    }

    mutating func pick(_ text: String) throws { say(try number(of: text)) }

    func hears(_ text: String) -> Bool { heard.contains { $0.contains(text) } }
}

@Suite("Dialogue for screen readers")
struct DialogueTests {
    @Test("the whole journey of a coordinator: territory, stage, actors, a sheet part by part")
    func journey() throws {
        var talk = Talk()
        #expect(talk.hears("Territoire : France. Stade : tous."))
        try talk.pick("Choisir le territoire")
        talk.say("29")
        #expect(talk.hears("Territoire : Finistère (29)"))
        try talk.pick("stade")
        try talk.pick("primo-employeur")
        #expect(talk.hears("Stade : primo-employeur"))
        try talk.pick("Liste des acteurs, 7")
        #expect(talk.heard.count { $0.contains(/^[1-9] :/) } == 7)
        try talk.pick("RESAM")
        #expect(talk.heard.first == "RESAM")
        #expect(talk.hears("Zone : Pays de Morlaix"))
        #expect(talk.hears("Partie 1 sur"))
        talk.say("s")
        #expect(talk.hears("Accueil et orientation : projet présumé, primo-employeur présumé"))
        talk.say("p")
        #expect(talk.hears("Zone : Pays de Morlaix"))
        talk.say("0", "0")
        #expect(talk.hears("Choisir le territoire"))
    }

    @Test("a name of several territories is never guessed, a postal code says what it was taken for")
    func ambiguity() throws {
        var talk = Talk()
        talk.say("1", "saint-denis")
        #expect(talk.hears("Plusieurs territoires"))
        try talk.pick("Saint-Denis (93), commune")
        #expect(talk.hears("Territoire : Saint-Denis (93)"))
        talk.say("1", "29000")
        #expect(talk.hears("code postal de Quimper"))
        talk.say("1", "zzzzzz")
        #expect(talk.hears("Aucun territoire ne répond à « zzzzzz »"))
        talk.say("morlaix communaute")
        #expect(talk.hears("Morlaix"))
    }

    @Test("one can walk down from France to a commune and back up")
    func walk() throws {
        var talk = Talk()
        talk.say("1", "1")
        try talk.pick("Bretagne, région")
        try talk.pick("Finistère (29), département")
        talk.say("0")
        #expect(talk.heard.first == "Bretagne, région")
        try talk.pick("Finistère (29), département")
        talk.say("2", "2")
        #expect(talk.dialogue.choices.territory.level == .commune)
    }

    @Test("lists are told nine at a time and every actor of the list can be picked")
    func pages() {
        var talk = Talk()
        talk.say("3")
        var told = 0
        var names: Set<String> = []
        while true {
            let numbered = talk.heard.filter { $0.contains(/^[1-9] :/) }
            #expect(numbered.count <= 9)
            told += numbered.count
            names.formUnion(numbered.map { String($0.dropFirst(4)) })
            guard talk.hears("s : suite") else { break }
            talk.say("s")
        }
        #expect(told == EmbeddedAtlas.subject.listing(CoverageQuery()).count)
        talk.say("s")
        #expect(talk.heard == ["Il n’y a pas de suite."])
    }

    @Test("filters thin the list out, are told, and can be removed")
    func filters() throws {
        var talk = Talk()
        let all = EmbeddedAtlas.subject.listing(CoverageQuery()).count
        talk.say("4")
        try talk.pick("Des mots")
        talk.say("morlaix")
        #expect(talk.hears("Recherche : morlaix"))
        #expect(!talk.hears("Liste des acteurs, \(all)"))
        talk.say("4")
        try talk.pick("Seulement ce qui est vérifié")
        #expect(talk.hears("Offres vérifiées seulement"))
        talk.say("4")
        try talk.pick("Une fonction")
        try talk.pick("ccueil")
        #expect(talk.hears("Fonction : "))
        talk.say("4")
        try talk.pick("Retirer tous")
        #expect(talk.hears("Liste des acteurs, \(all)"))
    }

    @Test("gaps and overlaps are sentences, the same that the model states")
    func gaps() throws {
        var talk = Talk()
        talk.say("1", "29", "5")
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.departement, "29")]
        let coverage = Coverage(query, of: EmbeddedAtlas.subject)
        let gaps = coverage.mergedStatements(.gap)
        #expect(talk.hears("zone blanche » : \(gaps.count)"))
        #expect(talk.hears("zone surchargée » : \(coverage.mergedStatements(.overlap).count)"))
        try talk.pick("zone blanche")
        #expect(talk.hears("Aucune offre"))
        talk.say("1")
        #expect(talk.dialogue.choices.function == gaps[0].functions.first)
    }

    @Test("and if an actor stopped, or went farther: what opens and closes is told, and undone")
    func supposing() throws {
        var talk = Talk()
        talk.say("1", "29", "6")
        try talk.pick("Un acteur s’arrête")
        talk.say("resam")
        #expect(talk.hears("Si RESAM s’arrête"))
        #expect(talk.hears("Scénario : et si RESAM s’arrête."))
        #expect(talk.dialogue.subject.row(of: ActorID("resam")) == nil)
        talk.say("6")
        try talk.pick("va plus loin")
        talk.say("acepp 29")
        talk.say("ille et vilaine")
        #expect(talk.hears("étend sa zone à Ille-et-Vilaine (35)"))
        talk.say("u", "u")
        #expect(talk.dialogue.choices.scenario.changes.isEmpty)
        #expect(talk.dialogue.subject.row(of: ActorID("resam")) != nil)
        talk.say("r")
        #expect(talk.dialogue.choices.scenario.changes.count == 1)
        talk.say("6")
        try talk.pick("tel qu’il est")
        #expect(talk.dialogue.choices.scenario.changes.isEmpty)
    }

    @Test("the pathway of an association is asked for, told step by step and written to a file")
    func pathway() throws {
        var talk = Talk()
        talk.say("7", "Les Amis du Léguer", "quimper", "2")
        try talk.pick("ccueil et orientation")
        #expect(talk.hears("coché"))
        try talk.pick("coché")
        #expect(talk.hears("décoché"))
        talk.say("1")
        #expect(talk.hears("Les Amis du Léguer · Quimper (29)"))
        let subject = EmbeddedAtlas.subject
        let expected = subject.pathway(
            of: Association(name: "x", commune: "29232", stage: .firstTimeEmployer, needs: []))
        var steps = 0
        while talk.hears("s : suite") {
            talk.say("s")
            steps += talk.heard.count { $0.contains(/^[0-9]+\./) }
        }
        #expect(steps == expected.steps.count)
        try talk.pick("écrire dans un fichier")
        #expect(talk.hears("Imprimer") && talk.hears("parcours-les-amis-du-leguer.html, page HTML"))
        talk.say("mon-parcours.doc")
        #expect(talk.effects.isEmpty && talk.hears("terminez le nom par .pdf"))
        talk.say("mon-parcours.md")
        guard case .deliver(let order) = talk.effects.last, case .pathway(let pathway) = order.content else {
            Issue.record("nothing was ordered")
            return
        }
        #expect(order.destination == .file("mon-parcours.md", .markdown))
        #expect(pathway.association.name == "Les Amis du Léguer" && pathway.steps.count == expected.steps.count)
        #expect(talk.hears("Écrit dans mon-parcours.md"))
        try talk.pick("écrire dans un fichier")
        try talk.pick("Imprimer")
        let isPrinted = talk.effects.last == .deliver(SheetOrder(order.content, to: .printer))
        #expect(isPrinted)
    }

    @Test("the network: relations from actor to actor, cooperations and initiatives")
    func network() throws {
        var talk = Talk()
        let atlas = EmbeddedAtlas.subject.atlas
        let relation = try #require(atlas.relations.first)
        talk.say("8")
        try talk.pick("Les relations d’un acteur")
        talk.say(EmbeddedAtlas.subject.actor(relation.from)?.name ?? "")
        if talk.hears("Votre choix ?"), !talk.hears("relation") { talk.say("1") }
        #expect(talk.hears("relation"))
        talk.say("m", "8")
        try talk.pick("\(atlas.cooperations.count) coopérations")
        talk.say("1")
        #expect(talk.hears("Partie 1 sur"))
        talk.say("m", "8")
        try talk.pick("\(atlas.initiatives.count) démarches")
        talk.say("1", "s")
        #expect(talk.hears("Partie 2 sur"))
    }

    @Test("an empty line repeats, ? helps, a wrong answer says what can be typed, q ends")
    func manners() {
        var talk = Talk()
        let menu = talk.say("")
        #expect(talk.say("") == menu)
        talk.say("?")
        #expect(talk.hears("Une ligne vide répète"))
        talk.say("99")
        #expect(talk.hears("tapez un numéro de 1 à 9"))
        talk.say("0")
        #expect(talk.hears("Vous êtes au menu"))
        talk.say("u")
        #expect(talk.hears("Rien à annuler"))
        talk.say("Quitter")
        #expect(talk.effects == [.quit])
    }

    @Test("undo goes back over the territory too, and redo comes back to it")
    func undo() {
        var talk = Talk()
        talk.say("1", "29", "u")
        #expect(talk.dialogue.choices.territory == .france)
        talk.say("r")
        #expect(talk.dialogue.choices.territory == TerritoryReference(.departement, "29"))
    }

    @Test(
        "whatever is typed, lines are short and plain, there is always a way on, and nothing traps",
        arguments: [UInt64(1), 2, 3])
    func random(seed: UInt64) {
        var random = SplitMix(state: seed)
        let texts = [
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "1", "2", "3", "s", "s", "s", "p", "0", "m", "u", "r", "", "?",
            "29", "quimper", "saint-denis", "resam", "\u{1B}[2J", "zone:pays-de-morlaix", "é", "com:99999",
        ]
        for subject in [EmbeddedAtlas.subject, EmbeddedAtlas.nothing] {
            var talk = Talk(seed == 2 ? .english : .french, subject: subject)
            for _ in 0..<100 {
                let before = talk.effects.count
                talk.say(texts[random.next(texts.count)])
                let isSilent = talk.heard.isEmpty && talk.effects.count == before
                #expect(!isSilent)
                for line in talk.heard {
                    let isPlain = !line.unicodeScalars.contains {
                        $0.isUnsafeInText || "○●▶│─┈→×·".unicodeScalars.contains($0)
                    }
                    #expect(isPlain, "\(line)")
                    #expect(line.count <= 100, "\(line)")
                }
            }
        }
    }
}
