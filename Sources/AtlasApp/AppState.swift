import AtlasDocuments
import AtlasModel
import Terminal

/// Everything that the screen shows, as one value: a screen is drawn from it, a message changes it.
struct AppState: Sendable {
    enum Screen: String, CaseIterable, Sendable {
        case explorer
        case map
        case pathway
        case network
        case coverage
        case gaps
        case survey
        /// The form of a record.
        case editing
        /// The history of the file.
        case changes
        /// The conflicts of a merge, which is a run of its own.
        case merging
        case help
    }

    /// The atlas as it is, without what is imagined.
    private(set) var base: AtlasOnDate
    /// The atlas that is shown: as it is, or as it would be in the scenario.
    private(set) var subject: AtlasOnDate
    private(set) var words: Words
    var keys = KeyMap.standard
    /// The whole of the terminal; ``size`` is what the bar of the scenario leaves of it.
    var terminalSize: Size
    var screen = Screen.explorer
    private(set) var choices = Choices()
    var history = ChoiceHistory()
    /// More confirmed actors than this make a zone surchargée.
    var crowdedAbove = CoverageQuery().crowdedAbove
    var help = HelpState()
    var explorer: ExplorerState
    var pathway: PathwayState
    var coverage = CoverageState()
    var gaps = GapsState()
    var survey = SurveyState()
    /// What covers what on the territory chosen, as far as a screen has asked.
    var study: CoverageStudy?
    /// What was last worked out before anybody asked, or is being.
    var foreseen: Outlook?
    /// How many times something was: what comes of one before the last is not taken any more.
    var foresights = 0
    /// The scenario that the atlas shown is that of: behind the one chosen while it is being worked out.
    private(set) var imagined = Scenario()
    /// Actors that an atlas can have to be imagined otherwise between two keys: beyond, that is work behind the screen.
    var imaginedAtOnce = 1_000
    /// Counts how often the atlas shown became another.
    private(set) var edition = 0
    /// What the scenario changes in the atlas as it is.
    var play: ScenarioPlay?
    /// What would mend the gap that was pointed at.
    var proposals: Proposals?
    var map = MapState()
    var outlines = OutlineSource.none
    var network: NetworkState
    var prompt: Prompt?
    /// Where Escape goes back to from what was opened there.
    var wayBack: WayBack?
    /// The day it is: the program may be left open past midnight.
    var today: @Sendable () -> CalendarDate
    /// Whether the atlas can be changed, and by what.
    var keeping = AtlasKeeping.readOnly(folder: nil)
    /// The atlas as the file holds it, where the one shown is still that before a change.
    var changed: ChangedAtlas?
    /// The record being edited.
    var editing: EditingState?
    /// The actors ticked, to act on several at once.
    var ticked: Set<ActorID> = []
    /// What was asked of the keeper of the atlas and has not been answered.
    var pendingEdit: PendingEdit?
    var changes = ChangesState()
    /// The merge to decide on, where the program was started for one.
    var merging: MergingState?
    /// One line about what has just happened, until the next key.
    var notice: String?
    var isMouseOn = true
    var settings = Settings()
    /// The session of before, as long as it waits for the actors to be read.
    var unrestored: Session?
    var theme = Theme.dark
    /// The theme is that of the terminal's ground, until the user chooses one.
    var followsGround = true
    var laidOutSheet: LaidOutSheet?
    /// The part of the atlas that has been read, from 0 to 1, while its actors are not known yet.
    var readingProgress: Double?
    /// Keys that wait for the actors, in order.
    var keysHeldBack: [Key] = []
    /// What is being computed for the screen.
    var waiting: Waiting?
    var workCount = 0
    /// Made when the keys first rest, or when a name is typed before that.
    var knownIndex: TerritoryIndex?

    init(_ subject: AtlasOnDate, words: Words, size: Size) {
        base = subject
        self.subject = subject
        today = { subject.date }
        self.words = words
        terminalSize = size
        explorer = ExplorerState(subject)
        pathway = PathwayState(subject, stage: nil, territory: .france, communeText: "")
        network = NetworkState(subject)
    }

    var atlas: Atlas { subject.atlas }

    /// Nobody is known yet, which is not the same as that there is nobody.
    var isReading: Bool { readingProgress != nil }

    mutating func index() -> TerritoryIndex {
        if let knownIndex { return knownIndex }
        let index = TerritoryIndex(atlas.territories)
        knownIndex = index
        return index
    }

    /// Whether something waits for the keys to rest.
    var isWaitingForRest: Bool { explorer.isWaitingForRest || knownIndex == nil || lacksForesight }

    func name(of reference: TerritoryReference) -> String { words.territory(reference, in: atlas.territories) }

    /// Whether a pathway can be read beside its form.
    var hasRoomForResult: Bool { size.width >= 100 }
}

extension AppState {
    /// Changes what is looked at: the one way to it, so that every screen follows.
    mutating func choose(_ change: (inout Choices) -> Void) {
        var changed = choices
        change(&changed)
        guard changed != choices else { return }
        let isScenarioNew = changed.scenario != choices.scenario
        choices = changed
        if isScenarioNew { imagine(changed.scenario) }
        heed(changed.interlocutors)
        playScenario()
        explorer.show(changed)
    }

    /// Takes over the territory that the cursor of the tree has come to.
    mutating func followTree() {
        explorer.settle()
        choices.territory = explorer.choices.territory
    }

    /// Shows another state of the atlas: one just read, or just changed.
    mutating func adopt(_ subject: AtlasOnDate) {
        if subject.atlas.territories != base.atlas.territories { knownIndex = nil }
        base = subject
        edition += 1
        imagined = Scenario()
        imagine(choices.scenario)
        play = nil
        playScenario()
    }

    private mutating func imagine(_ scenario: Scenario) {
        if scenario.changes.isEmpty {
            show(base, as: scenario)
        } else if base.atlas.actors.count <= imaginedAtOnce {
            show(AtlasOnDate(scenario, imaginedIn: base), as: scenario)
        }
    }

    /// Shows the atlas as it would be in a scenario.
    mutating func show(_ subject: AtlasOnDate, as scenario: Scenario) {
        self.subject = subject
        imagined = scenario
        laidOutSheet = nil
        edition += 1
        map.forget()
        explorer.adopt(subject)
        pathway = PathwayState(subject, as: pathway)
        network.adopt(subject)
    }

    /// Speaks the other language.  All that was laid out in words is laid out again.
    mutating func nextLanguage() {
        words = Words(words.language == .french ? .english : .french)
        show(subject, as: imagined)
        notice = words.languageChosen
    }

    mutating func undo() {
        let before = choices
        guard let choices = history.undo() else {
            notice = words.nothingToUndo
            return
        }
        goBack(to: choices)
        notice = words.undone(names(of: before, since: choices))
    }

    mutating func redo() {
        guard let choices = history.redo() else {
            notice = words.nothingToRedo
            return
        }
        let before = self.choices
        goBack(to: choices)
        notice = words.redone(names(of: choices, since: before))
    }

    /// Takes choices of before again, on a zone that is there no more those of the whole country.
    private mutating func goBack(to choices: Choices) {
        let kept = choices.kept(in: atlas.territories)
        choose { $0 = kept }
    }

    private func names(of choices: Choices, since before: Choices) -> [String] {
        words.names(of: choices, since: before, in: base.atlas.referential)
    }
}
