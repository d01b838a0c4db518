import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The changes of the file, the last first; one leads to what it did, and to taking it back.
    static func history(_ changes: [AtlasEditor.PastChange]) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [words.menuHistory])
            if changes.isEmpty {
                page.sentences.append(words.noChangeYet)
            } else if !changes.contains(where: \.isUndoable) {
                page.sentences.append(words.nothingToUndoInFile)
            }
            let redoable = changes.first(where: \.isRedoable)
            if redoable == nil { page.sentences.append(words.nothingToRedoInFile) }
            page.choices =
                ChoiceList([redoable.map(NumberedChoice.redo(dialogue.words))].compactMap(\.self))
                + ChoiceList(count: changes.count) { index in
                    let change = changes[index]
                    return NumberedChoice(words.byWhom(change) + words.colon + change.summary) { _ in
                        .go(.change(change))
                    }
                }
            return page
        }
    }

    private static var detailsAtOnce: Int { 20 }

    private static func change(_ change: AtlasEditor.PastChange) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [words.byWhom(change), change.summary])
            if !change.reason.isEmpty { page.sentences.append(words.because(change.reason)) }
            // A change of many records is told part by part, like a long sheet.
            page.reading = stride(from: 0, to: change.details.count, by: detailsAtOnce).map { first in
                change.details.dropFirst(first).prefix(detailsAtOnce).flatMap(SpokenRenderer.lines)
            }
            if change.isUndoable {
                page.choices = ChoiceList([
                    NumberedChoice(words.undoChange) { dialogue in
                        dialogue.pendingEdit = .undo(change.number)
                        return .edit(.undo(change.number))
                    }
                ])
            } else {
                page.sentences.append(words.notUndoableNow)
                if change.isRedoable { page.choices = ChoiceList([.redo(words)(change)]) }
            }
            return page
        }
    }
}

extension NumberedChoice {
    /// Brings a change back, the last that was taken back.
    fileprivate static func redo(_ words: Words) -> (AtlasEditor.PastChange) -> NumberedChoice {
        { change in
            NumberedChoice(words.redoChange(change.number)) { dialogue in
                dialogue.pendingEdit = .redo
                return .edit(.redo)
            }
        }
    }
}
