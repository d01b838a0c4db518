import AtlasDocuments
import AtlasModel
import Terminal

/// How far the survey of the actors listed has come, counted once for the screen.
struct SurveyStudy: Sendable {
    /// What the counts depend on.
    struct Key: Hashable, Sendable {
        let query: ActorQuery
        let edition: Int

        /// The actors listed, whatever their stage.
        init(_ choices: Choices, edition: Int) {
            var query = choices.actorQuery
            query.stage = nil
            self.query = query
            self.edition = edition
        }
    }

    let key: Key
    let subject: AtlasOnDate
    let progress: SurveyProgress
    /// Rows of the actors of each list.
    let rows: [SurveyState.List: [Int]]
    /// Rows of those whose answer is awaited.
    let awaited: [Int]
    let invitations: [ActorID: SurveyInvitation]

    /// - Parameter subject: the atlas as it is: nobody is asked in a scenario.
    init(_ key: Key, of subject: AtlasOnDate) {
        self.key = key
        self.subject = subject
        var directory = ActorDirectory(subject)
        let rows = directory.find(key.query, sort: ActorSort(.name)).rows.map(Int.init)
        let below = subject.atlas.territories.children(of: key.query.territory)
        progress = SurveyProgress(
            of: rows, in: subject.atlas, on: subject.date,
            among: below.isEmpty ? [key.query.territory] : below)
        let invitations = subject.atlas.invitationsByActor
        awaited = rows.filter { row in
            let actor = subject.atlas.actors[row]
            return SurveyStanding(actor.survey, invitations[actor.id]) == .waiting
        }
        self.invitations = invitations
        self.rows = progress.lists(of: rows, in: subject.atlas)
    }
}

extension SurveyProgress {
    /// Rows of the actors of each list of the survey.
    ///
    /// - Parameter rows: of the actors that the progress is of; those who stand alike keep their order.
    func lists(of rows: [Int], in atlas: Atlas) -> [SurveyState.List: [Int]] {
        let invitations = atlas.invitationsByActor
        let byStanding = Dictionary(grouping: rows) { row in
            SurveyStanding(atlas.actors[row].survey, invitations[atlas.actors[row].id])
        }
        return [
            .reminders: reminders.map(\.row), .answered: byStanding[.answered] ?? [],
            .declined: byStanding[.declined] ?? [], .notInvited: byStanding[.notInvited] ?? [],
            .outdated: outdated.map(\.row), .neverVerified: neverVerified,
        ]
    }
}

/// What the screen of the survey shows: one list at a time, each with its own cursor, and the counts.
struct SurveyState: Sendable {
    enum List: String, CaseIterable, Hashable, Sendable {
        case reminders, answered, declined, notInvited, outdated, neverVerified
    }

    var lists = TabbedLists(List.reminders)
    var study: SurveyStudy?
    /// The counts laid out for a width.
    var laidOut: (key: SurveyStudy.Key, width: Int, lines: [DocumentLine])?

    /// Rows of the actors of a list.
    func rows(of list: List) -> [Int] { study?.rows[list] ?? [] }

    func count(of list: List) -> Int { rows(of: list).count }

    /// Row of the actor pointed at.
    var pointed: Int? {
        let rows = rows(of: lists.shown)
        return rows.indices.contains(lists.cursor) ? rows[lists.cursor] : nil
    }
}

extension AppState {
    mutating func openSurvey() { screen = .survey }

    /// The actors that the screen is about: those listed, whatever their stage.
    var surveyKey: SurveyStudy.Key {
        SurveyStudy.Key(choices, edition: edition)
    }

    /// Counts what is to be shown where that is soon done; a large atlas is counted behind the screen.
    mutating func keepSurveyInSight() {
        let key = surveyKey
        if survey.study?.key != key {
            survey.study = base.atlas.actors.count <= imaginedAtOnce ? SurveyStudy(key, of: base) : nil
        }
        let layout = SurveyScreen.layout(size)
        guard let study = survey.study else { return survey.laidOut = nil }
        survey.lists.follow(survey.count(of: survey.lists.shown), height: layout.list.height)
        if survey.laidOut?.key != key || survey.laidOut?.width != layout.detail.width {
            survey.laidOut = (key, layout.detail.width, SurveyCounts(study, words).lines(width: layout.detail.width))
        }
    }

    /// Counting that takes too long between two keys.
    var surveyWork: Work? {
        guard screen == .survey, survey.study?.key != surveyKey else { return nil }
        let (key, base) = (surveyKey, base)
        return Work(
            name: Phrase("Compte des réponses", "Counting the answers"), isWanted: { $0.surveyKey == key }
        ) { _ in
            let study = SurveyStudy(key, of: base)
            return { $0.survey.study = study }
        }
    }

    mutating func readSurvey(_ action: Action) -> Effect? {
        let isRead = survey.lists.read(
            action, of: survey.count(of: survey.lists.shown), SurveyScreen.layout(size)
        ) { [self] in surveyDetail.count }
        if isRead { return nil }
        switch action {
        case .open: if let row = survey.pointed { visit(base.atlas.actors[row].id) }
        case .noteReminder: return noteReminder()
        case .invite: askToInvite([survey.pointed].compactMap(\.self))
        case .inviteListed: askToInvite(survey.rows(of: survey.lists.shown))
        case .verifyToday: return verifyPointed()
        case .zoomOut, .department: return chooseInStudy(action)
        case .back: if survey.lists.isDetailFocused { survey.lists.leaveDetail() } else { screen = .explorer }
        default: return performAnywhere(action)
        }
        return nil
    }

    /// "Reminded today", on the actor pointed at.
    private mutating func noteReminder() -> Effect? {
        guard mayEdit() else { return nil }
        guard let row = survey.pointed else {
            notice = words.nobodyToEdit
            return nil
        }
        let actor = base.atlas.actors[row]
        let edits = base.atlas.reminding([actor.id], on: today())
        guard !edits.isEmpty else {
            notice = words.nothingToRemind(actor.name.madeSafe)
            return nil
        }
        pendingEdit = .change(words.remindedToday(actor.name.madeSafe))
        return .edit(.apply(edits, reason: words.reminderReason))
    }

    private mutating func verifyPointed() -> Effect? {
        guard let row = survey.pointed else {
            notice = words.nobodyToEdit
            return nil
        }
        return verifyToday([base.atlas.actors[row].id])
    }

    mutating func clickInSurvey(at position: Position, isDouble: Bool) -> Effect? {
        let isOpened = survey.lists.click(
            at: position, isDouble: isDouble, of: survey.count(of: survey.lists.shown), tabs: SurveyScreen.tabs(self),
            SurveyScreen.layout(size))
        return isOpened ? readSurvey(.open) : nil
    }
}
