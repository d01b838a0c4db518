import Foundation
import Testing

@Suite("Sheets: formats, files, printer, batches")
struct SheetCommandTests {
    private static let pathway = ["pathway", "AI Exemple", "--commune", "29232", "--stage", "primo-employeur"]

    /// A folder for the files of a test, gone after it.
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fiches-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test(
        "Every sheet comes in every form",
        arguments: [
            pathway, ["actor", "resam"], ["report", "dep:29"], ["annuaire", "dep:29"],
            ["initiatives", "finistere-2011"], ["cooperations", "club-associations-intermediaires"], ["cooperations"],
        ])
    func forms(arguments: [String]) throws {
        try inFolder { folder in
            for (format, start) in [
                ("markdown", "# "), ("html", "<!DOCTYPE html>"), ("pdf", "%PDF-1.4"), ("text", ""), ("json", ""),
            ] {
                let file = folder.appendingPathComponent("fiche.\(format)")
                let run = try MaillageRun(arguments + ["--format", format, "--output", file.path])
                #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(format)")
                let bytes = try Data(contentsOf: file)
                #expect(bytes.count > 400 && bytes.starts(with: Data(start.utf8)), "\(format)")
                if format == "json" { #expect((try? JSONSerialization.jsonObject(with: bytes)) != nil) }
            }
        }
    }

    @Test("A sheet says its day, its perimeter, its sources and what is presumed")
    func provenance() throws {
        for arguments in [Self.pathway, ["report", "dep:29"], ["directory", "dep:29"], ["actor", "resam"]] {
            let run = try MaillageRun(arguments + ["--on", "2026-11-22", "--format", "markdown"])
            for part in ["22 novembre 2026", "Périmètre", "Présumé", "Vérifié", "Sources"] {
                #expect(run.output.contains(part), "\(arguments[0]): \(part)")
            }
            // A sheet that nothing filters has no filters to tell.
            #expect(run.output.contains("Filtres") == ["report", "directory"].contains(arguments[0]))
        }
    }

    @Test("A cooperation says no kind and no part that nobody noted")
    func cooperationWithoutParts() throws {
        let package = try PackageFixture()
        let id = "club-associations-intermediaires"
        try package.replace("minier,club,zone", with: "minier,,zone", in: "cooperations.csv")
        try package.replace("\(id),aiaac,member", with: "\(id),aiaac,", in: "cooperation_members.csv")
        let sheet = try MaillageRun("cooperations", id, "--atlas", package.path)
        #expect(sheet.status == 0 && !sheet.output.contains("()") && !sheet.output.contains("Genre"))
    }

    @Test("The mailbox of a person is on no sheet unless asked for")
    func contacts() throws {
        let arguments = ["actor", "cress-basse-normandie"]
        let mailbox = "alice.derrien"
        #expect(try !MaillageRun(arguments).output.contains(mailbox))
        #expect(try MaillageRun(arguments + ["--with-contacts"]).output.contains(mailbox))
        #expect(try !MaillageRun("directory", "dep:14").output.contains(mailbox))
    }

    @Test("The name of the file says the format where nobody else does; what it does not know is text")
    func byName() throws {
        try inFolder { (folder: URL) throws in
            for (name, start) in [
                ("a.pdf", "%PDF-1.4"), ("a.HTML", "<!DOCTYPE html>"), ("a.md", "# "), ("a.json", "{"),
                ("a.odt", "Parcours"),
            ] {
                let file = folder.appendingPathComponent(name)
                let run = try MaillageRun(Self.pathway + ["--output", file.path])
                let bytes = try Data(contentsOf: file)
                #expect(run.status == 0 && bytes.starts(with: Data(start.utf8)), "\(name)")
            }
            let list = folder.appendingPathComponent("liste.csv")
            let run = try MaillageRun("cooperations", "--output", list.path)
            let bytes = try Data(contentsOf: list)
            #expect(run.status == 0 && bytes.starts(with: Data("id,name,".utf8)))
        }
    }

    @Test("Without the command lp, one is told what to do instead")
    func noPrinter() throws {
        let run = try MaillageRun(Self.pathway + ["--print"], environment: ["PATH": "/nulle/part"])
        #expect(run.status == 69)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("lp") && run.errors.contains("--format pdf"))
    }

    @Test("Printing gives lp a PDF and the title; a printer that refuses is told")
    func printer() throws {
        try inFolder { folder in
            let lp = folder.appendingPathComponent("lp")
            let copy = folder.appendingPathComponent("copie")
            try "#!/bin/sh\nwhile [ $# -gt 1 ]; do shift; done\n/bin/cp \"$1\" \"\(copy.path)\"\n".write(
                to: lp, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: lp.path)
            let run = try MaillageRun(Self.pathway + ["--print"], environment: ["PATH": folder.path])
            #expect(run.status == 0 && run.output.isEmpty)
            #expect(try Data(contentsOf: copy).starts(with: Data("%PDF".utf8)))
            try "#!/bin/sh\nexit 1\n".write(to: lp, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: lp.path)
            let refused = try MaillageRun(Self.pathway + ["--print"], environment: ["PATH": folder.path])
            #expect(refused.status == 69 && refused.errorLines.count == 1)
        }
    }

    @Test("A batch makes a sheet of each good line and names the place of each bad one")
    func batch() throws {
        try inFolder { folder in
            let list = folder.appendingPathComponent("associations.csv")
            try """
            name,commune,stage,needs,hire_date
            Les Amis,Quimper,projet,,
            "A / B: ../c",29151,primo-employeur,,2027-01-04
            Sans commune,,projet,,
            Ailleurs,Quimperrr,projet,,
            Stade,Quimper,patron,,
            Jour,Quimper,projet,,demain
            Besoins,Quimper,employer,grh|formation,
            """.write(to: list, atomically: true, encoding: .utf8)
            let sheets = folder.appendingPathComponent("parcours")
            let run = try MaillageRun("pathway", "--batch", list.path, "--output", sheets.path)
            #expect(run.status == 65)
            let files = try FileManager.default.contentsOfDirectory(atPath: sheets.path).sorted()
            #expect(files == ["0002-les-amis.pdf", "0003-a-b-c.pdf", "0008-besoins.pdf"])
            for (line, column) in [(4, "commune"), (5, "commune"), (6, "stage"), (7, "hire_date")] {
                let place = "associations.csv, ligne \(line), colonne \(column)"
                #expect(run.errorLines.count { $0.contains(place) } == 1, "\(place)")
            }
            #expect(run.errorLines.last?.contains("3 fiches écrites") == true)
            let text = try MaillageRun(
                "parcours", "--liste", list.path, "--sortie", sheets.path, "--format", "text", "--lang", "en")
            #expect(text.status == 65)
            #expect(FileManager.default.fileExists(atPath: sheets.path + "/0002-les-amis.txt"))
        }
    }

    @Test("A batch without a folder, or beside a name, is refused in one line")
    func batchMisuse() throws {
        for arguments in [
            ["pathway", "--batch", "x.csv"], ["pathway", "AI", "--batch", "x.csv", "--output", "d"],
            ["pathway", "--batch", "/nulle/part.csv", "--output", "/tmp/maillage-nulle"],
        ] {
            let run = try MaillageRun(arguments)
            #expect(run.status != 0 && run.errorLines.count == 1 && run.output.isEmpty)
        }
    }

    @Test("A report names its territory once")
    func reportPlace() throws {
        #expect(try MaillageRun("report").status == 64)
        #expect(try MaillageRun("report", "dep:29", "--territory", "reg:53").status == 64)
        #expect(try MaillageRun("rapport", "--department", "29").status == 0)
    }
}
