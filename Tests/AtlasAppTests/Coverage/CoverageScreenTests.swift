import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Matrices of coverage")
struct CoverageScreenTests {
    private func opened(_ keys: String, width: Int = 120, height: Int = 40) -> Rehearsal {
        var rehearsal = Rehearsal(width: width, height: height)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type(keys)
        return rehearsal
    }

    @Test(
        "what narrows the counts is told whole on every screen of them",
        arguments: ["m", "m\n", "g", "g+", "c"], [(60, 15), (80, 24), (120, 40)])
    func narrowed(keys: String, size: (width: Int, height: Int)) {
        var rehearsal = Rehearsal(width: size.width, height: size.height)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        for key in keys { key == "\n" ? rehearsal.press(.enter) : rehearsal.type(String(key)) }
        #expect(rehearsal.screen.contains("Recherche : resam"), "\(rehearsal.screen)")
    }

    @Test("worst first, each row of the actors is another actor of the list, whatever has changed it since")
    func orderOfAnotherList() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("m")
        rehearsal.press(.tab, .tab)
        rehearsal.type("o")
        _ = rehearsal.draw()
        func isWhole() -> Bool {
            let rows = rehearsal.state.explorer.rows
            let shown = rows.indices.compactMap { rehearsal.state.actor(ofRow: $0) }
            return shown.count == rows.count && Set(shown) == Set(rows.map(Int.init))
        }
        let before = (rehearsal.listed, isWhole())
        // In the same breath as the next key: nothing is drawn in between.
        rehearsal.state.choose { $0.values = [.level(.departement)] }
        let after = (rehearsal.listed, isWhole())
        #expect(after.0 < before.0)
        #expect(before.1 && after.1)
        rehearsal.state.choose { $0.values = [] }
        rehearsal.press(.end, .enter)
        #expect(isWhole())
    }

    @Test("actors filtered by type are those counted, and filters that counts do not know are named")
    func filtered() throws {
        var rehearsal = Rehearsal(width: 160, height: 40)
        let type = try #require(rehearsal.state.explorer.selectedActor?.types.first)
        rehearsal.state.choose { $0.values = [.type(type)] }
        rehearsal.type("m")
        var query = CoverageQuery()
        query.types = [type]
        let expected = Coverage(query, of: EmbeddedAtlas.subject).summary(as: .france)
        let shown = rehearsal.state.study?.total?.compactMap { $0 } ?? []
        let same = shown == expected
        #expect(same)
        let name = rehearsal.state.words.type(type, in: EmbeddedAtlas.subject.atlas.referential)
        let screen = rehearsal.draw()
        #expect(screen.contains(name))
        rehearsal.press(.escape)
        rehearsal.type("c")
        #expect(rehearsal.draw().contains(name), "the map too is of that type alone")
        #expect(rehearsal.notice.isEmpty)
        rehearsal.press(.escape)
        rehearsal.state.choose { $0.values.insert(.level(.region)) }
        rehearsal.type("c")
        #expect(rehearsal.notice == "Filtres de la liste sans effet ici : zone d’intervention.")
    }

    @Test("every cell of a commune is the state that the model gives it", arguments: EmploymentStage.allCases)
    func cellsAreStates(stage: EmploymentStage) {
        var rehearsal = opened("mn\(stage.rawValue + 2)", width: 200)
        let level = rehearsal.state.columnLevel
        #expect(level == .commune)
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.departement, "29")]
        query.stages = StageSet(stage)
        let coverage = Coverage(query, of: EmbeddedAtlas.subject)
        let territories = EmbeddedAtlas.subject.atlas.territories
        var (checked, wrong) = (0, 0)
        for _ in 0..<12 {
            let first = rehearsal.state.coverage.columnsInSight.first
            for column in (first + 1)..<(first + 12) {
                let territory = rehearsal.state.territory(ofColumn: column)
                guard let commune = territories.row(of: territory) else { continue }
                for function in coverage.functions.indices {
                    let shown = rehearsal.state.study?.cell(function, at: stage, of: territory)
                    let expected = coverage.state(function: function, stage: 0, commune: commune)
                    checked += 1
                    if shown?.state != expected { wrong += 1 }
                }
            }
            for _ in 0..<20 { rehearsal.press(.right) }
        }
        #expect(checked > 1000)
        #expect(wrong == 0)
    }

    @Test("the shares of what a column says sum to 1")
    func shares() throws {
        let rehearsal = opened("m")
        let study = try #require(rehearsal.state.study)
        let territories = rehearsal.state.columnTerritories.prefix(5) + [study.territory]
        var sums = 0
        for territory in territories {
            for summary in study.summaries(of: territory).compactMap({ $0 }) {
                let sum = summary.shares.values.reduce(0, +)
                #expect(abs(sum - 1) < 1e-9)
                sums += 1
            }
        }
        #expect(sums > 100)
    }

    @Test("at all stages a cell is that of the stage where it stands worst")
    func worstStage() throws {
        let rehearsal = opened("m")
        let study = try #require(rehearsal.state.study)
        for function in study.coverage.functions.indices {
            let all = study.cell(function, at: nil, of: study.territory)
            let each = EmploymentStage.allCases.map { study.cell(function, at: $0, of: study.territory) }
            #expect(each.contains(all))
            #expect(each.allSatisfy { !$0.isWorse(than: all) })
        }
    }

    @Test("whoever asks for the worst first sees it, wherever the cursor was")
    func worstFirstInSight() {
        var rehearsal = opened("m", width: 80, height: 24)
        rehearsal.press(.end)
        rehearsal.type("o")
        #expect(rehearsal.state.coverage.row == 0 && rehearsal.state.coverage.rowsInSight.first == 0)
    }

    @Test("worst first puts no row under a better one")
    func worstFirst() throws {
        let rehearsal = opened("mo")
        let study = try #require(rehearsal.state.study)
        let cells = rehearsal.state.functionOrder.map { study.cell($0, at: nil, of: study.territory) }
        for (one, next) in zip(cells, cells.dropFirst()) { #expect(!next.isWorse(than: one)) }
        #expect(Set(rehearsal.state.functionOrder).count == study.coverage.functions.count)
    }

    @Test("n goes through the levels below the territory and comes back")
    func levels() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("m")
        var levels: [TerritoryLevel] = []
        for _ in 0..<4 {
            levels.append(rehearsal.state.columnLevel)
            rehearsal.type("n")
        }
        #expect(levels == [.region, .departement, .epci, .commune])
        let back = rehearsal.state.columnLevel
        #expect(back == .region)
    }

    @Test("z goes into the column’s territory and Backspace comes out again")
    func zoom() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("m")
        rehearsal.press(.right, .right, .right)
        let column = rehearsal.state.territory(ofColumn: 3)
        rehearsal.type("z")
        let inside = rehearsal.state.choices.territory
        #expect(inside == column)
        rehearsal.press(.backspace)
        let outside = rehearsal.state.choices.territory
        #expect(outside == .france)
    }

    @Test("a cell opens on as many actors as it counts, and Esc closes it")
    func drillDown() throws {
        var rehearsal = opened("3m")
        rehearsal.press(.down, .enter)
        let cell = try #require(rehearsal.state.coverage.cell)
        let summary = try #require(cell.summary)
        #expect(cell.present.count == summary.confirmed + summary.presumed + summary.unknown)
        let isReachable = rehearsal.screen.contains("Case ·")
        #expect(isReachable)
        rehearsal.press(.escape)
        let isClosed = rehearsal.state.coverage.cell == nil
        #expect(isClosed)
        guard case .coverage = rehearsal.state.screen else {
            Issue.record("Esc left the matrix")
            return
        }
    }

    @Test("Escape leads from the sheet of an actor back to the cell")
    func wayBack() throws {
        var rehearsal = opened("3m")
        rehearsal.press(.down, .enter)
        let (before, function) = (rehearsal.state.choices, try #require(rehearsal.state.coverage.cell).function)
        rehearsal.press(.enter)
        #expect(rehearsal.state.screen == .explorer && rehearsal.focus == .sheet)
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .coverage && rehearsal.state.coverage.cell?.function == function)
        let isSame = rehearsal.state.choices == before
        #expect(isSame)
        rehearsal.press(.enter)
        rehearsal.type("h")
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .explorer)
    }

    @Test("n and z say why where they have nothing to do")
    func nothingToDo() {
        var rehearsal = opened("m")
        func bar() -> [Action] { KeyBar.items(rehearsal.state).map(\.binding.action) }
        #expect(bar().contains(.nextLevel))
        rehearsal.type("z")
        #expect(rehearsal.notice == rehearsal.state.words.alreadyInside)
        rehearsal.press(.tab)
        #expect(!bar().contains(.nextLevel))
        rehearsal.type("n")
        #expect(rehearsal.notice == rehearsal.state.words.levelsElsewhere)
        rehearsal.type("z")
        #expect(rehearsal.notice == rehearsal.state.words.onlyFirstMatrixZooms)
    }

    @Test("the actor of a row opens under the cursor")
    func actorRow() {
        var rehearsal = opened("3m")
        rehearsal.press(.tab, .tab, .down, .down)
        let row = rehearsal.state.actor(ofRow: 2)
        rehearsal.press(.enter)
        let cell = rehearsal.state.coverage.cell
        let isListed = cell?.entries.contains { $0.row == row } ?? false
        #expect(!isListed || cell?.pointed?.row == row)
    }

    @Test("a click selects the cell under it, a tab turns the matrix, the wheel moves the rows")
    func mouse() throws {
        var rehearsal = opened("3m")
        let layout = CoverageLayout(rehearsal.state)
        let x = try #require(layout.x(ofColumn: 2, first: 0))
        rehearsal.tell(.mouse(MouseEvent(kind: .press, position: Position(x: x + 1, y: layout.body.y + 4))))
        var place = (rehearsal.state.coverage.row, rehearsal.state.coverage.column)
        #expect(place == (4, 2))
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: x, y: layout.body.y))))
        place = (rehearsal.state.coverage.row, rehearsal.state.coverage.column)
        #expect(place == (7, 2))
        try rehearsal.click("fonctions × stades")
        let matrix = rehearsal.state.coverage.matrix
        #expect(matrix == .stages)
        rehearsal.tell(.mouse(MouseEvent(kind: .doubleClick, position: Position(x: 60, y: layout.body.y))))
        let isOpen = rehearsal.state.coverage.cell != nil
        #expect(isOpen)
    }

    @Test("every column in sight is where a click finds it", arguments: [60, 80, 120, 200])
    func columns(width: Int) {
        var rehearsal = Rehearsal(width: width, height: 24)
        rehearsal.type("mn")
        for turn in 0..<3 {
            for _ in 0..<(turn * 9) { rehearsal.press(.right) }
            let layout = CoverageLayout(rehearsal.state)
            let first = rehearsal.state.coverage.columnsInSight.first
            for column in 0..<rehearsal.state.matrixColumnCount {
                guard let x = layout.x(ofColumn: column, first: first) else { continue }
                #expect(layout.column(at: x, first: first) == column)
                #expect(layout.column(at: x + layout.width(ofColumn: column) - 2, first: first) == column)
                #expect(x + layout.columnWidth - 1 <= width)
            }
            let cursor = layout.x(ofColumn: rehearsal.state.coverage.column, first: first)
            #expect(cursor != nil)
        }
    }

    @Test("f leaves the function pointed at and its parts, and f again brings all back")
    func onlyFunction() {
        var rehearsal = opened("m")
        let all = rehearsal.state.matrixRowCount
        rehearsal.press(.down)
        rehearsal.type("f")
        let some = rehearsal.state.study?.coverage.functions.map(\.rawValue) ?? []
        #expect(some == ["information", "outillage-reglementaire"])
        rehearsal.type("f")
        let again = rehearsal.state.matrixRowCount
        #expect(again == all)
    }

    @Test("a function chosen on the map is told where it narrows, with the key that undoes it", arguments: ["m", "g"])
    func narrowed(key: String) throws {
        for width in [60, 80, 120] {
            var rehearsal = Rehearsal(width: width, height: 24)
            rehearsal.type("d29")
            rehearsal.press(.enter)
            rehearsal.type("3cs" + key)
            let function = try #require(rehearsal.state.choices.function)
            let name = rehearsal.state.functionName(function)
            let title = try #require(rehearsal.screen.split(separator: "\n").first)
            #expect(title.contains(String(name.prefix(10))), "\(title)")
            #expect(title.contains("(f : toutes)"), "\(title)")
            rehearsal.type("f")
            let wider = try #require(rehearsal.screen.split(separator: "\n").first)
            #expect(!wider.contains(String(name.prefix(10))) && !wider.contains("(f"), "\(wider)")
        }
    }

    @Test("nobody where nobody is required is painted as no gap, and every sign is in the legend")
    func usefulIsNoGap() throws {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("m")
        rehearsal.press(.tab)
        let state = rehearsal.state
        let study = try #require(state.study)
        var found = 0
        for row in 0..<state.matrixRowCount {
            for column in 0..<state.matrixColumnCount {
                let cell = state.matrixCell(row, column, state.functionOrder)
                let face = state.matrixFace(row, column, state.functionOrder)
                let requirement = study.subject.atlas.referential.requirement(
                    of: study.coverage.functions[state.functionOrder[row]], at: study.coverage.stages[column])
                #expect((face.sign == CellState.gap.sign) == (cell.state == .gap && requirement == .required))
                #expect((face.sign == CellState.notApplicable.sign) == (requirement == .notApplicable))
                #expect(rehearsal.screen.contains("\(face.sign) "))
                if cell.lacksUseful { found += 1 }
            }
        }
        #expect(found > 0)
        #expect(rehearsal.screen.contains("utile, personne") && rehearsal.screen.contains("acteurs, ou part"))
    }

    @Test(
        "why an actor counts on a cell is read to its end on every screen, and the actor is in sight",
        arguments: [(40, 10), (60, 11), (60, 15), (80, 24)])
    func reasonsRead(size: (width: Int, height: Int)) throws {
        var rehearsal = Rehearsal(width: size.width, height: size.height)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("m")
        rehearsal.press(.enter)
        let cell = try #require(rehearsal.state.coverage.cell)
        let study = try #require(rehearsal.state.study)
        let words = rehearsal.state.words
        for entry in cell.entries.prefix(3) {
            let name = String(rehearsal.state.atlas.actors[entry.row].name.prefix(10))
            #expect(rehearsal.screen.contains("\(name)"), "\(rehearsal.screen)")
            var read = ""
            for _ in 0..<20 {
                read +=
                    " "
                    + rehearsal.screen.split(separator: "\n").suffix(
                        (rehearsal.state.explainedList?.detail.height ?? 0) + 2
                    )
                    .joined(separator: " ")
                rehearsal.press(.right)
            }
            for word in words.reason(of: entry, in: cell, of: study).split(whereSeparator: \.isWhitespace) {
                #expect(read.contains(word), "\(word): \(read)")
            }
            rehearsal.press(.left, .down)
        }
    }
}
