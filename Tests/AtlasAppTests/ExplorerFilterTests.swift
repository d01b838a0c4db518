import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Filters, order and search of the explorer")
struct ExplorerFilterTests {
    private func ids(_ rehearsal: Rehearsal) -> [String] {
        rehearsal.state.explorer.rows.map { rehearsal.state.atlas.actors[Int($0)].id.rawValue }
    }

    private func names(_ rehearsal: Rehearsal) -> [String] {
        rehearsal.state.explorer.rows.map { rehearsal.state.atlas.actors[Int($0)].name.folded }
    }

    @Test("0 takes away the filters, then the search, which an empty list says")
    func takingAway() {
        var rehearsal = Rehearsal(width: 200, height: 60)
        let whole = rehearsal.listed
        rehearsal.type("/zzzzzzzz")
        #expect(rehearsal.listed == 0 && !rehearsal.screen.contains("0 retire"), "0 is a letter there")
        rehearsal.press(.enter)
        #expect(rehearsal.screen.contains("0 retire"))
        rehearsal.state.choose { $0.values = [.level(.departement)] }
        rehearsal.type("0")
        #expect(rehearsal.state.choices.values.isEmpty && !rehearsal.state.choices.text.isEmpty)
        rehearsal.type("0")
        #expect(rehearsal.state.choices.text.isEmpty && rehearsal.listed == whole)
    }

    @Test("each filter counts the actors that ticking it lists, and taking it back gives the list of before")
    func ticking() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("3f")
        let before = ids(rehearsal)
        let counted = rehearsal.state.explorer.facets.rows.compactMap { row -> FacetCount? in
            if case .value(let counted, _) = row { counted } else { nil }
        }
        #expect(counted.count > 10)
        for expected in counted {
            let pointed = rehearsal.state.explorer.facets.selected
            #expect(pointed == expected.value)
            rehearsal.type(" ")
            #expect(rehearsal.listed == expected.count, "\(expected.value)")
            let header = rehearsal.state.explorer.found.presenceCounts.values.reduce(0, +)
            #expect(header == rehearsal.listed)
            rehearsal.type(" ")
            #expect(ids(rehearsal) == before)
            rehearsal.press(.down)
        }
    }

    @Test("0 takes back all the filters, u brings them again one by one")
    func clearing() {
        var rehearsal = Rehearsal(width: 200, height: 60)
        let all = ids(rehearsal)
        rehearsal.type("f ")
        rehearsal.press(.down, .enter)
        let chosen = rehearsal.state.choices.values
        #expect(chosen.count == 2)
        rehearsal.type("0")
        #expect(ids(rehearsal) == all)
        rehearsal.type("u")
        #expect(rehearsal.state.choices.values == chosen)
        rehearsal.type("uu")
        #expect(rehearsal.state.choices.values.isEmpty)
        #expect(ids(rehearsal) == all)
    }

    @Test("tree, tabs and title count the actors for the filters in force")
    func countsFollow() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("f /dla")
        rehearsal.press(.enter)
        let total = rehearsal.state.explorer.found.unfilteredCount
        #expect(rehearsal.screen.contains("\(rehearsal.listed) acteurs sur \(total)"))
        for code in ["29", "02", "14"] {
            rehearsal.type("d\(code)")
            rehearsal.press(.enter)
            for (key, position) in zip("1234", 0...) {
                rehearsal.type(String(key))
                let territory = rehearsal.territory
                let (tab, tree) = (
                    rehearsal.state.explorer.found.stageCounts[position], rehearsal.state.explorer.count(of: territory)
                )
                #expect(tab == rehearsal.listed)
                #expect(tree == rehearsal.listed)
            }
        }
    }

    @Test("a click on a header sorts by it, a second one turns the order round")
    func sortByClick() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        try rehearsal.click("acteurs")
        let sorted = names(rehearsal)
        #expect(sorted == sorted.sorted())
        try rehearsal.click("acteurs")
        #expect(names(rehearsal) == Array(sorted.reversed()))
        #expect(rehearsal.screen.contains("nom ▴"))
        try rehearsal.click("zone")
        #expect(rehearsal.state.choices.sort == ActorSort(.zone))
        rehearsal.type("u")
        #expect(names(rehearsal) == Array(sorted.reversed()))
    }

    @Test("a list sorted anew is read from its top, wherever one was", arguments: [(80, 24), (120, 40)])
    func sortedFromTop(size: (Int, Int)) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1)
        rehearsal.press(.tab, .end)
        #expect(rehearsal.state.explorer.actorCursor == rehearsal.listed - 1)
        try rehearsal.click("nom")
        #expect(rehearsal.state.choices.sort == ActorSort(.name))
        #expect(rehearsal.state.explorer.actorCursor == 0)
        #expect(rehearsal.state.explorer.actorsInSight.first == 0)
        #expect(rehearsal.screen.contains("nom ▾"))
        rehearsal.press(.down, .down)
        rehearsal.type("O")
        #expect(rehearsal.selected?.rawValue == ids(rehearsal).first)
    }

    @Test(
        "an actor is found by the number and the name of a département where it acts",
        arguments: ["14", "calvados", "dla 14", "dla calvados", "dla caen", "Finistère", "29"])
    func searchedByDepartement(text: String) throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("/" + text)
        let found = Set(ids(rehearsal))
        let expected = text.contains("9") || text.hasPrefix("Fin") ? "resam" : "dla-agglomeration-caennaise"
        #expect(found.contains(expected))
        rehearsal.press(.home)
        let query = SearchQuery(text)
        // Whoever is found tells why, by what the list shows.
        let exactCount = try #require(rehearsal.state.explorer.found.exactCount)
        for row in rehearsal.state.explorer.rows.prefix(exactCount) {
            let actor = EmbeddedAtlas.subject.atlas.actors[Int(row)]
            let told = EmbeddedAtlas.subject.otherMatches(query, of: Int(row)).map(\.text)
            let shown = ([actor.name] + told).joined(separator: " ").folded
            #expect(text.folded.split(separator: " ").allSatisfy { shown.contains($0) }, "\(actor.name): \(told)")
        }
    }

    @Test("o goes through the orders and back to the first, O turns one round")
    func sortByKey() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        let before = ids(rehearsal)
        for key in ActorSort.Key.allCases {
            rehearsal.type("o")
            #expect(rehearsal.state.choices.sort == ActorSort(key))
        }
        rehearsal.type("O")
        #expect(rehearsal.state.choices.sort == ActorSort(.verified, isReversed: true))
        rehearsal.type("o")
        #expect(rehearsal.state.choices.sort == nil)
        #expect(ids(rehearsal) == before)
    }

    @Test("columns are ticked in their list and come and go")
    func columns() {
        var rehearsal = Rehearsal(width: 200, height: 60)
        func header() -> Bool { rehearsal.screen.split(separator: "\n")[3].contains("réseaux") }
        #expect(!header())
        rehearsal.type("C")
        rehearsal.press(.down, .down)
        rehearsal.type(" ")
        rehearsal.press(.enter)
        #expect(rehearsal.state.choices.columns.contains(.networks))
        #expect(header())
        rehearsal.type("u")
        #expect(!header())
    }

    @Test("columns leave the name room, whatever is chosen and however wide", arguments: 10...160)
    func columnWidths(width: Int) {
        for chosen in [Set(ListColumn.allCases), ListColumn.standard, [], [.town], [.networks, .verified]] {
            let columns = ListColumns(chosen, width: width)
            #expect(columns.name.upperBound <= width)
            let ranges = [columns.name] + columns.shown.map(\.range)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            #expect(ranges.last.map { $0.upperBound <= width } ?? false)
            #expect(columns.shown.allSatisfy { chosen.contains($0.column) })
            if width >= 40 { #expect(columns.name.count >= 20) }
        }
    }

    @Test("the best match is selected as words are typed, and escape brings back the actor of before")
    func searchSelects() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.press(.tab, .down, .down, .down)
        let before = rehearsal.selected
        rehearsal.type("/resam")
        #expect(rehearsal.selected == ActorID("resam"))
        rehearsal.press(.escape)
        #expect(rehearsal.selected == before)
        #expect(rehearsal.state.choices.text.isEmpty)
    }

    @Test("a typing error finds what was meant, after what matches to the letter")
    func typo() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("/morliax")
        #expect(ids(rehearsal).contains("resam"))
        rehearsal.press(.escape)
        rehearsal.type("/finistere acceuil")
        #expect(rehearsal.listed > 0)
        #expect(rehearsal.state.explorer.found.exactCount == 0)
    }

    @Test("the letters searched are shown in the names, and why else an actor was found")
    func letters() {
        var rehearsal = Rehearsal(width: 200, height: 60)
        rehearsal.type("/resam morlaix")
        let surface = rehearsal.state.surface()
        let lines = surface.text().split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.firstIndex { $0.contains("▶ RESAM · ") }
        #expect(line != nil)
        #expect(lines[line ?? 0].contains("Morlaix"))
    }

    static let sizes = [(60, 15), (80, 24), (120, 40), (200, 60)]

    @Test("the filters ticked", arguments: sizes, Language.allCases)
    func filtersLook(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("f ")
        rehearsal.press(.down)
        try Golden.check(rehearsal.styledScreen, "filters-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("words searched", arguments: sizes, Language.allCases)
    func searchLooks(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.press(.tab)
        rehearsal.type("/dla bretagne")
        try Golden.check(rehearsal.styledScreen, "search-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("another order and other columns", arguments: sizes, Language.allCases)
    func orderLooks(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.press(.tab)
        rehearsal.type("oO")
        rehearsal.type("C")
        rehearsal.press(.down)
        rehearsal.type(" ")
        rehearsal.press(.down)
        rehearsal.type(" ")
        try Golden.check(rehearsal.styledScreen, "order-\(size.0)x\(size.1)-\(language.rawValue)")
    }
}
