import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("What is said of a cell")
struct CellWordsTests {
    private static let finistere = TerritoryReference(.departement, "29")
    private static let quimper = TerritoryReference(.epci, "200068120")
    private static let tensions = FunctionID("tensions")

    private static let payroll = FunctionID("formalites-paie")
    private static let sure = ActorID("sure")
    private static let vague = ActorID("vague")

    /// The embedded atlas with two more actors: one who certainly deals with tensions around Quimper, and one of whom
    /// the zone is not known, in the same département.
    private static let subject: AtlasOnDate = {
        var atlas = EmbeddedAtlas.subject.atlas
        let day = EmbeddedAtlas.subject.date
        let checked = Verification(on: day, by: "")
        atlas.actors += [
            Actor(id: sure, name: "Sûr", zone: Zone([quimper]), survey: .answered, verification: checked),
            Actor(id: vague, name: "Zygomatique", commune: "29232", survey: .answered),
        ]
        atlas.offers += [
            Offer(
                actor: sure, functions: [tensions], stages: StageSet(.employer), role: .core, verification: checked),
            Offer(actor: sure, functions: [tensions], stages: StageSet(.project), role: .core),
            Offer(
                actor: sure, functions: [payroll], stages: StageSet(.employer), role: .core, verification: checked),
            Offer(actor: vague, functions: [tensions], stages: StageSet(.employer), role: .core),
        ]
        return AtlasOnDate(atlas, on: day)
    }()

    private func rehearsal(
        _ keys: String, on territory: TerritoryReference = finistere, width: Int = 120, language: Language = .french
    ) -> Rehearsal {
        var rehearsal = Rehearsal(width: width, height: 24, language: language, subject: Self.subject)
        rehearsal.state.choose { $0.territory = territory }
        rehearsal.type(keys)
        return rehearsal
    }

    /// The cell of tensions at a stage, opened on the screen.
    private func cell(
        _ stage: EmploymentStage, _ territory: TerritoryReference, width: Int = 120, language: Language = .french
    ) -> Rehearsal {
        var rehearsal = rehearsal("m", on: territory, width: width, language: language)
        rehearsal.state.openCell(Self.tensions, stage, territory)
        return rehearsal
    }

    private func introduction(_ rehearsal: Rehearsal) throws -> String {
        rehearsal.state.cellIntroduction(try #require(rehearsal.state.coverage.cell))
    }

    @Test("where it is not known in places who does it, nobody says that somebody does everywhere")
    func unknownInPlaces() throws {
        let shown = cell(.employer, Self.finistere)
        let summary = try #require(shown.state.coverage.cell?.summary)
        #expect(summary.confirmed == 1 && summary.shares[.unknown] != nil && summary.shares[.gap] == nil)
        let said = try introduction(shown)
        #expect(!said.contains("partout") && said.contains("par endroits on ne sait pas si"), "\(said)")
        let sure = try introduction(cell(.employer, Self.quimper))
        #expect(sure.contains("quelqu’un y est partout vérifié ou présumé"), "\(sure)")
        let english = try introduction(cell(.employer, Self.finistere, language: .english))
        #expect(english.contains("in places it is not known"), "\(english)")
    }

    @Test("a filter that leaves somebody out is not the whole atlas")
    func filtered() throws {
        var narrowed = rehearsal("/zygomatique")
        narrowed.press(.enter)
        narrowed.type("m")
        narrowed.press(.enter)
        let said = try introduction(narrowed)
        #expect(
            said.contains("parmi les acteurs que vos filtres retiennent") && !said.contains("dans cet atlas"), "\(said)"
        )
    }

    @Test("who acts next door is not said to be on site", arguments: Language.allCases)
    func nextDoor(language: Language) {
        let words = Words(language)
        let near = [
            words.nearest("A", 0.4), words.part(.nearest(kilometres: 0.4, weight: 1), .none),
            words.nearestReason("A", 0.4, "1", isSpoken: true), words.extensionSentence("A", "B", 0.4),
        ]
        let (never, always) = (words.pick("sur place", "on site"), words.pick("moins de 1\u{A0}km", "under 1\u{A0}km"))
        #expect(near.allSatisfy { !$0.contains(never) && $0.contains(always) })
        #expect(words.nearest("A", 12).contains("12\u{A0}km"))
    }

    @Test("the title of a cell keeps its function, however long the territory is called", arguments: [60, 80, 120])
    func title(width: Int) throws {
        let saintMalo = TerritoryReference(.epci, "243500782")
        let territories = EmbeddedAtlas.subject.atlas.territories
        #expect((territories.name(of: saintMalo) ?? "").count > 50)
        let shown = cell(.firstTimeEmployer, saintMalo, width: width)
        let title = try #require(shown.screen.split(separator: "\n").first)
        #expect(title.contains("CA du Pays"))
        #expect(title.contains("primo-employeur · Tens"), "\(title)")
    }

    /// The matrix of actors, with the cursor on the sure one.
    private func matrix(pointingAt function: FunctionID) throws -> Rehearsal {
        var shown = rehearsal("m")
        shown.press(.tab, .tab)
        let (rows, study) = (shown.state.matrixRowCount, try #require(shown.state.study))
        shown.state.coverage.row = try #require(
            (0..<rows).first { shown.state.actor(ofRow: $0).map { shown.state.atlas.actors[$0].id } == Self.sure })
        shown.state.coverage.column = try #require(study.coverage.functions.firstIndex(of: function))
        return shown
    }

    @Test("the cell opened from the row of an actor is at a stage where it does it, however bad others are")
    func cellOfActor() throws {
        var shown = try matrix(pointingAt: Self.payroll)
        let study = try #require(shown.state.study)
        #expect(study.cell(shown.state.coverage.column, at: nil, of: Self.finistere).stage == .firstTimeEmployer)
        shown.press(.enter)
        let cell = try #require(shown.state.coverage.cell)
        #expect(cell.stage == .employer)
        #expect(cell.pointed.map { shown.state.atlas.actors[$0.row].id } == Self.sure)
    }

    @Test("on the map a département keeps the mark of what is too much in a part of it")
    func overlapOnMap() {
        var shown = rehearsal("", on: TerritoryReference(.region, "53"))
        shown.state.crowdedAbove = 0
        shown.state.choose { choices in
            choices.function = Self.tensions
            choices.stage = .employer
        }
        shown.type("c")
        if shown.state.map.division.level != .departement { shown.type("v") }
        #expect(shown.screen.contains("inconnu ▲"), "\(shown.screen)")
        #expect(shown.screen.contains("▲ surchargée en partie"))
    }

    @Test("a zone surchargée says how many are not too many yet", arguments: Language.allCases)
    func threshold(language: Language) {
        let claim = Words(language).claim(.overlap, ["X"], StageSet(.employer), crowdedAbove: 7)
        #expect(claim.contains("(7)"))
    }

    @Test("an actor of the matrix is said to be sure at the stages where it is, and no other")
    func stagesOfActor() throws {
        var shown = try matrix(pointingAt: Self.tensions)
        let words = shown.state.words
        let status = shown.state.matrixStatus
        #expect(status.contains("projet\u{A0}: \(words.presence(.presumed)), "), "\(status)")
        #expect(status.contains("employeur\u{A0}: \(words.presence(.confirmed)), "), "\(status)")
        shown.type("2")
        let project = shown.state.matrixStatus
        #expect(project.contains(words.presence(.presumed)) && !project.contains(words.presence(.confirmed)))
    }
}
