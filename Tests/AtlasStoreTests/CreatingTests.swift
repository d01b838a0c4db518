import AtlasModel
import Foundation
import Testing

@testable import AtlasStore

struct CreatingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a file that exists is refused and left as it is`() throws {
        let text = Data("mes notes".utf8)
        try folder.write(text, to: "a.maillage")
        #expect(throws: StoreError.alreadyExists) {
            try AtlasFile.create(at: folder.file("a.maillage"), from: RichAtlas.atlas)
        }
        #expect(try folder.bytes(of: "a.maillage") == text)
        #expect(try folder.names == ["a.maillage"])
    }

    @Test func `a folder or a link to nowhere is refused as well`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link"), withDestinationPath: folder.file("nowhere"))
        for name in ["link", ""] {
            #expect(throws: StoreError.alreadyExists) {
                try AtlasFile.create(at: folder.file(name), from: RichAtlas.atlas)
            }
        }
        #expect(try folder.names == ["link"])
    }

    @Test func `a draft never replaces a file that has come meanwhile`() throws {
        let draft = try Draft(of: folder.file("a.maillage"))
        try folder.write(Data("autre".utf8), to: "a.maillage")
        #expect(throws: StoreError.alreadyExists) { try draft.publish() }
        draft.discard()
        #expect(try folder.bytes(of: "a.maillage") == Data("autre".utf8))
        #expect(try folder.names == ["a.maillage"])
    }

    @Test(arguments: [8, 20, 40]) func `a full disk leaves no file`(pages: Int) throws {
        #expect(throws: StoreError.diskFull) {
            try AtlasFile.create(at: folder.file("a.maillage"), from: RichAtlas.atlas, pageLimit: pages)
        }
        #expect(try folder.names == [])
    }

    @Test func `an atlas that contradicts itself leaves no file`() throws {
        var atlas = RichAtlas.atlas
        atlas.offers.append(Offer(actor: ActorID("nobody"), functions: [], stages: .all, role: .core))
        expectInconsistency(atlas, table: "offers", position: atlas.offers.count)
        atlas = RichAtlas.atlas
        atlas.actors.append(atlas.actors[0])
        expectInconsistency(atlas, table: "actors", position: atlas.actors.count)
        atlas = RichAtlas.atlas
        let orphan = SupportFunction(id: FunctionID("f"), parent: FunctionID("none"), name: "", englishName: "")
        atlas.referential = Referential(
            functions: atlas.referential.functions + [orphan], requirements: [:], actorTypes: [], profiles: [],
            steps: [])
        // Parents are checked at the end of the transaction, where SQLite does not say of which row.
        expectInconsistency(atlas, table: nil, position: nil)
        #expect(try folder.names == [])
    }

    private func expectInconsistency(_ atlas: Atlas, table: String?, position: Int?) {
        let error = #expect(throws: StoreError.self) {
            try AtlasFile.create(at: folder.file("a.maillage"), from: atlas)
        }
        guard case .inconsistentAtlas(table, position, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `a folder that does not exist is told`() throws {
        let error = #expect(throws: StoreError.self) {
            try AtlasFile.create(at: folder.file("none/a.maillage"), from: RichAtlas.atlas)
        }
        guard case .cannotWrite = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
    func `a folder that may not be written is told`() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        let error = #expect(throws: StoreError.self) {
            try AtlasFile.create(at: folder.file("a.maillage"), from: RichAtlas.atlas)
        }
        guard case .cannotWrite = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
