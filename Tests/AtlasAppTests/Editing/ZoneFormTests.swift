import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("The form of a named zone")
struct ZoneFormTests {
    private let context = FormLawTests.context()

    private func form(_ fields: [FieldName: String]) throws -> RecordForm {
        var form = try #require(RecordForm(adding: .zone(.empty), context))
        for (field, text) in fields { form.set(RecordForm.Key(field), text) }
        return form
    }

    @Test("a zone is made of what is typed; its identifier is made of its name, and of each territory there is one")
    func made() throws {
        let form = try form([.name: "Pays de Brest", .kind: "pays", .members: "com:29019; dep:22 ; com:29019"])
        let (record, problems) = form.reading(context)
        let expected = NamedZone(
            id: "pays-de-brest", name: "Pays de Brest", kind: "pays",
            members: [TerritoryReference(.commune, "29019"), TerritoryReference(.departement, "22")], source: "")
        let isSame = record == .zone(expected)
        #expect(isSame && problems.isEmpty)
    }

    @Test(
        "what is wrong blocks at its field",
        arguments: [
            (FieldName.members, "", FieldProblem.missing), (.members, " ; ", .missing), (.name, " ", .missing),
            (.members, "zone:pays-de-morlaix", .zoneOfZones("Pays de Morlaix")), (.id, "Été", .badIdentifier),
            (.id, "pays-de-morlaix", .taken(by: "Pays de Morlaix")),
        ])
    func wrong(field: FieldName, text: String, problem: FieldProblem) throws {
        var form = try form([.name: "X", .members: "dep:29"])
        form.set(RecordForm.Key(field), text)
        #expect(form.reading(context).problems[RecordForm.Key(field)] == problem)
    }

    @Test("a territory that is not there blocks, and says what it may be")
    func unknown() throws {
        let form = try form([.name: "X", .members: "Finistère; Nulleparville"])
        guard case .unknownName("Nulleparville", _)? = form.reading(context).problems[RecordForm.Key(.members)] else {
            Issue.record("not refused")
            return
        }
    }

    @Test("a territory named twice, by its name and by its number, is there once")
    func twice() {
        let zone = context.zone(meant: "Finistère; 29")
        #expect(zone == .union([TerritoryReference(.departement, "29")]))
    }

    @Test("the territories of a zone are completed, no zone among them")
    func completed() {
        let names = context.completions(of: "pays de mo", for: .officialTerritories)
        #expect(!names.contains { $0.contains("Pays de Morlaix") })
        #expect(context.completions(of: "finis", for: .officialTerritories).contains { $0.contains("Finistère") })
    }
}

@Suite("Named zones on the screen")
struct ZoneEditingTests {
    private let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)

    private var zones: [NamedZone] { keeper.atlas.territories.zones }

    private func goTo(_ zone: String, _ rehearsal: inout Rehearsal) {
        rehearsal.state.choose { $0.territory = TerritoryReference(.zone, zone) }
        rehearsal.state.explorer.focus = .tree
        rehearsal.rest()
    }

    @Test("N makes one, its territories ticked on the tree, and the tree goes there")
    func added() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.type("N")
        #expect(rehearsal.state.editing?.form.kind == .zone && rehearsal.screen.contains("Nouvelle zone nommée"))
        // What has no day of verification offers no key for it, and says why to who presses it.
        #expect(!rehearsal.screen.contains("F5"))
        rehearsal.press(.function(5))
        #expect(rehearsal.notice.contains("Rien à vérifier ici"))
        rehearsal.type("Pays de Brest")
        rehearsal.press(.function(2))
        #expect(!rehearsal.isAsking && rehearsal.notice.contains("Pas enregistré"))
        rehearsal.field(.members)
        rehearsal.press(.function(4))
        #expect(!rehearsal.screen.contains("Zones nommées"))
        rehearsal.type("finis morb ")
        rehearsal.press(.enter, .function(2), .enter)
        let zone = try #require(zones.last)
        #expect(zone.id == "pays-de-brest" && zone.members.map(\.code) == ["29", "56"])
        #expect(rehearsal.territory == TerritoryReference(.zone, "pays-de-brest"))
        #expect(rehearsal.screen.contains("Pays de Brest") && rehearsal.listed > 0)
        rehearsal.type("Ha")
        #expect(zones == EmbeddedAtlas.subject.atlas.territories.zones)
    }

    @Test("the palette finds it")
    func palette() {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.type(":ajouter une zone")
        rehearsal.press(.enter)
        #expect(rehearsal.state.editing?.form.kind == .zone)
    }

    @Test("e in the tree edits the zone pointed at")
    func edited() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        goTo("pays-de-morlaix", &rehearsal)
        rehearsal.type("e")
        #expect(rehearsal.state.editing?.form.kind == .zone)
        rehearsal.field(.kind)
        rehearsal.type("bassin")
        rehearsal.press(.function(2), .enter)
        #expect(zones.first { $0.id == "pays-de-morlaix" }?.kind == "bassin")
    }

    @Test("a zone in which somebody acts is kept, and it is said who; another one goes after a yes")
    func deleted() throws {
        let used = try #require(zones.first { !keeper.atlas.records(in: $0.id).isEmpty })
        var rehearsal = Rehearsal(keeper: keeper)
        goTo(used.id, &rehearsal)
        rehearsal.press(.delete)
        #expect(!rehearsal.isAsking && rehearsal.notice.contains("sert encore") && rehearsal.notice.contains(used.name))
        let free = NamedZone(id: "libre", name: "Libre", kind: "", members: [.france], source: "")
        try keeper.changeElsewhere([.add(.zone(free))])
        rehearsal = Rehearsal(keeper: keeper, subject: keeper.atlas)
        goTo("libre", &rehearsal)
        rehearsal.press(.delete)
        #expect(rehearsal.isAsking && rehearsal.screen.contains("Libre"))
        rehearsal.type("o")
        #expect(!zones.contains(free) && !rehearsal.screen.contains("Libre ?"))
        let isThere = rehearsal.state.atlas.territories.contains(rehearsal.state.choices.territory)
        #expect(isThere)
    }

    @Test("undo of a choice made in a zone that is gone leads back to the whole country")
    func undone() throws {
        let free = NamedZone(id: "libre", name: "Libre", kind: "", members: [.france], source: "")
        try keeper.changeElsewhere([.add(.zone(free))])
        var rehearsal = Rehearsal(keeper: keeper, subject: keeper.atlas)
        goTo("libre", &rehearsal)
        rehearsal.type("3")
        rehearsal.press(.delete)
        rehearsal.type("ou")
        #expect(rehearsal.state.choices.territory == .france && rehearsal.stage == nil)
    }
}

@Suite("Keys of forms where nothing is typed")
struct ChoiceLetterTests {
    private func rehearsal(at field: FieldName) -> Rehearsal {
        var rehearsal = Rehearsal(keeper: FakeKeeper(EmbeddedAtlas.subject.atlas))
        rehearsal.edit("resam")
        rehearsal.state.editing?.point(at: RecordForm.Key(field), of: 0)
        return rehearsal
    }

    @Test("a letter takes the next word that begins with it, and says where none does")
    func letters() throws {
        var rehearsal = rehearsal(at: .survey)
        rehearsal.type("r")
        let text = try #require(rehearsal.state.editing.map { $0.form.text(RecordForm.Key(.survey)) })
        let answered = rehearsal.state.words.survey(.answered)
        #expect(text == answered || text.folded.hasPrefix("r") || rehearsal.notice.contains("← →"))
        rehearsal.type("w")
        #expect(rehearsal.notice.contains("« w »") && rehearsal.notice.contains("← →"))
        let after = rehearsal.state.editing?.form.text(RecordForm.Key(.survey))
        #expect(after == text)
    }

    @Test("each word is reached by its first letter")
    func every() {
        for status in SurveyStatus.allCases {
            var rehearsal = rehearsal(at: .survey)
            let label = rehearsal.state.words.survey(status)
            for _ in SurveyStatus.allCases {
                if rehearsal.state.editing?.form.text(RecordForm.Key(.survey)) == label { break }
                rehearsal.type(String(label.prefix(1)))
            }
            #expect(rehearsal.state.editing?.form.text(RecordForm.Key(.survey)) == label)
        }
    }

    @Test("a letter where something is to be opened says which keys do it")
    func rows() {
        var rehearsal = rehearsal(at: .name)
        rehearsal.point(at: .addOffer)
        rehearsal.type("w")
        #expect(rehearsal.notice == "Entrée : ajouter")
    }
}
