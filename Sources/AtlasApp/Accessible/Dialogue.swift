package import AtlasDocuments
package import AtlasModel

/// The program as a dialogue of lines, for a screen reader: numbered choices, one announcement a line, nothing drawn.
///
/// It is a value: a line goes in, lines come out.
package struct Dialogue: Sendable {
    /// What an answer brings: lines to say, and what is asked of the world.
    package struct Reply: Equatable, Sendable {
        package let lines: [String]
        package let effect: Effect?

        package enum Effect: Equatable, Sendable {
            case quit
            case deliver(SheetOrder)
            /// To be asked of the keeper of the atlas; ``Dialogue/edited(_:)`` takes its answer.
            case edit(EditRequest)
        }
    }

    /// The atlas as it is, and as it would be in the scenario.
    private(set) var base: AtlasOnDate
    package private(set) var subject: AtlasOnDate
    let words: Words
    let threshold: Int
    private(set) var choices = Choices()
    private var past: [Choices] = []
    private var future: [Choices] = []
    private var knownIndex: TerritoryIndex?
    private var directory: ActorDirectory
    private var knownStudy: CoverageStudy?
    /// The map in words: as much of its state as is not drawn.
    var map = MapState()
    /// Counts how often the atlas became another.
    private var edition = 0
    private var knownSurvey: SurveyStudy?
    /// The day it is: the dialogue may go on past midnight.
    let today: @Sendable () -> CalendarDate
    /// Whether the atlas can be changed, and by what.
    let keeping: AtlasKeeping
    /// The record being edited.
    var editing: EditingState?
    /// What was asked of the keeper of the atlas and has not been answered.
    var pendingEdit: PendingEdit?
    /// How many questions are left behind once it is done; what is stopped or refused leaves one where one was.
    private var questionsAnswered = 0
    /// The actors ticked, whether they are listed or not.
    var ticked: Set<ActorID> = []
    /// Whoever would lose what was typed has been told.
    private var isQuitAsked = false
    /// The way here: the last step is where one is.
    var steps: [(step: DialogueStep, part: Int, first: Int)] = [(.home, 0, 0)]
    private(set) var page = Page()

    /// - Parameters:
    ///   - threshold: more confirmed actors than this make a zone surchargée.
    ///   - today: the day it is; `nil` for that of the atlas.
    package init(
        _ subject: AtlasOnDate, words: Words, threshold: Int, keeping: AtlasKeeping = .readOnly(folder: nil),
        today: (@Sendable () -> CalendarDate)? = nil
    ) {
        base = subject
        self.subject = subject
        directory = ActorDirectory(subject)
        self.keeping = keeping
        self.today = today ?? { subject.date }
        self.words = words
        self.threshold = threshold
    }

    /// What is said first.
    package mutating func greeting() -> [String] {
        arrive()
        return spoken(words.dialogueGreeting(subject.atlas.title) + saying())
    }

    /// What is said when a sheet has come out, or could not.
    package mutating func delivered(_ destination: SheetOrder.Destination, failure: String?) -> [String] {
        arrive()
        return spoken([words.delivered(destination, failure: failure)] + saying())
    }

    /// Takes a line that was typed.
    package mutating func answer(_ line: String) -> Reply {
        if today() != base.date { adopt(base.atlas) }
        let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ").madeSafe
        let step = steps.last?.step
        if text.isEmpty {
            guard let step, step.takesEmptyLine, let take = step.take else { return said([]) }
            return follow(take(text, &self))
        }
        let takesText = step?.take != nil
        if let command = DialogueCommand(typed: text, amongText: takesText) { return obey(command) }
        // Where texts are typed, a longer number is one: a département, a code.
        if let number = Int(text), !takesText || text.count == 1, let choice = told(number) {
            return follow(choice.move(&self))
        }
        if let take = step?.take { return follow(take(text, &self)) }
        let noChoice = words.noSuchChoice(text, count: toldRange.count, isMore: isMore)
        return said([noChoice], isPageRepeated: false)
    }

    private mutating func obey(_ command: DialogueCommand) -> Reply {
        switch command {
        case .quit:
            if editing?.drafts.isChanged == true, !isQuitAsked {
                isQuitAsked = true
                return said([words.quitUnsaved], isPageRepeated: false)
            }
            return Reply(lines: [words.dialogueFarewell], effect: .quit)
        case .help: return said(words.dialogueHelp, isPageRepeated: false)
        case .back: return follow(.back())
        case .menu: return follow(.home())
        case .more: return follow(turned(by: 1))
        case .previous: return follow(turned(by: -1))
        case .undo: return restore(from: \.past, to: \.future, words.undone([], redoKey: "r"), words.nothingToUndo)
        case .redo: return restore(from: \.future, to: \.past, words.redone([]), words.nothingToRedo)
        }
    }

    mutating func follow(_ move: Move) -> Reply {
        var sentences: [String] = []
        isQuitAsked = false
        switch move {
        case .go(let step, let saying):
            steps.append((step, 0, 0))
            sentences = saying
        case .replace(let step, let saying):
            steps[steps.count - 1].step = step
            sentences = saying
        case .stay(let saying): return said(saying, isPageRepeated: saying.isEmpty)
        case .back(let saying):
            if steps.count > 1 { steps.removeLast() } else { sentences = [words.atMenu] }
            sentences += saying
        case .home(let saying):
            steps.removeLast(steps.count - 1)
            steps[0] = (.home, 0, 0)
            sentences = saying
        case .deliver(let order):
            if steps.count > 1 { steps.removeLast() }
            return Reply(lines: [], effect: .deliver(order.under(words.hypothesis(choices.scenario, of: base))))
        case .edit(let request, let count):
            questionsAnswered = count
            return Reply(lines: [], effect: .edit(request))
        }
        arrive()
        return said(sentences)
    }

    /// Goes out of the questions that led to a change which is done.
    mutating func leaveQuestions() {
        steps.removeLast(min(questionsAnswered, steps.count - 1))
        questionsAnswered = 0
        arrive()
    }

    /// Back to the step before, which has become another.
    mutating func backTo(_ step: DialogueStep) -> Move {
        if steps.count > 1 { steps.removeLast() }
        return .replace(step)
    }

    mutating func arrive() {
        guard let step = steps.last?.step else { return }
        page = step.page(&self)
        // What was listed or read may have become less.
        if steps[steps.count - 1].first >= page.choices.count { steps[steps.count - 1].first = 0 }
        if !page.reading.indices.contains(steps[steps.count - 1].part) { steps[steps.count - 1].part = 0 }
    }

    // MARK: What is chosen

    mutating func choose(_ change: (inout Choices) -> Void) {
        var changed = choices
        change(&changed)
        guard changed != choices else { return }
        past.append(choices)
        future = []
        adopt(changed)
    }

    var canUndo: Bool { !past.isEmpty }

    private mutating func adopt(_ choices: Choices) {
        let isScenarioNew = choices.scenario != self.choices.scenario
        self.choices = choices
        guard isScenarioNew else { return }
        imagine()
    }

    /// Makes the atlas that is told that of the scenario.
    private mutating func imagine() {
        let scenario = choices.scenario
        subject = scenario.changes.isEmpty ? base : AtlasOnDate(scenario, imaginedIn: base)
        directory = ActorDirectory(subject)
        edition += 1
        map.forget()
    }

    /// Takes over the atlas as the file holds it now.
    mutating func adopt(_ atlas: Atlas) {
        if atlas.territories != base.atlas.territories { knownIndex = nil }
        base = AtlasOnDate(atlas, on: today())
        choices = choices.kept(in: atlas.territories)
        ticked = ticked.filter { base.row(of: $0) != nil }
        imagine()
        let context = formContext()
        editing?.adopt(context)
    }

    mutating func formContext() -> FormContext { words.formContext(base, index: index(), today: today) }

    /// The actors that answer to what is chosen, with the facets to filter them by.
    mutating func found() -> ActorsFound { directory.find(choices.actorQuery, sort: choices.sort) }

    /// The actors that answer to words alone; of them the one that does so to the letter, where it is one.
    mutating func found(_ text: String) -> [ActorID] {
        var query = ActorQuery()
        query.text = text
        let found = directory.find(query)
        let ids = found.rows.map { subject.atlas.actors[Int($0)].id }
        return found.exactCount == 1 ? Array(ids.prefix(1)) : ids
    }

    /// What covers what on the territory chosen.
    mutating func study() -> CoverageStudy {
        let key = CoverageStudy.Key(
            choices, crowdedAbove: threshold, in: subject.atlas.referential, edition: edition)
        if let knownStudy, knownStudy.key == key { return knownStudy }
        var study = CoverageStudy(key, of: subject)
        study.loadTotal()
        knownStudy = study
        return study
    }

    /// How far the survey of the actors listed has come; nobody is asked in a scenario.
    mutating func survey() -> SurveyStudy {
        let key = SurveyStudy.Key(choices, edition: edition)
        if let knownSurvey, knownSurvey.key == key { return knownSurvey }
        let survey = SurveyStudy(key, of: base)
        knownSurvey = survey
        return survey
    }

    /// What hangs on each actor of the territory chosen, at the stage chosen or at any.
    mutating func fragility() -> [ActorFragility] {
        var study = study()
        if study.fragility == nil {
            study.adopt(study.coverage.fragility())
            knownStudy = study
        }
        return study.fragility(at: choices.stage)
    }

    private mutating func restore(
        from source: WritableKeyPath<Dialogue, [Choices]>, to target: WritableKeyPath<Dialogue, [Choices]>,
        _ done: String, _ nothing: String
    ) -> Reply {
        guard let choices = self[keyPath: source].popLast() else { return said([nothing], isPageRepeated: false) }
        self[keyPath: target].append(self.choices)
        adopt(choices.kept(in: base.atlas.territories))
        // A step may be about an actor or a place that the choice brought: the menu is about what is chosen now.
        return follow(.home(saying: [done]))
    }

    mutating func index() -> TerritoryIndex {
        if let knownIndex { return knownIndex }
        let index = TerritoryIndex(base.atlas.territories)
        knownIndex = index
        return index
    }

    func name(of reference: TerritoryReference) -> String { words.territory(reference, in: base.atlas.territories) }
}
