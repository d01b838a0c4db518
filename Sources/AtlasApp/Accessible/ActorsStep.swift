import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The actors that answer to what is chosen, the most local first.
    static let actors = DialogueStep { dialogue in
        let words = dialogue.words
        let subject = dialogue.subject
        let listing = subject.listing(dialogue.query)
        var page = Page(sentences: [words.actors(listing.count)])
        if listing.isEmpty { page.sentences.append(words.nobody) }
        page.choices = ChoiceList(count: listing.count) { index in
            let actor = subject.atlas.actors[listing[index].row]
            let label = [
                words.name(of: actor), words.types(of: actor, in: subject.atlas.referential),
                words.presence(of: listing[index]),
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
            guard let row = subject.row(of: id) else { return Page(sentences: [words.actorGone]) }
            let document = Document.actorSheet(row, in: subject, words: words)
            let name = words.name(of: subject.atlas.actors[row])
            var page = Page(reading: SpokenRenderer(words).parts(of: document))
            page.choices = ChoiceList([
                NumberedChoice(words.itsRelations) { _ in .go(.relations(id)) },
                NumberedChoice(words.andIfStopped(name)) { $0.suppose(.removeActor(id)) },
                NumberedChoice(words.writeOrPrint) { _ in .go(.paper(.actor(id))) },
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
                    let listing = dialogue.subject.listing(dialogue.query)
                    return .go(.oneOf(listing, then: then))
                }
            ])
            return page
        } take: { text, dialogue in
            var query = CoverageQuery()
            query.text = text
            let found = dialogue.subject.listing(query)
            switch found.count {
            case 0: return .stay(saying: [dialogue.words.nobodyFound(text)])
            case 1: return then(dialogue.subject.atlas.actors[found[0].row].id, &dialogue)
            default: return .go(.oneOf(found, then: then))
            }
        }
    }

    private static func oneOf(
        _ listing: [ActorListing], then: @escaping @Sendable (ActorID, inout Dialogue) -> Move
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let actors = dialogue.subject.atlas.actors
            var page = Page(sentences: [words.actors(listing.count)])
            page.choices = ChoiceList(count: listing.count) { index in
                let actor = actors[listing[index].row]
                return NumberedChoice(words.name(of: actor)) { then(actor.id, &$0) }
            }
            return page
        }
    }
}
