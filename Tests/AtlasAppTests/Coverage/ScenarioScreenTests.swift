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
        #expect(shown.proposals.count > 6)
        for _ in 0..<place * 2 { rehearsal.press(.down) }
        let proposal = try #require(rehearsal.state.proposals?.pointed)
        rehearsal.press(.enter)
        let closed = try #require(rehearsal.state.play).difference.closed
            .filter { $0.function == shown.function && $0.stage == shown.stage }
        let weights = CommuneWeights(inhabitantsOf: EmbeddedAtlas.subject.atlas.territories)
        let served = Set(closed.flatMap(\.communes)).reduce(0) { $0 + weights.values[$1] }
        #expect(served == proposal.weight)
        if case .create = proposal.way { #expect(served == shown.total) }
    }

    @Test("permanences serve no less where there are more of them")
    func permanences() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("3g")
        rehearsal.press(.down)
        rehearsal.type("+")
        let weights = try #require(rehearsal.state.proposals).proposals.filter {
            if case .open = $0.way { true } else { false }
        }.map(\.weight)
        #expect(weights == weights.sorted())
        #expect(!weights.isEmpty)
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

    @Test("a screen with no line to give has no bar")
    func tooLow() {
        var rehearsal = Rehearsal(width: 60, height: 10)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("x")
        #expect(rehearsal.screen.contains("Maillage"))
        #expect(!rehearsal.screen.contains("s’arrêtait"))
    }
}
