import AtlasDocuments
import AtlasModel
import Terminal

/// Whether the atlas can be changed, and by what.
package enum AtlasKeeping: Sendable {
    case editor(AtlasEditor)
    /// The atlas that comes with the program, or the package folder at a path.
    case readOnly(folder: String?)
}

extension AtlasKeeping {
    package var editor: AtlasEditor? { if case .editor(let editor) = self { editor } else { nil } }
}

/// The atlas after a change, until it is shown.
struct ChangedAtlas: Sendable {
    let atlas: Atlas
    /// An actor or a zone that is new, and is to be pointed at.
    let added: AtlasRecord?
    /// Tells it from the next one.
    let number: Int
}

/// What was asked of the keeper of the atlas, for when the answer comes.
enum PendingEdit: Equatable, Sendable {
    case form([RecordEdit])
    /// A change of several actors, or of one, that has no form; the sentence says what was done.
    case change(String)
    case undo(Int)
    case redo
}

extension AppState {
    /// Asks why, before the form is kept; what is wrong is shown instead.
    mutating func askForReason() {
        editing?.settle()
        guard let editing else { return }
        let (edits, obstacles) = editing.drafts.edits(editing.context)
        if let obstacle = obstacles.first {
            self.editing?.point(at: obstacle.key, of: obstacle.draft)
            notice = words.notSaved(
                obstacle, of: editing.drafts.drafts[obstacle.draft].form.kind, more: obstacles.count - 1)
            return
        }
        guard !edits.isEmpty else {
            notice = words.nothingChanged
            return
        }
        prompt = .reason(TextField())
    }

    mutating func answer(_ reason: TextField, with key: Key) -> Effect? {
        var reason = reason
        guard key == .enter || key == .function(2) || key == .control("s") else {
            _ = reason.take(key)
            prompt = .reason(reason)
            return nil
        }
        prompt = nil
        guard let editing else { return nil }
        let (edits, _) = editing.drafts.edits(editing.context)
        pendingEdit = .form(edits)
        return .edit(.apply(edits, reason: reason.text))
    }

    /// More actors or edits than this are changed behind the screen.
    static var changedAtOnce: Int { 200 }

    /// Makes edits that have no form: at once, or behind the screen where they are many.
    ///
    /// - Parameter sentence: what is said once they are made.
    mutating func change(
        _ ids: Set<ActorID>, saying sentence: String, _ edits: @escaping @Sendable (Atlas) -> [RecordEdit]
    ) -> Effect? {
        guard let editor else { return nil }
        let atlas = base.atlas
        let few = ids.count <= Self.changedAtOnce ? edits(atlas) : nil
        if let few, few.isEmpty {
            notice = words.nothingChanged
            return nil
        }
        pendingEdit = .change(sentence)
        if let few, few.count <= Self.changedAtOnce { return .edit(.apply(few, reason: "")) }
        let work = Work(name: Self.writing) {
            control -> (@Sendable (inout AppState) -> Void)? in
            let edits = few ?? edits(atlas)
            guard !edits.isEmpty else {
                return { state in
                    state.pendingEdit = nil
                    state.notice = state.words.nothingChanged
                }
            }
            let answer = editor.answer(.apply(edits, reason: ""), control)
            return { state in state.adopt(answer) }
        }
        return hold(work, isStoppable: true)
    }

    /// Makes edits: at once, or behind the screen where they are many.
    mutating func make(_ edits: [RecordEdit], reason: String) -> Effect? {
        let request = EditRequest.apply(edits, reason: reason)
        return edits.count > Self.changedAtOnce ? ask([request], Self.writing) : .edit(request)
    }

    private static var writing: Phrase { Phrase("Écriture dans le fichier", "Writing into the file") }

    /// Asks the keeper of the atlas one thing after the other behind the screen.
    private mutating func ask(_ requests: [EditRequest], _ name: Phrase) -> Effect? {
        guard let editor else { return nil }
        let work = Work(name: name) { control -> (@Sendable (inout AppState) -> Void)? in
            let answers = requests.map { editor.answer($0, control) }
            return { state in for answer in answers { state.adopt(answer) } }
        }
        return hold(work, isStoppable: requests != [.history])
    }

    /// Starts work that holds the file.
    private mutating func hold(_ work: Work, isStoppable: Bool) -> Effect? {
        var work = work
        work.isWanted = { _ in true }
        let effect = start(work)
        waiting?.isWriting = true
        waiting?.isStoppable = isStoppable
        return effect
    }

    /// The file is held behind the screen: nothing else happens meanwhile, since what is shown may not be what the file
    /// will hold.
    var isWriting: Bool { waiting?.isWriting == true }

    mutating func take(_ answer: EditAnswer) -> Effect? {
        adopt(answer)
        guard screen == .changes else { return nil }
        return switch answer {
        case .outcome: readHistory()
        case .news: isWriting ? nil : readHistory()
        case .history: nil
        }
    }

    private mutating func adopt(_ answer: EditAnswer) {
        switch answer {
        case .history(let changes): showChanges(changes)
        case .news(let news):
            notice = news.sentence.madeSafe
            follow(news.atlas)
        case .outcome(let outcome):
            let pending = pendingEdit
            pendingEdit = nil
            switch outcome {
            case .done(let atlas): finish(pending, atlas)
            case .refused(let sentence): notice = sentence.madeSafe
            case .conflict(let conflict): show(conflict, pending)
            }
        }
    }

    private mutating func finish(_ pending: PendingEdit?, _ atlas: Atlas) {
        var added: AtlasRecord?
        switch pending {
        case .form(let edits)?:
            closeForm()
            notice = words.saved(edits)
            added =
                edits.lazy.filter { $0.before == nil }.compactMap(\.after).first { record in
                    switch record {
                    case .actor, .zone: true
                    default: false
                    }
                }
        case .change(let sentence)?: notice = sentence
        case .undo(let number)?: notice = words.changeUndone(number)
        case .redo?: notice = words.changeRedone
        case nil: break
        }
        follow(atlas, pointingAt: added)
    }

    /// Shows what the file holds now: at once, or where it is large as soon as it is ready behind the screen.
    private mutating func follow(_ atlas: Atlas, pointingAt added: AtlasRecord? = nil) {
        changed = ChangedAtlas(atlas: atlas, added: added, number: (changed?.number ?? 0) + 1)
        if atlas.actors.count <= imaginedAtOnce { showChanged(AtlasOnDate(atlas, on: today())) }
    }

    /// Shows the atlas as it stands today, once midnight is past: offers begin and end, records grow old.
    mutating func followCalendar() {
        if !isReading, changed == nil, today() != base.date { follow(base.atlas) }
    }

    /// - Parameter subject: the changed atlas.
    mutating func showChanged(_ subject: AtlasOnDate) {
        let added = changed?.added
        changed = nil
        adopt(subject)
        switch added {
        case .actor(let actor)?: show(actor.id)
        case .zone(let zone)?:
            show(TerritoryReference(.zone, zone.id))
            explorer.focus = .tree
        default: break
        }
        ticked = ticked.filter { base.row(of: $0) != nil }
    }

    // MARK: Conflicts

    /// Somebody else has changed the record: both states of it, field by field.
    private mutating func show(_ conflict: EditConflict, _ pending: PendingEdit?) {
        guard case .form? = pending, let editing else {
            notice = words.changedMeanwhile
            return
        }
        let place = editing.drafts.drafts.firstIndex {
            $0.form.original == conflict.edit.before && $0.form.original != nil
        }
        guard let place else {
            // An identifier that somebody else has taken.
            self.editing?.point(at: RecordForm.Key(.id), of: 0)
            notice = words.identifierTaken
            return
        }
        self.editing?.open(place)
        self.editing?.conflict = ConflictState(
            editing.drafts.drafts[place].form, place: place, found: conflict.found, editing.context)
    }

    mutating func resolve(_ action: Action) -> Effect? {
        guard var conflict = editing?.conflict else { return nil }
        switch action {
        case .up: conflict.move(by: -1)
        case .down: conflict.move(by: 1)
        case .pageUp: conflict.move(by: -10)
        case .pageDown: conflict.move(by: 10)
        case .mine: conflict.choose(mine: true)
        case .theirs: conflict.choose(mine: false)
        case .open: conflict.turn()
        case .back, .save:
            let context = formContext()
            editing?.settle(conflict, context)
            notice = action == .back ? words.editAgain : nil
            if action == .save { askForReason() }
            return nil
        case .quit: prompt = .question(.quitForm)
        default: return performAnywhere(action)
        }
        editing?.conflict = conflict
        return nil
    }
}

extension EditingState {
    /// Goes on with the record as it is now, saying what was typed where that was chosen.
    mutating func settle(_ conflict: ConflictState, _ context: FormContext) {
        self.conflict = nil
        let form = drafts.drafts[conflict.place].form
        if let found = conflict.found {
            drafts.drafts[conflict.place].form = form.rebased(on: found, keeping: conflict.mine, context)
        } else if conflict.keepsRecord {
            drafts.drafts[conflict.place].form = form.added
        } else {
            drafts.drafts[conflict.place].isDeleted = true
            drafts.drafts[conflict.place].form = form.added
        }
        adopt(context)
    }
}

extension AppState {
    // MARK: The history of the file

    mutating func openChanges() -> Effect? { mayEdit() ? readHistory() : nil }

    /// Reads the history: at once, or behind the screen where it tells of many records.
    private mutating func readHistory() -> Effect? {
        guard let editor, editor.historySize() > Self.changedAtOnce else { return .edit(.history) }
        return ask([.history], Phrase("Lecture de l’historique", "Reading the history"))
    }

    private mutating func showChanges(_ found: [AtlasEditor.PastChange]) {
        if screen != .changes { changes = ChangesState(caller: screen) }
        changes.adopt(found)
        screen = .changes
    }

    mutating func readChanges(_ action: Action) -> Effect? {
        let page = max(1, ChangesLayout(size).list.height - 1)
        switch action {
        case .up: changes.move(by: -1)
        case .down: changes.move(by: 1)
        case .pageUp: changes.move(by: -page)
        case .pageDown: changes.move(by: page)
        case .first: changes.move(by: -1_000_000)
        case .last: changes.move(by: 1_000_000)
        case .unfold: readOnInChange(by: max(1, ChangesLayout(size).detail.height - 1))
        case .fold: readOnInChange(by: -max(1, ChangesLayout(size).detail.height - 1))
        case .undoChange:
            guard let change = changes.selected else { return nil }
            guard change.isUndoable else {
                notice = words.notUndoable(change.number)
                return nil
            }
            pendingEdit = .undo(change.number)
            return reverse(change, by: .undo(change.number))
        case .redoChange:
            pendingEdit = .redo
            return reverse(changes.list.first(where: \.isRedoable), by: .redo)
        case .back: screen = changes.caller
        default: return performAnywhere(action)
        }
        return nil
    }

    /// Undoes or redoes a change: at once, or behind the screen where it is one of many records.
    private mutating func reverse(_ change: AtlasEditor.PastChange?, by request: EditRequest) -> Effect? {
        guard let change, change.details.count > Self.changedAtOnce else { return .edit(request) }
        return ask([request, .history], Self.writing)
    }
}
