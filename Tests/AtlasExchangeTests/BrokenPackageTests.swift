import AtlasExchange
import AtlasModel
import Testing

@Suite struct BrokenPackageTests {
    private func read(_ files: [String: String]) throws -> (atlas: Atlas?, findings: [Finding]) {
        let folder = try TemporaryFolder(files)
        return PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
    }

    /// What is wrong with `files`, apart from the missing description.
    private func problems(_ files: [String: String]) throws -> [String] {
        try read(files).findings.filter { $0.place.file != "datapackage.json" }.map(\.inOneLine)
    }

    private static let actors = """
        id,name,type,commune,latitude,longitude,zone,survey,verified_on
        good,Bonne adresse,dla-departemental,29232,48,-4,dep:29,answered,2026-01-15

        """

    @Test("A profile without a stage is told, as it would say nothing")
    func profileWithoutStage() throws {
        let findings = try read([
            "actors.csv": Self.actors,
            "profiles.csv": """
            type,function,stages,role,source
            dla-departemental,grh,employer,core,s
            dla-departemental,grh,|,core,s

            """,
        ]).findings
        let finding = try #require(findings.first { $0.place.file == "profiles.csv" })
        #expect(finding.severity == .error && finding.problem == .missingValue)
        #expect(finding.place.line == 3 && finding.place.column == "stages")
    }

    @Test("Every problem of a broken package is told at once, with its file, line and column")
    func everything() throws {
        let (atlas, findings) = try read([
            "datapackage.json": #"{"title":"Cassé"}"#,
            "actors.csv": """
            id,name,type,comune,latitude,longitude,zone,survey,verified_on,notes
            good,Bonne adresse,dla-departemental,29232,48,-4,dep:29,answered,2026-01-15,
            good,Encore elle,,,,,,,,
            Bad Id,"\u{1B}[31mrouge",no-such-type,,91,-4,zone:nowhere|29232|dep:99,maybe,2026-13-01,"two
            lines"
            short,Trop court

            late,,,,,,com:29999999,,,
            """,
            "offers.csv": """
            actor,functions,stages,role,valid_from,valid_to
            ghost,grh|no-such-function,project|retired,core,2026-02-01,2026-01-01
            good,,,chief,,
            """,
            "zones.csv": """
            id,name,members
            a,Zone A,dep:29|zone:a
            """,
            "cooperations.csv": """
            id,name,meeting_every,rotation
            club,Club,P2W,good@2026-02-30|ghost
            """,
            "sessions.csv": "initiative,date,duration_days,title\nnone,2011-13,1.234,x\n",
        ])
        #expect(atlas == nil)
        #expect(
            findings.map(\.inOneLine) == [
                "error zones.csv:2:members nestedZone \"zone:a\"",
                "warning actors.csv:1:comune unknownColumn(nearest: Optional(\"commune\")) \"comune\"",
                "error actors.csv:1:commune missingColumn \"commune\"",
                "error actors.csv:3:id duplicateIdentifier(firstLine: 2) \"good\"",
                "error actors.csv:4:id invalidIdentifier \"Bad Id\"",
                "error actors.csv:4:name controlCharacter \"\u{1B}[31mrouge\"",
                "error actors.csv:4:type unknownIdentifier(of: actorType) \"no-such-type\"",
                "error actors.csv:4:latitude outOfRange(minimum: -90, maximum: 90) \"91\"",
                "error actors.csv:4:zone unknownTerritory \"zone:nowhere\"",
                "error actors.csv:4:zone invalidTerritory \"29232\"",
                "error actors.csv:4:zone unknownTerritory \"dep:99\"",
                "error actors.csv:4:survey unknownChoice(allowed: [\"none\", \"invited\", \"declined\", \"answered\"]) \"maybe\"",
                "error actors.csv:4:verified_on invalidDate \"2026-13-01\"",
                "error actors.csv:6 wrongFieldCount(expected: 10, found: 2) \"\"",
                "error actors.csv:8:name missingValue \"\"",
                "error actors.csv:8:zone unknownTerritory \"com:29999999\"",
                "error offers.csv:2:valid_to datesReversed \"2026-01-01\"",
                "error offers.csv:2:actor unknownIdentifier(of: actor) \"ghost\"",
                "error offers.csv:2:functions unknownIdentifier(of: function) \"no-such-function\"",
                "error offers.csv:2:stages unknownChoice(allowed: [\"project\", \"firstTimeEmployer\", \"employer\"]) \"retired\"",
                "error offers.csv:3:functions missingValue \"\"",
                "error offers.csv:3:role unknownChoice(allowed: [\"core\", \"secondary\", \"referral\", \"none\", \"unknown\"]) \"chief\"",
                "error cooperations.csv:2:meeting_every invalidDuration \"P2W\"",
                "error cooperations.csv:2:rotation invalidDate \"good@2026-02-30\"",
                "error cooperations.csv:2:rotation unknownIdentifier(of: actor) \"ghost\"",
                "error sessions.csv:2:date invalidDate \"2011-13\"",
                "error sessions.csv:2:duration_days invalidNumber \"1.234\"",
                "error sessions.csv:2:initiative unknownIdentifier(of: initiative) \"none\"",
            ])
    }

    @Test("A package needs its actors, and warns without a description")
    func missingFiles() throws {
        let (atlas, findings) = try read(["offers.csv": "actor,functions,role\nghost,grh,core\n"])
        #expect(atlas == nil)
        #expect(
            findings.map(\.inOneLine) == [
                "warning datapackage.json missingFile \"\"", "error actors.csv missingFile \"\"",
            ])
        #expect(try read(["actors.csv": BrokenPackageTests.actors]).atlas?.actors.count == 1)
    }

    @Test("A table of a name that nobody reads is told, with the name that may be meant")
    func unknownTables() throws {
        let files = [
            "actors.csv": BrokenPackageTests.actors, "actors (copie).csv": "", "cooperation-members.csv": "",
            "territories/vintage.csv": "level,on\n", "weights.csv": "", ".cache.csv": "", "notes.txt": "",
        ]
        let told: [Finding.Problem] = [.unknownFile(nearest: nil), .unknownFile(nearest: "cooperation_members.csv")]
        let (atlas, findings) = try read(files)
        #expect(atlas != nil)
        let tables = findings.filter { $0.place.file.hasSuffix(".csv") }
        #expect(tables.map(\.place.file) == ["actors (copie).csv", "cooperation-members.csv"])
        #expect(tables.map(\.problem) == told && tables.allSatisfy { $0.severity == .warning })

        let folder = try TemporaryFolder(files)
        let incoming = Importer.read(folder.path, as: .package, for: try Shipped.atlas())
        #expect(incoming.findings.filter { $0.place.file.hasSuffix(".csv") }.map(\.problem) == told)
    }

    @Test("A folder that is not there is one finding")
    func missingFolder() throws {
        let (atlas, findings) = PackageReader.read(folder: "/nowhere/at/all", defaults: try Shipped.defaults)
        #expect(atlas == nil)
        #expect(findings.map(\.problem) == [.missingFile])
    }

    @Test("A file that is no UTF-8 table is one finding, not one for each row that refers to it")
    func unreadableTables() throws {
        #expect(
            try problems([
                "actors.csv": "id,name\na,\"Une\n", "offers.csv": "actor,functions,role\nb,grh,core\n",
                "relations.csv": "", "cooperation_members.csv": "coop,actor\nx,y\n",
            ]) == [
                "error actors.csv:2 unclosedQuote \"\"", "error relations.csv emptyFile \"\"",
                "warning cooperation_members.csv:1:coop unknownColumn(nearest: nil) \"coop\"",
                "error cooperation_members.csv:1:cooperation missingColumn \"cooperation\"",
            ])
    }

    @Test("A column twice is an error; one that nobody knows is a warning")
    func columns() throws {
        let files = ["actors.csv": "id,name,name,favourite colour\na,A,A,bleu\n"]
        #expect(
            try problems(files) == [
                "error actors.csv:1:name repeatedColumn \"name\"",
                "warning actors.csv:1:favourite colour unknownColumn(nearest: nil) \"favourite colour\"",
            ])
    }

    @Test("A description that is no JSON is an error")
    func damagedDescription() throws {
        let findings = try read(["actors.csv": BrokenPackageTests.actors, "datapackage.json": "{"]).findings
        #expect(findings.map(\.place.file) == ["datapackage.json"])
        #expect(findings.first?.severity == .error)
    }
}

extension Finding {
    /// Everything that a finding says, for comparisons.
    var inOneLine: String {
        let place = [place.file, place.line.map { "\($0)" }, place.column].compactMap(\.self).joined(separator: ":")
        let words = "\(problem)".replacing("AtlasModel.Finding.Entity.", with: "")
        return "\(severity) \(place) \(words) \"\(value)\""
    }
}
