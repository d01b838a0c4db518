import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// Asks once more before actors are deleted, and says what that would open.
    static func deletion(of ids: Set<ActorID>) -> DialogueStep {
        DialogueStep { dialogue in
            let (words, base) = (dialogue.words, dialogue.base)
            let consequence = words.consequence(ofDeleting: ids, in: base, crowdedAbove: dialogue.threshold)
            return dialogue.deletion(
                words.deleteQuestion(dialogue.base.names(of: ids), consequence), of: dialogue.base.names(of: ids)
            ) { $0.deletion(of: ids, on: base.date) }
        }
    }

    /// Asks once more before a record that nothing hangs on is deleted: a cooperation, an initiative or a named zone.
    static func deletion(of record: AtlasRecord, named name: String, _ question: String) -> DialogueStep {
        DialogueStep { $0.deletion(question, of: [name.madeSafe]) { _ in [.delete(record)] } }
    }
}

extension Dialogue {
    /// Opens the question whether some actors are to be deleted; says why not, where the atlas cannot be changed.
    func askToDelete(_ ids: Set<ActorID>) -> Move {
        if let obstacle { return .stay(saying: [obstacle]) }
        return base.names(of: ids).isEmpty ? .stay(saying: [words.noRecord]) : .go(.deletion(of: ids))
    }

    /// A question with its two answers; one who deletes is brought back to where the records were listed.
    fileprivate func deletion(
        _ question: String, of names: [String], _ edits: @escaping @Sendable (Atlas) -> [RecordEdit]
    ) -> Page {
        var page = Page(sentences: [question])
        page.choices = ChoiceList([
            NumberedChoice(words.yesDelete) { dialogue in
                dialogue.pendingEdit = .change(dialogue.words.deletedRecords(names) + dialogue.words.menuUndoes)
                return .edit(.apply(edits(dialogue.base.atlas), reason: ""), leaving: 2)
            },
            NumberedChoice(words.noKeep) { _ in .back() },
        ])
        return page
    }
}
