import Foundation
import Testing

@Suite("maillage territories update")
struct TerritoryUpdateCommandTests {
    /// The official files of a year after that of the embedded territories, in which the Pays de Morlaix loses a
    /// commune to another and Quimper changes its code.
    private final class Cog {
        let path: String

        init() throws {
            path = FileManager.default.temporaryDirectory.appendingPathComponent("cog-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            let today = try String(
                contentsOf: root.appendingPathComponent("Resources/territories/communes.csv"), encoding: .utf8)
            var communes = "TYPECOM,COM,DEP,LIBELLE,COMPARENT\n"
            var composition = "CODGEO;EPCI;LIBEPCI\r\n"
            for line in today.split(separator: "\n").dropFirst() {
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                // Taulé merges into Morlaix.
                if cells[0] == "29279" { continue }
                let code = cells[0] == "29232" ? "29999" : cells[0]
                communes += "COM,\(code),\(cells[3]),\(cells[1]),\n"
                composition += "\(code);\(cells[2].isEmpty ? "ZZZZZZZZZ" : cells[2]);EPCI \(cells[2])\r\n"
            }
            communes += "COMD,29279,,Taulé,29151\n"
            try write(communes, "v_commune_2027.csv")
            try write(composition, "composition_communale.csv")
            try write(
                """
                MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP
                32,2027-01-01,COM,29151,COM,29151
                32,2027-01-01,COM,29279,COM,29151
                32,2027-01-01,COM,29279,COMD,29279
                50,2026-06-01,COM,29232,COM,29999
                31,2019-01-01,COM,29232,COM,29151

                """, "v_mvt_commune_2027.csv")
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, _ file: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
        }
    }

    private struct Row: Decodable {
        let what: String
        let record: String
        let field: String
        let old: [String]
        let new: [String]
    }

    @Test("it shows what changes, in the country and in the atlas, and writes nothing")
    func preview() throws {
        let cog = try Cog()
        let before = try FileManager.default.contentsOfDirectory(atPath: cog.path).sorted()
        let run = try MaillageRun("territoires", "maj", "--cog", cog.path)
        #expect(run.status == 0)
        #expect(run.output.contains("Morlaix (29151) + Taulé (29279) → Morlaix (29151), "))
        #expect(run.output.contains("Quimper (29232) → Quimper (29999)"))
        #expect(run.errors.contains("rien n’est écrit"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: cog.path).sorted() == before)
        let json = try MaillageRun("territories", "update", "--cog", cog.path, "--format", "json")
        let rows = try json.json([Row].self)
        #expect(
            rows.contains { $0.what == "merged" && $0.old == ["com:29151", "com:29279"] && $0.new == ["com:29151"] })
        #expect(rows.contains { $0.what == "recoded" && $0.old == ["com:29232"] })
        let english = try MaillageRun("territories", "update", "--cog", cog.path, "--lang", "en")
        #expect(english.output.contains("inhabitants") && !english.output.contains("habitants "))
    }

    @Test("the territories written serve the program in place of its own")
    func territories() throws {
        let cog = try Cog()
        let output = "\(cog.path)/new"
        #expect(try MaillageRun("territories", "update", "--cog", cog.path, "--output", output).status == 0)
        #expect(FileManager.default.fileExists(atPath: "\(output)/outlines.json"))
        let vintage = try String(contentsOfFile: "\(output)/vintage.csv", encoding: .utf8)
        #expect(vintage.contains("2027-01-01"))
        // As a package's own.
        let package = try PackageFixture()
        try FileManager.default.moveItem(atPath: output, toPath: "\(package.path)/territories")
        let check = try MaillageRun("check", package.path)
        #expect(check.status == 0, "\(check.output)")
        let older = try MaillageRun("territories", "update", "--cog", cog.path, "--since", "2028-01-01")
        #expect(older.status == 65 && older.errorLines.count == 1)
    }

    @Test("an atlas comes out with its places moved, its territories beside it, and without a finding")
    func atlas() throws {
        let cog = try Cog()
        let package = try PackageFixture()
        let file = URL(fileURLWithPath: "\(package.path)/associations.csv")
        var text = try String(contentsOf: file, encoding: .utf8)
        text += "exemple-quimper,Exemple,29232,project,,,\nexemple-taule,Exemple,29279,project,,,\n"
        try text.write(to: file, atomically: true, encoding: .utf8)
        let output = "\(cog.path)/atlas"
        let run = try MaillageRun(
            "territories", "update", "--cog", cog.path, "--atlas", package.path, "--output", output)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("exemple exemple-quimper, commune : Quimper (29232) → Quimper (29999)"))
        let moved = try String(contentsOfFile: "\(output)/associations.csv", encoding: .utf8)
        #expect(moved.contains("exemple-quimper,Exemple,29999,") && moved.contains("exemple-taule,Exemple,29151,"))
        let check = try MaillageRun("check", output, "--format", "csv")
        #expect(check.status == 0 && check.output.split(separator: "\n").count == 1, "\(check.output)")
        #expect(try MaillageRun("actors", "--atlas", output, "--territory", "Taulé").status == 0)
        // Again, from there: nothing is left to change.
        let again = try MaillageRun("territories", "update", "--cog", cog.path, "--atlas", output, "--format", "csv")
        #expect(again.output.split(separator: "\n").count == 1)
    }

    @Test("mistakes are told by file, line, column and value, one a line, with status 65")
    func mistakes() throws {
        let cog = try Cog()
        try cog.write(
            "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP\n32,hier,COM,29279,COM,29151\n", "v_mvt_commune_2027.csv")
        let run = try MaillageRun("territories", "update", "--cog", cog.path)
        #expect(run.status == 65 && run.output.isEmpty)
        let line = try #require(run.errorLines.first)
        #expect(line.contains("v_mvt_commune_2027.csv, ligne 2, colonne DATE_EFF") && line.contains("« hier »"))
        #expect(run.errorLines.allSatisfy { $0.hasPrefix("maillage : ") })
        let none = try MaillageRun("territories", "update", "--cog", "/nulle/part")
        #expect(none.status == 66 && none.errorLines.count == 1 && none.errors.contains("rien à « /nulle/part »"))
        // A folder with everything but the communes.
        try FileManager.default.removeItem(atPath: cog.path + "/v_commune_2027.csv")
        let incomplete = try MaillageRun("territories", "update", "--cog", cog.path)
        #expect(incomplete.status == 65 && incomplete.errors.contains("v_commune_AAAA.csv"))
        let missing = try MaillageRun("territories", "update")
        #expect(missing.status == 64 && missing.errors.contains("--cog"))
    }
}
