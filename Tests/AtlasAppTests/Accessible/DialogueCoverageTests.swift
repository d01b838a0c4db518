import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Coverage told to a screen reader: gaps, map, scenarios")
struct DialogueCoverageTests {
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
        #expect(talk.choices.count == min(20, gaps.count))
        talk.say("1")
        #expect(talk.hears("Personne pour") && talk.hears("Où : "))
        try talk.pick("Choisir ")
        #expect(talk.dialogue.choices.function == gaps[0].functions.first)
    }

    @Test("coverage is a function on each line, down to the actors of a cell and why each counts")
    func coverage() throws {
        var talk = Talk()
        talk.say("1", "29")
        try talk.pick("Couverture")
        let functions = EmbeddedAtlas.subject.atlas.referential.mainFunctions
        #expect(talk.choices.count >= min(20, functions.count))
        #expect(talk.choices[0].label.hasPrefix("Accueil et orientation : projet "))
        try talk.pick("Accueil et orientation")
        #expect(talk.choices.map { $0.label.prefix(6) } == ["projet", "primo-", "employ"])
        talk.say("1")
        #expect(talk.hears("Accueil et orientation, projet, Finistère (29)"))
        try talk.pick("RESAM")
        #expect(talk.hears("RESAM : présumé"))
        try talk.pick("Sa fiche")
        #expect(talk.heard.first == "RESAM")
    }

    @Test("the cell of a gap says who is nearest, in the words of the screen but without its keys")
    func gapCell() throws {
        var talk = Talk()
        talk.say("1", "29", "5")
        try talk.pick("zone blanche")
        talk.say("1")
        try talk.pick("Qui agit")
        #expect(talk.hears("Personne pour") || talk.hears("Le plus proche"))
        try talk.pick("le fait à")
        #expect(talk.hears("S’il étendait sa zone") && !talk.hears("+ pour"))
    }

    @Test("the map is told in words: its parts, the worst first, and each leads into it")
    func map() throws {
        var talk = Talk()
        try talk.pick("La carte en mots")
        #expect(talk.hears("Carte : France"))
        try talk.pick("Découper autrement")
        try talk.pick("Fonction : ")
        try talk.pick("Formation")
        #expect(talk.hears("Fonction : "))
        try talk.pick("Stade : ")
        try talk.pick("employeur")
        let place = try #require(talk.choices.first { $0.label.contains(" : ") && $0.label.contains("%") })
        talk.say(place.number)
        #expect(talk.heard[0].contains("de la population") || talk.heard[0].contains("des communes"))
        try talk.pick("Choisir ")
        #expect(talk.dialogue.choices.territory != .france && talk.hears("Carte : "))
    }

    @Test("what hangs on one actor is told, the most people first, and what would open can be imagined")
    func fragility() throws {
        var talk = Talk()
        try talk.pick("Manques")
        try talk.pick("Ce qui tient à un seul acteur")
        var query = CoverageQuery()
        query.crowdedAbove = 5
        let expected = Coverage(query, of: EmbeddedAtlas.subject).fragility()
        let first = try #require(expected.first)
        #expect(talk.choices.count == min(20, expected.count))
        let name = EmbeddedAtlas.subject.atlas.actors[first.row].name
        #expect(talk.choices[0].label.hasPrefix(name))
        talk.say("1")
        #expect(talk.hears("Si \(name) s’arrêtait :") && !talk.hears("x pour"))
        try talk.pick("Et si ")
        #expect(talk.hears("Scénario : et si \(name)"))
        #expect(
            talk.dialogue.choices.scenario.changes == [.removeActor(EmbeddedAtlas.subject.atlas.actors[first.row].id)])
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

    @Test("of a zone blanche one hears what would close it, as on the screen, imagines it, and hears what that closes")
    func proposals() throws {
        var talk = Talk()
        talk.say("1", "29", "5")
        try talk.pick("zone blanche")
        talk.say("1")
        try talk.pick("Qui agit")
        try talk.pick("Ce qui fermerait")
        let territory = TerritoryReference(.departement, "29")
        var query = CoverageQuery()
        query.territories = [territory]
        let gap = try #require(Coverage(query, of: EmbeddedAtlas.subject).mergedStatements(.gap).first)
        let function = try #require(gap.functions.first)
        let stage = try #require(gap.stages.stages.first)
        let found = try #require(
            Proposals(
                function, stage, territory, query: talk.dialogue.choices.query(crowdedAbove: 5),
                of: EmbeddedAtlas.subject))
        let words = talk.dialogue.words
        #expect(talk.choices.count == found.proposals.count && found.proposals.count > 1)
        let best = try #require(found.proposals.first)
        #expect(talk.hears("1 : " + words.title(best, in: EmbeddedAtlas.subject)))
        talk.say("1")
        #expect(talk.hears(words.sentence(best, of: found, in: EmbeddedAtlas.subject)))
        talk.say("1")
        #expect(talk.dialogue.choices.scenario.changes.count == 1 || talk.hears("ouvrait"))
        #expect(talk.hears("Scénario : et si "))
    }
}
