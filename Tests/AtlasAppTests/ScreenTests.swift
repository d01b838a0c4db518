import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Screens look as recorded")
struct ScreenTests {
    static let sizes = [(80, 24), (120, 40), (200, 60), (60, 15)]

    @Test("the explorer opens on France", arguments: sizes, Language.allCases)
    func opening(size: (Int, Int), language: Language) throws {
        let rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        try Golden.check(rehearsal.styledScreen, "opening-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("the actors of Finistère who help a primo-employeur", arguments: sizes, Language.allCases)
    func finistere(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type("3")
        try Golden.check(rehearsal.styledScreen, "finistere-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("the sheet of an actor in full", arguments: sizes, Language.allCases)
    func sheet(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("/resam")
        rehearsal.press(.enter, .enter)
        try Golden.check(rehearsal.styledScreen, "sheet-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("the question for a département with its completions", arguments: sizes, Language.allCases)
    func department(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("dsa")
        try Golden.check(rehearsal.styledScreen, "department-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("the form of a pathway and its result", arguments: sizes, Language.allCases)
    func pathway(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("pLes Amis du Léguer")
        rehearsal.press(.tab)
        rehearsal.type("quimper")
        let name = "\(size.0)x\(size.1)-\(language.rawValue)"
        try Golden.check(rehearsal.styledScreen, "form-\(name)")
        rehearsal.press(.enter, .enter, .enter, .enter)
        try Golden.check(rehearsal.styledScreen, "pathway-\(name)")
    }

    @Test("the help made from the key table", arguments: sizes, Language.allCases)
    func help(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type("?")
        try Golden.check(rehearsal.styledScreen, "help-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("a window too small says how large it must be")
    func tooSmall() {
        #expect(Rehearsal(width: 30, height: 8).screen.contains("Agrandissez la fenêtre"))
    }
}
