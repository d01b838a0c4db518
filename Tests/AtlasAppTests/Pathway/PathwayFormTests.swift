import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Pathway form")
struct PathwayFormTests {
    private func filled(_ commune: String, width: Int = 120) -> Rehearsal {
        var rehearsal = Rehearsal(width: width, height: 40)
        rehearsal.type("pLes Amis")
        rehearsal.press(.tab)
        rehearsal.type(commune)
        rehearsal.press(.enter)
        return rehearsal
    }

    @Test(
        "a name, a code, a postal code and a reference name the same commune",
        arguments: ["Quimper", "29232", "29000", "com:29232"])
    func commune(typed: String) {
        let rehearsal = filled(typed)
        #expect(rehearsal.commune == TerritoryReference(.commune, "29232"))
        #expect(rehearsal.stepCount > 0)
    }

    @Test("a day that is none is told, and no pathway is shown as if none had been typed")
    func noDay() {
        var rehearsal = filled("29232")
        rehearsal.press(.enter)
        rehearsal.type("31/02/2027")
        rehearsal.press(.function(4))
        #expect(rehearsal.state.pathway.field == .hireDate && rehearsal.notice.contains("date"))
        rehearsal.press(.control("u"), .function(4))
        #expect(rehearsal.state.pathway.field == .result)
    }

    @Test("what was filled in stays, though the association has no name and no place yet")
    func begun() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("p")
        rehearsal.press(.down, .down, .right, .down)
        rehearsal.type("15/03/2027")
        rehearsal.press(.escape)
        rehearsal.type("p")
        #expect(rehearsal.state.pathway.hireDate.text == "15/03/2027")
        #expect(rehearsal.state.pathway.stage == .employer)
    }

    @Test("a postal code says which commune it was taken for")
    func postalCode() {
        #expect(filled("29000").notice.contains("code postal"))
    }

    @Test("a name that several communes bear is never guessed without showing the choices")
    func ambiguous() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("pX")
        rehearsal.press(.tab)
        rehearsal.type("saint-denis")
        #expect(rehearsal.screen.contains("Saint-Denis (93)"))
        #expect(rehearsal.screen.contains("Saint-Denis (974)"))
        rehearsal.press(.down, .enter)
        #expect(rehearsal.commune == TerritoryReference(.commune, "93066"))
    }

    @Test("of communes of one name, none is taken before a person has pointed at it")
    func homonyms() {
        var rehearsal = filled("saint-denis")
        #expect(rehearsal.commune == nil && rehearsal.notice.contains("Plusieurs communes"))
        rehearsal.press(.enter)
        #expect(rehearsal.commune?.level == .commune)
    }

    @Test("a misspelt commune proposes the nearest")
    func misspelt() {
        var rehearsal = filled("quimpar")
        #expect(rehearsal.commune == nil && rehearsal.notice.contains("peut-être"))
        #expect(rehearsal.screen.contains("Quimper (29)"))
        rehearsal.press(.enter)
        #expect(rehearsal.commune == TerritoryReference(.commune, "29232"))
    }

    @Test("without a commune the form says what is missing")
    func missing() {
        let rehearsal = filled("")
        #expect(rehearsal.notice.contains("commune"))
        #expect(rehearsal.field == .commune)
    }

    @Test("a ticked need restricts the pathway to its steps")
    func needs() {
        var rehearsal = filled("Quimper")
        rehearsal.press(.right, .tab, .tab)
        let all = rehearsal.stepCount
        rehearsal.type(" ")
        let some = rehearsal.stepCount
        #expect(some < all && some > 0)
        rehearsal.type(" ")
        #expect(rehearsal.stepCount == all)
    }

    @Test("F4 goes to the pathway from any field, and to the commune where it lacks")
    func goesToPathway() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("p")
        rehearsal.press(.function(4))
        #expect(rehearsal.field == .commune)
        #expect(rehearsal.notice.contains("commune"))
        rehearsal.type("Quimper")
        rehearsal.press(.function(4))
        #expect(rehearsal.field == .result)
        #expect(rehearsal.stepCount > 0)
        rehearsal.press(.backTab, .backTab, .function(4))
        #expect(rehearsal.field == .result)
    }

    @Test("F2 fills the example that the atlas ships")
    func example() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("p")
        rehearsal.press(.function(2))
        let (stage, needs, name) = rehearsal.form
        #expect(stage == .employer)
        #expect(needs.contains(FunctionID("grh")))
        #expect(!name.isEmpty)
    }

    @Test("F2 asks before it replaces what was typed, and leaves nothing of it")
    func exampleOverTyped() {
        var rehearsal = filled("Quimper")
        rehearsal.press(.enter)
        rehearsal.type("15/03/2027")
        let typed = rehearsal.state.pathway.form
        rehearsal.press(.function(2))
        #expect(rehearsal.screen.contains("Remplacer ce que vous avez saisi"))
        rehearsal.type("n")
        #expect(rehearsal.state.pathway.form == typed)
        rehearsal.press(.function(2))
        rehearsal.type("o")
        #expect(rehearsal.form.name != "Les Amis" && !rehearsal.form.name.isEmpty)
        #expect(rehearsal.state.pathway.hireDate.text.isEmpty)
        // The example is there: nobody has typed anything that it would take.
        rehearsal.press(.function(2))
        #expect(rehearsal.state.prompt == nil)
    }

    @Test(
        "every part of the form has a line of its own and answers to the mouse, however low the screen",
        arguments: [(40, 10), (60, 11), (60, 13), (60, 14), (60, 15), (60, 17), (60, 18), (80, 24), (120, 40)])
    func smallScreens(size: (width: Int, height: Int)) throws {
        var rehearsal = Rehearsal(width: size.width, height: size.height)
        rehearsal.type("p")
        for text in ["Association", "Commune", "primo-employeur", "Embauche le", "Besoins"] {
            #expect(rehearsal.screen.contains(text), "\(text):\n\(rehearsal.screen)")
        }
        let lines = rehearsal.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[size.height - 2].allSatisfy { $0 == "─" || $0 == "┴" || $0 == "│" }, "\(rehearsal.screen)")
        #expect(lines[size.height - 1].contains("revenir"))
        try rehearsal.click("Embauche le")
        #expect(rehearsal.field == .hireDate)
        try rehearsal.click("Commune")
        #expect(rehearsal.field == .commune)
        rehearsal.type("Saint-Denis")
        rehearsal.press(.down)
        #expect(rehearsal.screen.contains("▶ Saint-Denis"), "\(rehearsal.screen)")
        rehearsal.press(.enter)
        try rehearsal.click("projet")
        #expect(rehearsal.field == .stage && rehearsal.form.stage == .project)
        try rehearsal.click("Besoins")
        #expect(rehearsal.field == .needs)
        for function in rehearsal.state.pathway.functions.prefix(5) {
            let name = String(function.name(in: .french).prefix(20))
            #expect(rehearsal.screen.contains("▶ [ ] \(name)"), "\(rehearsal.screen)")
            rehearsal.press(.down)
        }
        try rehearsal.click("Association")
        rehearsal.type("Les Amis")
        #expect(rehearsal.form.name == "Les Amis")
    }

    @Test("e asks for a file and orders the pathway in the format that its name ends with")
    func write() throws {
        var rehearsal = filled("Quimper", width: 80)
        rehearsal.press(.enter, .enter, .enter)
        #expect(rehearsal.field == .result)
        rehearsal.type("e")
        rehearsal.press(.enter)
        let pathway = try #require(rehearsal.state.pathway.pathway)
        #expect(pathway.association.name == "Les Amis")
        let file = SheetOrder.Destination.file("parcours-les-amis.pdf", .pdf)
        let isOrdered = rehearsal.effects == [.deliver(SheetOrder(.pathway(pathway), to: file))]
        #expect(isOrdered)
        rehearsal.tell(.delivered(file, failure: "disque plein"))
        #expect(rehearsal.screen.contains("parcours-les-amis.pdf") && rehearsal.screen.contains("disque plein"))
    }

    @Test(
        "a file name that says no format of ours is asked again, with those there are",
        arguments: ["a.doc", "a", "pdf", "."])
    func noFormat(name: String) {
        var rehearsal = filled("Quimper", width: 80)
        rehearsal.press(.enter, .enter, .enter)
        rehearsal.type("e")
        for _ in 0..<40 { rehearsal.press(.backspace) }
        rehearsal.type(name)
        rehearsal.press(.enter)
        #expect(rehearsal.effects.isEmpty && rehearsal.isAsking)
        #expect(rehearsal.screen.contains(".pdf .html .md .txt .json"))
        for _ in 0..<40 { rehearsal.press(.backspace) }
        rehearsal.type("dossier.x/un.HTML")
        rehearsal.press(.enter)
        guard case .deliver(let order) = rehearsal.effects.last else {
            Issue.record("nothing was ordered")
            return
        }
        #expect(order.destination == .file("dossier.x/un.HTML", .html))
    }

    @Test("P prints the pathway that is read, and says where there is no printer")
    func print() throws {
        var rehearsal = filled("Quimper", width: 80)
        rehearsal.press(.enter, .enter, .enter)
        #expect(rehearsal.screen.contains("P imprimer"))
        rehearsal.type("P")
        let pathway = try #require(rehearsal.state.pathway.pathway)
        let isOrdered = rehearsal.effects == [.deliver(SheetOrder(.pathway(pathway), to: .printer))]
        #expect(isOrdered)
        rehearsal.tell(.delivered(.printer, failure: rehearsal.state.words.noPrinterHere))
        #expect(rehearsal.screen.contains("lp") && rehearsal.screen.contains("écrivez un PDF."))
        rehearsal.tell(.delivered(.printer, failure: nil))
        #expect(rehearsal.screen.contains("Envoyé à l’imprimante"))
    }

    @Test("escape leads back step by step to the explorer")
    func escape() {
        var rehearsal = filled("Quimper", width: 80)
        rehearsal.press(.enter, .enter, .enter, .escape, .escape)
        guard case .explorer = rehearsal.state.screen else {
            Issue.record("not back in the explorer")
            return
        }
    }
}
