import AtlasModel
import Testing

@testable import AtlasDocuments

@Suite("A change in words")
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

    private func change(_ old: String, _ new: String) -> String {
        let atlas = Atlas(title: "", referential: .empty, territories: .none, actors: [])
        return Words(.french).change(
            FieldChange(field: "notes", old: old, new: new), of: .actor(ActorID("a")), in: atlas)
    }

    @Test("of long texts shows both from a little before the first difference")
    func long() {
        let before = String(repeating: "des mots qui restent ", count: 14)
        let told = change(before + "puis hier, et la suite", before + "puis demain, et la suite")
        #expect(told.contains("« …") && told.contains("puis hier") && told.contains("puis demain"))
        let joined = String(repeating: "x", count: 300)
        #expect(change(joined + "1", joined + "2").contains("x1 » → « …"))
    }

    @Test("of short texts, or from nothing, shows them from their beginning")
    func short() {
        #expect(change("02", "03").hasSuffix("« 02 » → « 03 »"))
        #expect(change("", String(repeating: "mot ", count: 50)).contains("rien → « mot mot"))
        let common = String(repeating: "a", count: 45)
        #expect(change(common + "1", common + "2").hasSuffix("« \(common)1 » → « \(common)2 »"))
    }

    @Test("of equal texts shows no excerpt: nothing differs that it could begin at")
    func equal() {
        let text = String(repeating: "mot ", count: 30)
        #expect(!change(text, text).contains("« …"))
    }

    @Test("of a session tells its days and its content")
    func sessions() throws {
        func initiative(_ days: String, _ content: String) -> Initiative {
            var initiative = SampleAtlas.otherInitiative
            initiative.sessions = [.init(date: nil, days: Decimal2(days), title: "Titre", content: content)]
            return initiative
        }
        let old = AtlasRecord.initiative(initiative("1", "Tour de table"))
        let changes = old.changes(to: .initiative(initiative("1.5", "Bilan")))
        #expect(
            changes == [FieldChange(field: "sessions", old: "1 · Titre · Tour de table", new: "1.5 · Titre · Bilan")])
    }
}
