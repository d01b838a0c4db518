import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Screens of editing look as recorded")
struct EditingGoldenTests {
    static let sizes = ScreenTests.sizes
    private let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)

    private func name(_ screen: String, _ size: (Int, Int), _ language: Language) -> String {
        "\(screen)-\(size.0)x\(size.1)-\(language.rawValue)"
    }

    @Test("the form of an actor, with what is wrong in it", arguments: sizes, Language.allCases)
    func form(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(keeper: keeper, width: size.0, height: size.1, language: language)
        rehearsal.edit("resam")
        try Golden.check(rehearsal.styledScreen, name("edit-actor", size, language))
        rehearsal.field(.siret)
        rehearsal.type("123")
        rehearsal.field(.commune)
        rehearsal.type("morl")
        try Golden.check(rehearsal.styledScreen, name("edit-problems", size, language))
    }

    @Test("its offers below it, and the form of a new one", arguments: sizes, Language.allCases)
    func offer(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(keeper: keeper, width: size.0, height: size.1, language: language)
        rehearsal.edit("resam")
        rehearsal.point(at: .addOffer)
        try Golden.check(rehearsal.styledScreen, name("edit-offers", size, language))
        rehearsal.press(.enter, .function(4))
        try Golden.check(rehearsal.styledScreen, name("edit-list", size, language))
    }

    @Test("the tree of territories", arguments: sizes, Language.allCases)
    func tree(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(keeper: keeper, width: size.0, height: size.1, language: language)
        rehearsal.edit("resam")
        rehearsal.field(.zone)
        rehearsal.press(.function(4))
        rehearsal.type("finis")
        rehearsal.type(" ")
        try Golden.check(rehearsal.styledScreen, name("edit-tree", size, language))
    }

    @Test("both states of a record that two have changed", arguments: sizes, Language.allCases)
    func conflict(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(keeper: keeper, width: size.0, height: size.1, language: language)
        rehearsal.edit("resam")
        rehearsal.field(.phone)
        rehearsal.type("02 98 00 00 00")
        let before = try #require(keeper.atlas.actors.first { $0.id == ActorID("resam") })
        var theirs = before
        theirs.phone = "02 98 11 11 11"
        theirs.email = "contact@exemple.fr"
        try keeper.changeElsewhere([.change(.actor(before), to: .actor(theirs))])
        rehearsal.press(.function(2), .enter)
        try Golden.check(rehearsal.styledScreen, name("edit-conflict", size, language))
    }

    @Test("the history of the file", arguments: sizes, Language.allCases)
    func history(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(keeper: keeper, width: size.0, height: size.1, language: language)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("vH")
        try Golden.check(rehearsal.styledScreen, name("edit-history", size, language))
    }

    @Test(
        "a selection, what can be done with it, and the question before it is deleted", arguments: sizes,
        Language.allCases)
    func selection(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(keeper: keeper, width: size.0, height: size.1, language: language)
        rehearsal.press(.tab)
        rehearsal.type("  ")
        try Golden.check(rehearsal.styledScreen, name("edit-ticked", size, language))
        rehearsal.type("E")
        try Golden.check(rehearsal.styledScreen, name("edit-bulk", size, language))
        rehearsal.press(.escape, .delete)
        try Golden.check(rehearsal.styledScreen, name("edit-delete", size, language))
    }

    @Test("a cooperation and an initiative", arguments: sizes, Language.allCases)
    func cooperation(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(keeper: keeper, width: size.0, height: size.1, language: language)
        rehearsal.type("r2")
        rehearsal.press(.home)
        rehearsal.type("e")
        try Golden.check(rehearsal.styledScreen, name("edit-cooperation", size, language))
        rehearsal.press(.escape)
        rehearsal.type("3")
        rehearsal.press(.home)
        rehearsal.type("e")
        try Golden.check(rehearsal.styledScreen, name("edit-initiative", size, language))
    }
}
