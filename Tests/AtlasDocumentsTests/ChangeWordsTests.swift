import AtlasModel
import Foundation
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

    @Test("of lists of actors tells their names, and no sign that parts the items of a cell")
    func names() {
        let atlas = Atlas(
            title: "", referential: .empty, territories: .none,
            actors: [
                Actor(id: ActorID("resam"), name: "RESAM"), Actor(id: ActorID("dla-29"), name: "DLA du Finistère"),
            ])
        let club = RecordName.cooperation(CooperationID("club"))
        func told(_ cell: String, _ field: String) -> String {
            Words(.french).value(cell, ofField: field, of: club, in: atlas)
        }
        #expect(told("resam|dla-29", "rotation") == "« RESAM, DLA du Finistère »")
        #expect(
            told("resam|dla-29 @2026-09-01", "rotation") == "« RESAM, DLA du Finistère, depuis le 1er septembre 2026 »")
        #expect(told("resam (referent)|inconnu", "members") == "« RESAM (référent), inconnu »")
        #expect(told("parti (leader)", "members") == "« parti (porteur) »")
        #expect(told("un \\| deux|trois", "results") == "« un | deux, trois »")
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
            changes == [
                FieldChange(field: "sessions", old: "– · 1 · Titre · Tour de table", new: "– · 1.5 · Titre · Bilan")
            ])
    }

    /// Every field of these records, each pair of which is a change.
    private func law<Record: RecordWithFields>(_ records: [Record], _ wrap: (Record) -> AtlasRecord) {
        for old in records {
            for new in records where old != new {
                let changes = old.changes(to: new)
                #expect(!changes.isEmpty)
                for change in changes {
                    #expect(change.old != change.new, "\(change.field)")
                    let told = Words(.french).change(change, of: wrap(old).name, in: atlas)
                    let sides = told.split(separator: " : ", maxSplits: 1).last.map(String.init) ?? told
                    let ends = sides.components(separatedBy: " → ")
                    #expect(ends.count != 2 || ends[0] != ends[1], "\(told)")
                }
            }
        }
    }

    @Test("of two records that differ, a field that differs has two texts, told in two ways")
    func differing() {
        let texts = ["", "a", "b", "a|b", "a\\|b", "a · b", "–", "a (b)", "a (b", "a\u{7}", "a\u{8}"]
        let some = texts.filter { !$0.isEmpty }
        let days: [Decimal2?] = [nil, Decimal2("1"), Decimal2("1.5")]
        func initiatives(_ change: (inout Initiative) -> Void) -> Initiative {
            var initiative = SampleAtlas.otherInitiative
            change(&initiative)
            return initiative
        }
        var all: [Initiative] = []
        for text in texts {
            for other in ["", "b", "–"] {
                for day in days {
                    all.append(
                        initiatives { $0.sessions = [.init(date: nil, days: day, title: text, content: other)] })
                }
            }
            all.append(
                initiatives { $0.efforts = [.init(who: .participant, days: Decimal2(hundredths: 100), detail: text)] })
            all.append(initiatives { $0.participants = [.init(actor: "a", part: text)] })
            all.append(initiatives { $0.funding = text })
        }
        all += some.map { text in initiatives { $0.objectives = [text] } }
        all.append(initiatives { $0.objectives = ["a", "b"] })
        law(Array(Set(all))) { .initiative($0) }
        law(texts.map { Relation(from: "a", to: "b", kind: .refers, note: $0, source: "") }) { .relation($0) }
        law(some.map { Actor(id: "a", name: $0) }) { .actor($0) }
    }
}
