import Foundation
import Testing

@Suite("A broken package")
struct BrokenPackageTests {
    @Test("gets all its findings at once, one line each, and status 65")
    func allFindings() throws {
        let package = try PackageFixture()
        try package.replace(",france,", with: ",dep:299,", in: "actors.csv")
        try package.replace("resam,RESAM", with: "resam,RE\u{1B}[31mSAM", in: "actors.csv")
        try package.replace("P2M", with: "souvent", in: "cooperations.csv")
        let run = try MaillageRun("actors", "--atlas", package.path)
        #expect(run.status == 65 && run.output.isEmpty)
        #expect(run.errorLines.count == 4)
        #expect(run.errors.contains("actors.csv, ligne 2, colonne zone : territoire inconnu « dep:299 » ; "))
        #expect(run.errors.contains("actors.csv, ligne 33, colonne name"))
        #expect(run.errors.contains("cooperations.csv, ligne 2, colonne meeting_every"))
        #expect(!run.errors.unicodeScalars.contains("\u{1B}"))
    }

    @Test("is reported by check as a table, as JSON and as CSV, in both languages")
    func check() throws {
        struct Row: Decodable {
            let severity: String
            let file: String
            let line: Int?
            let column: String?
            let value: String
            let remedy: String
        }
        let package = try PackageFixture()
        try package.replace(",france,", with: ",dep:299,", in: "actors.csv")
        let run = try MaillageRun("verifier", package.path, "--format", "json")
        #expect(run.status == 65)
        let row = try #require(try run.json([Row].self).first)
        #expect(row.severity == "error" && row.file == "actors.csv" && row.line == 2 && row.column == "zone")
        #expect(row.value == "dep:299" && !row.remedy.isEmpty)
        let english = try MaillageRun("check", package.path, "--lang", "en")
        #expect(english.output.hasPrefix("error: actors.csv, line 2, column zone: unknown territory “dep:299”; "))
        let csv = try MaillageRun("check", package.path, "--format", "csv")
        #expect(csv.output.hasPrefix("severity,file,line,column,value,what,remedy\nerror,actors.csv,2,zone,dep:299,"))
    }

    @Test("has in a file the doubts that it has as a folder")
    func sameInFile() throws {
        struct Row: Decodable {
            let value: String
            let what: String
        }
        let package = try PackageFixture()
        try package.replace(
            "resam,RESAM,RESAM,pava,,,", with: "resam,RESAM,RESAM,pava,,,12345678901234", in: "actors.csv")
        let file = package.path + ".x.maillage"
        #expect(try MaillageRun("new", file, "--from", package.path).status == 0)
        let inFolder = try MaillageRun("check", package.path, "--format", "json").json([Row].self)
        let inFile = try MaillageRun("check", file, "--format", "json").json([Row].self)
        #expect(inFolder.map(\.value) == ["12345678901234"])
        #expect(inFile.map(\.value) == inFolder.map(\.value) && inFile.map(\.what) == inFolder.map(\.what))
    }

    @Test("tells of a file whose name is written otherwise, and checks the rest")
    func misspeltFile() throws {
        let package = try PackageFixture()
        let url = URL(filePath: package.path)
        try FileManager.default.moveItem(
            at: url.appending(path: "cooperation_members.csv"), to: url.appending(path: "cooperation-members.csv"))
        for run in [
            try MaillageRun("check", package.path), try MaillageRun("import", package.path, "--dry-run"),
        ] {
            let told = run.output.split(separator: "\n").filter { $0.contains("cooperation-members.csv") }
            #expect(run.status == 0 && told.count == 1, "\(run.output)\(run.errors)")
            #expect(told.first?.contains("si c’est cooperation_members.csv, renommez-le") ?? false)
        }
    }

    @Test("is no surprise when it is whole")
    func whole() throws {
        let run = try MaillageRun("check")
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("0 erreur · 0 remarque\n"))
    }

    @Test("cannot run a formula in a spreadsheet")
    func formula() throws {
        let package = try PackageFixture()
        try package.replace("resam,RESAM,", with: "resam,\"=HYPERLINK(\"\"http://x\"\")\",", in: "actors.csv")
        let run = try MaillageRun("actors", "--atlas", package.path, "--department", "29", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.output.contains("\nresam,\"'=HYPERLINK(\"\"http://x\"\")\",pava,"))
    }
}
