import AtlasModel
import Testing

@testable import AtlasDocuments

struct ChangeWordsTests {
    private let atlas = Atlas(title: "", referential: .empty, territories: .none, actors: [])

    @Test(arguments: [
        ("modified_on", "2026-11-21", "21 novembre 2026"),
        ("verified_on verified_by", "2026-12-01", "1er décembre 2026"),
        ("verified_on verified_by", "2026-12-01 Bob", "1er décembre 2026 Bob"), ("reminded_on", "jeudi", "jeudi"),
        ("phone", "2026-11-21", "2026-11-21"),
    ])
    func `days of a change are written as people write them`(field: String, cell: String, expected: String) {
        let words = Words(.french)
        let value = words.value(cell, ofField: field, of: .actor(ActorID("a")), in: atlas)
        #expect(value.contains(expected))
        #expect(value.contains("2026-11") == (field == "phone"))
    }

    @Test func `several take the plural in French`() {
        #expect(Words(.french).presences(2, .presumed) == "2 présumés")
        #expect(Words(.french).presences(1, .confirmed) == "1 vérifié")
        #expect(Words(.english).presences(2, .presumed) == "2 presumed")
    }
}
