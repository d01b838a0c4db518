import AtlasExchange
import AtlasModel
import Testing

@Suite struct EmbeddedAtlasTests {
    @Test("The embedded atlas reads without any finding")
    func noFindings() throws {
        let (atlas, findings) = PackageReader.read(
            folder: try Shipped.resources + "/atlas", defaults: try Shipped.defaults)
        #expect(findings.map(\.inOneLine) == [])
        #expect(atlas?.ownParts == [])
    }

    @Test("It holds the experiments and cooperations of its sources")
    func contents() throws {
        let atlas = try Shipped.atlas()
        #expect(atlas.actors.count >= 80)
        #expect(atlas.initiatives.count == 4)
        #expect(atlas.cooperations.count >= 3)
        #expect(atlas.examples.count >= 1)
    }
}
