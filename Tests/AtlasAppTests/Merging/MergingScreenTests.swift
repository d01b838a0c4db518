import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("The screen of a merge")
struct MergingScreenTests {
    private let copies = MergedCopies.usual

    @Test("asks about what lines ask about, first the first conflict")
    func questions() {
        let rehearsal = copies.rehearsal()
        #expect(rehearsal.questions == copies.merge(nil).questions)
        #expect(rehearsal.questions.count == 5)
        #expect(rehearsal.pointedRow == .conflict(0))
        #expect(rehearsal.answers.isEmpty)
    }

    @Test("a side is taken by its key or its arrow, and the next conflict comes")
    func sides() {
        var rehearsal = copies.rehearsal()
        rehearsal.press(.character("1"), .character("2"))
        #expect(rehearsal.answers == [rehearsal.questions[0]: .mine, rehearsal.questions[1]: .theirs])
        #expect(rehearsal.pointedRow == .conflict(2))
        // Who changes a decision stays where it is.
        rehearsal.press(.home, .down, .character("2"))
        #expect(rehearsal.answers[rehearsal.questions[0]] == .theirs)
        #expect(rehearsal.pointedRow == .conflict(0))
        rehearsal.press(.enter)
        #expect(rehearsal.pointedRow == .conflict(2))
    }

    @Test("on the name of a record the whole of it is decided")
    func record() throws {
        var rehearsal = copies.rehearsal()
        let questions = rehearsal.questions
        let resam = questions.filter { $0.record == .actor(ActorID("resam")) }
        #expect(resam.count == 2)
        let first = try #require(questions.firstIndex { $0.record == resam[0].record })
        let rows = rehearsal.state.merging?.shownRows ?? []
        let row = try #require(rows.firstIndex(of: .record(resam[0].record)))
        #expect(rows[row + 1] == .conflict(first))
        rehearsal.press(.home)
        for _ in 0..<row { rehearsal.press(.down) }
        rehearsal.type("2")
        #expect(Set(rehearsal.answers.keys) == Set(resam) && Set(rehearsal.answers.values) == [.theirs])
        rehearsal.type("u")
        #expect(rehearsal.answers.isEmpty)
        #expect(rehearsal.pointedRow == .conflict(first))
    }

    @Test("what is left is decided at once, and as a rule would")
    func rest() throws {
        for (key, side) in [("3", MergeConflict.Side.mine), ("4", .theirs)] {
            var rehearsal = copies.rehearsal()
            rehearsal.type(key)
            rehearsal.press(.function(2))
            rehearsal.type("o")
            let outcome = try #require(rehearsal.outcome)
            #expect(outcome.edits == copies.merge(.prefer(side)).edits)
            #expect(outcome.conflicts == copies.merge(.prefer(side)).conflicts)
            #expect(rehearsal.effects.last == .quit)
        }
    }

    @Test("decisions are those of the answers in lines, whatever they are and in whatever order")
    func law() throws {
        var random = RandomNumbers(state: 71)
        for _ in 0..<20 {
            var rehearsal = copies.rehearsal()
            let questions = rehearsal.questions
            var expected: MergeToDecide.Answers = [:]
            for conflict in questions.shuffled(using: &random) {
                let side: MergeConflict.Side = Bool.random(using: &random) ? .mine : .theirs
                expected[conflict] = side
                let place = try #require(questions.firstIndex(of: conflict))
                let row = try #require(rehearsal.state.merging?.shownRows.firstIndex(of: .conflict(place)))
                rehearsal.press(.home)
                for _ in 0..<row { rehearsal.press(.down) }
                rehearsal.type(side == .mine ? "1" : "2")
            }
            #expect(rehearsal.answers == expected)
            rehearsal.press(.control("s"))
            rehearsal.type("o")
            #expect(try #require(rehearsal.outcome).edits == copies.merge(.answers(expected)).edits)
        }
    }

    @Test("undo takes back all decisions, redo brings them back")
    func undo() {
        var random = RandomNumbers(state: 72)
        var rehearsal = copies.rehearsal()
        var before = [rehearsal.answers]
        for _ in 0..<30 {
            let key = ["1", "2", "3", "4", "n", "f", "j", "k"].randomElement(using: &random) ?? "1"
            rehearsal.type(key)
            if rehearsal.answers != before.last { before.append(rehearsal.answers) }
        }
        #expect(before.count > 3)
        for answers in before.dropLast().reversed() {
            rehearsal.type("u")
            #expect(rehearsal.answers == answers)
        }
        rehearsal.type("u")
        #expect(rehearsal.notice == "Rien à annuler.")
        for answers in before.dropFirst() {
            rehearsal.type("U")
            #expect(rehearsal.answers == answers)
        }
        rehearsal.type("U")
        #expect(rehearsal.notice == "Rien à rétablir.")
    }

    @Test("the list of what is left shortens as one decides")
    func undecided() {
        var rehearsal = copies.rehearsal()
        rehearsal.type("f")
        #expect(rehearsal.pointedRow == .conflict(0))
        for place in rehearsal.questions.indices {
            #expect(rehearsal.pointedRow == .conflict(place))
            rehearsal.type("1")
            #expect(rehearsal.state.merging?.undecidedCount == rehearsal.questions.count - place - 1)
        }
        #expect(rehearsal.state.merging?.shownRows.isEmpty == true)
        #expect(rehearsal.screen.contains("Tout est décidé"))
        rehearsal.type("n")
        #expect(rehearsal.notice.contains("Tout est décidé"))
    }

    @Test("nothing is written while something is undecided, nor after a no")
    func write() {
        var rehearsal = copies.rehearsal()
        rehearsal.press(.function(2))
        #expect(rehearsal.notice == "5 conflits restent à décider ; rien n’est écrit. n : le suivant.")
        rehearsal.type("3")
        rehearsal.press(.function(2))
        #expect(rehearsal.screen.contains("5 conflits décidés"))
        rehearsal.type("n")
        #expect(rehearsal.outcome == nil && !rehearsal.isAsking)
        #expect(!rehearsal.effects.contains(.quit))
    }

    @Test("who leaves writes nothing, and is asked where decisions would be lost", arguments: ["q", "?", "esc"])
    func leave(way: String) {
        func leave(_ rehearsal: inout Rehearsal) {
            switch way {
            case "esc": rehearsal.press(.escape)
            case "?":
                rehearsal.type("?")
                rehearsal.press(.control("q"))
            default: rehearsal.type(way)
            }
        }
        var undecided = copies.rehearsal()
        leave(&undecided)
        #expect(undecided.effects == [.quit] && undecided.outcome == nil)
        var decided = copies.rehearsal()
        decided.type("3")
        leave(&decided)
        #expect(decided.effects.isEmpty && decided.screen.contains("Quitter sans écrire ?"))
        decided.type("n")
        #expect(decided.effects.isEmpty && decided.answers.count == 5)
        leave(&decided)
        decided.type("o")
        #expect(decided.effects == [.quit] && decided.outcome == nil)
    }

    @Test("a key gives up a merge that takes long to work out")
    func givenUp() {
        var rehearsal = copies.rehearsal()
        rehearsal.isWorkHeldBack = true
        rehearsal.type("3")
        rehearsal.press(.function(2))
        #expect(rehearsal.state.waiting != nil)
        rehearsal.type("u")
        #expect(rehearsal.state.waiting == nil && !rehearsal.isAsking && rehearsal.answers.isEmpty)
    }

    @Test("a long text is shown around what differs, and who changed it where that is known")
    func detail() {
        var rehearsal = copies.rehearsal()
        rehearsal.press(.home)
        let texts = (0..<9).map { _ in
            defer { rehearsal.press(.down) }
            return rehearsal.screen
        }
        #expect(texts.contains { $0.contains("Changé par Brieuc le 21 novembre 2026 à 08:12") })
        #expect(texts.contains { $0.contains("étage 1") && $0.contains("étage 2") })
    }

    @Test("a click points at a row and turns to a list")
    func mouse() throws {
        var rehearsal = copies.rehearsal()
        try rehearsal.click("À décider 5")
        #expect(rehearsal.state.merging?.lists.shown == .undecided)
        let row = try #require(rehearsal.state.merging?.shownRows.lastIndex { $0 == .conflict(4) })
        let list = MergingScreen.layout(rehearsal.state.size).list
        rehearsal.tell(.mouse(MouseEvent(kind: .press, position: Position(x: list.x + 4, y: list.y + row))))
        #expect(rehearsal.pointedRow == .conflict(4))
    }

    @Test("nothing leads from here to the screens of the atlas")
    func closed() {
        var rehearsal = copies.rehearsal()
        for key in "cmgRrpHedED/:NEv" { rehearsal.type(String(key)) }
        #expect(rehearsal.state.screen == .merging && !rehearsal.isAsking)
    }

    @Test("looks as recorded", arguments: ScreenTests.sizes, Language.allCases)
    func golden(size: (Int, Int), language: Language) throws {
        let name = "\(size.0)x\(size.1)-\(language.rawValue)"
        var rehearsal = copies.rehearsal(size, language)
        try Golden.check(rehearsal.styledScreen, "merge-\(name)")
        rehearsal.type("12")
        try Golden.check(rehearsal.styledScreen, "merge-deciding-\(name)")
        rehearsal.press(.home)
        try Golden.check(rehearsal.styledScreen, "merge-record-\(name)")
        rehearsal.type("4")
        rehearsal.press(.end)
        rehearsal.press(.function(2))
        try Golden.check(rehearsal.styledScreen, "merge-writing-\(name)")
    }
}
