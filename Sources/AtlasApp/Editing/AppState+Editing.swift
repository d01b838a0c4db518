import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// The form of the actor that one is looking at, of the cooperation or initiative pointed at in the network, or of the
    /// named zone pointed at in the tree.
    mutating func editRecord() {
        guard mayEdit() else { return }
        let context = formContext()
        if screen == .network {
            let cooperations = atlas.cooperations, initiatives = atlas.initiatives
            switch network.selected?.target {
            case .cooperation(let row)?:
                return open(RecordDrafts(.cooperation(cooperations[row]), isNew: false, context))
            case .initiative(let row)?: return open(RecordDrafts(.initiative(initiatives[row]), isNew: false, context))
            case .actor(let id)?: return open(RecordDrafts(actor: id, context))
            case nil: break
            }
        }
        if let zone = pointedZone { return open(RecordDrafts(.zone(zone), isNew: false, context)) }
        guard let actor = pointedAt, base.row(of: actor) != nil else {
            notice = words.nobodyToEdit
            return
        }
        open(RecordDrafts(actor: actor, context))
    }

    /// An empty form: of an actor, in the network of a cooperation or an initiative.
    mutating func addRecord() {
        guard mayEdit() else { return }
        let context = formContext()
        switch (screen, network.tab) {
        case (.network, .cooperations):
            open(RecordDrafts(.cooperation(.empty), isNew: true, context))
        case (.network, .initiatives):
            open(RecordDrafts(.initiative(.empty), isNew: true, context))
        default:
            open(RecordDrafts(.actor(.empty(on: choices.territory)), isNew: true, context))
        }
    }

    /// An empty form of a named zone.
    mutating func addZone() {
        guard mayEdit() else { return }
        open(RecordDrafts(.zone(.empty), isNew: true, formContext()))
    }

    /// The named zone that the keys of the tree are about.
    var pointedZone: NamedZone? {
        guard screen == .explorer, explorer.focus == .tree, let reference = explorer.tree.selected.reference,
            reference.level == .zone
        else { return nil }
        return base.atlas.territories.zones.first { $0.id == reference.code }
    }

    private mutating func open(_ drafts: RecordDrafts?) {
        guard let drafts, let editing = EditingState(drafts, formContext(), caller: screen) else { return }
        self.editing = editing
        screen = .editing
    }

    mutating func formContext() -> FormContext { words.formContext(base, index: index(), today: today) }

    /// The actor that a key is about.
    var pointedAt: ActorID? {
        screen == .network ? network.selected?.actor ?? network.center : explorer.selectedActor?.id
    }

    /// Says why not, where the atlas cannot be changed.
    mutating func mayEdit() -> Bool {
        switch keeping {
        case .editor:
            // What is shown is not what would be changed.
            if changed != nil { notice = words.followingChange }
            return changed == nil
        case .readOnly(let folder):
            notice = words.readOnly(folder)
            return false
        }
    }

    var editor: AtlasEditor? { keeping.editor }

    // MARK: Keys

    mutating func takeInForm(_ key: Key) -> Effect? {
        guard let editing else { return nil }
        if editing.picker != nil {
            takeInPicker(key)
            return nil
        }
        if editing.conflict != nil { return act(on: key) }
        switch key {
        case .down where self.editing?.moveInSuggestions(by: 1) == true: return nil
        case .up where self.editing?.moveInSuggestions(by: -1) == true: return nil
        case .left where self.editing?.changeChoice(by: -1) == true: return nil
        case .right where self.editing?.changeChoice(by: 1) == true: return nil
        case .character(" ") where self.editing?.changeChoice(by: 1) == true: return nil
        case .enter where self.editing?.takeSuggestion() == true: return nil
        default: break
        }
        if self.editing?.type(key) == true { return nil }
        if let action = keys.action(for: key, in: .record) { return fillRecord(action) }
        if case .character(let letter) = key { takeLetterWithoutText(letter) }
        return nil
    }

    /// A letter where nothing is typed: the word that begins with it, or which keys do something.
    private mutating func takeLetterWithoutText(_ letter: Character) {
        guard editing?.shape != nil else { return notice = words.rowHint(editing?.row) }
        if editing?.chooseWord(beginningWith: letter) != true { notice = words.noWordBegins(with: letter) }
    }

    /// What a key that no field keeps does in the form.
    mutating func fillRecord(_ action: Action) -> Effect? {
        if editing?.conflict != nil { return resolve(action) }
        if editing?.picker != nil {
            let keys: [Action: Key] = [.open: .enter, .back: .escape, .up: .up, .down: .down]
            if let key = keys[action] { takeInPicker(key) }
            return nil
        }
        let page = max(1, EditingLayout(size).rows.height - 1)
        switch action {
        case .nextField, .down: editing?.move(by: 1)
        case .previousField, .up: editing?.move(by: -1)
        case .pageDown: editing?.move(by: page)
        case .pageUp: editing?.move(by: -page)
        case .open: openRow()
        case .pickValues: openPicker()
        case .verifyToday:
            let (date, author) = (today(), editor?.author ?? "")
            let isVerified = editing?.verify(on: date, by: author) == true
            notice = isVerified ? words.verifiedInForm(by: author) : words.nothingToVerify
        case .removeRecord: if editing?.toggleDeleted() == false { notice = words.nothingToRemove }
        case .save: askForReason()
        case .back: leaveForm()
        case .quit:
            guard editing?.drafts.isChanged == true else { return .quit }
            prompt = .question(.quitForm)
        default: return performAnywhere(action)
        }
        return nil
    }

    private mutating func openRow() {
        switch editing?.row {
        case .draft(let place)?: editing?.open(place)
        case .addOffer?: editing?.add(.offer)
        case .addRelation?: editing?.add(.relation)
        default: editing?.move(by: 1)
        }
    }

    private mutating func leaveForm() {
        guard let editing else { return }
        if !editing.suggestions.isEmpty { return self.editing?.dropSuggestions() ?? () }
        if editing.draft > 0 { return self.editing?.open(0) ?? () }
        if editing.drafts.isChanged { prompt = .question(.leaveForm) } else { closeForm() }
    }

    mutating func closeForm() {
        if let caller = editing?.caller { screen = caller }
        editing = nil
    }

    mutating func clickInForm(at position: Position, isDouble: Bool) -> Effect? {
        guard let editing else { return nil }
        let area = EditingLayout(size).rows
        if let conflict = editing.conflict {
            if let hit = ConflictScreen.hit(position, conflict, in: area) {
                self.editing?.conflict?.move(by: hit.row - conflict.cursor)
                if let isMine = hit.isMine { self.editing?.conflict?.choose(mine: isMine) }
            }
            return nil
        }
        let suggestions = EditingScreen.suggestions(editing, EditingLayout(size))
        if editing.picker == nil, suggestions.contains(position) {
            _ = self.editing?.moveInSuggestions(by: position.y - suggestions.y - editing.suggestion)
            return isDouble ? fillRecord(.open) : nil
        }
        guard area.contains(position) else { return nil }
        if var picker = editing.picker {
            let row = picker.inSight.first + position.y - area.y
            if row < picker.count {
                picker.point(at: row)
                if !isDouble { picker.tick(editing.context) }
                self.editing?.picker = picker
            }
            return nil
        }
        self.editing?.select(editing.inSight.first + position.y - area.y)
        return isDouble ? fillRecord(.open) : nil
    }

    mutating func keepFormInSight() {
        guard let editing else { return }
        let height = EditingLayout(size).rows.height
        if let picker = editing.picker {
            self.editing?.picker?.inSight.follow(picker.cursor, of: picker.count, height: height)
        }
        self.editing?.inSight.follow(editing.cursor, of: editing.rows.count, height: height)
        if let conflict = editing.conflict {
            self.editing?.conflict?.inSight.follow(conflict.cursor, of: conflict.rows.count, height: height - 2)
        }
    }
}
