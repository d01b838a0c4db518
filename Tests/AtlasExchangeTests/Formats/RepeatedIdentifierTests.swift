import AtlasExchange
import AtlasModel
import Testing

@Suite("An identifier that stands twice in a file of others")
struct RepeatedIdentifierTests {
    /// The errors of a folder, or of its only file where the format is one.
    private func errors(_ files: [String: String], as format: ExchangeFormat) throws -> [String] {
        let folder = try TemporaryFolder(files)
        let atlas = try Shipped.atlas()
        let path = format.isFolder ? folder.path : "\(folder.path)/\(files.keys.first ?? "")"
        let types = ServiceTypes.read(resources: try Shipped.resources, for: atlas.referential)
        let incoming = Importer.read(path, as: format, for: atlas, options: .init(serviceTypes: types))
        let preview = ImportComparison.preview(incoming, into: atlas)
        #expect(!preview.isReady)
        return preview.findings.filter { $0.severity == .error }
            .map { $0.inOneLine.replacing(folder.path + "/", with: "") }
    }

    @Test("is an error of its second line in GoGoCarto, which names the first")
    func goGoCarto() throws {
        let table = "id,name,addressLocality\na,Les Amis,Quimper\nb,Les Autres,Brest\na,Les Mêmes,Morlaix\n"
        #expect(
            try errors(["g.csv": table], as: .gogocarto) == ["error g.csv:4:id duplicateIdentifier(firstLine: 2) \"a\""]
        )
    }

    @Test("is an error of its second line in GeoJSON")
    func geoJson() throws {
        func feature(_ id: String, _ name: String) -> String {
            #"{"type":"Feature","id":"\#(id)","geometry":null,"properties":{"name":"\#(name)"}}"#
        }
        let features = [feature("a", "Les Amis"), feature("b", "Les Autres"), feature("a", "Les Mêmes")]
        let text = #"{"type":"FeatureCollection","features":["# + "\n" + features.joined(separator: ",\n") + "\n]}\n"
        #expect(
            try errors(["g.geojson": text], as: .geojson) == [
                "error g.geojson:4:id duplicateIdentifier(firstLine: 2) \"a\""
            ])
    }

    @Test("is an error of its second line in data·inclusion, of structures and of services")
    func dataInclusion() throws {
        func structure(_ id: String) -> String {
            #"{"source":"dora","id":"\#(id)","nom":"Centre \#(id)","date_maj":"2025-02-14"}"#
        }
        func service(_ id: String) -> String {
            #"{"source":"dora","structure_id":"a","id":"\#(id)","nom":"Atelier","description":"x","date_maj":"2025-02-14","#
                + #""type":"formation"}"#
        }
        func list(_ items: [String]) -> String { "[\n" + items.joined(separator: ",\n") + "\n]\n" }
        let files = [
            "structures.json": list(["a", "b", "a"].map(structure)),
            "services.json": list(["1", "2", "3", "2", "2"].map(service)),
        ]
        #expect(
            try errors(files, as: .dataInclusion).sorted() == [
                "error services.json:5:id duplicateIdentifier(firstLine: 3) \"2\"",
                "error services.json:6:id duplicateIdentifier(firstLine: 3) \"2\"",
                "error structures.json:4:id duplicateIdentifier(firstLine: 2) \"a\"",
            ])
    }

    @Test("is an error of its second line in HSDS, be it the organization's or ours")
    func hsds() throws {
        let files = [
            "organizations.csv":
                "id,name,description\nk1,Les Amis,x\nk2,Les Autres,x\nk1,Les Mêmes,x\nk3,Nous,x\nk4,Nous aussi,x\n",
            "organization_identifiers.csv":
                "id,organization_id,identifier_type,identifier\ni1,k3,Maillage,nous\ni2,k4,Maillage,nous\n",
        ]
        #expect(
            try errors(files, as: .hsds) == [
                "error organizations.csv:4:id duplicateIdentifier(firstLine: 2) \"k1\"",
                "error organizations.csv:6:id duplicateIdentifier(firstLine: 5) \"k4\"",
            ])
    }
}
