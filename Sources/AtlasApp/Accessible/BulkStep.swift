import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The same change on all actors of a list, or on those ticked: which one.
    static func bulk(_ ids: Set<ActorID>, areTicked: Bool = false) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [areTicked ? words.changeTicked(ids.count) : words.changeListed(ids.count)])
            let kinds = BulkPrompt.Kind.allCases.map { kind in
                NumberedChoice(words.capitalized(words.bulkLabel(kind))) { dialogue in
                    kind == .verified ? dialogue.verifyToday(ids, leaving: 1) : .go(.bulk(kind, ids))
                }
            }
            let ticking = areTicked ? [] : [NumberedChoice(words.tickOneByOne) { _ in .go(.ticking) }]
            page.choices = ChoiceList(kinds + [NumberedChoice(words.deleteListed) { $0.askToDelete(ids) }] + ticking)
            return page
        }
    }

    /// What the change needs to know: one of some words, or a text.
    private static func bulk(_ kind: BulkPrompt.Kind, _ ids: Set<ActorID>) -> DialogueStep {
        let title: @Sendable (Words) -> String = { $0.capitalized($0.bulkLabel(kind)) }
        switch kind {
        case .addNetwork, .zone:
            return DialogueStep { dialogue in
                let words = dialogue.words
                let question = kind == .zone ? words.zoneQuestion : words.networkQuestion
                return Page(sentences: [title(words)], question: question)
            } take: { text, dialogue in
                let context = dialogue.formContext()
                let change = kind == .zone ? context.zone(meant: text).map(BulkChange.zone) : .addNetwork(text)
                guard let change else { return .stay(saying: [dialogue.words.notUnderstood(text)]) }
                return dialogue.make(change, on: ids, leaving: 2)
            }
        case .verified, .survey, .removeNetwork, .addType, .removeType:
            return DialogueStep { dialogue in
                let words = dialogue.words
                let changes = dialogue.changes(kind, of: ids)
                var page = Page(sentences: [title(words)])
                page.choices = ChoiceList(
                    changes.map { label, change in
                        NumberedChoice(label) { $0.make(change, on: ids, leaving: 2) }
                    })
                return page
            }
        }
    }
}

extension Dialogue {
    /// The choice that changes all actors listed, where there is anybody and the atlas can be changed.
    func changingListed(_ found: ActorsFound) -> ChoiceList {
        let actors = subject.atlas.actors
        guard keeping.editor != nil, found.rows.count > 1 else { return ChoiceList() }
        return ChoiceList([
            NumberedChoice(words.changeListed(found.rows.count)) { _ in
                .go(.bulk(Set(found.rows.lazy.map { actors[Int($0)].id })))
            }
        ])
    }

    /// What a change of a kind can be, each under its name.
    fileprivate func changes(_ kind: BulkPrompt.Kind, of ids: Set<ActorID>) -> [(label: String, change: BulkChange)] {
        let referential = base.atlas.referential
        switch kind {
        case .survey: return SurveyStatus.allCases.map { (words.survey($0), .survey($0)) }
        case .addType: return referential.actorTypes.map { (words.type($0.id, in: referential), .addType($0.id)) }
        case .removeType: return referential.actorTypes.map { (words.type($0.id, in: referential), .removeType($0.id)) }
        case .removeNetwork:
            let networks = Set(base.atlas.actors.lazy.filter { ids.contains($0.id) }.flatMap(\.networks))
            return networks.sorted().map { ($0.madeSafe, .removeNetwork($0)) }
        case .verified, .addNetwork, .zone: return []
        }
    }

    /// "Verified today by …", on some actors.
    mutating func verifyToday(_ ids: Set<ActorID>, leaving count: Int = 0) -> Move {
        make(.verified(Verification(on: today(), by: keeping.editor?.author ?? "")), on: ids, leaving: count)
    }

    /// Asks the keeper of the atlas for a change on some actors.
    ///
    /// - Parameter count: how many questions are left behind.
    fileprivate mutating func make(_ change: BulkChange, on ids: Set<ActorID>, leaving count: Int) -> Move {
        if let obstacle { return .stay(saying: [obstacle]) }
        let edits = base.atlas.edits(change, on: ids, date: today())
        guard !edits.isEmpty else { return .stay(saying: [words.nothingChanged]) }
        pendingEdit = .change(words.done(change, base.names(of: ids), in: base.atlas) + words.menuUndoes)
        return .edit(.apply(edits, reason: ""), leaving: count)
    }
}
