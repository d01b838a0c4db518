import AtlasExchange
import AtlasModel
import Testing

/// Equal cells are read once; nobody must be able to tell.
@Suite struct RememberedCellTests {
    private func read(_ offers: [String]) throws -> (offers: [Offer], findings: [String]) {
        let folder = try TemporaryFolder([
            "datapackage.json": "{}", "actors.csv": "id,name\na,A\n",
            "offers.csv": "actor,functions,role,zone,cost,conditions\n" + offers.joined(separator: "\n"),
        ])
        let (atlas, findings) = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
        return (atlas?.offers ?? [], findings.map(\.inOneLine))
    }

    @Test("A bad cell is reported on each line where it stands, whole lists and items alike")
    func everyFinding() throws {
        let row = "ghost,grh|nope,chief,com:01039|dep:00,,"
        let findings = try read([row, "a,grh,core,dep:29,,", row]).findings
        let lines = findings.map { $0.replacing("csv:4", with: "csv:2") }
        #expect(findings.count == 10)
        #expect(lines.prefix(5) == lines.suffix(5))
        #expect(findings.contains("error offers.csv:4:zone unknownTerritory \"dep:00\""))
        #expect(findings.contains("warning offers.csv:4:zone formerCommune(successor: \"01138\") \"com:01039\""))
    }

    @Test("A territory is in a zone once, however it is written")
    func onceInAZone() throws {
        let zones = ["com:2a004|com:2A004|dep:2a", "com:2A004|dep:2A|com:2a004", "com:01138|com:01039|com:01138"]
        let offers = try read(zones.map { "a,grh,core,\($0),," }).offers
        #expect(
            offers.map { $0.zone.references.map(\.description) } == [
                ["com:2A004", "dep:2A"], ["com:2A004", "dep:2A"], ["com:01138"],
            ])
    }

    @Test("Cells of the same bytes that mean different texts are told apart, long and short")
    func sameBytes() throws {
        let long = "un texte bien plus long que quinze octets"
        let costs = ["\"x\"\"y\"", "x\"\"y", "\"\(long) \"\"oui\"\"\"", "\(long) \"\"oui\"\"", long, "\(long) ", long]
        let offers = try read(costs.map { "a,grh,core,,\($0),\($0)" }).offers
        #expect(
            offers.map(\.cost) == [
                "x\"y", "x\"\"y", "\(long) \"oui\"", "\(long) \"\"oui\"\"", long, long, long,
            ])
        #expect(offers[5].conditions == long + " ")
    }

    @Test("Ten thousand different cells of every length come out as they went in")
    func manyTexts() throws {
        var random = Seeded(7)
        let texts = (0..<10_000).map { _ in random.text(of: ["a", "b", "é", "1", "-"], upTo: 24) + "z" }
        let offers = try read((texts + texts).map { "a,grh,core,,\"\($0)\",\($0)" }).offers
        // A text that looks like a formula was guarded by nobody: it is read as it stands.
        #expect(offers.map(\.cost) == texts + texts)
        #expect(offers.map(\.conditions) == texts + texts)
    }
}
