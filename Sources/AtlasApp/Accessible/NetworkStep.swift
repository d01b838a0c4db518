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
        let adding = dialogue.adding(words.addCooperation, .cooperation(.empty))
        page.choices =
            ChoiceList(
                found.map { cooperation in
                    NumberedChoice(cooperation.name.madeSafe) { _ in .go(.cooperation(cooperation.id)) }
                }) + adding
        return page
    }

    private static let initiatives = DialogueStep { dialogue in
        let words = dialogue.words
        let found = dialogue.subject.atlas.initiatives
        var page = Page(sentences: [words.initiatives(found.count)])
        let adding = dialogue.adding(words.addInitiative, .initiative(.empty))
        page.choices =
            ChoiceList(
                found.map { initiative in
                    NumberedChoice(initiative.name.madeSafe) { _ in .go(.initiative(initiative.id)) }
                }) + adding
        return page
    }

    /// The sheet of a cooperation, part by part, and its form.
    private static func cooperation(_ id: CooperationID) -> DialogueStep {
        DialogueStep { dialogue in
            let subject = dialogue.subject
            guard let cooperation = subject.atlas.cooperations.first(where: { $0.id == id }) else {
                return Page(sentences: [dialogue.words.noRecord])
            }
            let document = Document.cooperationSheet(cooperation, in: subject, words: dialogue.words)
            return dialogue.page(
                document, as: .cooperation(cooperation), editing: .cooperation(cooperation), named: cooperation.name)
        }
    }

    /// The sheet of an initiative, part by part, and its form.
    private static func initiative(_ id: InitiativeID) -> DialogueStep {
        DialogueStep { dialogue in
            let subject = dialogue.subject
            guard let initiative = subject.atlas.initiatives.first(where: { $0.id == id }) else {
                return Page(sentences: [dialogue.words.noRecord])
            }
            let document = Document.initiativeSheet(initiative, in: subject, words: dialogue.words)
            return dialogue.page(
                document, as: .initiative(initiative), editing: .initiative(initiative), named: initiative.name)
        }
    }
}

extension Dialogue {
    /// The choice that adds a record, where the atlas can be changed.
    func adding(_ label: String, _ record: AtlasRecord) -> ChoiceList {
        keeping.editor == nil ? ChoiceList() : ChoiceList([NumberedChoice(label) { $0.add(record) }])
    }

    fileprivate func page(
        _ document: Document, as content: SheetOrder.Content, editing record: AtlasRecord, named name: String
    ) -> Page {
        var page = Page(reading: SpokenRenderer(words).parts(of: document))
        page.choices = ChoiceList([
            NumberedChoice(words.writeOrPrint) { _ in .go(.paper(content)) },
            NumberedChoice(words.editRecord) { $0.edit(record) },
            NumberedChoice(words.deleteRecord) { dialogue in
                if let obstacle = dialogue.obstacle { return .stay(saying: [obstacle]) }
                return .go(.deletion(of: record, named: name, dialogue.words.deleteRecordQuestion(name.madeSafe)))
            },
        ])
        return page
    }
}
