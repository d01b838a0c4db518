import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The record being edited: its fields, and what belongs to it; a number leads into one.
    static let record: DialogueStep = DialogueStep { dialogue in
        let words = dialogue.words
        dialogue.editing?.open(0)
        guard let editing = dialogue.editing else { return Page(sentences: [words.noRecord]) }
        let changed = editing.drafts.drafts.count { $0.form.isChanged || $0.form.isNew || $0.isDeleted }
        var page = Page(sentences: [words.formTitle(editing)])
        page.sentences.append(changed == 0 ? words.unchangedRecord : words.unsavedRecord)
        var choices = [NumberedChoice(words.save) { $0.askForReason() }]
        if editing.isVerifiable { choices.append(NumberedChoice(words.verifyToday) { $0.verifyRecord() }) }
        for row in editing.rows {
            switch row {
            case .field(let key): choices.append(.field(key, of: editing, words))
            case .draft(let place):
                let draft = editing.drafts.drafts[place]
                choices.append(NumberedChoice(words.draft(draft, of: editing)) { _ in .go(.draft(place)) })
            case .addOffer: choices.append(NumberedChoice(words.addOffer) { $0.add(.offer) })
            case .addRelation: choices.append(NumberedChoice(words.addRelation) { $0.add(.relation) })
            case .offersTitle, .relationsTitle: break
            }
        }
        choices.append(
            NumberedChoice(words.giveUpRecord) { dialogue in
                dialogue.editing = nil
                return .back(saying: [words.formLeft])
            })
        page.choices = ChoiceList(choices)
        return page
    }

    /// An offer or a relation of the record.
    static func draft(_ place: Int) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            guard dialogue.editing?.drafts.drafts.indices.contains(place) == true else {
                return Page(sentences: [words.noRecord])
            }
            dialogue.editing?.open(place)
            guard let editing = dialogue.editing else { return Page(sentences: [words.noRecord]) }
            let draft = editing.drafts.drafts[place]
            var page = Page(sentences: [words.draft(draft, of: editing)])
            page.choices = ChoiceList(
                editing.form.keys.map { .field($0, of: editing, words) } + [
                    NumberedChoice(draft.isDeleted ? words.keepDraft : words.removeDraft) { dialogue in
                        _ = dialogue.editing?.toggleDeleted()
                        return .back()
                    }
                ])
            return page
        }
    }

    /// A field, and what it may become.
    fileprivate static func field(_ key: RecordForm.Key) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            guard let editing = dialogue.editing else { return Page(sentences: [words.noRecord]) }
            var page = Page(sentences: [words.field(key, of: editing)])
            let shape = editing.form.shape(of: key.name, editing.context)
            switch shape {
            case .choice(let choices):
                page.choices = ChoiceList(
                    choices.map { choice in
                        let label = editing.context.label(choice)
                        return NumberedChoice(label) { $0.fill(key, label) }
                    })
            case .choices(let choices):
                page.question = words.severalQuestion
                let ticked = editing.form.text(key).split(separator: ";").map(\.trimmed)
                page.choices = ChoiceList(
                    choices.map { choice in
                        let label = editing.context.label(choice)
                        let others = ticked.filter { $0.folded != label.folded }
                        let isTicked = others.count < ticked.count
                        return NumberedChoice(isTicked ? words.ticked(label) : label) { dialogue in
                            let text = (isTicked ? others : ticked + [label]).joined(separator: "; ")
                            return dialogue.fill(key, text, staying: true)
                        }
                    })
            default: page.question = words.valueQuestion(words.hint(key.name, shape))
            }
            return page
        } take: { text, dialogue in
            dialogue.fill(key, text == Dialogue.nothing ? "" : text)
        }
    }

    /// Why the record is changed; it may stay unsaid.
    fileprivate static let reason = DialogueStep(takesEmptyLine: true) { dialogue in
        Page(sentences: [dialogue.words.save], question: dialogue.words.reasonQuestion)
    } take: { reason, dialogue in
        guard let editing = dialogue.editing else { return .back() }
        let (edits, _) = editing.drafts.edits(editing.context)
        dialogue.pendingEdit = .form(edits)
        return .edit(.apply(edits, reason: reason))
    }

    /// Somebody else has changed the record: both states of it, and which is to be kept.
    fileprivate static func conflict(_ conflict: ConflictState) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [words.spokenConflict(isGone: conflict.found == nil)])
            page.sentences += conflict.rows.map { words.told($0, of: conflict.kind) }
            page.choices = ChoiceList([
                NumberedChoice(words.keepMine) { dialogue in
                    let context = dialogue.formContext()
                    dialogue.editing?.settle(conflict, context)
                    return .back(saying: [words.saveAgain])
                },
                NumberedChoice(words.takeTheirs) { dialogue in
                    dialogue.editing = nil
                    return .home(saying: [words.formLeft])
                },
            ])
            return page
        }
    }
}

extension NumberedChoice {
    /// A field with what stands in it, and what is wrong with that.
    fileprivate static func field(
        _ key: RecordForm.Key, of editing: EditingState, _ words: Words
    ) -> NumberedChoice {
        NumberedChoice(words.field(key, of: editing)) { _ in .go(.field(key)) }
    }
}

extension Dialogue {
    /// What is typed to leave a field empty: an empty line has the page said again.
    static let nothing = "-"

    /// Why nothing can be edited; `nil` where it can.
    var obstacle: String? {
        if case .readOnly(let folder) = keeping { words.readOnly(folder) } else { nil }
    }

    /// Opens the form of an actor; what was being typed in another record waits to be kept or given up.
    mutating func edit(_ id: ActorID) -> Move { open(RecordDrafts(actor: id, formContext())) }

    /// Opens the form of a cooperation, an initiative or a named zone.
    mutating func edit(_ record: AtlasRecord) -> Move { open(RecordDrafts(record, isNew: false, formContext())) }

    /// Opens the form of a record to be added.
    ///
    /// - Parameter record: what is in it to begin with.
    mutating func add(_ record: AtlasRecord) -> Move { open(RecordDrafts(record, isNew: true, formContext())) }

    private mutating func open(_ drafts: RecordDrafts?) -> Move {
        if let obstacle { return .stay(saying: [obstacle]) }
        if let editing, editing.drafts.isChanged, editing.drafts.name != drafts?.name {
            return .go(.record, saying: [words.finishFirst])
        }
        if editing?.drafts.isChanged != true {
            let context = formContext()
            editing = drafts.flatMap { EditingState($0, context, caller: .explorer) }
        }
        return editing == nil ? .stay(saying: [words.noRecord]) : .go(.record)
    }

    /// Writes a field by the rules of the form; what cannot be meant is not taken.
    fileprivate mutating func fill(_ key: RecordForm.Key, _ text: String, staying: Bool = false) -> Move {
        guard var editing else { return .back() }
        editing.set(key, text)
        let problem = editing.problems[key]
        if let problem, problem.blocks { return .stay(saying: [words.notTaken(words.sentence(problem))]) }
        self.editing = editing
        return staying ? .replace(.field(key)) : .back(saying: [words.field(key, of: editing)])
    }

    fileprivate mutating func add(_ kind: RecordForm.Kind) -> Move {
        editing?.add(kind)
        return editing.map { .go(.draft($0.draft)) } ?? .back()
    }

    fileprivate mutating func verifyRecord() -> Move {
        let author = keeping.editor?.author ?? ""
        let isVerified = editing?.verify(on: today(), by: author) == true
        return .replace(.record, saying: [isVerified ? words.verifiedToday(by: author) : words.nothingToVerify])
    }

    fileprivate mutating func askForReason() -> Move {
        guard let editing else { return .back() }
        let (edits, obstacles) = editing.drafts.edits(editing.context)
        if let obstacle = obstacles.first {
            let kind = editing.drafts.drafts[obstacle.draft].form.kind
            return .stay(saying: [words.notSaved(obstacle, of: kind, more: obstacles.count - 1)])
        }
        return edits.isEmpty ? .stay(saying: [words.nothingChanged]) : .go(.reason)
    }

    /// What is said when the keeper of the atlas has answered.
    package mutating func edited(_ answer: EditAnswer) -> [String] {
        switch answer {
        case .history(let changes): return follow(.go(.history(changes))).lines
        case .news(let news):
            adopt(news.atlas)
            arrive()
            return said([news.sentence]).lines
        case .outcome(let outcome):
            let pending = pendingEdit
            pendingEdit = nil
            switch outcome {
            case .done(let atlas): return finish(pending, atlas)
            case .refused(let sentence):
                // Out of the question why a form is to be kept; elsewhere one is told where one is.
                if case .form? = pending { return follow(.back(saying: [sentence])).lines }
                arrive()
                return said([sentence]).lines
            case .conflict(let conflict): return follow(meet(conflict, pending)).lines
            }
        }
    }

    private mutating func finish(_ pending: PendingEdit?, _ atlas: Atlas) -> [String] {
        let sentence: String
        switch pending {
        case .form(let edits)?:
            sentence = words.savedRecords(edits)
            editing = nil
            adopt(atlas)
            // Out of the question, then out of the form.
            _ = follow(.back())
            return follow(.back(saying: [sentence])).lines
        case .change(let done)?: sentence = done
        case .undo(let number)?: sentence = words.changeUndone(number)
        case .redo?: sentence = words.changeRedone
        case nil: sentence = ""
        }
        adopt(atlas)
        if case .change? = pending {
            leaveQuestions()
            return said([sentence]).lines
        }
        return follow(.home(saying: [sentence])).lines
    }

    private mutating func meet(_ conflict: EditConflict, _ pending: PendingEdit?) -> Move {
        guard case .form? = pending, let editing else { return .stay(saying: [words.changedMeanwhile]) }
        let place = editing.drafts.drafts.firstIndex {
            $0.form.original == conflict.edit.before && $0.form.original != nil
        }
        guard let place else { return .back(saying: [words.identifierTaken]) }
        let state = ConflictState(
            editing.drafts.drafts[place].form, place: place, found: conflict.found, editing.context)
        return .replace(.conflict(state))
    }
}

extension RecordDrafts {
    /// The record that the drafts are about; one to be added has no identifier yet.
    fileprivate var name: RecordName? { drafts.first?.form.base.name }
}
