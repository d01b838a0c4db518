import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("The network looks as recorded")
struct NetworkScreenTests {
    @Test("around an actor", arguments: ScreenTests.sizes, Language.allCases)
    func around(size: (Int, Int), language: Language) throws {
        let rehearsal = Rehearsal.network(around: "rnma", width: size.0, height: size.1, language: language)
        try Golden.check(rehearsal.styledScreen, "network-around-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("the picture in full", arguments: ScreenTests.sizes, Language.allCases)
    func picture(size: (Int, Int), language: Language) throws {
        for actor in ["rnma", "etap"] {
            var rehearsal = Rehearsal.network(around: actor, width: size.0, height: size.1, language: language)
            rehearsal.type("v")
            try Golden.check(
                rehearsal.styledScreen, "network-picture-\(actor)-\(size.0)x\(size.1)-\(language.rawValue)")
        }
    }

    @Test("the cooperations", arguments: ScreenTests.sizes, Language.allCases)
    func cooperations(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal.network(around: "vital", width: size.0, height: size.1, language: language)
        rehearsal.type("2")
        try Golden.check(rehearsal.styledScreen, "network-cooperations-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("the initiatives side by side", arguments: ScreenTests.sizes, Language.allCases)
    func initiatives(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal.network(around: "rnma", width: size.0, height: size.1, language: language)
        rehearsal.type("3")
        try Golden.check(rehearsal.styledScreen, "network-initiatives-\(size.0)x\(size.1)-\(language.rawValue)")
    }
}
