import Foundation
import Testing

@Suite("maillage compare, weights, indicators and what hangs on an actor")
struct CompareCommandTests {
    @Test("says what opens without an actor, as a listing of what hangs on it does")
    func without() throws {
        let fragile = try MaillageRun("gaps", "--kind", "fragile", "--by", "actor", "--format", "json")
        let actors = try fragile.json([FragilityRow].self)
        let first = try #require(actors.first)
        #expect(actors.map(\.weight) == actors.map(\.weight).sorted(by: >))
        #expect(first.opened > 0 && !first.territories.isEmpty && !first.functions.isEmpty)
        let run = try MaillageRun("comparer", "--without", first.actor, "--format", "json")
        let changes = try run.json([ChangeRow].self)
        let opened = changes.filter { $0.to == "gap" }
        #expect(opened.reduce(0) { $0 + $1.communes } == first.opened)
        #expect(Set(opened.map(\.function)) == Set(first.functions))
        let text = try MaillageRun("compare", "--without", first.actor)
        #expect(text.output.contains("s’arrête\u{A0}:"))
        #expect(text.output.contains("deviennent des zones blanches pour"))
    }

    @Test("compares two atlases, by territory too")
    func atlases() throws {
        let package = try PackageFixture.verified()
        let base = try PackageFixture()
        let run = try MaillageRun("compare", base.path, package.path, "--format", "csv")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first == "function,stage,from,to,communes,weight,territories")
        #expect(lines.count > 1 && lines.dropFirst().allSatisfy { $0.contains(",presumed,fragile,") })
        let by = try MaillageRun("compare", base.path, package.path, "--by", "departement", "--format", "json")
        let totals = try by.json([TotalRow].self)
        #expect(!totals.isEmpty && totals.allSatisfy { $0.opened == 0 && $0.closed == 0 && $0.changed > 0 })
        let same = try MaillageRun("compare", "2026-11-21", "2026-11-21")
        #expect(same.output == "Aucune zone blanche ne s’ouvre ni ne se ferme.\n")
    }

    @Test("refuses what it cannot compare, in one line")
    func misuse() throws {
        for arguments in [
            ["compare"], ["compare", "2026-01-01"], ["compare", "--without", "personne-de-tel"],
            ["compare", "--extend", "resam"], ["compare", "--without", "resam", "--extend", "resam=dep:29"],
            ["compare", "2026-01-01", "2026-02-01", "--on", "2026-03-01"], ["gaps", "--by", "actor"],
            ["gaps", "--kind", "fragile", "--by", "lune"],
        ] {
            let run = try MaillageRun(arguments)
            #expect(run.status == 64 && run.output.isEmpty && run.errorLines.count == 1, "\(arguments): \(run.errors)")
        }
    }

    @Test("adds up the territories that an actor goes to")
    func extended() throws {
        let one = ["bretagne-active=dep:22", "bretagne-active=dep:35"]
        let run = try MaillageRun(
            "compare", "--extend", one[0], "--extend", one[1], "--function", "financement", "--by", "departement",
            "--format", "json", "--include-useful")
        let totals = try run.json([TotalRow].self)
        #expect(Set(totals.map(\.territory)) == ["dep:22", "dep:35"])
        #expect(totals.allSatisfy { $0.opened == 0 })
        let text = try MaillageRun("compare", "--extend", one[0], "--extend", one[1])
        #expect(text.output.hasPrefix("Si Bretagne Active") && text.output.contains(" et si Bretagne Active"))
    }

    @Test("says what it could not compare")
    func leftOut() throws {
        let (base, package) = (try PackageFixture(), try PackageFixture())
        let functions = "id,parent,name,name_en\naccueil,,Accueil,Reception\n"
        try functions.write(toFile: package.path + "/functions.csv", atomically: true, encoding: .utf8)
        try "actor,functions,stages,role\n".write(
            toFile: package.path + "/offers.csv", atomically: true, encoding: .utf8)
        try? FileManager.default.removeItem(atPath: package.path + "/associations.csv")
        let run = try MaillageRun("compare", base.path, package.path, "--format", "csv")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("non comparé") && run.errors.contains("fonctions"))
    }

    @Test("an EPCI is not asked about where there is none")
    func withoutEpci() throws {
        let run = try MaillageRun("coverage", "--by", "epci", "--territory", "com:29083", "--format", "csv")
        #expect(run.status == 0 && run.output.split(separator: "\n").count == 1)
    }

    @Test("counts with the weights of a file")
    func weights() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("poids-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try "territory;weight\ncom:29232;120\nepci:242900314;300\n".write(to: file, atomically: true, encoding: .utf8)
        let run = try MaillageRun(
            "gaps", "--department", "29", "--weights", file.path, "--function", "formalites-paie", "--format", "csv")
        #expect(run.output.contains(",dep:29,420,1,"))
        try "territory,weight\ncom:29999,12\ncom:29232,beaucoup\n".write(to: file, atomically: true, encoding: .utf8)
        let broken = try MaillageRun("gaps", "--weights", file.path)
        #expect(broken.status == 65 && broken.output.isEmpty && broken.errorLines.count == 2)
        #expect(broken.errors.contains("ligne 2") && broken.errors.contains("ligne 3"))
        let missing = try MaillageRun("coverage", "--weights", "/nulle/part.csv")
        #expect(missing.status != 0 && missing.errorLines.count == 1 && missing.errors.contains("/nulle/part.csv"))
    }

    @Test("gives the indicators of each territory")
    func indicators() throws {
        let run = try MaillageRun("coverage", "--department", "29", "--indicators", "--format", "json")
        let rows = try run.json([IndicatorRow].self)
        #expect(rows.map(\.territory) == ["dep:29"])
        #expect(rows[0].actors > 0 && rows[0].servedFromAfar <= rows[0].served && rows[0].weight == 909_028)
        let table = try MaillageRun("coverage", "--by", "region", "--indicators")
        #expect(table.status == 0 && table.output.contains("Bretagne"))
    }

    private struct FragilityRow: Decodable {
        let actor: String
        let opened: Int
        let weight: Int
        let functions: [String]
        let territories: [String]
    }

    private struct ChangeRow: Decodable {
        let function: String
        let from: String
        let to: String
        let communes: Int
    }

    private struct TotalRow: Decodable {
        let territory: String
        let opened: Int
        let closed: Int
        let changed: Int
    }

    private struct IndicatorRow: Decodable {
        let territory: String
        let weight: Int
        let actors: Int
        let served: Int
        let servedFromAfar: Int
    }
}
