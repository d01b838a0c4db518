import AtlasDocuments
import AtlasModel

@testable import AtlasApp
@testable import Terminal

/// Two copies of the embedded atlas that say some things differently.
struct MergedCopies: Sendable {
    let base: Atlas
    let mine: Atlas
    let theirs: Atlas

    /// Two actors with fields in conflict, one of them in a long text; one that each side has deleted.
    static let usual: MergedCopies = {
        var base = EmbeddedAtlas.subject.atlas
        let notes = "Accueil le mardi et le jeudi, sur rendez-vous, dans les locaux de la maison des associations, "
        for name in ["Atelier", "Foyer"] { base.actors.append(Actor(id: ActorID(name.lowercased()), name: name)) }
        func copy(_ side: String, _ number: Int, without deleted: String) -> Atlas {
            var atlas = base
            for row in atlas.actors.indices {
                switch atlas.actors[row].id.rawValue {
                case "resam":
                    atlas.actors[row].phone = "02 98 00 00 0\(number)"
                    atlas.actors[row].notes = notes + "étage \(number)"
                case "chorum": atlas.actors[row].email = "\(side)@exemple.fr"
                case "atelier", "foyer": atlas.actors[row].phone = "01 00 00 00 0\(number)"
                default: break
                }
            }
            atlas.actors.removeAll { $0.id.rawValue == deleted }
            return atlas
        }
        return MergedCopies(
            base: base, mine: copy("moi", 1, without: "atelier"), theirs: copy("eux", 2, without: "foyer"))
    }()

    func merge(_ rule: MergeRule?) -> AtlasMerge { AtlasMerge(base: base, mine: mine, theirs: theirs, rule: rule) }

    var toDecide: MergeToDecide {
        let questions = merge(nil).questions
        let phone = questions.first { $0.matter == .field("phone") }
        let change = MergeToDecide.LastChange(author: "Brieuc", day: EmbeddedAtlas.subject.date, clock: "08:12")
        return MergeToDecide(
            questions, into: mine, on: EmbeddedAtlas.subject.date,
            changes: [.theirs: Dictionary(uniqueKeysWithValues: [phone].compactMap(\.self).map { ($0, change) })]
        ) { merge(.answers($0)) }
    }

    func rehearsal(_ size: (Int, Int) = (120, 40), _ language: Language = .french) -> Rehearsal {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.state = AppState(
            toDecide, words: Words(language), size: Size(width: size.0, height: size.1))
        return rehearsal
    }
}

extension Rehearsal {
    var answers: MergeToDecide.Answers { state.merging?.answers ?? [:] }
    var questions: [MergeConflict] { state.merging?.merge.questions ?? [] }
    var pointedRow: MergingState.Row? { state.merging?.pointed }
    var outcome: AtlasMerge? { state.merging?.outcome }
}
