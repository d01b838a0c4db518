import AtlasExchange
import AtlasModel
import Testing

@Suite struct ReadingProgressTests {
    @Test("Progress is told some dozens of times, in order, and ends with the last byte of the largest file")
    func progress() throws {
        let rows = (0..<60_000).map { "actor-\($0),Acteur \($0)\n" }.joined()
        let folder = try TemporaryFolder([
            "datapackage.json": "{}", "actors.csv": "id,name\n" + rows,
            "offers.csv": "actor,functions,role\nactor-0,grh,core\n",
        ])
        var told: [ReadingProgress] = []
        let (atlas, _) = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults) { told.append($0) }
        #expect(atlas?.actors.count == 60_000)
        #expect((20...50).contains(told.count))
        #expect(told.map(\.fraction) == told.map(\.fraction).sorted())
        #expect(told.allSatisfy { (0...1).contains($0.fraction) })
        #expect(told.first?.file == "actors.csv" && (told.last?.fraction ?? 0) > 0.97)
    }

    @Test("A package without rows tells nothing")
    func nothing() throws {
        let folder = try TemporaryFolder(["actors.csv": ""])
        _ = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults) { Issue.record("\($0)") }
    }
}
