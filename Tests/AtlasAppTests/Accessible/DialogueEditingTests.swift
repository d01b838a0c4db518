import AtlasDocuments
import AtlasModel
import Synchronization
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Editing in the dialogue")
struct DialogueEditingTests {
    @Test("a record is verified, edited by the rules of the form, saved with its reason, and undone")
    func editing() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        func resam() throws -> Actor { try #require(keeper.atlas.actors.first { $0.id == ActorID("resam") }) }
        var talk = Talk(editor: keeper.editor)
        talk.say("4")
        try talk.pick("Des mots")
        talk.say("resam", "m", "3")
        try talk.pick("RESAM")
        try talk.find("Vérifié aujourd’hui")
        #expect(try resam().verification != nil)
        #expect(talk.hears("vérifiées aujourd’hui par Bob"))
        try talk.find("Modifier")
        try talk.find("Téléphone")
        talk.say("02 98 00 00 00")
        #expect(talk.hears("Téléphone : 02 98 00 00 00"))
        talk.say("q")
        #expect(talk.hears("pas enregistré") && !talk.effects.contains(.quit))
        try talk.find("Vérifié le")
        talk.say("32/13/2026")
        #expect(talk.hears("Pas pris : pas une date"))
        talk.say("0")
        try talk.find("Enregistrer")
        talk.say("appel")
        #expect(try resam().phone == "02 98 00 00 00")
        #expect(talk.hears("Enregistré : 1 fiche") && keeper.reasons.last == "appel")
        talk.say("m")
        try talk.pick("Historique")
        #expect(talk.hears("Rien à rétablir dans le fichier.") && talk.hears("21 novembre 2026 à 10:00"))
        talk.say("1")
        try talk.pick("Annuler cette modification")
        #expect(try resam().phone != "02 98 00 00 00")
        #expect(talk.hears("annulée"))
        try talk.pick("Historique")
        #expect(!talk.hears("Rien à rétablir"))
        try talk.pick("Rétablir la modification 2")
        #expect(try resam().phone == "02 98 00 00 00")
    }

    @Test("an atlas that cannot be changed says what to do")
    func readOnly() throws {
        var talk = Talk()
        #expect(!talk.hears("Historique"))
        talk.say("3", "1")
        try talk.find("Modifier")
        #expect(talk.hears("maillage nouveau"))
    }

    @Test("two who change the same record: both states are told, and one goes on with one’s own")
    func conflict() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor)
        talk.say("4")
        try talk.pick("Des mots")
        talk.say("resam", "m", "3")
        try talk.pick("RESAM")
        try talk.find("Modifier")
        try talk.find("Téléphone")
        talk.say("1 2 3")
        let before = try #require(keeper.atlas.actors.first { $0.id == ActorID("resam") })
        var theirs = before
        theirs.email = "accueil@resam.example"
        try keeper.changeElsewhere([.change(.actor(before), to: .actor(theirs))])
        try talk.find("Enregistrer")
        talk.say("")
        #expect(talk.hears("Quelqu’un d’autre") && talk.hears("votre saisie 1 2 3"))
        try talk.pick("Garder ma saisie")
        try talk.pick("Enregistrer")
        talk.say("")
        let now = try #require(keeper.atlas.actors.first { $0.id == ActorID("resam") })
        #expect(now.phone == "1 2 3" && now.email == "accueil@resam.example")
    }

    @Test("a zone that somebody deletes is left for the whole country, by undo too")
    func zoneGone() throws {
        var talk = Talk()
        let zone = try #require(EmbeddedAtlas.subject.atlas.territories.references(at: .zone).first)
        talk.dialogue.choose { $0.territory = zone }
        talk.dialogue.choose { $0.stage = .project }
        var atlas = EmbeddedAtlas.subject.atlas
        atlas.territories = atlas.territories.naming([])
        _ = talk.dialogue.edited(.news(AtlasEditor.News(atlas: atlas, sentence: "")))
        #expect(talk.dialogue.choices.territory == .france)
        talk.say("u")
        #expect(talk.dialogue.choices.territory == .france && talk.heard.contains { $0.contains("r pour le rétablir") })
    }

    @Test("past midnight, today is the day it is: for what is typed, for who verifies, for what is told")
    func midnight() throws {
        let clock = Clock(EmbeddedAtlas.subject.date)
        let next = try #require(CalendarDate(iso: "2026-11-22"))
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor, today: { clock.day })
        talk.say("3")
        try talk.find("RESAM")
        try talk.find("Modifier")
        try talk.find("Vérifié le")
        talk.say("22/11/2026")
        #expect(talk.hears("Pas pris"))
        clock.day = next
        talk.say("22/11/2026")
        #expect(!talk.hears("Pas pris"))
        try talk.find("Enregistrer")
        talk.say("")
        let resam = try #require(keeper.atlas.actors.first { $0.id == ActorID("resam") })
        #expect(resam.verification?.on == next)
        #expect(talk.dialogue.subject.date == next)
    }

    @Test("a cooperation is edited by the form of the screen: charter, rotation, members; another is added")
    func cooperation() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor)
        try talk.pick("Réseau")
        try talk.pick("coopérations")
        try talk.pick("ETAP")
        try talk.find("Modifier")
        #expect(!talk.hears("Vérifié aujourd’hui"))
        try talk.find("Charte : ")
        talk.say("Une charte en une phrase")
        try talk.find("Membre : en ajouter")
        talk.say("personne de ce nom")
        #expect(talk.hears("Pas pris : "))
        talk.say("RESAM : trésorier")
        try talk.find("Accueils")
        talk.say("RESAM")
        try talk.find("Enregistrer")
        talk.say("visite")
        let union = try #require(keeper.atlas.cooperations.first { $0.id == CooperationID("union-etap") })
        #expect(union.charter == "Une charte en une phrase" && union.rotation.hosts == [ActorID("resam")])
        #expect(union.members.last?.actor == ActorID("resam") && union.members.last?.role == "trésorier")
        #expect(talk.hears("Enregistré : 1 fiche"))
        talk.say("0")
        try talk.find("Ajouter une coopération")
        try talk.find("Enregistrer")
        #expect(talk.hears("Pas enregistré"))
        try talk.find("Nom : ")
        talk.say("Club des trésoriers")
        try talk.find("Enregistrer")
        talk.say("")
        let isThere = keeper.atlas.cooperations.contains { $0.name == "Club des trésoriers" }
        #expect(isThere && talk.hears("Club des trésoriers"))
    }

    @Test("an initiative is edited by the form of the screen: sessions, effort, budget")
    func initiative() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        let before = try #require(keeper.atlas.initiatives.first)
        var talk = Talk(editor: keeper.editor)
        try talk.pick("Réseau")
        try talk.pick("démarches")
        talk.say("1")
        try talk.find("Modifier")
        try talk.find("Budget")
        talk.say("beaucoup")
        #expect(talk.hears("Pas pris : "))
        talk.say("12000")
        try talk.find("Séance : en ajouter")
        talk.say("2026-11-20 | 1 | Bilan | tour de table")
        try talk.find("Temps passé : en ajouter")
        talk.say("coordinateur | 1,5 | bilan")
        try talk.find("Enregistrer")
        talk.say("")
        let now = try #require(keeper.atlas.initiatives.first { $0.id == before.id })
        #expect(now.budget?.euros == 12_000)
        #expect(now.sessions.count == before.sessions.count + 1 && now.efforts.count == before.efforts.count + 1)
    }

    @Test("an actor is deleted once one has heard what that would open; the history brings it back")
    func deletion() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        func isThere() -> Bool { keeper.atlas.actors.contains { $0.id == ActorID("resam") } }
        var talk = Talk(editor: keeper.editor)
        talk.say("1", "29", "3")
        try talk.find("RESAM")
        try talk.pick("Supprimer cet acteur")
        #expect(talk.hears("Supprimer RESAM ? ("))
        try talk.pick("Non, garder")
        #expect(talk.heard.first == "RESAM" && isThere())
        try talk.pick("Supprimer cet acteur")
        try talk.pick("Oui, supprimer")
        #expect(!isThere() && talk.hears("Supprimé : RESAM. Pour l’annuler : Historique du fichier"))
        #expect(talk.hears("acteurs") && !talk.choices.contains { $0.label.hasPrefix("RESAM") })
        talk.say("m")
        try talk.pick("Historique")
        try talk.pick("acteur resam")
        try talk.pick("Annuler cette modification")
        #expect(isThere())
    }

    @Test("a change of many records is told part by part: nobody hears all of it before it can be taken back")
    func longChange() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        let added = (0..<245).map { Actor(id: ActorID("de-trop-\($0)"), name: "De trop", zone: .unknown) }
        try keeper.changeElsewhere(added.map { .add(.actor($0)) })
        var talk = Talk(editor: keeper.editor)
        try talk.pick("Historique")
        talk.say("1")
        #expect(talk.hears("Partie 1 sur 13") && talk.hears("Annuler cette modification"))
        #expect(talk.heard.count < 30)
        talk.say("s")
        #expect(talk.hears("Partie 2 sur 13"))
        talk.say("1")
        #expect(!keeper.atlas.actors.contains { $0.id == added[0].id })
    }

    @Test("a cooperation and an initiative are deleted from their sheets")
    func deletedSheets() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor)
        for (list, name) in [("coopérations", "ETAP"), ("démarches", "Picardie")] {
            talk.say("m")
            try talk.pick("Réseau")
            try talk.pick(list)
            try talk.pick(name)
            try talk.pick("Supprimer cette fiche")
            try talk.pick("Oui, supprimer")
            #expect(talk.hears("Supprimé : ") && !talk.choices.contains { $0.label.contains(name) })
        }
        let (before, now) = (EmbeddedAtlas.subject.atlas, keeper.atlas)
        #expect(now.cooperations.count == before.cooperations.count - 1)
        #expect(now.initiatives.count == before.initiatives.count - 1)
    }

    @Test("all actors of the list are changed at once, by the changes of the screen; a list of one is its sheet")
    func bulk() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor)
        talk.say("1", "29")
        let label = try #require(talk.choices.first { $0.label.hasPrefix("Liste des acteurs, ") }).label
        let count = try #require(label.split(separator: " ").last.flatMap { Int($0) })
        func open() throws { try talk.pick("Modifier d’un coup les \(count) acteurs") }
        try open()
        #expect(talk.choices.count == BulkPrompt.Kind.allCases.count + 2)
        try talk.pick("vérifiées aujourd’hui")
        #expect(keeper.atlas.actors.count { $0.verification?.by == "Bob" } == count)
        #expect(talk.hears("\(count) acteurs : fiche et offres vérifiées aujourd’hui par Bob. Pour l’annuler"))
        try open()
        try talk.pick("Ajouter un réseau")
        talk.say("Réseau d’essai")
        #expect(keeper.atlas.actors.count { $0.networks.contains("Réseau d’essai") } == count)
        try open()
        try talk.pick("Retirer un réseau")
        try talk.find("Réseau d’essai")
        #expect(!keeper.atlas.actors.contains { $0.networks.contains("Réseau d’essai") })
        try open()
        try talk.pick("Zone d’intervention")
        talk.say("nulle part")
        #expect(talk.hears("n’est pas connu"))
        talk.say("Ille-et-Vilaine")
        #expect(talk.hears("zone : Ille-et-Vilaine"))
        let isOffered = Talk().choices.contains { $0.label.contains("Modifier d’un coup") }
        #expect(!isOffered)
    }

    @Test("actors are ticked one by one, told, and changed without the others of the list")
    func ticking() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor)
        talk.say("1", "29")
        try talk.pick("Modifier d’un coup")
        try talk.pick("Cocher quelques acteurs")
        talk.say("1")
        #expect(talk.hears("Aucun acteur de la liste n’est coché."))
        talk.say("4", "5")
        #expect(talk.hears(", coché") && talk.hears("2 cochés"))
        talk.say("5")
        #expect(talk.hears(", décoché") && talk.hears("1 coché"))
        talk.say("1")
        #expect(talk.choices.count == BulkPrompt.Kind.allCases.count + 1)
        try talk.pick("vérifiées aujourd’hui")
        #expect(keeper.atlas.actors.count { $0.verification?.by == "Bob" } == 1)
        // One is back among those ticked.
        #expect(talk.choices.contains { $0.label.hasPrefix("Dire qui est coché") })
    }

    @Test("the list of actors is told in the order chosen, which is said with it")
    func order() throws {
        var talk = Talk()
        try talk.pick("Filtr")
        try talk.find("Ordre : les plus locaux")
        try talk.pick("Ordre : nom.")
        talk.say("m", "3")
        #expect(talk.hears("Ordre : nom."))
    }

    @Test("a named zone is made, told and deleted; one where somebody acts is kept")
    func zone() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor)
        try talk.pick("Zones nommées")
        try talk.pick("Pays de Morlaix")
        #expect(talk.hears("Faite de : "))
        try talk.pick("Supprimer cette zone")
        #expect(keeper.atlas.territories.zones.contains { $0.id == "pays-de-morlaix" } && !talk.hears("Oui, supprimer"))
        talk.say("0")
        try talk.find("Ajouter une zone nommée")
        try talk.find("Nom : ")
        talk.say("Pays de Brest")
        try talk.find("Territoires : ")
        talk.say("com:29019")
        try talk.find("Enregistrer")
        talk.say("")
        try talk.find("Pays de Brest")
        try talk.pick("Supprimer cette zone")
        try talk.pick("Oui, supprimer")
        let isThere = keeper.atlas.territories.zones.contains { $0.name == "Pays de Brest" }
        #expect(!isThere && talk.hears("Supprimé : Pays de Brest.") && !talk.hears("H : "))
    }

    @Test("what was typed in one record is not lost to the form of another of its kind")
    func another() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var talk = Talk(editor: keeper.editor)
        try talk.pick("Zones nommées")
        talk.say("1")
        try talk.pick("Modifier")
        try talk.find("Source")
        talk.say("atlas du pays")
        talk.say("0", "0", "2")
        try talk.pick("Modifier")
        #expect(talk.hears("Enregistrez d’abord cette fiche"))
    }
}

/// A clock that a test sets.
final class Clock: Sendable {
    private let now: Mutex<CalendarDate>

    init(_ day: CalendarDate) { now = Mutex(day) }

    var day: CalendarDate {
        get { now.withLock { $0 } }
        set { now.withLock { $0 = newValue } }
    }
}
