import AtlasDocuments
import AtlasModel
import Testing

@Suite("A change in words")
struct ChangeWordsTests {
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
}
