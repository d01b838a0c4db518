import Foundation
import Testing

@Suite("maillage pathway")
struct PathwayCommandTests {
    @Test("orders the steps of an employer in Strasbourg, each with its actor or its rupture, reason and source")
    func strasbourg() throws {
        let run = try MaillageRun(
            "pathway", "AI Exemple", "--commune", "67482", "--stage", "employeur", "--format", "json")
        #expect(run.status == 0 && run.errors.isEmpty)
        let pathway = try run.json(PathwayAnswer.self)
        #expect(pathway.association == "AI Exemple")
        #expect(pathway.commune == "67482")
        #expect(pathway.stage == "employer")
        #expect(pathway.steps.map(\.order) == Array(16...20))
        #expect(pathway.ruptures == pathway.steps.count { $0.actor == nil })
        for step in pathway.steps {
            #expect(!step.reason.isEmpty && !step.source.isEmpty && !step.title.isEmpty)
            if step.actor == nil { #expect(step.reason.contains("rupture de parcours")) }
        }
    }

    @Test(
        "finds Quimper by its name, postal code, INSEE code and reference",
        arguments: ["Quimper", "29000", "29232", "com:29232"])
    func quimper(commune: String) throws {
        let run = try MaillageRun(
            "parcours", "AI Exemple", "--commune", commune, "--stade", "primo-employeur", "--format", "json")
        #expect(run.status == 0)
        let pathway = try run.json(PathwayAnswer.self)
        #expect(pathway.commune == "29232")
        #expect(pathway.stage == "firstTimeEmployer")
        #expect(pathway.steps.map(\.order) == pathway.steps.map(\.order).sorted())
        #expect(pathway.steps.contains { $0.actor?.id == "espace-associatif-quimper" })
        if commune == "29000" {
            #expect(run.errorLines == ["29000 : code postal de Quimper (com:29232)"])
        } else {
            #expect(run.errors.isEmpty)
        }
    }

    @Test("never guesses between two communes of one name")
    func ambiguousCommune() throws {
        let run = try MaillageRun("pathway", "x", "--commune", "Saint-Denis", "--stage", "projet")
        #expect(run.status == 64)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("com:93066") && run.errors.contains("com:97411"))
        #expect(run.output.isEmpty)
    }

    @Test("takes the stage and the needs of an example")
    func example() throws {
        let run = try MaillageRun(
            "pathway", "--example", "association-intermediaire-quatre-permanents", "--commune", "29232", "--format",
            "json")
        let pathway = try run.json(PathwayAnswer.self)
        #expect(pathway.stage == "employer")
        #expect(pathway.steps.contains { $0.function == "grh" })
    }

    @Test("makes a step of a need that no step answers")
    func need() throws {
        let run = try MaillageRun(
            "pathway", "x", "--commune", "29232", "--stage", "employer", "--need", "logistique", "--format", "json")
        let pathway = try run.json(PathwayAnswer.self)
        #expect(pathway.steps.map(\.id) == ["need:logistique"])
    }

    @Test("adds the stages that follow when asked for the full pathway")
    func full() throws {
        let run = try MaillageRun(
            "pathway", "x", "--commune", "29232", "--stage", "projet", "--full", "--format", "json")
        let pathway = try run.json(PathwayAnswer.self)
        #expect(pathway.steps.map(\.order) == Array(1...20))
    }

    @Test("turns deadlines into dates from the day of the hire")
    func hireDate() throws {
        let run = try MaillageRun(
            "pathway", "x", "--commune", "29232", "--stage", "primo-employeur", "--hire-date", "2027-03-01", "--on",
            "2026-11-22", "--format", "json")
        let pathway = try run.json(PathwayAnswer.self)
        #expect(pathway.date == "2026-11-22" && pathway.hireDate == "2027-03-01")
        let dpae = try #require(pathway.steps.first { $0.id == "dpae" })
        #expect(dpae.earliest == "2027-02-21" && dpae.date == "2027-03-01")
        #expect(!dpae.deadline.isEmpty)
        let run2 = try MaillageRun(
            "parcours", "x", "--commune", "29232", "--stade", "primo-employeur", "--embauche", "1er mars")
        #expect(run2.status == 64 && run2.errorLines.count == 1)
    }

    @Test("sees whom a person chooses, by identifier or by name, and says so")
    func choose() throws {
        let run = try MaillageRun(
            "pathway", "x", "--commune", "29232", "--stage", "projet", "--choose", "fiche-de-poste=acepp-29",
            "--format", "json")
        let pathway = try run.json(PathwayAnswer.self)
        let step = try #require(pathway.steps.first { $0.id == "fiche-de-poste" })
        #expect(step.actor?.id == "acepp-29")
        #expect(step.reason.contains("choisi par vous"))
        #expect(step.alternates.allSatisfy { $0.id != "acepp-29" })
    }

    @Test(
        "stops at a choice that is none, and says what there is",
        arguments: [
            ("fiche-de-poste", "texte illisible"), ("=acepp-29", "texte illisible"),
            ("etape-inconnue=acepp-29", "decision-embauche"), ("fiche-de-poste=resam", "acepp-29"),
            ("alternatives-embauche=acepp-29", "personne ne la couvre"),
        ])
    func badChoice(choice: String, told: String) throws {
        let run = try MaillageRun(
            "pathway", "x", "--commune", "29232", "--stage", "projet", "--choose", choice)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains(told))
    }

    @Test("writes the sheet to a file, whole, in lines of 80 columns")
    func output() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("parcours-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        let run = try MaillageRun(
            "pathway", "AI Exemple", "--commune", "Quimper", "--stage", "primo-employeur", "--output", file.path)
        #expect(run.status == 0 && run.output.isEmpty)
        let sheet = try String(contentsOf: file, encoding: .utf8)
        #expect(sheet.contains("Parcours d’accompagnement"))
        #expect(sheet.contains("vérifié le 21 novembre 2026"))
        #expect(sheet.contains("rupture de parcours"))
        #expect(sheet.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("replaces the file behind a link, and writes into what is no file")
    func outputElsewhere() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parcours-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, link) = (folder.appendingPathComponent("a.txt"), folder.appendingPathComponent("b.txt"))
        try Data("ancien".utf8).write(to: file)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        let arguments = ["pathway", "x", "--commune", "Quimper", "--stage", "projet", "--output"]
        #expect(try MaillageRun(arguments + [link.path]).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
        #expect(try String(contentsOf: file, encoding: .utf8).contains("Parcours d’accompagnement"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.txt", "b.txt"])
        #expect(try MaillageRun(arguments + ["/dev/stdout"]).output.contains("Parcours d’accompagnement"))
    }

    @Test("says that a file cannot be created, with status 73")
    func outputNowhere() throws {
        let run = try MaillageRun(
            "pathway", "x", "--commune", "Quimper", "--stage", "projet", "--output", "/nulle/part/x.txt")
        #expect(run.status == 73)
        #expect(run.errorLines.count == 1)
    }
}
