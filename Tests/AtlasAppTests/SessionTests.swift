import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Session")
struct SessionTests {
    private let resam = ActorID("resam")
    private let quimper = TerritoryReference(.commune, "29232")
    private let finistere = TerritoryReference(.departement, "29")

    private func full() -> Session {
        var session = Session()
        session.screen = .pathway
        session.choices = Choices(
            territory: finistere, stage: .employer, function: FunctionID("grh"), text: "réseau d’appui",
            values: [
                .type(ActorTypeID("pava")), .network("RNMA et amis"), .function(FunctionID("grh")), .mode("entretien"),
                .presence(.presumed), .level(.departement), .level(nil),
            ],
            sort: ActorSort(.verified, isReversed: true), columns: [.town, .zone], isConfirmedOnly: true,
            scenario: Scenario([.removeActor(resam), .extendActor(ActorID("acepp-29"), by: [finistere, .france])]))
        session.actor = resam
        session.shown = ShownLists(
            matrix: .actors, columns: .epci, gaps: .byActor, survey: .outdated, network: .initiatives,
            center: resam, measure: .density, hasSites: true, skin: .init(skin: .block, usual: .ascii),
            division: .epci, part: quimper)
        session.association = PathwayForm(
            name: "Les Amis du Léguer", commune: quimper, stage: .employer, isFull: true, hireDate: "15/01/2027",
            needs: [FunctionID("grh"), FunctionID("financement")])
        session.choices.interlocutors = ChosenInterlocutors(
            commune: quimper, byStep: [PathwayStepID("need:grh"): resam, PathwayStepID("opco"): ActorID("acepp-29")])
        session.theme = .mono
        session.themeInSettings = .light
        return session
    }

    @Test("a session is read back as it was written, by its own atlas only")
    func roundTrip() {
        let session = full()
        let text = session.text(of: "/home/a/atlas")
        let same = Session(text, of: "/home/a/atlas") == session
        #expect(same)
        #expect(Session(text, of: "/home/b/atlas") == nil)
        #expect(Session(text.replacing("session 1", with: "session 2"), of: "/home/a/atlas") == nil)
    }

    @Test("the next program starts where this one was left")
    func restored() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("3/resam")
        rehearsal.press(.enter)
        rehearsal.rest()
        let session = Session(rehearsal.state.session.text(of: "a"), of: "a")
        var next = Rehearsal(width: 120, height: 40)
        if let session { _ = next.state.restore(session) }
        #expect(next.territory == finistere)
        #expect(next.stage == .firstTimeEmployer)
        #expect(next.selected == resam)
        let choices = next.state.choices == rehearsal.state.choices
        #expect(choices)
        let saved = next.state.session == rehearsal.state.session
        #expect(saved)
        next.type("u")
        let isFresh = next.state.choices == Choices()
        #expect(isFresh)
    }

    @Test("filters, order and columns come back, and what the screens showed", arguments: ["m", "g", "r", "R", "c"])
    func lists(screen: String) throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("f oO")
        rehearsal.press(.escape)
        rehearsal.type("mmn")
        rehearsal.press(.escape)
        rehearsal.type("g")
        rehearsal.press(.right, .right, .escape)
        rehearsal.type("R")
        rehearsal.press(.right, .escape)
        rehearsal.type("cfa")
        rehearsal.press(.escape)
        rehearsal.type(screen == "r" ? "r3" : screen)
        let before = rehearsal.state.session
        #expect(!before.choices.values.isEmpty && before.choices.sort != nil)
        let isElsewhere = before.shown != ShownLists()
        #expect(isElsewhere)
        let session = try #require(Session(before.text(of: "a"), of: "a"))
        var next = Rehearsal(width: 120, height: 40)
        _ = next.state.restore(session)
        let isSame = next.state.session == before
        #expect(isSame)
        #expect(next.listed == rehearsal.listed)
        guard screen != "c" else { return }
        // What is said of a key goes with the next one; the cursor of the map is where it was put in another order.
        next.press(.function(9))
        rehearsal.press(.function(9))
        #expect(next.screen == rehearsal.screen)
    }

    @Test(
        "the centre of the network comes back, and not only the actor that the list points at, even under another screen",
        arguments: ["", "H", "?"])
    func center(over: String) throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.keeping = .editor(FakeKeeper(EmbeddedAtlas.subject.atlas).editor)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("r")
        rehearsal.state.network.open(ActorID("acepp-29"))
        rehearsal.type(over)
        #expect(over.isEmpty == (rehearsal.state.screen == .network))
        let session = try #require(Session(rehearsal.state.session.text(of: "a"), of: "a"))
        var next = Rehearsal(width: 120, height: 40)
        _ = next.state.restore(session)
        #expect(next.state.network.center == ActorID("acepp-29"))
        #expect(next.selected == resam)
    }

    @Test("the map comes back divided, pointed at and drawn as it was left, by the same kind of terminal only")
    func map() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("cvb")
        rehearsal.press(.tab, .down, .down)
        let place = rehearsal.state.map.place
        #expect(place.level == .commune && place.selected != finistere && rehearsal.state.map.skin == .block)
        let session = try #require(Session(rehearsal.state.session.text(of: "a"), of: "a"))
        var next = Rehearsal(width: 120, height: 40)
        _ = next.state.restore(session)
        #expect(next.screen == rehearsal.screen)
        #expect(next.state.map.place == place)

        var console = Rehearsal(width: 120, height: 40)
        console.state.map.usualSkin = .ascii
        _ = console.state.restore(session)
        #expect(console.state.map.skin == .ascii)
        #expect(console.state.map.place == place)
    }

    @Test(
        "the cell of the matrix and the row of a list pointed at come back, on an atlas counted behind the screen too",
        arguments: ["mjjll", "mojjl", "mnjl", "mnojjl", "gjjj", "g]jj", "R]jj", "R]]j"])
    func pointedAt(keys: String) throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.keeping = .editor(FakeKeeper(EmbeddedAtlas.subject.atlas).editor)
        for key in keys {
            switch key {
            case "j": rehearsal.press(.down)
            case "l": rehearsal.press(.right)
            case "\t": rehearsal.press(.tab)
            case "]": rehearsal.press(.right)
            default: rehearsal.type(String(key))
            }
        }
        let before = rehearsal.state.session
        let session = try #require(Session(before.text(of: "a"), of: "a"))
        #expect(session.shown == before.shown && before.shown != ShownLists())
        for imaginedAtOnce in [0, rehearsal.state.imaginedAtOnce] {
            var next = Rehearsal(width: 120, height: 40)
            next.state.keeping = .editor(FakeKeeper(EmbeddedAtlas.subject.atlas).editor)
            next.state.imaginedAtOnce = imaginedAtOnce
            next.restore(session)
            #expect(next.screen == rehearsal.screen)
            #expect(next.state.session.shown == before.shown)
        }
    }

    @Test("branches of the tree come back unfolded and folded as they were left")
    func branches() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("d35")
        rehearsal.press(.enter)
        rehearsal.state.explorer.focus = .tree
        rehearsal.press(.right, .down, .right)
        let before = rehearsal.state.session
        let session = try #require(Session(before.text(of: "a"), of: "a"))
        #expect(session == before && session.branches?.count == 5)
        var next = Rehearsal(width: 120, height: 40)
        next.restore(session)
        #expect(next.treeRows == rehearsal.treeRows)
        rehearsal.press(.home, .left)
        let folded = try #require(Session(rehearsal.state.session.text(of: "a"), of: "a"))
        #expect(folded.branches == session.branches?.subtracting([.france]))
        var again = Rehearsal(width: 120, height: 40)
        again.restore(folded)
        #expect(again.treeRows == rehearsal.treeRows)
    }

    @Test("branches, rows and cells that there are not are passed over")
    func strangePlaces() throws {
        let head = try #require(Session().text(of: "a").split(separator: "\nscreen").first)
        let lines = [
            "branches", "branch reg:99", "branch com:29019", "branch x", "branch epci:1 2 3", "matrix-cell 99999 -1",
            "matrix-cell 900000 900000", "gaps-row 99999999999999999999", "gaps-row 77777", "survey-row -4",
        ]
        for screen in ["explorer", "coverage", "gaps", "survey"] {
            let text = String(head) + "\nscreen \(screen)\n" + lines.joined(separator: "\n") + "\n"
            var next = Rehearsal(width: 80, height: 24)
            next.state.keeping = .editor(FakeKeeper(EmbeddedAtlas.subject.atlas).editor)
            next.restore(try #require(Session(text, of: "a")))
            #expect(next.state.screen.rawValue == screen)
            next.press(.down, .up, .right, .left, .escape)
            #expect(next.state.screen == .explorer)
        }
    }

    @Test("a map kept by an atlas with other territories, or by another hand, is passed over")
    func strangeMap() throws {
        let head = try #require(Session().text(of: "a").split(separator: "\nscreen").first)
        let lines = "screen map\nmap-skin x y\nmap-skin block\nmap-division x\nmap-division reg\nmap-part com:99999\n"
        let session = try #require(Session(head + "\nterritory dep:29\n" + lines, of: "a"))
        var next = Rehearsal(width: 120, height: 40)
        _ = next.state.restore(session)
        #expect(next.state.screen == .map)
        #expect(next.state.map.skin == .braille && next.state.map.place.level == nil)
        var plain = Rehearsal(width: 120, height: 40)
        plain.type("d29")
        plain.press(.enter)
        plain.type("c")
        #expect(next.state.map.place == plain.state.map.place)
    }

    @Test(
        "what is set on a screen comes back, each by itself",
        arguments: [
            "2", "3", "4", "/resam", "f ", "o", "oO", "mm", "mn", "g", "R", "c", "cf", "ca", "cb", "cv", "r", "r2",
            "r3", "T", "H",
        ])
    func each(keys: String) throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        rehearsal.state.keeping = .editor(keeper.editor)
        rehearsal.type(keys)
        if keys.hasPrefix("/") { rehearsal.press(.enter) }
        rehearsal.rest()
        let before = rehearsal.state.session
        var next = Rehearsal(width: 120, height: 40)
        _ = next.state.restore(try #require(Session(before.text(of: "a"), of: "a")))
        let isSame = next.state.session == before
        #expect(isSame)
    }

    @Test("the form of a pathway and whom one took come back, and the same pathway with them")
    func pathway() throws {
        var rehearsal = PathwayResultTests.quimper(hireDate: "15/01/2027")
        let steps = try #require(rehearsal.state.pathway.planned).steps
        let place = try #require(steps.firstIndex { $0.candidates.count > 1 })
        for _ in 0..<place { rehearsal.press(.down) }
        rehearsal.press(.enter, .down, .enter)
        rehearsal.type("t")
        let before = rehearsal.state.session
        let session = try #require(Session(before.text(of: "a"), of: "a"))
        let isSame = session == before
        #expect(isSame)
        var next = Rehearsal(width: 120, height: 40)
        _ = next.state.restore(session)
        let isBack = next.state.session == before
        #expect(isBack)
        let (old, new) = (rehearsal.state.pathway.pathway, next.state.pathway.pathway)
        let isEqual = old == new
        #expect(isEqual && new?.steps[place].isChosenByHand == true)
        let isOnlyThere = next.state.choices.interlocutors.byStep.count == 1
        #expect(isOnlyThere)
    }

    @Test("a scenario never comes back without a word, and undo is one key away")
    func scenario() {
        var session = Session()
        session.choices.scenario = Scenario([.removeActor(resam), .removeActor(ActorID("nobody-of-this-name"))])
        var rehearsal = Rehearsal(width: 120, height: 40)
        let before = rehearsal.listed
        _ = rehearsal.state.restore(session)
        #expect(rehearsal.notice.contains("RESAM"))
        #expect(rehearsal.listed == before - 1)
        let changes = rehearsal.state.choices.scenario.changes.count
        #expect(changes == 1)
        rehearsal.type("u")
        #expect(rehearsal.listed == before)
    }

    @Test("what this atlas does not have is passed over")
    func foreign() {
        for subject in [EmbeddedAtlas.nothing, EmbeddedAtlas.withoutActors] {
            var rehearsal = Rehearsal(width: 80, height: 24, subject: subject)
            var session = full()
            session.choices.territory = TerritoryReference(.departement, "999")
            session.choices.function = FunctionID("no-such-function")
            session.screen = .explorer
            _ = rehearsal.state.restore(session)
            #expect(rehearsal.territory == .france)
            let isKnown = rehearsal.state.choices.function == nil && rehearsal.state.choices.scenario.changes.isEmpty
            #expect(isKnown)
            #expect(!rehearsal.screen.isEmpty)
        }
    }

    @Test("while the actors are still read the territory is there, and the rest follows with them")
    func whileReading() {
        var rehearsal = Rehearsal(width: 120, height: 40, subject: EmbeddedAtlas.withoutActors)
        rehearsal.state.readingProgress = 0
        var session = full()
        session.screen = .explorer
        session.choices.text = ""
        session.choices.values = []
        session.choices.isConfirmedOnly = false
        session.choices.scenario = Scenario([.removeActor(ActorID("acepp-29"))])
        _ = rehearsal.state.restore(session)
        #expect(rehearsal.territory == finistere)
        #expect(rehearsal.notice.isEmpty)
        rehearsal.tell(.reading(.read(EmbeddedAtlas.subject)))
        #expect(rehearsal.notice.contains("ACEPP"))
        #expect(rehearsal.selected == resam)
        let isWaiting = rehearsal.state.unrestored != nil
        #expect(!isWaiting)
    }

    @Test("colours chosen with a key come back, unless the settings say otherwise since")
    func theme() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("T")
        let chosen = rehearsal.state.theme
        let session = rehearsal.state.session
        var next = Rehearsal(width: 80, height: 24)
        _ = next.state.restore(session)
        #expect(next.state.theme == chosen)
        next.tell(.ground(isLight: chosen != .light))
        #expect(next.state.theme == chosen)
        var other = Rehearsal(width: 80, height: 24)
        other.state.adopt(SettingsFile(Array("theme = \"mono\"".utf8)))
        _ = other.state.restore(session)
        #expect(other.state.theme == .mono)
    }

    @Test("a broken, cut or hostile file is no session, or a harmless one")
    func hostile() {
        let good = Array(full().text(of: "a").utf8)
        var random = SplitMix(state: 3)
        for size in [0, 1, 20, 40, good.count - 1] {
            let cut = Session(String(decoding: good[..<size], as: UTF8.self), of: "a")
            #expect(cut == nil)
        }
        for _ in 0..<200 {
            var bytes = good
            for _ in 0..<3 { bytes[random.next(bytes.count)] = UInt8(random.next(256)) }
            guard let session = Session(String(decoding: bytes, as: UTF8.self), of: "a") else { continue }
            let isSafe = session.choices.text == session.choices.text.madeSafe
            #expect(isSafe)
        }
        let long = full().text(of: "a") + "text " + String(repeating: "x", count: 100_000) + "\n"
        #expect(Session(long, of: "a") == nil)
        let escape = "maillage-session 1\natlas a\ntext \u{1B}[2Jx\nterritory dep:29\u{1B}[2J\nscreen nowhere\ntheme \n"
        let session = Session(escape, of: "a")
        #expect(session?.choices.text.contains("\u{1B}") == false)
        var rehearsal = Rehearsal(width: 80, height: 24)
        if let session { _ = rehearsal.state.restore(session) }
        #expect(rehearsal.territory == .france)
    }
}
