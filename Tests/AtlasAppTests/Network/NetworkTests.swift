import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

extension Rehearsal {
    /// The network around an actor.
    static func network(
        around actor: String, width: Int = 120, height: Int = 40, language: Language = .french
    ) -> Rehearsal {
        var rehearsal = Rehearsal(width: width, height: height, language: language)
        rehearsal.state.show(ActorID(actor))
        rehearsal.type("r")
        return rehearsal
    }

    var center: String { state.network.center?.rawValue ?? "" }
    var tab: NetworkState.Tab { state.network.tab }
    var isInNetwork: Bool { state.screen == .network }
    /// Rows of the network as text: how they are called here.
    var networkRows: [String] { state.network.rows.map { NetworkListPane.label(of: $0, state).name } }
}

@Suite("Network")
struct NetworkTests {
    @Test("r shows whom the selected actor is tied to; Enter makes a neighbour the centre, Backspace comes back")
    func journey() {
        var rehearsal = Rehearsal.network(around: "rnma")
        #expect(rehearsal.isInNetwork && rehearsal.center == "rnma")
        #expect(rehearsal.screen.contains("porté par (4)") && rehearsal.screen.contains("partenaire de (6)"))
        let before = rehearsal.styledScreen
        rehearsal.press(.down, .up, .enter)
        #expect(rehearsal.center == "avise")
        #expect(rehearsal.screen.contains("RNMA › Avise"))
        rehearsal.press(.backspace)
        #expect(rehearsal.styledScreen == before)
        rehearsal.press(.backspace)
        #expect(!rehearsal.notice.isEmpty)
        rehearsal.press(.escape)
        #expect(!rehearsal.isInNetwork)
    }

    @Test("the sheet of an actor leads back to the network, by way of its form too")
    func sheet() {
        var rehearsal = Rehearsal.network(around: "rnma")
        rehearsal.state.keeping = .editor(FakeKeeper(EmbeddedAtlas.subject.atlas).editor)
        rehearsal.type("f")
        #expect(!rehearsal.isInNetwork && rehearsal.state.context == .sheet)
        rehearsal.type("e")
        #expect(rehearsal.state.screen == .editing)
        rehearsal.press(.escape, .escape)
        #expect(rehearsal.isInNetwork && rehearsal.center == "rnma")
    }

    @Test("the calendar has one mark for each session, however many days it took", arguments: ScreenTests.sizes)
    func sessionMarks(size: (Int, Int)) throws {
        var rehearsal = Rehearsal.network(around: "rnma", width: size.0, height: size.1)
        rehearsal.type("3")
        let lines = rehearsal.screen.split(separator: "\n")
        for (name, sessions) in [("▸ Basse-Norm", 2), ("▸ Picardie", 3), ("▸ Rhône-Alpes", 6)] {
            let line = try #require(lines.first { $0.contains(name) })
            // Where there is little room, two may fall on one column.
            let marks = line.count { $0 == "●" }
            #expect(size.0 < 120 ? marks <= sessions : marks == sessions, "\(name)")
        }
    }

    @Test("wherever one goes, as many Backspaces give the same screens again", arguments: 1...4)
    func wayBack(seed: Int) {
        var random = RepeatableDice(state: UInt64(seed))
        var rehearsal = Rehearsal.network(around: "cncres")
        var screens: [String] = []
        for _ in 0..<25 {
            for _ in 0..<Int.random(in: 0..<6, using: &random) { rehearsal.press(.down) }
            let screen = rehearsal.styledScreen
            let steps = rehearsal.state.network.way.count
            rehearsal.press(.enter)
            if rehearsal.state.network.way.count > steps {
                screens.append(screen)
            } else {
                // A fold or an initiative read by itself is no way to anywhere.
                rehearsal.press(.enter)
            }
        }
        #expect(screens.count > 8)
        for screen in screens.reversed() {
            rehearsal.press(.backspace)
            let isSame = rehearsal.styledScreen == screen
            #expect(isSame)
        }
    }

    @Test("every member of every cooperation and everybody in an initiative is shown under it")
    func members() {
        var rehearsal = Rehearsal.network(around: "rnma")
        let atlas = EmbeddedAtlas.subject.atlas
        for (key, names) in [
            ("2", atlas.cooperations.map { $0.members.map(\.actor) }),
            (
                "3",
                atlas.initiatives.map { $0.leaders + $0.participants.map(\.actor) + ($0.consultant.map { [$0] } ?? []) }
            ),
        ] {
            rehearsal.type(key)
            for row in names.indices.reversed() {
                let target: NetworkRow.Target = key == "2" ? .cooperation(row) : .initiative(row)
                rehearsal.state.network.select(rehearsal.state.network.rows.firstIndex { $0.target == target } ?? -1)
                rehearsal.press(.right)
            }
            let shown = Set(rehearsal.networkRows)
            for actor in names.joined() {
                let name = rehearsal.state.words.name(of: actor, in: EmbeddedAtlas.subject)
                #expect(shown.contains(name), "\(name)")
            }
        }
    }

    @Test(
        "the picture has the names of the list, or says how many it leaves out", arguments: [60, 90, 160], [14, 24, 50])
    func picture(width: Int, height: Int) {
        for actor in ["rnma", "etap", "cncres", "chorum", "aglca", "diva"] {
            let rehearsal = Rehearsal.network(around: actor)
            var surface = Surface(size: Size(width: width, height: height))
            let labels = NetworkPicture(rehearsal.state).draw(in: surface.bounds, on: &surface)
            let choices = rehearsal.state.network.rows.indices.filter { !rehearsal.state.network.rows[$0].isHeading }
            let drawn = Set(labels.map(\.row))
            #expect(drawn.isSubset(of: choices))
            #expect(labels.count == drawn.count)
            #expect(labels.allSatisfy { $0.area.maxX <= width && $0.area.maxY <= height && $0.area.x >= 0 })
            let words = rehearsal.state.words
            let leftOut = (1...60).contains { surface.text().contains(words.others($0)) }
            #expect((drawn.count < choices.count) == leftOut, "\(actor)")
        }
    }

    @Test("a click on a name of the picture selects it, a double click goes there")
    func clickInPicture() throws {
        var rehearsal = Rehearsal.network(around: "rnma")
        try rehearsal.click("AGLCA", kinds: [.press])
        let picture = NetworkLayout(rehearsal.state).picture
        var surface = Surface(size: rehearsal.state.size)
        let label = try #require(
            NetworkPicture(rehearsal.state).draw(in: picture, on: &surface).first {
                $0.row == rehearsal.networkRows.count - 1 || $0.row == 1
            })
        for kind in [MouseEvent.Kind.press, .doubleClick] {
            rehearsal.tell(.mouse(MouseEvent(kind: kind, position: Position(x: label.area.x, y: label.area.y))))
        }
        #expect(rehearsal.state.network.way.count == 1)
    }

    @Test("tabs, rows and the wheel answer to the mouse")
    func mouse() throws {
        var rehearsal = Rehearsal.network(around: "rnma")
        try rehearsal.click("Coopérations")
        #expect(rehearsal.tab == .cooperations)
        try rehearsal.click("ETAP, union", kinds: [.press, .doubleClick])
        #expect(rehearsal.networkRows.contains("Troc’Antons") || rehearsal.networkRows.count > 12)
        let detail = NetworkLayout(rehearsal.state).detail
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: detail.x + 1, y: detail.y + 1))))
        #expect(rehearsal.state.network.focus == .detail && rehearsal.state.network.scroll > 0)
    }

    @Test("a cooperation says who receives next, its charter and its governance; a member of it becomes the centre")
    func cooperation() {
        var rehearsal = Rehearsal.network(around: "aiaac")
        rehearsal.type("2")
        for text in ["tous les 2 mois", "Prochains accueils", "Charte", "1er tour"] {
            #expect(rehearsal.screen.contains(text), "\(text)")
        }
        rehearsal.press(.down, .down, .enter)
        #expect(rehearsal.center == "interactif" && rehearsal.tab == .around)
    }

    @Test("initiatives stand on one calendar to scale, with the days of each and what they cost")
    func initiatives() {
        var rehearsal = Rehearsal.network(around: "rnma")
        rehearsal.type("3")
        let screen = rehearsal.screen
        for text in ["4 démarches", "2012", "3 + 8 + 3 + 1,5 = 15,5 jours", "18 + 4 + 3 = 25 jours"] {
            #expect(screen.contains(text), "\(text)")
        }
        rehearsal.press(.tab)
        for _ in 0..<20 { rehearsal.press(.down) }
        #expect(rehearsal.screen.contains("environ 7 000 €") && rehearsal.screen.contains("16"))
    }

    @Test("an actor that nothing is known of is not a dead end")
    func alone() {
        let rehearsal = Rehearsal.network(around: "acepp-29")
        #expect(rehearsal.state.network.selected != nil)
        var nobody = Rehearsal(width: 80, height: 24, subject: EmbeddedAtlas.withoutActors)
        nobody.type("r")
        #expect(nobody.screen.contains("Aucune relation"))
        nobody.type("23")
        #expect(nobody.screen.contains("pas de démarche"))
    }

    @Test("the scale of a calendar goes from its first column to its last, never back")
    func scale() throws {
        let first = try #require(CalendarDate(iso: "2011-06-01"))
        let last = try #require(CalendarDate(iso: "2013-07-12"))
        for columns in [1, 2, 40, 100, 900] {
            let scale = TimeScale(from: first, to: last, columns: columns)
            #expect(scale.column(of: first) == 0 && scale.column(of: last) == columns - 1)
            var before = 0
            for day in 0..<last.days(since: first) {
                let column = scale.column(of: try #require(first.adding(days: day)))
                let isForward = column >= before && column < columns
                #expect(isForward)
                before = column
            }
            #expect(scale.months.count == 26)
        }
    }
}

/// Numbers that are the same for the same seed.
struct RepeatableDice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
