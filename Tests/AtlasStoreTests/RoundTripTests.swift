import AtlasModel
import GRDB
import Testing

@testable import AtlasStore

struct RoundTripTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func reopened(
        _ atlas: Atlas, defaults: (referential: Referential, territories: Territories) = RichAtlas.defaults
    ) throws -> Atlas {
        try AtlasFile.create(at: folder.file("a.maillage"), from: atlas)
        return try AtlasFile.open(at: folder.file("a.maillage"), defaults: defaults)
    }

    @Test func `an atlas with every field comes back equal`() throws {
        let atlas = try reopened(RichAtlas.atlas)
        // Part by part first: a difference in the whole would print the whole.
        #expect(atlas.title == RichAtlas.atlas.title)
        #expect(atlas.actors == RichAtlas.atlas.actors)
        #expect(atlas.offers == RichAtlas.atlas.offers)
        #expect(atlas.relations == RichAtlas.atlas.relations)
        #expect(atlas.cooperations == RichAtlas.atlas.cooperations)
        #expect(atlas.initiatives == RichAtlas.atlas.initiatives)
        #expect(atlas.invitations == RichAtlas.atlas.invitations)
        #expect(atlas.examples == RichAtlas.atlas.examples)
        #expect(atlas.referential == RichAtlas.atlas.referential)
        #expect(atlas.territories == RichAtlas.atlas.territories)
        #expect(atlas == RichAtlas.atlas)
    }

    @Test func `an empty atlas comes back equal`() throws {
        let atlas = Atlas(title: "", referential: .empty, territories: .none, actors: [])
        #expect(try reopened(atlas) == atlas)
    }

    @Test func `an atlas without parts of its own takes those given at opening, and keeps its zones`() throws {
        var atlas = RichAtlas.atlas
        atlas.ownParts = []
        let defaults = (referential: RichAtlas.referential, territories: RichCountry.official)
        #expect(try reopened(atlas, defaults: defaults) == atlas)

        let elsewhere = try AtlasFile.open(at: folder.file("a.maillage"), defaults: RichAtlas.defaults)
        #expect(elsewhere.referential == .empty)
        #expect(elsewhere.territories == Territories.none.naming(RichCountry.zones))
        #expect(elsewhere.actors == atlas.actors)
    }

    @Test(arguments: [Atlas.OwnParts.referential, .territories])
    func `an atlas with one part of its own keeps that part only`(part: Atlas.OwnParts) throws {
        var atlas = RichAtlas.atlas
        atlas.ownParts = part
        let opened = try reopened(atlas)
        #expect(opened.ownParts == part)
        #expect((opened.referential == atlas.referential) == part.contains(.referential))
        #expect((opened.territories == atlas.territories) == part.contains(.territories))
    }

    @Test func `a file of the first format opens, says what it said, and stays as it is`() throws {
        try AtlasFile.create(at: folder.file("a.maillage"), from: RichAtlas.atlas)
        try folder.bringBack("a.maillage", toFormat: 1)
        let before = try folder.bytes(of: "a.maillage")
        let costs = PathwayCosts([.init(.change, 3)])
        let opened = try AtlasFile.open(
            at: folder.file("a.maillage"),
            defaults: (
                Referential(
                    functions: [], requirements: [:], actorTypes: [], profiles: [], steps: [], costs: costs),
                Territories.none
            ))
        #expect(opened.actors == RichAtlas.atlas.actors)
        #expect(opened.referential.functions == RichAtlas.referential.functions)
        #expect(opened.referential.steps.map(\.title) == RichAtlas.referential.steps.map(\.title))
        #expect(opened.referential.steps.allSatisfy { $0.earliest == nil && $0.latest == nil })
        #expect(opened.referential.costs == costs)
        #expect(try folder.bytes(of: "a.maillage") == before)
        #expect(try folder.names == ["a.maillage"])
    }

    @Test func `what a stored referential does not weigh is weighed as the program does`() throws {
        var atlas = RichAtlas.atlas
        let words = RichAtlas.referential
        atlas.referential = Referential(
            functions: words.functions, requirements: words.requirements, actorTypes: words.actorTypes,
            profiles: words.profiles, steps: words.steps, costs: PathwayCosts([.init(.presumed, 5)]))
        try AtlasFile.create(at: folder.file("a.maillage"), from: atlas)
        let opened = try AtlasFile.open(
            at: folder.file("a.maillage"), defaults: (referential: words, territories: Territories.none))
        #expect(opened.referential.costs[.presumed] == 5)
        #expect(opened.referential.costs[.change] == words.costs[.change])
    }

    @Test func `a large atlas, read on two threads, comes back equal`() throws {
        var atlas = RichAtlas.atlas
        atlas.offers = (0..<30_000).map { number in
            var offer = atlas.offers[number % atlas.offers.count]
            offer.source = "\(number) \(RichAtlas.hostileTexts[number % RichAtlas.hostileTexts.count])"
            return offer
        }
        #expect(try (reopened(atlas) == atlas) as Bool)
        // Nobody reads beside while somebody waits to write.
        let queue = try DatabaseQueue(path: folder.file("a.maillage"))
        try queue.inTransaction(.immediate) { _ in
            let other = try AtlasFile.open(at: folder.file("a.maillage"), defaults: RichAtlas.defaults)
            #expect((other == atlas) as Bool)
            return .rollback
        }
    }

    @Test func `the same atlas gives the same bytes`() throws {
        try AtlasFile.create(at: folder.file("a.maillage"), from: RichAtlas.atlas)
        try AtlasFile.create(at: folder.file("b.maillage"), from: RichAtlas.atlas)
        #expect(try folder.bytes(of: "a.maillage") == folder.bytes(of: "b.maillage"))
    }

    @Test func `opening changes nothing in the file and leaves nothing beside it`() throws {
        try AtlasFile.create(at: folder.file("a.maillage"), from: RichAtlas.atlas)
        let before = try folder.bytes(of: "a.maillage")
        _ = try AtlasFile.open(at: folder.file("a.maillage"), defaults: RichAtlas.defaults)
        #expect(try folder.bytes(of: "a.maillage") == before)
        #expect(try folder.names == ["a.maillage"])
    }

    @Test(arguments: ["file:a?mode=memory", "é 'quote' \"👩🏽‍🌾\".maillage", "%20#.maillage"])
    func `a file may have any name`(name: String) throws {
        try AtlasFile.create(at: folder.file(name), from: RichAtlas.atlas)
        #expect(try AtlasFile.open(at: folder.file(name), defaults: RichAtlas.defaults) == RichAtlas.atlas)
        #expect(try folder.names == [name])
    }

    @Test func `a path that is no absolute one is never taken for anything else`() {
        #expect(AtlasFile.plain(":memory:") == "./:memory:")
        #expect(AtlasFile.plain("file:a") == "./file:a")
        #expect(AtlasFile.plain("/a") == "/a")
    }
}
