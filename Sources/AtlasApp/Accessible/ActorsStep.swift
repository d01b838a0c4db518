import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The actors that answer to what is chosen, in the order chosen, else the most local first.
    static let actors = DialogueStep { dialogue in
        let words = dialogue.words
        let subject = dialogue.subject
        let found = dialogue.found()
        var page = Page(sentences: [words.actors(found.rows.count)])
        if dialogue.choices.sort != nil { page.sentences.append(words.sorted(by: dialogue.choices.sort)) }
        if found.rows.isEmpty {
            page.sentences.append(words.nobody(dialogue.choices, in: subject.atlas, isSpoken: true))
        }
        page.choices = ChoiceList(count: found.rows.count) { index in
            let row = Int(found.rows[index])
            let actor = subject.atlas.actors[row]
            let label = [
                words.name(of: actor), words.types(of: actor, in: subject.atlas.referential),
                words.presence(of: row, in: found),
            ]
            return NumberedChoice(label.joined(separator: ", ")) { _ in .go(.sheet(actor.id)) }
        }
        return page
    }

    /// The sheet of an actor, part by part, and what can be asked about it.
    static func sheet(_ id: ActorID) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let subject = dialogue.subject
            guard let row = subject.row(of: id) else {
                let isImagined = dialogue.base.row(of: id) != nil
                return Page(sentences: [isImagined ? words.actorGone : words.noRecord])
            }
            let document = Document.actorSheet(row, in: subject, words: words)
            let name = words.name(of: subject.atlas.actors[row])
            var page = Page(reading: SpokenRenderer(words).parts(of: document))
            page.choices = ChoiceList([
                NumberedChoice(words.itsRelations) { _ in .go(.relations(id)) },
                NumberedChoice(words.andIfStopped(name)) { $0.suppose(.removeActor(id)) },
                NumberedChoice(words.writeOrPrint) { _ in .go(.paper(.actor(id))) },
                NumberedChoice(words.verifyToday) { $0.verifyToday([id]) },
                NumberedChoice(words.editRecord) { $0.edit(id) },
                NumberedChoice(words.deleteActor) { $0.askToDelete([id]) },
            ])
            return page
        }
    }

    /// An actor by words of its record.
    static func actor(
        _ title: String, then: @escaping @Sendable (ActorID, inout Dialogue) -> Move
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [title], question: words.actorQuestion)
            page.choices = ChoiceList([
                NumberedChoice(words.amongListed) { dialogue in
                    let actors = dialogue.subject.atlas.actors
                    return .go(.oneOf(dialogue.found().rows.map { actors[Int($0)].id }, then: then))
                }
            ])
            return page
        } take: { text, dialogue in
            let found = dialogue.found(text)
            switch found.count {
            case 0: return .stay(saying: [dialogue.words.nobodyFound(text)])
            case 1: return then(found[0], &dialogue)
            default: return .go(.oneOf(found, then: then))
            }
        }
    }

    private static func oneOf(
        _ ids: [ActorID], then: @escaping @Sendable (ActorID, inout Dialogue) -> Move
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let subject = dialogue.subject
            var page = Page(sentences: [words.actors(ids.count)])
            page.choices = ChoiceList(count: ids.count) { index in
                NumberedChoice(words.name(of: ids[index], in: subject)) { then(ids[index], &$0) }
            }
            return page
        }
    }
}
