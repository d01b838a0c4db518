import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Explorer")
struct ExplorerTests {
    private func actors(_ rehearsal: Rehearsal) -> [String] {
        rehearsal.state.explorer.rows.map { rehearsal.state.atlas.actors[Int($0)].id.rawValue }
    }

    @Test("d and a number show the actors who reach the département, and nobody else")
    func departmentByNumber() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        #expect(rehearsal.territory == TerritoryReference(.departement, "29"))
        let ids = actors(rehearsal)
        for id in ["bretagne-active", "espace-associatif-quimper", "familles-rurales-finistere", "acepp-29", "resam"] {
            #expect(ids.contains(id))
        }
        #expect(!ids.contains("griep"))
    }

    @Test("what the tree calls an EPCI may be typed: a sample of all")
    func typedNames() {
        let state = Rehearsal(width: 80, height: 24).state
        let territories = state.atlas.territories
        let index = TerritoryIndex(territories)
        for row in stride(from: 0, to: territories.epci.count, by: 9) {
            let epci = territories.epci[row]
            let shown = state.words.shortEpci(epci.name)
            let answers: [TerritoryReference] =
                switch index.resolve(shown, among: [.epci]) {
                case .found(let choice): [choice.reference]
                case .ambiguous(let choices): choices.map(\.reference)
                case .unknown: []
                }
            #expect(answers.contains(TerritoryReference(.epci, epci.siren)), "\(shown)")
        }
    }

    @Test("d and a name, without accents, choose the département", arguments: ["finistere", "FINIST", "finistère"])
    func departmentByName(typed: String) {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("d" + typed)
        rehearsal.press(.enter)
        #expect(rehearsal.territory == TerritoryReference(.departement, "29"))
    }

    @Test("an unknown département stays in the question and says what to type")
    func unknownDepartment() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("dzzz")
        rehearsal.press(.enter)
        #expect(rehearsal.screen.contains("zzz"))
        #expect(rehearsal.isAsking)
        #expect(rehearsal.notice.contains("zzz"))
    }

    @Test("an empty answer shows France again")
    func franceAgain() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("d")
        rehearsal.press(.enter)
        #expect(rehearsal.territory == .france)
    }

    @Test("the search filters at each letter and escape brings back what was there")
    func search() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        let all = rehearsal.listed
        rehearsal.type("/res")
        let some = rehearsal.listed
        rehearsal.type("am morlaix")
        #expect(actors(rehearsal) == ["resam"])
        #expect(some < all)
        rehearsal.press(.escape)
        #expect(rehearsal.listed == all)
    }

    @Test("every tab has the number of actors that it lists")
    func tabs() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d80")
        rehearsal.press(.enter)
        for (key, position) in zip("1234", 0...) {
            rehearsal.type(String(key))
            let count = rehearsal.state.explorer.found.stageCounts[position]
            #expect(count == rehearsal.listed)
        }
    }

    @Test("the number beside a territory is the number of actors listed for it")
    func treeCounts() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("3")
        for code in ["29", "14", "02", "69", "2A"] {
            rehearsal.type("d\(code)")
            rehearsal.press(.enter)
            let territory = rehearsal.territory
            #expect(territory.code == code)
            let count = rehearsal.state.explorer.count(of: territory)
            #expect(count == rehearsal.listed)
        }
    }

    @Test("the tree unfolds down to communes and folds back to France")
    func tree() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter, .backTab)
        #expect(rehearsal.focus == .tree)
        rehearsal.press(.right, .down, .right, .down)
        rehearsal.rest()
        #expect(rehearsal.territory.level == .commune)
        rehearsal.press(.left, .left, .left, .left, .left, .left, .left)
        rehearsal.rest()
        #expect(rehearsal.territory == .france)
    }

    @Test("the selected actor stays selected when the stage changes and it is still there")
    func selectionKept() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter, .down, .down)
        let before = rehearsal.selected
        rehearsal.type("3")
        #expect(rehearsal.selected == before)
    }

    @Test("a click selects a row, a double click opens it, and the key bar can be clicked")
    func mouse() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        try rehearsal.click("Familles Rurales")
        #expect(rehearsal.selected == ActorID("familles-rurales-finistere"))
        try rehearsal.click("Employeur")
        #expect(rehearsal.stage != nil)
        try rehearsal.click("ACEPP 29", kinds: [.press, .doubleClick])
        let isSheetAlone = rehearsal.state.explorer.isSheetAlone
        #expect(isSheetAlone)
        try rehearsal.click("parcours")
        guard case .pathway = rehearsal.state.screen else {
            Issue.record("the key bar did not open the pathway")
            return
        }
    }

    @Test("the second press of a double click finds the row of the first, however low it stands")
    func doubleClick() throws {
        var rehearsal = Rehearsal(width: 80, height: 24)
        try rehearsal.click("APTE", kinds: [.press, .doubleClick])
        #expect(rehearsal.selected == ActorID("apte"))
        let isSheetAlone = rehearsal.state.explorer.isSheetAlone
        #expect(isSheetAlone)
    }

    @Test("an EPCI is told whole above what is listed of it", arguments: ["", "m", "g"])
    func shortName(keys: String) throws {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.state.choose { $0.territory = TerritoryReference(.epci, "242900769") }
        rehearsal.type(keys)
        let title = try #require(rehearsal.screen.split(separator: "\n").first)
        #expect(title.contains("CA Concarneau Cornouaille Agglomération"), "\(title)")
    }

    @Test("the column that the list is sorted by is marked, however narrow", arguments: Language.allCases)
    func markOfOrder(language: Language) throws {
        var rehearsal = Rehearsal(width: 80, height: 24, language: language)
        rehearsal.state.choose { choices in
            choices.columns = [.zone, .presence, .verified]
            choices.sort = ActorSort(.verified)
        }
        let header = try #require(rehearsal.screen.split(separator: "\n").dropFirst(3).first)
        #expect(header.contains(" ▾"), "\(header)")
    }

    @Test("a list stays put until its cursor leaves it, then brings it to its middle")
    func rowsInSight() {
        var rows = RowsInSight()
        for cursor in 0..<10 { rows.follow(cursor, of: 100, height: 10) }
        #expect(rows.first == 0)
        rows.follow(10, of: 100, height: 10)
        #expect(rows.first == 5)
        rows.follow(99, of: 100, height: 10)
        #expect(rows.first == 90)
        rows.follow(3, of: 4, height: 10)
        #expect(rows.first == 0)
        rows.follow(0, of: 0, height: 10)
        #expect(rows.first == 0)
    }

    @Test("q asks to leave, Ctrl-C explains instead of leaving")
    func leaving() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.press(.control("c"))
        #expect(rehearsal.effects.isEmpty)
        #expect(rehearsal.screen.contains("q pour quitter"))
        rehearsal.type("q")
        #expect(rehearsal.effects == [.quit])
    }
}
