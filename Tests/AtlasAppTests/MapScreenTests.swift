import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Map screen")
struct MapScreenTests {
    private static let finistere = TerritoryReference(.departement, "29")
    private static let bretagne = TerritoryReference(.region, "53")

    private func opened(_ width: Int = 120, _ height: Int = 40, language: Language = .french) -> Rehearsal {
        var rehearsal = Rehearsal(width: width, height: height, language: language)
        rehearsal.type("c")
        return rehearsal
    }

    @Test("France looks as recorded", arguments: ScreenTests.sizes, Language.allCases)
    func france(size: (Int, Int), language: Language) throws {
        let rehearsal = opened(size.0, size.1, language: language)
        try Golden.check(rehearsal.styledScreen, "map-france-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test(
        "a région, a département and the communes of an EPCI look as recorded", arguments: ScreenTests.sizes,
        Language.allCases)
    func zoomed(size: (Int, Int), language: Language) throws {
        var rehearsal = opened(size.0, size.1, language: language)
        rehearsal.type("S")
        rehearsal.state.choose { $0.territory = Self.bretagne }
        let name = "\(size.0)x\(size.1)-\(language.rawValue)"
        try Golden.check(rehearsal.styledScreen, "map-bretagne-\(name)")
        rehearsal.state.choose { $0.territory = Self.finistere }
        rehearsal.press(.tab)
        rehearsal.type("a")
        rehearsal.press(.down)
        try Golden.check(rehearsal.styledScreen, "map-finistere-\(name)")
        rehearsal.state.choose { $0.territory = TerritoryReference(.epci, "242900314") }
        rehearsal.press(.tab)
        try Golden.check(rehearsal.styledScreen, "map-epci-\(name)")
    }

    @Test(
        "where several are installed one is asked who stops; the choice is imagined, Escape gives it up",
        arguments: ScreenTests.sizes, Language.allCases)
    func whoStops(size: (Int, Int), language: Language) throws {
        var rehearsal = opened(size.0, size.1, language: language)
        rehearsal.type("a")
        let most = rehearsal.state.map.sites.sites.indices.max { one, other in
            rehearsal.state.map.sites.sites[one].count < rehearsal.state.map.sites.sites[other].count
        }
        rehearsal.state.map.select(try #require(most))
        let actors = rehearsal.state.pointedActors
        try #require(actors.count > 1)
        rehearsal.type("x")
        rehearsal.press(.down)
        try Golden.check(rehearsal.styledScreen, "map-who-stops-\(size.0)x\(size.1)-\(language.rawValue)")
        var left = rehearsal
        left.press(.escape)
        #expect(!left.isAsking && left.state.screen == .map && left.state.choices.scenario.changes.isEmpty)
        rehearsal.press(.enter)
        #expect(!rehearsal.isAsking && rehearsal.state.choices.scenario.changes == [.removeActor(actors[1])])
        let remaining = rehearsal.state.pointedActors
        #expect(remaining == actors.filter { $0 != actors[1] })
    }

    @Test("the other skins, and density, look as recorded", arguments: ScreenTests.sizes, Language.allCases)
    func skins(size: (Int, Int), language: Language) throws {
        var rehearsal = opened(size.0, size.1, language: language)
        let name = "\(size.0)x\(size.1)-\(language.rawValue)"
        for skin in ["block", "ascii"] {
            rehearsal.type("b")
            try Golden.check(rehearsal.styledScreen, "map-\(skin)-\(name)")
        }
        rehearsal.type("bfa")
        try Golden.check(rehearsal.styledScreen, "map-density-\(name)")
    }

    @Test(
        "each territory of the scale has exactly one row in the list",
        arguments: [TerritoryReference.france, finistere, bretagne, TerritoryReference(.region, "11")])
    func oneRowEach(frame: TerritoryReference) {
        var rehearsal = opened()
        rehearsal.state.choose { $0.territory = frame }
        rehearsal.rest()
        for _ in 0..<2 {
            let map = rehearsal.state.map
            let rows = map.order.map { map.division.parts[$0] }
            let distinct = Set(rows)
            #expect(distinct.count == rows.count)
            let expected = rehearsal.state.atlas.territories.references(at: map.division.level).filter {
                !rehearsal.state.atlas.territories.communes(of: $0).intersection(frame, rehearsal.state.atlas).isEmpty
            }
            let missing = expected.filter { !distinct.contains($0) }
            #expect(missing.isEmpty)
            // Only communes without an EPCI stand among EPCI.
            #expect(rows.count { $0.level == map.division.level } == expected.count)
            rehearsal.type("v")
        }
    }

    @Test("the shares told of a part, counted commune by commune, are those of its states")
    func figures() throws {
        var rehearsal = opened()
        rehearsal.state.choose { $0.territory = Self.bretagne }
        rehearsal.type("ssS")
        let (map, question) = (rehearsal.state.map, rehearsal.state.question)
        let subject = rehearsal.state.subject
        var query = CoverageQuery()
        query.functions = [question.function]
        query.stages = StageSet(question.stage)
        let coverage = Coverage(query, of: subject)
        let populations = subject.atlas.territories.communes.populations
        for (row, figure) in map.figures.enumerated() {
            let figure = try #require(figure)
            var weights: [CellState: Int] = [:]
            for commune in map.division.communes[row] {
                weights[coverage.state(function: 0, stage: 0, commune: commune), default: 0] += Int(
                    populations[commune])
            }
            let total = weights.values.reduce(0, +)
            #expect(total == figure.weight)
            for (state, weight) in weights {
                #expect(abs(figure.coverage.share(state) - Double(weight) / Double(total)) < 1e-9)
            }
            #expect(weights[figure.mainState] == weights.values.max())
        }
    }

    @Test("zooming in, then out, comes back to the same", arguments: [(120, 40), (80, 24), (60, 15)])
    func zoomAndBack(size: (Int, Int)) {
        var rehearsal = opened(size.0, size.1)
        rehearsal.press(.right, .down)
        let places = [rehearsal.state.map.place]
        let screen = rehearsal.styledScreen
        rehearsal.press(.enter, .down, .enter, .left)
        let deep = rehearsal.state.map.place
        #expect(deep.frame.level == .departement)
        #expect(rehearsal.state.choices.territory == deep.frame)
        rehearsal.press(.backspace, .backspace)
        #expect([rehearsal.state.map.place] == places)
        #expect(rehearsal.styledScreen == screen)
    }

    @Test("out of a map opened from below one gets to France, the way one came being selected")
    func outwards() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("c")
        #expect(rehearsal.state.map.place.frame == Self.finistere)
        rehearsal.press(.backspace)
        #expect(rehearsal.state.map.place.frame == Self.bretagne)
        rehearsal.press(.backspace)
        #expect(rehearsal.state.map.place.frame == .france)
        let selected = rehearsal.state.map.selected.map { rehearsal.state.map.names[$0] }
        #expect(["Finistère (29)", "Ille-et-Vilaine (35)", "Morbihan (56)", "Côtes-d'Armor (22)"].contains(selected))
        rehearsal.press(.backspace)
        #expect(rehearsal.notice == "La carte montre déjà toute la France.")
    }

    @Test("Enter on an EPCI of a département goes to the explorer there")
    func toExplorer() {
        var rehearsal = opened()
        rehearsal.state.choose { $0.territory = Self.finistere }
        rehearsal.press(.down, .enter)
        #expect(rehearsal.state.screen == .explorer)
        #expect(rehearsal.territory.level == .epci)
    }

    @Test("s and S step through functions and stages, alike for every screen, and u takes a step back")
    func steps() {
        var rehearsal = opened()
        var seen: Set<String> = []
        for _ in 0..<rehearsal.state.mapFunctions.count {
            seen.insert(rehearsal.state.question.function.rawValue)
            rehearsal.type("s")
        }
        #expect(seen.count == rehearsal.state.mapFunctions.count)
        rehearsal.type("S")
        #expect(rehearsal.stage == .firstTimeEmployer)
        rehearsal.type("u")
        #expect(rehearsal.state.question.stage == .project)
    }

    @Test("a click selects the territory under it, a double click zooms in, the list follows")
    func mouse() throws {
        var rehearsal = opened()
        let layout = MapLayout(rehearsal.state)
        let map = rehearsal.state.map
        let part = try #require(map.division.row(of: TerritoryReference(.departement, "63")))
        let mark = try #require(map.picture.marks[part])
        let position = Position(x: layout.picture.x + mark.x, y: layout.picture.y + mark.y)
        rehearsal.tell(.mouse(MouseEvent(kind: .press, position: position)))
        #expect(rehearsal.state.map.selected == part)
        let row = try #require(rehearsal.state.map.order.firstIndex(of: part))
        let first = rehearsal.state.map.inSight.first
        #expect((first..<first + layout.list.height - 1).contains(row))
        rehearsal.tell(.mouse(MouseEvent(kind: .doubleClick, position: position)))
        #expect(rehearsal.state.map.place.frame == TerritoryReference(.region, "84"))
    }

    @Test("what is copied tells of every territory in words")
    func copied() throws {
        var rehearsal = opened()
        rehearsal.type("ay")
        guard case .copy(let text) = try #require(rehearsal.effects.first) else {
            Issue.record("nothing was copied")
            return
        }
        let lines = text.split(separator: "\n")
        let named = rehearsal.state.map.names.filter { name in !lines.contains { $0.contains(name) } }
        #expect(named.isEmpty)
        let sited = rehearsal.state.map.sites.sites.joined().map { rehearsal.state.atlas.actors[$0.actor].name }
        #expect(!sited.isEmpty)
        let untold = sited.filter { name in !text.contains(name) }
        #expect(untold.isEmpty)
    }

    @Test("a territory without people or outlines still has its list")
    func withoutOutlines() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.outlines = .none
        rehearsal.type("c")
        let screen = rehearsal.screen
        #expect(screen.contains("Pas de contours"))
        #expect(screen.contains("101 départements"))
        var empty = Rehearsal(width: 80, height: 24, subject: EmbeddedAtlas.nothing)
        empty.type("csSafvb")
        empty.press(.down, .left, .enter, .backspace, .tab, .end)
        #expect(!empty.screen.isEmpty)
    }

    @Test("an imagined departure changes the map at once", arguments: [(120, 40), (60, 15)])
    func scenario(size: (Int, Int)) throws {
        var rehearsal = opened(size.0, size.1)
        let before = rehearsal.state.map.figures.compactMap { $0?.actors }.reduce(0, +)
        let all = Scenario(rehearsal.state.atlas.actors.map { .removeActor($0.id) })
        rehearsal.state.choose { $0.scenario = all }
        rehearsal.press(.tab)
        let after = rehearsal.state.map.figures.compactMap { $0?.actors }.reduce(0, +)
        #expect(before > 0 && after == 0)
        let (parts, order) = (rehearsal.state.map.division.parts.count, rehearsal.state.map.order.count)
        #expect(parts > 10 && order == parts)
    }

    @Test("no sequence of keys, clicks and sizes traps or loses the selection", arguments: 0..<3)
    func neverTraps(seed: Int) {
        var dice = RandomNumbers(state: UInt64(seed))
        var rehearsal = opened()
        let keys: [Key] = [
            .up, .down, .left, .right, .enter, .backspace, .tab, .pageDown, .pageUp, .home, .end, .escape,
        ]
        let letters = Array("sSfavbcdu234y:")
        for step in 0..<160 {
            switch Int.random(in: 0..<20, using: &dice) {
            case 0:
                rehearsal.tell(
                    .resized(Size(width: .random(in: 1...210, using: &dice), height: .random(in: 1...62, using: &dice)))
                )
            case 1, 2:
                let place = Position(x: .random(in: 0..<200, using: &dice), y: .random(in: 0..<60, using: &dice))
                let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .wheelUp, .wheelDown]
                rehearsal.tell(.mouse(MouseEvent(kind: kinds.randomElement(using: &dice) ?? .press, position: place)))
            case 3..<13: rehearsal.press(keys.randomElement(using: &dice) ?? .up)
            default: rehearsal.press(.character(letters.randomElement(using: &dice) ?? "s"))
            }
            if step % 4 == 0 { _ = rehearsal.draw() }
            guard rehearsal.state.screen == .map else {
                if rehearsal.state.screen == .explorer, rehearsal.state.prompt == nil { rehearsal.type("c") }
                continue
            }
            let map = rehearsal.state.map
            #expect(map.selected.map(map.order.contains) ?? map.order.isEmpty)
        }
    }
}

extension CommuneSet {
    fileprivate func intersection(_ frame: TerritoryReference, _ atlas: Atlas) -> CommuneSet {
        var both = self
        both.formIntersection(atlas.territories.communes(of: frame))
        return both
    }
}
