import AtlasExchange
import AtlasModel
import Testing

@Suite("An identifier that a file of another format gives twice")
struct RepeatedIdentifierTests {
    /// What is wrong in a file or folder, as `file:line column value first-line`.
    private func repeated(_ path: String, _ format: ExchangeFormat) throws -> [String] {
        let atlas = try Shipped.atlas()
        let preview = ImportComparison.preview(Importer.read(path, as: format, for: atlas), into: atlas)
        let found = preview.findings.compactMap { finding -> String? in
            guard case .duplicateIdentifier(let first) = finding.problem else { return nil }
            #expect(finding.severity == .error)
            let file = finding.place.file.split(separator: "/").last ?? ""
            return "\(file):\(finding.place.line ?? 0) \(finding.place.column ?? "") \(finding.value) \(first)"
        }
        #expect(preview.isReady == found.isEmpty)
        return found
    }

    private static let structure = #"{"source":"x","id":"x--1","nom":"Un acteur","date_maj":"2026-01-01"}"#

    private static func service(_ id: String) -> String {
        """
        {"source":"x","structure_id":"x--1","id":"\(id)","nom":"Une aide","description":"Une aide",\
        "date_maj":"2026-01-01"}
        """
    }

    @Test("is an error of data·inclusion in JSON, for a structure as for a service")
    func inclusionJson() throws {
        let other = Self.structure.replacing("Un acteur", with: "Un autre")
        let folder = try TemporaryFolder([
            "structures.json": "[\n\(Self.structure),\n\(other)\n]",
            "services.json": "[\n\(Self.service("x--1-1")),\n\(Self.service("x--1-2")),\n\(Self.service("x--1-1"))\n]",
        ])
        #expect(
            try repeated(folder.path, .dataInclusion) == [
                "services.json:4 id x--1-1 2", "structures.json:3 id x--1 2",
            ])
    }

    @Test("is an error of data·inclusion in CSV")
    func inclusionCsv() throws {
        let folder = try TemporaryFolder([
            "structures.csv": "source,id,nom,date_maj\nx,x--1,Un acteur,2026-01-01\nx,x--1,Un autre,2026-01-01\n",
            "services.csv": """
            source,structure_id,id,nom,description,date_maj
            x,x--1,x--s,Une aide,Une aide,2026-01-01
            x,x--1,x--s,Une autre,Une autre,2026-01-01

            """,
        ])
        #expect(
            try repeated(folder.path, .dataInclusion) == ["services.csv:3 id x--s 2", "structures.csv:3 id x--1 2"])
    }

    @Test("is an error of GeoJSON")
    func geojson() throws {
        let features = ["Un acteur", "Un autre"].map { name in
            #"{"type":"Feature","id":"un","geometry":null,"properties":{"name":"\#(name)"}}"#
        }
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
        let folder = try TemporaryFolder(["a.geojson": text])
        #expect(try repeated(folder.path + "/a.geojson", .geojson) == ["a.geojson:3 id un 2"])
    }

    @Test("is an error of GoGoCarto")
    func gogocarto() throws {
        let folder = try TemporaryFolder(["a.csv": "id,name,taxonomy,streetAddress\nun,Un acteur,,\nun,Un autre,,\n"])
        #expect(try repeated(folder.path + "/a.csv", .gogocarto) == ["a.csv:3 id un 2"])
    }

    @Test("is an error of each table of HSDS, with the line on which it stands first")
    func hsds() throws {
        let folder = try TemporaryFolder([
            "organizations.csv": "id,name,description\no-1,Un,Un\no-2,Deux,Deux\no-2,Trois,Trois\n",
            "services.csv": "id,organization_id,name,status\ns-1,o-1,Une aide,active\ns-1,o-2,Une autre,active\n",
            "locations.csv": "id,location_type,organization_id\nl-1,physical,o-1\nl-1,physical,o-2\n",
            "addresses.csv": "id,location_id,city\na-1,l-1,Brest\na-1,l-1,Quimper\n",
            "phones.csv": "id,organization_id,number\np-1,o-1,02 98 00 00 00\np-1,o-1,02 98 00 00 01\n",
        ])
        #expect(
            try repeated(folder.path, .hsds).sorted() == [
                "addresses.csv:3 id a-1 2", "locations.csv:3 id l-1 2", "organizations.csv:4 id o-2 3",
                "phones.csv:3 id p-1 2", "services.csv:3 id s-1 2",
            ])
    }

    @Test("is an error of HSDS where two organizations bear one identifier of ours")
    func hsdsNumber() throws {
        let folder = try TemporaryFolder([
            "organizations.csv": "id,name,description\no-1,Un,Un\no-2,Deux,Deux\n",
            "organization_identifiers.csv":
                "id,organization_id,identifier_type,identifier\ni-1,o-1,Maillage,un\ni-2,o-2,Maillage,un\n",
        ])
        #expect(
            try repeated(folder.path, .hsds) == ["organization_identifiers.csv:3 identifier un 2"])
    }

    @Test("is none of HSDS where an organization has two telephones: both are taken")
    func hsdsPhones() throws {
        let folder = try TemporaryFolder([
            "organizations.csv": "id,name,description\no-1,Un,Un\n",
            "phones.csv": "id,organization_id,number\np-1,o-1,02 98 00 00 00\np-2,o-1,02 98 00 00 01\n",
        ])
        #expect(try repeated(folder.path, .hsds) == [])
        let incoming = Importer.read(folder.path, as: .hsds, for: try Shipped.atlas())
        #expect(incoming.actors.map(\.record.phone) == ["02 98 00 00 00 / 02 98 00 00 01"])
    }
}
