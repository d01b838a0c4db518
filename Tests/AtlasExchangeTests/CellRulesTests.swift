import AtlasExchange
import AtlasModel
import Testing

/// What one actor's cells become.
@Suite struct CellRulesTests {
    private func read(_ header: String, _ cells: String) throws -> (actor: Actor?, findings: [String]) {
        let folder = try TemporaryFolder([
            "datapackage.json": "{}", "actors.csv": "id,name,\(header)\na,A,\(cells)\n",
        ])
        let (atlas, findings) = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
        return (atlas?.actors.first, findings.map(\.inOneLine))
    }

    @Test("A merged commune is read as its successor, with a warning")
    func formerCommune() throws {
        let (actor, findings) = try read("commune,zone", "01039,com:01039|com:01138")
        #expect(actor?.commune == "01138")
        #expect(actor?.zone == .union([TerritoryReference(.commune, "01138")]))
        #expect(
            findings == [
                "warning actors.csv:2:commune formerCommune(successor: \"01138\") \"01039\"",
                "warning actors.csv:2:zone formerCommune(successor: \"01138\") \"com:01039\"",
            ])
    }

    @Test("A postal code in the place of a commune is an error that names the communes, the largest first")
    func postalCode() throws {
        let (actor, findings) = try read("commune", "29600")
        #expect(actor == nil)
        let morlaix = try #require(findings.first)
        #expect(morlaix.hasPrefix("error actors.csv:2:commune postalCodeForCommune(candidates: [\"29151\""))
    }

    @Test("Zeros that a spreadsheet dropped are put back, with a warning")
    func leadingZeros() throws {
        let (actor, findings) = try read("commune,zone,siret", "1004,dep:1|com:1004,5580412400000")
        #expect(actor?.commune == "01004")
        #expect(actor?.zone.references.map(\.description) == ["dep:01", "com:01004"])
        #expect(findings.prefix(3).allSatisfy { $0.contains("repairedLeadingZero") })
    }

    @Test("Register numbers that do not add up warn and are kept")
    func registerNumbers() throws {
        let good = try read("siret,rna", "356 000 000 00048,W291000001")
        #expect(good.actor?.siret == "35600000000048")
        #expect(good.findings == [])
        let bad = try read("siret,rna", "12345678901234,291000001")
        #expect(bad.actor?.siret == "12345678901234")
        #expect(
            bad.findings == [
                "warning actors.csv:2:siret suspectSiret \"12345678901234\"",
                "warning actors.csv:2:rna suspectRna \"291000001\"",
            ])
    }

    @Test("A SIRET that a spreadsheet wrote as a number is told as such")
    func siretAsNumber() throws {
        for written in ["1,23457E+13", "3.56E13", "1E+13"] {
            #expect(
                try read("siret", "\"\(written)\"").findings == [
                    "warning actors.csv:2:siret siretAsNumber \"\(written)\""
                ])
        }
        #expect(try read("siret", "E123").findings == ["warning actors.csv:2:siret suspectSiret \"E123\""])
    }

    @Test("An empty zone is unknown, never everywhere")
    func emptyZone() throws {
        #expect(try read("zone", "").actor?.zone == .unknown)
    }

    @Test("Notes may have several lines, other cells may not; marks that turn the reading order round are refused")
    func controlCharacters() throws {
        #expect(try read("notes", "\"one\r\ntwo\tthree\"").actor?.notes == "one\ntwo\tthree")
        for cell in ["\"one\ntwo\"", "a\tb", "a\u{202E}b", "a\u{9B}b", "a\u{7F}", "a\u{FEFF}b"] {
            let (actor, findings) = try read("address", cell)
            #expect(actor == nil, "\(cell.debugDescription)")
            #expect(findings.count == 1 && findings[0].hasPrefix("error actors.csv:2:address controlCharacter"))
        }
    }

    @Test("French spreadsheets write numbers with a comma, names with spaces around, rows with empty cells behind")
    func spreadsheetHabits() throws {
        let folder = try TemporaryFolder([
            "actors.csv":
                "\u{FEFF}id;name;latitude;longitude;;\r\na; Maison\u{A0};48,5;-4,25;;\r\n;;;;;\r\nb;B;;\r\n"
        ])
        let (atlas, findings) = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
        #expect(findings.map(\.inOneLine) == ["warning datapackage.json missingFile \"\""])
        #expect(atlas?.actors.map(\.name) == ["Maison", "B"])
        #expect(atlas?.actors.first?.coordinate == Coordinate(latitude: 48.5, longitude: -4.25))
    }

    @Test("Half a coordinate, or a checker without a day, warns")
    func halves() throws {
        #expect(
            try read("latitude,longitude,verified_on,verified_by", "48,,,Anne").findings == [
                "warning actors.csv:2:longitude missingValue \"\"",
                "warning actors.csv:2:verified_on missingValue \"\"",
            ])
    }

    @Test("One apostrophe before a formula is taken away, any other stays")
    func apostrophes() throws {
        let (actor, _) = try read("acronym,address,phone", "'=1+1,'s Gravenhage,''+33 2")
        #expect(actor?.acronym == "=1+1")
        #expect(actor?.address == "'s Gravenhage")
        #expect(actor?.phone == "'+33 2")
    }
}
