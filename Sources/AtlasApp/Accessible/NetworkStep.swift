import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// Who works with whom.
    static let network = DialogueStep { dialogue in
        let words = dialogue.words
        let atlas = dialogue.subject.atlas
        var page = Page(sentences: [words.menuNetwork])
        page.choices = ChoiceList([
            NumberedChoice(words.relationsOfActor) { _ in
                .go(.actor(words.relationsOfActor) { id, _ in .go(.relations(id)) })
            },
            NumberedChoice(words.cooperations(atlas.cooperations.count)) { _ in .go(.cooperations) },
            NumberedChoice(words.initiatives(atlas.initiatives.count)) { _ in .go(.initiatives) },
        ])
        return page
    }

    /// The ties of an actor, from whom one goes on to the others.
    static func relations(_ id: ActorID) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let subject = dialogue.subject
            let ties = subject.atlas.relations.compactMap { relation -> (ActorID, String)? in
                guard relation.from == id || relation.to == id else { return nil }
                let isFirst = relation.from == id
                let other = isFirst ? relation.to : relation.from
                return (
                    other, "\(words.relation(relation.kind, fromFirst: isFirst)) \(words.name(of: other, in: subject))"
                )
            }
            var page = Page(sentences: [words.relations(of: words.name(of: id, in: subject), ties.count)])
            page.choices = ChoiceList(
                [NumberedChoice(words.itsSheet) { _ in .go(.sheet(id)) }]
                    + ties.map { other, label in NumberedChoice(label) { _ in .go(.relations(other)) } })
            return page
        }
    }

    private static let cooperations = DialogueStep { dialogue in
        let words = dialogue.words
        let found = dialogue.subject.atlas.cooperations
        var page = Page(sentences: [words.cooperations(found.count)])
        page.choices = ChoiceList(
            found.map { cooperation in
                NumberedChoice(cooperation.name.madeSafe) { dialogue in
                    let document = Document.cooperationSheet(cooperation, in: dialogue.subject, words: words)
                    return .go(.document(document, as: .cooperation(cooperation)))
                }
            })
        return page
    }

    private static let initiatives = DialogueStep { dialogue in
        let words = dialogue.words
        let found = dialogue.subject.atlas.initiatives
        var page = Page(sentences: [words.initiatives(found.count)])
        page.choices = ChoiceList(
            found.map { initiative in
                NumberedChoice(initiative.name.madeSafe) { dialogue in
                    let document = Document.initiativeSheet(initiative, in: dialogue.subject, words: words)
                    return .go(.document(document, as: .initiative(initiative)))
                }
            })
        return page
    }

    /// A sheet, part by part.
    private static func document(_ document: Document, as content: SheetOrder.Content) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(reading: SpokenRenderer(words).parts(of: document))
            page.choices = ChoiceList([
                NumberedChoice(words.writeOrPrint) { _ in .go(.paper(content)) }
            ])
            return page
        }
    }
}
