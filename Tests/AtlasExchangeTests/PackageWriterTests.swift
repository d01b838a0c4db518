import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite struct PackageWriterTests {
    private func read(_ folder: TemporaryFolder) throws -> Atlas? {
        let (atlas, findings) = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
        #expect(findings.map(\.inOneLine) == [])
        return atlas
    }

    @Test("The embedded atlas, written and read again, is equal", arguments: CsvDialect.allCases)
    func embeddedAtlas(dialect: CsvDialect) throws {
        let atlas = try Shipped.atlas()
        let folder = try TemporaryFolder()
        try PackageWriter.write(atlas, to: folder.path, dialect: dialect)
        #expect(try read(folder) == atlas)
    }

    @Test("An atlas with its own referential and territories takes them along")
    func ownParts() throws {
        var atlas = try Shipped.atlas()
        atlas.ownParts = [.referential, .territories]
        let folder = try TemporaryFolder()
        let outlines = try Shipped.resources + "/territories"
        try PackageWriter.write(atlas, to: folder.path, outlinesFrom: outlines)
        #expect(try read(folder) == atlas)
        #expect(try OutlineReader.read(folder: folder.path + "/territories", detail: .country) != nil)
        atlas.ownParts = []
        try PackageWriter.write(atlas, to: folder.path)
        #expect(try read(folder) == atlas)
    }

    @Test("Random atlases read back as they were written")
    func randomAtlases() throws {
        var random = Seeded(7)
        let defaults = PackageDefaults(
            referential: try Shipped.defaults.referential, territories: RandomAtlas.territories)
        for _ in 0..<40 {
            let atlas = RandomAtlas.make(defaults, using: &random)
            let folder = try TemporaryFolder()
            try PackageWriter.write(atlas, to: folder.path, dialect: CsvDialect.allCases.randomElement(using: &random)!)
            let (again, findings) = PackageReader.read(folder: folder.path, defaults: defaults)
            #expect(findings.allSatisfy { $0.severity == .warning })
            #expect(again == atlas)
        }
    }

    @Test("What a spreadsheet would run as a formula is written behind an apostrophe; numbers are not")
    func formulas() throws {
        let atlas = Atlas(
            title: "T", referential: try Shipped.defaults.referential, territories: try Shipped.territories,
            actors: [
                Actor(
                    id: ActorID("a"), name: "=HYPERLINK(\"http://x\")", acronym: "@SUM",
                    coordinate: Coordinate(latitude: -21.5, longitude: -4.25), phone: "+33 2 98",
                    notes: "\ttab")
            ])
        let folder = try TemporaryFolder()
        try PackageWriter.write(atlas, to: folder.path)
        let text = try folder.text(of: "actors.csv")
        #expect(text.contains("a,\"'=HYPERLINK(\"\"http://x\"\")\",'@SUM,"))
        #expect(text.contains(",-21.5,-4.25,"))
        #expect(text.contains(",'+33 2 98,"))
        #expect(text.contains(",'\ttab\n"))
        #expect(try read(folder) == atlas)
    }

    @Test("A folder of other files is refused unless told to replace, and its files stay")
    func foreignFolder() throws {
        let atlas = try Shipped.atlas()
        let folder = try TemporaryFolder(["thesis.txt": "mine", "photos/cat.txt": "miaou"])
        #expect(throws: ExchangeError.folderNotEmpty(path: folder.path)) {
            try PackageWriter.write(atlas, to: folder.path)
        }
        #expect(try folder.entries == ["photos", "thesis.txt"])
        try PackageWriter.write(atlas, to: folder.path, isReplacing: true)
        #expect(try folder.text(of: "thesis.txt") == "mine")
        #expect(try folder.text(of: "photos/cat.txt") == "miaou")
        #expect(try read(folder) == atlas)
    }

    @Test("A new version takes away the files of the old one that it does not have, and only these")
    func newVersion() throws {
        var atlas = try Shipped.atlas()
        atlas.ownParts = .referential
        let folder = try TemporaryFolder()
        try PackageWriter.write(atlas, to: folder.path)
        try folder.write("mine", to: "SOURCES.md")
        try folder.write("mine", to: "territories/SOURCES.md")
        #expect(try folder.entries.contains("functions.csv"))
        atlas.ownParts = []
        try PackageWriter.write(atlas, to: folder.path)
        #expect(try !folder.entries.contains("functions.csv"))
        #expect(try folder.text(of: "SOURCES.md") == "mine")
        #expect(try folder.text(of: "territories/SOURCES.md") == "mine")
        #expect(try read(folder) == atlas)
    }

    @Test("Nothing is left beside the folder, whether writing succeeds or fails")
    func nothingBeside() throws {
        let parent = try TemporaryFolder(["file": ""])
        var atlas = try Shipped.atlas()
        try PackageWriter.write(atlas, to: parent.path + "/atlas")
        atlas.actors[0].networks = ["a|b"]
        #expect(throws: ExchangeError.separatorInItem(file: "actors.csv", column: "networks", item: "a|b")) {
            try PackageWriter.write(atlas, to: parent.path + "/atlas")
        }
        #expect(throws: ExchangeError.self) { try PackageWriter.write(atlas, to: parent.path + "/file") }
        #expect(throws: ExchangeError.self) { try PackageWriter.write(atlas, to: parent.path + "/no/such/parent") }
        #expect(try parent.entries == ["atlas", "file"])
    }

    @Test("The description names each file with its columns")
    func description() throws {
        struct Package: Decodable {
            struct Resource: Decodable {
                struct Schema: Decodable { let fields: [Field] }
                struct Field: Decodable { let name: String }
                let path: String
                let schema: Schema
            }
            let title: String
            let resources: [Resource]
        }
        let folder = try TemporaryFolder()
        try PackageWriter.write(try Shipped.atlas(), to: folder.path)
        let text = try folder.text(of: "datapackage.json")
        let package = try JSONDecoder().decode(Package.self, from: Data(text.utf8))
        #expect((package.resources.map(\.path) + ["datapackage.json"]).sorted() == (try folder.entries))
        for resource in package.resources {
            let header = CsvTable(Array(try folder.text(of: resource.path).utf8), file: "").texts.first
            #expect(resource.schema.fields.map(\.name) == header)
        }
    }
}
