import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("What is imagined")
struct ScenarioScreenTests {
    /// A key that does nothing and, being no letter, says nothing: it puts the last notice away.
    private let nothing = Key.function(9)

    @Test("a scenario undone leaves the same screen, redone the same bar", arguments: ["", "m", "mo", "g"])
    func undone(screen: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter, .down)
        rehearsal.type(screen)
        // An actor is pointed at in the explorer, in the third matrix and in the last list.
        if screen.hasPrefix("m") { rehearsal.press(.tab, .tab, .down) }
        if screen == "g" { rehearsal.press(.left) }
        let before = rehearsal.styledScreen
        rehearsal.type("x")
        let imagined = rehearsal.styledScreen
        #expect(imagined.contains("s’arrêtait"))
        rehearsal.type("u")
        rehearsal.press(nothing)
        #expect(rehearsal.styledScreen == before)
        rehearsal.type("U")
        rehearsal.press(nothing)
        #expect(rehearsal.styledScreen == imagined)
        rehearsal.type("X")
        rehearsal.press(nothing)
        #expect(rehearsal.styledScreen == before)
    }

    @Test("the bar says what the model says, and is on every screen")
    func bar() throws {
        var rehearsal = Rehearsal(width: 160, height: 40)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("x")
        rehearsal.press(.escape)
        let base = Coverage(CoverageQuery(), of: EmbeddedAtlas.subject)
        var played = ScenarioCoverage(base)
        let difference = played.play(Scenario([.removeActor(ActorID("resam"))]))
        let isSame = rehearsal.state.play?.difference == difference
        #expect(isSame)
        for keys in ["", "m", "g", "p"] {
            rehearsal.type(keys)
            let top = rehearsal.screen.split(separator: "\n").first ?? ""
            #expect(top.contains("Si RESAM s’arrêtait"))
            #expect(top.contains(rehearsal.state.words.consequence(difference, base.weights)))
        }
    }

    @Test("a click under the bar finds what it shows")
    func clicks() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("x")
        rehearsal.press(.escape)
        try rehearsal.click("APTE")
        #expect(rehearsal.selected == ActorID("apte"))
        try rehearsal.click("Employeur")
        #expect(rehearsal.stage == .employer)
    }

    @Test("every way that is proposed closes what it says, and no more", arguments: 0..<6)
    func proposals(place: Int) throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("3g")
        rehearsal.press(.down)
        rehearsal.type("+")
        let shown = try #require(rehearsal.state.proposals)
        #expect(shown.proposals.count > 5)
        for _ in 0..<place * 2 { rehearsal.press(.down) }
        let proposal = try #require(rehearsal.state.proposals?.pointed)
        rehearsal.press(.enter)
        let closed = try #require(rehearsal.state.play).difference.closed
            .filter { $0.function == shown.function && $0.stage == shown.stage }
        let weights = CommuneWeights(inhabitantsOf: EmbeddedAtlas.subject.atlas.territories)
        let served = Set(closed.flatMap(\.communes)).reduce(0) { $0 + weights.values[$1] }
        #expect(served == proposal.weight)
        if case .create = proposal.way { #expect(served == shown.total) }
        // Nobody has verified what an actor does that does not exist.
        let subject = rehearsal.state.subject
        for row in subject.atlas.actors.indices where subject.atlas.actors[row].id.rawValue.hasPrefix("scenario-") {
            #expect(subject.offers(of: row).allSatisfy { $0.presence == .presumed })
        }
    }

    @Test("permanences serve no less where there are more of them")
    func permanences() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("3g")
        rehearsal.press(.down)
        rehearsal.type("+")
        let weights = try #require(rehearsal.state.proposals).proposals.compactMap { proposal -> (Int, Int)? in
            guard case .open(let permanences, _) = proposal.way else { return nil }
            return (permanences.count, proposal.weight)
        }.sorted { $0.0 < $1.0 }.map(\.1)
        #expect(weights == weights.sorted())
        #expect(!weights.isEmpty)
    }

    @Test("the ways that serve the most come first, and where equal what takes the least")
    func bestFirst() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("3g")
        rehearsal.press(.down)
        rehearsal.type("+")
        func effort(_ way: Proposals.Way) -> Int {
            switch way {
            case .extend: 0
            case .open(let permanences, _): permanences.count
            case .create: .max
            }
        }
        let ranks = try #require(rehearsal.state.proposals).proposals.map { (-$0.weight, effort($0.way)) }
        #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(rehearsal.screen.contains("Ce qui en servirait le plus d’abord"))
    }

    /// The ways to a screen where an actor is under the cursor, but for the form of a pathway, which takes letters.
    private static let waysToActors = ["", "mactors", "gactors", "R", "r", "ca"]

    @Test("x stops the actor under the cursor on every screen that has one", arguments: waysToActors)
    func stopAnywhere(way: String) throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter, .down)
        rehearsal.type(String(way.prefix(1)))
        if way == "mactors" { rehearsal.press(.tab, .tab, .down) }
        if way == "gactors" { rehearsal.press(.left) }
        if way == "R" { rehearsal.press(.left) }
        if way == "ca" {
            rehearsal.type("a")
            rehearsal.press(.tab, .home)
            while rehearsal.state.pointedActors.isEmpty {
                let before = rehearsal.state.map.selected
                rehearsal.press(.down)
                try #require(rehearsal.state.map.selected != before, "nobody is installed anywhere")
            }
        }
        let pointed = try #require(rehearsal.state.pointedActors.first)
        rehearsal.type("x")
        if rehearsal.isAsking { rehearsal.press(.enter) }
        #expect(rehearsal.state.choices.scenario.changes == [.removeActor(pointed)])
    }

    @Test("x stops the interlocutor of a step, and one of its candidates")
    func stopOnPathway() throws {
        var rehearsal = PathwayResultTests.quimper()
        let chosen = try #require(rehearsal.state.pathway.interlocutor)
        rehearsal.type("x")
        #expect(rehearsal.state.choices.scenario.changes == [.removeActor(chosen)])
        #expect(rehearsal.state.screen == .pathway)
        rehearsal.type("u")
        rehearsal.press(.enter, .down)
        let candidate = try #require(rehearsal.state.pathway.selectedPerson?.actor)
        rehearsal.type("x")
        #expect(rehearsal.state.choices.scenario.changes == [.removeActor(candidate)])
    }

    @Test("x stops whom a proposal would extend; on a place to open there is nobody")
    func stopOnProposals() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("3g")
        rehearsal.press(.down)
        rehearsal.type("+")
        let proposals = try #require(rehearsal.state.proposals).proposals
        for proposal in proposals {
            guard case .extend(let actor, _, _) = proposal.way else {
                rehearsal.type("x")
                #expect(rehearsal.state.choices.scenario.changes.isEmpty)
                rehearsal.press(.down)
                continue
            }
            rehearsal.type("x")
            #expect(rehearsal.state.choices.scenario.changes == [.removeActor(actor)])
            #expect(rehearsal.state.proposals == nil)
            return
        }
    }

    @Test("the bar keeps a place for the key that lets one out", arguments: [60, 70, 80, 100])
    func wayOut(width: Int) {
        var rehearsal = Rehearsal(width: width, height: 24)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("x")
        let top = rehearsal.screen.split(separator: "\n").first ?? ""
        #expect(top.contains("u annuler") && top.contains("Si RESAM"))
    }

    @Test("what follows is told whole, whatever the width", arguments: [60, 70, 80, 100, 120])
    func consequence(width: Int) {
        var rehearsal = Rehearsal(width: width, height: 24)
        rehearsal.type("/chorum")
        rehearsal.press(.enter)
        rehearsal.type("x")
        let top = rehearsal.screen.split(separator: "\n").first ?? ""
        #expect(top.contains("aucune case ne change ") && !top.contains("chang…"), "\(top)")
        #expect(top.contains("Si Chorum"))
    }

    @Test("a bar without room for all names none alone", arguments: [60, 70, 80, 100, 120, 200])
    func several(width: Int) {
        var rehearsal = Rehearsal(width: width, height: 24)
        rehearsal.state.choose { choices in
            let actors = ["bretagne-active", "acepp-29", "resam"].map { ActorID($0) }
            choices.scenario.changes = actors.map { .removeActor($0) }
        }
        let top = String(rehearsal.screen.split(separator: "\n").first ?? "")
        let (all, rest) = (top.contains(" et si RESAM"), top.contains("de plus)"))
        #expect(all || rest || top.contains("Si 3 changements"), "\(top)")
    }

    @Test("the sheet of whoever stops does not become that of the next actor", arguments: [(60, 15), (120, 40)])
    func stopOnSheet(size: (width: Int, height: Int)) {
        var rehearsal = Rehearsal(width: size.width, height: size.height)
        rehearsal.press(.tab)
        rehearsal.type("/resam")
        rehearsal.press(.enter, .enter)
        #expect(rehearsal.focus == .sheet && rehearsal.selected == ActorID("resam"))
        rehearsal.type("x")
        #expect(rehearsal.state.choices.scenario.changes == [.removeActor(ActorID("resam"))])
        #expect(rehearsal.focus == .actors)
    }

    @Test("what is said before the ways to close a gap is said to its end", arguments: [80, 120, 200])
    func introduction(width: Int) {
        var rehearsal = Rehearsal(width: width, height: 24)
        rehearsal.type("d35")
        rehearsal.press(.enter)
        rehearsal.type("g+")
        let said = rehearsal.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("l’atlas ne change pas."), "\(said)")
    }

    @Test("a way to close a gap is read to its end on every screen", arguments: [(40, 10), (60, 15), (80, 24)])
    func wayRead(size: (width: Int, height: Int)) throws {
        var rehearsal = Rehearsal(width: size.width, height: size.height)
        rehearsal.type("d35")
        rehearsal.press(.enter)
        rehearsal.type("g+")
        let shown = try #require(rehearsal.state.proposals)
        let words = rehearsal.state.words
        for proposal in shown.proposals.prefix(3) {
            var read = ""
            for _ in 0..<150 {
                read += " " + rehearsal.screen.split(separator: "\n").dropFirst(3).joined(separator: " ")
                rehearsal.press(.right)
            }
            let said = words.sentence(proposal, of: shown, in: rehearsal.state.subject)
            for word in (said + " l’atlas ne change pas.").split(whereSeparator: \.isWhitespace) {
                #expect(read.contains(word), "\(word): \(read)")
            }
            rehearsal.press(.down)
        }
    }

    @Test("a screen with no line to give has the bar in place of the rule over its keys", arguments: [40, 60])
    func tooLow(width: Int) throws {
        var rehearsal = Rehearsal(width: width, height: 10)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("x")
        func row(_ row: Int) -> Substring {
            rehearsal.screen.split(separator: "\n", omittingEmptySubsequences: false)[row]
        }
        #expect(row(0).contains("Maillage"))
        #expect(row(8).contains("Si RESAM s’arrêtait") && row(8).contains("u annuler"), "\(row(8))")
        // What follows is told whole or not at all.
        #expect(row(8).contains("aucune case ne change") == (width > 40), "\(row(8))")
        #expect(row(9).contains("aide"))
        try rehearsal.click("u annuler")
        #expect(rehearsal.state.choices.scenario.changes.isEmpty)
        #expect(!rehearsal.screen.contains("Si RESAM"))
    }

    @Test("the keys on the bar answer to the mouse, and where letters are typed none is promised")
    func clickableKeys() throws {
        for (label, keys) in [("u annuler", ""), ("X abandonner", ""), ("u annuler", "g"), ("X abandonner", "m")] {
            var rehearsal = Rehearsal(width: 120, height: 40)
            rehearsal.type("/resam")
            rehearsal.press(.enter)
            rehearsal.type("x\(keys)")
            try rehearsal.click(label)
            #expect(rehearsal.state.choices.scenario.changes.isEmpty, "\(label) \(keys)")
        }
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("xp")
        let bar = String(rehearsal.screen.split(separator: "\n")[0])
        #expect(bar.contains("Si RESAM") && !bar.contains("annuler"))
        rehearsal.type("ux")
        #expect(rehearsal.form.name == "ux")
    }

    @Test("the bar names the keys that the settings gave")
    func changedKeys() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.keys = rehearsal.state.keys.changed(by: [.undo: [.control("t")]])
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("x")
        #expect(rehearsal.screen.contains("Ctrl-T annuler"))
    }

    @Test("whoever stops keeps a name where others name them")
    func namedWhereTied() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        let base = rehearsal.state.base
        let stopped = try #require(base.mostTied(1).first?.actor)
        let name = try #require(base.actor(stopped)?.name)
        rehearsal.state.choose { $0.scenario.changes = [.removeActor(stopped)] }
        let others = base.network(of: stopped).ties.map(\.other)
        #expect(!others.isEmpty)
        for other in others.prefix(3) {
            rehearsal.state.network.open(other)
            rehearsal.state.screen = .network
            let row = try #require(rehearsal.state.network.rows.firstIndex { $0.actor == stopped })
            rehearsal.state.network.select(row)
            let screen = rehearsal.screen
            #expect(screen.contains("\(name.prefix(20))") && screen.contains("(s’arrêterait)"), "\(screen)")
            #expect(screen.contains("Cet acteur s’arrête dans ce qui est imaginé"), "\(screen)")
            #expect(!screen.contains(stopped.rawValue), "\(screen)")
            rehearsal.press(.enter)
            #expect(rehearsal.notice.contains("s’arrête déjà"))
        }
    }
}
