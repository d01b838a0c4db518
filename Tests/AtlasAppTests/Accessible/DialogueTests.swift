import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

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
        #expect(talk.choices.count == 7)
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

    @Test("what can be done with a sheet is told with its first part and its last, and picked in between")
    func sheet() throws {
        var talk = Talk()
        talk.say("1", "29", "3")
        try talk.pick("RESAM")
        let labels = talk.choices.map(\.label)
        #expect(labels.first == "Ses relations" && labels.contains("Modifier cette fiche"))
        #expect(talk.hears("Partie 1 sur") && talk.hears("s : suite"))
        talk.say("s")
        #expect(talk.choices.isEmpty && talk.hears("Partie 2 sur"))
        talk.say("99")
        #expect(talk.hears("tapez un numéro de 1 à \(labels.count), s pour la suite"))
        while talk.hears("s : suite") || talk.hears("s pour la suite") { talk.say("s") }
        #expect(talk.choices.map(\.label) == labels)
        talk.say("s")
        #expect(talk.hears("Il n’y a pas de suite"))
        talk.say("99")
        #expect(!talk.hears("s pour la suite"))
        talk.say("p", "1")
        #expect(talk.hears("relation"))
        talk.say("m", "8", "3", "1")
        #expect(talk.hears("Modifier cette fiche") && talk.hears("Partie 1 sur 9"))
    }

    @Test("an answer that is given up leaves one where one was")
    func stopped() {
        var talk = Talk()
        #expect(talk.dialogue.request("5") == "Manques et chevauchements")
        #expect(talk.dialogue.request("quimper").contains("quimper"))
        talk.say("3")
        let lines = talk.dialogue.stopped()
        #expect(lines.first == "Calcul arrêté." && lines.dropFirst().first?.contains("acteurs") == true)
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

    @Test("lists are told twenty at a time and every actor of the list can be picked")
    func pages() {
        var talk = Talk()
        talk.say("3")
        var told = 0
        var names: Set<String> = []
        while true {
            #expect(talk.choices.count <= 20)
            told += talk.choices.count
            names.formUnion(talk.choices.map(\.label))
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
        #expect(talk.hears("Recherche : morlaix") && !talk.hears("\(all) acteurs sur"))
        try talk.pick("Seulement ce qui est vérifié")
        #expect(talk.hears("Offres vérifiées seulement"))
        try talk.pick("Une fonction")
        try talk.pick("ccueil")
        #expect(talk.hears("Fonction : "))
        try talk.pick("Retirer tous")
        #expect(talk.hears("Liste des acteurs, \(all)"))
    }

    @Test("every facet of the explorer is there, with the number of actors that each value leaves")
    func facets() throws {
        var talk = Talk()
        var directory = ActorDirectory(EmbeddedAtlas.subject)
        let found = directory.find(ActorQuery())
        talk.say("4")
        for facet in ActorFacet.allCases where !(found.facets[facet] ?? []).isEmpty {
            try talk.pick(Words(.french).capitalized(Words(.french).facet(facet)) + ", ")
            #expect(!talk.choices.isEmpty)
            let isCounted = talk.choices.allSatisfy { $0.label.contains(/, [0-9 ]+ acteurs?$/) }
            #expect(isCounted, "\(talk.heard)")
            talk.say("0")
        }
        try talk.pick("Type, ")
        let label = try #require(talk.choices.first?.label)
        talk.say("1")
        #expect(talk.heard[0].contains("coché") && label.hasSuffix(talk.heard[1]))
        talk.say("0")
        #expect(talk.hears("Filtres : "))
        talk.say("m", "u")
        #expect(talk.dialogue.choices.values.isEmpty)
    }

    @Test("a sentence is one line, however long")
    func oneLine() throws {
        var talk = Talk()
        talk.say("1", "29", "5")
        try talk.pick("zone blanche")
        let longest = try #require(talk.choices.max { $0.label.count < $1.label.count })
        talk.say(longest.number)
        #expect(talk.heard.contains { $0.count > 100 })
        let text = String(repeating: "mot ", count: 60)
        #expect(SpokenRenderer.lines(text).count == 1 && SpokenRenderer.lines("a\n\nb") == ["a", "b"])
    }

    @Test("an association without a name has a pathway, a misspelt commune is asked for, the day of the hire is taken")
    func anonymous() throws {
        var talk = Talk()
        talk.say("7", "", "quimpar")
        #expect(talk.hears("Peut-être"))
        try talk.pick("Quimper (29)")
        talk.say("2")
        try talk.pick("date d’embauche")
        talk.say("32/13/2026")
        #expect(talk.hears("pas une date"))
        talk.say("15/12/2026")
        #expect(talk.hears("Embauche le 15 décembre 2026"))
        try talk.pick("Entendre")
        #expect(talk.hears("Quimper (29)"))
    }

    @Test("another candidate is chosen for a step, is printed, and the choice is given back")
    func interlocutor() throws {
        var talk = Talk()
        talk.say("7", "Les Amis", "quimper", "2", "1")
        try talk.pick("Choisir qui voir")
        let association = Association(name: "x", commune: "29232", stage: .firstTimeEmployer, needs: [])
        let steps = EmbeddedAtlas.subject.pathway(of: association).steps
        let step = try #require(steps.first { $0.candidates.count > 1 })
        let other = try #require(step.candidates.indices.first { $0 != step.chosen })
        // The first that several could take, then one of them.
        talk.say("1")
        #expect(talk.hears("proposé"))
        talk.say(String(other + 1))
        #expect(talk.hears("choisi par vous"))
        let taken = talk.dialogue.choices.interlocutors
        #expect(taken.commune == TerritoryReference(.commune, "29232"))
        #expect(taken.byStep == [step.id: step.candidates[other].actor])
        talk.say("0")
        try talk.pick("écrire dans un fichier")
        talk.say("p.md")
        guard case .deliver(let order)? = talk.effects.last, case .pathway(let pathway) = order.content else {
            Issue.record("nothing was ordered")
            return
        }
        let printed = try #require(pathway.steps.first { $0.id == step.id })
        #expect(printed.isChosenByHand && printed.choice?.actor == step.candidates[other].actor)
        try talk.pick("Choisir qui voir")
        talk.say("1")
        try talk.pick("Laisser le choix")
        #expect(talk.dialogue.choices.interlocutors == ChosenInterlocutors())
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
        #expect(talk.hears("Les Amis du Léguer, Quimper (29)"))
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
        #expect(talk.hears("tapez un numéro de 1 à 11"))
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
        "whatever is typed, lines are plain, there is always a way on, and nothing traps",
        arguments: [UInt64(1), 2, 3])
    func random(seed: UInt64) {
        var random = SplitMix(state: seed)
        let texts = [
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "1", "2", "3", "s", "s", "s", "p", "0", "m", "u",
            "r", "", "?",
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
                    let isOneLine = !line.contains { $0.isNewline }
                    #expect(isOneLine, "\(line)")
                }
            }
        }
    }
}
