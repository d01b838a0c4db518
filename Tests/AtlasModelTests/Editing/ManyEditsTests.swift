import AtlasModel
import Testing

@Suite("Many edits at once")
struct ManyEditsTests {
    @Test("make what the same edits make one by one")
    func oneByOne() throws {
        var random = SplitMix64(seed: 81)
        for _ in 0..<60 {
            let base = MergeAtlas.base(&random)
            var one = base
            var edits: [RecordEdit] = []
            // More than the few for which nothing is indexed.
            while edits.count < 60 {
                let after = MergeAtlas.changed(one, &random, side: "m")
                for edit in AtlasMerge(base: one, mine: one, theirs: after).edits {
                    one = try one.applying([edit])
                    edits.append(edit)
                }
            }
            let isAlike = try base.applying(edits) == one
            #expect(isAlike)
        }
    }

    @Test("are all refused where one is, with what stands in its place")
    func refused() throws {
        let actors = (0..<50).map { Actor(id: ActorID("a\($0)"), name: "N") }
        let empty = Atlas(title: "", referential: .empty, territories: .none, actors: [])
        let adding = actors.map { RecordEdit.add(.actor($0)) }
        #expect(try empty.applying(adding).actors == actors)
        #expect(throws: EditConflict(edit: adding[3], found: .actor(actors[3]))) {
            try empty.applying(adding + [adding[3]])
        }
    }
}
