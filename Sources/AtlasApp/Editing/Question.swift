import AtlasDocuments
import AtlasModel
import Terminal

/// A question that is answered by yes or no.
enum Question: Equatable, Sendable {
    case leaveForm
    case quitForm
    /// Who is to be deleted, and what that would open.
    case delete(Set<ActorID>, consequence: String)
    case deleteZone(NamedZone)
    /// How many conflicts of a merge are decided, and how many records that changes.
    case writeMerge(decided: Int, edits: Int)
    case leaveMerge(decided: Int)
    /// The form of a pathway is filled in already.
    case takeExample
}

/// The same change on all actors ticked: which one, then what it needs to know.
struct BulkPrompt: Equatable, Sendable {
    enum Kind: CaseIterable, Equatable, Sendable {
        case verified, survey, addNetwork, removeNetwork, addType, removeType, zone
    }

    private(set) var cursor = 0
    /// The change chosen, once it is.
    var kind: Kind?
    var field = TextField()
    var suggestions: [String] = []
    var suggestion = 0

    mutating func move(by step: Int) {
        if kind == nil {
            cursor = min(max(0, cursor + step), Kind.allCases.count - 1)
        } else {
            suggestion = min(max(0, suggestion + step), max(0, suggestions.count - 1))
        }
    }

    var pointed: Kind { Kind.allCases[cursor] }
}

extension AppState {
    mutating func answer(_ question: Question, with key: Key) -> Effect? {
        switch key {
        case .character("o"), .character("O"), .character("y"), .character("Y"): break
        case .character("n"), .character("N"):
            prompt = nil
            return nil
        default: return nil
        }
        prompt = nil
        switch question {
        case .leaveForm:
            closeForm()
            notice = words.formLeft
        case .quitForm: return .quit
        case .delete(let ids, _):
            let (names, day) = (base.names(of: ids), base.date)
            return change(ids, saying: words.deleted(names)) { $0.deletion(of: ids, on: day) }
        case .deleteZone(let zone):
            pendingEdit = .change(words.deleted([zone.name.madeSafe]))
            return .edit(.apply([.delete(.zone(zone))], reason: ""))
        case .writeMerge:
            merging?.confirm()
            return .quit
        case .leaveMerge: return .quit
        case .takeExample: if let example = atlas.examples.first { take(example) }
        }
        return nil
    }

    /// The actors ticked, but for those that the list does not show: nobody would see what is done to them.  Where none
    /// is, the one pointed at; also where its sheet fills the screen, which shows no tick.
    var actorsMeant: Set<ActorID> {
        if !ticked.isEmpty, context != .sheet {
            let shown = Set(explorer.rows.lazy.map { atlas.actors[Int($0)].id }.filter(ticked.contains))
            if !shown.isEmpty { return shown }
        }
        return Set([pointedAt].compactMap { $0 }.filter { base.row(of: $0) != nil })
    }

    /// How many of the actors ticked the list does not show: they are left alone.
    var hiddenTicks: Int {
        // Asked for each time that the list is drawn; mostly it is whole.
        if imagined.changes.isEmpty, explorer.rows.count == atlas.actors.count { return 0 }
        return ticked.count - explorer.rows.count { ticked.contains(atlas.actors[Int($0)].id) }
    }

    /// Ticks all actors listed; where they are, ticks none of them any more.
    mutating func toggleTicksOfListed() {
        let listed = Set(explorer.rows.map { atlas.actors[Int($0)].id })
        if listed.isSubset(of: ticked) { ticked.subtract(listed) } else { ticked.formUnion(listed) }
        notice = ticked.isEmpty ? nil : words.ticked(ticked.count)
    }

    mutating func toggleTick() {
        guard let id = explorer.selectedActor?.id else { return }
        ticked.formSymmetricDifference([id])
        explorer.selectActor(explorer.actorCursor + 1)
        notice = ticked.isEmpty ? nil : words.ticked(ticked.count)
    }

    /// "Verified today by …", on some actors.
    mutating func verifyToday(_ ids: Set<ActorID>) -> Effect? {
        guard mayEdit(), let editor else { return nil }
        guard !ids.isEmpty else {
            notice = words.nobodyToEdit
            return nil
        }
        return apply(.verified(Verification(on: today(), by: editor.author)), to: ids)
    }

    private mutating func apply(_ change: BulkChange, to ids: Set<ActorID>) -> Effect? {
        let names = base.names(of: ids)
        let date = today()
        return self.change(ids, saying: words.done(change, names, in: base.atlas)) {
            $0.edits(change, on: ids, date: date)
        }
    }

    mutating func openBulk() {
        guard mayEdit() else { return }
        guard !actorsMeant.isEmpty else {
            notice = words.nobodyToEdit
            return
        }
        prompt = .bulk(BulkPrompt())
    }

    mutating func answer(_ bulk: BulkPrompt, with key: Key) -> Effect? {
        var bulk = bulk
        defer { if case .bulk? = prompt { prompt = .bulk(bulk) } }
        switch key {
        case .up: bulk.move(by: -1)
        case .down: bulk.move(by: 1)
        case .enter, .tab:
            guard let kind = bulk.kind else {
                if bulk.pointed == .verified {
                    prompt = nil
                    return verifyToday(actorsMeant)
                }
                bulk.kind = bulk.pointed
                bulk.suggestions = bulkSuggestions(bulk)
                return nil
            }
            if bulk.suggestions.indices.contains(bulk.suggestion),
                bulk.suggestion > 0 || change(kind, bulk.field.text) == nil
            {
                bulk.field = TextField(bulk.suggestions[bulk.suggestion])
                bulk.suggestions = []
            }
            guard let change = change(kind, bulk.field.text) else {
                notice = words.notUnderstood(bulk.field.text)
                return nil
            }
            prompt = nil
            return apply(change, to: actorsMeant)
        default:
            guard bulk.kind != nil, bulk.field.take(key) else { return nil }
            bulk.suggestions = bulkSuggestions(bulk)
            bulk.suggestion = 0
        }
        return nil
    }

    /// What a field of the whole selection may become.
    private mutating func bulkSuggestions(_ bulk: BulkPrompt) -> [String] {
        let context = formContext()
        let typed = bulk.field.text.folded
        switch bulk.kind {
        case .survey?:
            return SurveyStatus.allCases.map { context.label(.survey($0)) }.filter { $0.folded.contains(typed) }
        case .addType?, .removeType?:
            let choices = base.atlas.referential.actorTypes.map { FormChoice.type($0.id) }
            return context.completions(of: bulk.field.text, for: .choices(choices))
        case .zone?: return context.completions(of: bulk.field.text, for: .zone)
        case .removeNetwork?, .addNetwork?:
            let meant = actorsMeant
            let actors =
                bulk.kind == .addNetwork ? base.atlas.actors : base.atlas.actors.filter { meant.contains($0.id) }
            return Array(Set(actors.flatMap(\.networks)).filter { $0.folded.contains(typed) }.sorted().prefix(6))
        case .verified?, nil: return []
        }
    }

    private mutating func change(_ kind: BulkPrompt.Kind, _ text: String) -> BulkChange? {
        let context = formContext()
        let choices = base.atlas.referential.actorTypes.map { FormChoice.type($0.id) }
        func type() -> ActorTypeID? {
            if case .type(let id)? = context.meaning(of: text, among: choices) { id } else { nil }
        }
        switch kind {
        case .verified: return nil
        case .survey:
            let statuses = SurveyStatus.allCases.map { FormChoice.survey($0) }
            if case .survey(let status)? = context.meaning(of: text, among: statuses) { return .survey(status) }
            return nil
        case .addNetwork: return text.isEmpty ? nil : .addNetwork(text)
        case .removeNetwork: return text.isEmpty ? nil : .removeNetwork(text)
        case .addType: return type().map { .addType($0) }
        case .removeType: return type().map { .removeType($0) }
        case .zone: return context.zone(meant: text).map { .zone($0) }
        }
    }

    // MARK: Deleting

    /// Asks before anybody is deleted, and says what it would open.
    mutating func askToDelete() -> Effect? {
        guard mayEdit() else { return nil }
        if let zone = pointedZone {
            let users = base.atlas.records(in: zone.id)
            if users.isEmpty {
                prompt = .question(.deleteZone(zone))
            } else {
                notice = words.zoneKept(zone, for: users)
            }
            return nil
        }
        let ids = actorsMeant
        guard !ids.isEmpty else {
            notice = words.nobodyToEdit
            return nil
        }
        let (base, words, crowdedAbove) = (base, words, crowdedAbove)
        let question = { @Sendable in
            Question.delete(ids, consequence: words.consequence(ofDeleting: ids, in: base, crowdedAbove: crowdedAbove))
        }
        guard base.atlas.actors.count > imaginedAtOnce else {
            prompt = .question(question())
            return nil
        }
        let work = Work(name: Phrase("Recherche de ce que cela ouvrirait", "Finding out what that would open")) {
            _ -> (@Sendable (inout AppState) -> Void)? in
            let question = question()
            return { state in state.prompt = .question(question) }
        }
        return start(work)
    }
}

extension AppState {
    func sentence(_ question: Question) -> String {
        switch question {
        case .leaveForm: words.leaveFormQuestion
        case .quitForm: words.quitFormQuestion
        case .delete(let ids, let consequence):
            words.deleteQuestion(ids.compactMap { base.actor($0)?.name.madeSafe }, consequence)
        case .deleteZone(let zone): words.deleteZoneQuestion(zone.name.madeSafe)
        case .writeMerge(let decided, let edits): words.writeMergeQuestion(decided: decided, edits: edits)
        case .leaveMerge(let decided): words.leaveMergeQuestion(decided)
        case .takeExample: words.takeExampleQuestion
        }
    }
}

extension Words {
    /// What would open or weaken in the whole country without some actors.
    func consequence(ofDeleting ids: Set<ActorID>, in base: AtlasOnDate, crowdedAbove: Int) -> String {
        var query = CoverageQuery()
        query.crowdedAbove = crowdedAbove
        var play = ScenarioPlay(query, of: base)
        play.play(Scenario(ids.map { .removeActor($0) }))
        return consequence(play.difference, play.weights)
    }
}
