import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Coverage, gaps and scenario look as recorded")
struct CoverageGoldenTests {
    private func rehearsal(_ size: (Int, Int), _ language: Language, at department: String = "29") -> Rehearsal {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("d" + department)
        rehearsal.press(.enter)
        return rehearsal
    }

    private func name(_ what: String, _ size: (Int, Int), _ language: Language) -> String {
        "\(what)-\(size.0)x\(size.1)-\(language.rawValue)"
    }

    @Test("the three matrices", arguments: ScreenTests.sizes, Language.allCases)
    func matrices(size: (Int, Int), language: Language) throws {
        var rehearsal = rehearsal(size, language)
        rehearsal.type("3m")
        rehearsal.press(.down, .right)
        try Golden.check(rehearsal.styledScreen, name("matrix-territories", size, language))
        rehearsal.press(.tab)
        try Golden.check(rehearsal.styledScreen, name("matrix-stages", size, language))
        rehearsal.press(.tab, .down, .right)
        try Golden.check(rehearsal.styledScreen, name("matrix-actors", size, language))
    }

    @Test("the matrix of France at all stages, worst first", arguments: ScreenTests.sizes, Language.allCases)
    func france(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("mo")
        rehearsal.press(.right, .right)
        try Golden.check(rehearsal.styledScreen, name("matrix-france", size, language))
    }

    @Test("who is behind a cell", arguments: ScreenTests.sizes, Language.allCases)
    func cell(size: (Int, Int), language: Language) throws {
        var rehearsal = rehearsal(size, language)
        rehearsal.type("3m")
        rehearsal.press(.enter, .down)
        try Golden.check(rehearsal.styledScreen, name("cell", size, language))
        // A zone blanche, with who is near.
        rehearsal.press(.escape, .down, .down, .down, .down, .enter)
        try Golden.check(rehearsal.styledScreen, name("cell-gap", size, language))
    }

    @Test("the statements by kind, and what hangs on each actor", arguments: ScreenTests.sizes, Language.allCases)
    func gaps(size: (Int, Int), language: Language) throws {
        var rehearsal = rehearsal(size, language, at: "44")
        rehearsal.type("g")
        rehearsal.press(.down)
        try Golden.check(rehearsal.styledScreen, name("gaps", size, language))
        rehearsal.press(.left)
        try Golden.check(rehearsal.styledScreen, name("gaps-actors", size, language))
    }

    @Test("a scenario and its bar", arguments: ScreenTests.sizes, Language.allCases)
    func scenario(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("x")
        rehearsal.press(.escape)
        try Golden.check(rehearsal.styledScreen, name("scenario-explorer", size, language))
        rehearsal.type("m")
        try Golden.check(rehearsal.styledScreen, name("scenario-matrix", size, language))
    }

    @Test("the ways to close a gap", arguments: ScreenTests.sizes, Language.allCases)
    func proposals(size: (Int, Int), language: Language) throws {
        var rehearsal = rehearsal(size, language, at: "44")
        rehearsal.type("3g")
        rehearsal.press(.down)
        rehearsal.type("+")
        rehearsal.press(.down, .down, .down)
        try Golden.check(rehearsal.styledScreen, name("proposals", size, language))
        rehearsal.press(.enter)
        try Golden.check(rehearsal.styledScreen, name("proposals-chosen", size, language))
    }
}
