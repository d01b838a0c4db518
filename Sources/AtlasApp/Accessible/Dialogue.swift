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
    /// Whoever would lose what was typed has been told.
    private var isQuitAsked = false
    /// The way here: the last step is where one is.
    private var steps: [(step: DialogueStep, part: Int, first: Int)] = [(.home, 0, 0)]
    private var page = Page()

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
            return Reply(lines: [], effect: .deliver(order))
        case .edit(let request, let count):
            steps.removeLast(min(count, steps.count - 1))
            if count > 0 { arrive() }
            return Reply(lines: [], effect: .edit(request))
        }
        arrive()
        return said(sentences)
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
        subject = scenario.changes.isEmpty ? base : AtlasOnDate(scenario.applied(to: base.atlas), on: base.date)
        directory = ActorDirectory(subject)
        edition += 1
        map.forget()
    }

    /// Takes over the atlas as the file holds it now.
    mutating func adopt(_ atlas: Atlas) {
        if atlas.territories != base.atlas.territories { knownIndex = nil }
        base = AtlasOnDate(atlas, on: today())
        choices = choices.kept(in: atlas.territories)
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

    // MARK: What is said

    /// Choices are told twenty at a time; where texts are typed, nine: there, one figure picks one.
    private var pageSize: Int { steps.last?.step.take == nil ? 20 : 9 }

    /// The choices that have been told last.
    private var toldRange: Range<Int> {
        guard let first = steps.last?.first, first < page.choices.count else { return 0..<0 }
        return first..<min(first + pageSize, page.choices.count)
    }

    /// Whether something follows what has been told last.
    private var isMore: Bool {
        page.reading.count > 1
            ? (steps.last?.part ?? 0) < page.reading.count - 1 : toldRange.upperBound < page.choices.count
    }

    private func told(_ number: Int) -> NumberedChoice? {
        let range = toldRange
        return (1...max(1, range.count)).contains(number) && !range.isEmpty
            ? page.choices.choice(range.lowerBound + number - 1) : nil
    }

    private mutating func turned(by step: Int) -> Move {
        guard var place = steps.last else { return .stay(saying: []) }
        let isThere: Bool
        if page.reading.count > 1 {
            place.part += step
            isThere = page.reading.indices.contains(place.part)
        } else {
            place.first += step * pageSize
            isThere = (0..<page.choices.count).contains(place.first)
        }
        guard isThere else { return .stay(saying: [step > 0 ? words.nothingMore : words.nothingBefore]) }
        steps[steps.count - 1] = place
        return .stay(saying: [])
    }

    func said(_ sentences: [String], isPageRepeated: Bool = true) -> Reply {
        Reply(lines: spoken(sentences + (isPageRepeated ? saying() : [])), effect: nil)
    }

    /// The step in lines.
    private func saying() -> [String] {
        let place = steps.last.map { (part: $0.part, first: $0.first) } ?? (part: 0, first: 0)
        var lines = place.part == 0 && place.first == 0 ? page.sentences : []
        if page.reading.indices.contains(place.part), place.first == 0 { lines += page.reading[place.part] }
        let isCut = page.reading.count > 1 && isMore
        let part = isCut ? [words.partTold(place.part + 1, of: page.reading.count)] : []
        // What can be done is told before a long sheet goes on, and once more at its end.
        if isCut, place.part > 0 { return lines + part }
        let range = toldRange
        for (number, index) in range.enumerated() {
            lines.append("\(number + 1) : \(page.choices.choice(index).label)")
        }
        lines += part
        if range.upperBound < page.choices.count {
            lines.append(words.moreChoices(page.choices.count - range.upperBound))
        }
        if !page.question.isEmpty { lines.append(page.question) }
        return lines + [range.isEmpty && page.question.isEmpty ? words.nothingToChoose : words.yourChoice]
    }

    /// What an answer asks for, in words: the label of its choice, or what was typed.
    package func request(_ line: String) -> String {
        Int(line.trimmed).flatMap(told)?.label ?? words.quoted(line)
    }

    /// What is said when an answer was given up before it was worked out: one is where one was.
    package func stopped() -> [String] { said([words.workGivenUp]).lines }

    private func spoken(_ sentences: [String]) -> [String] { sentences.flatMap(SpokenRenderer.lines) }
}

/// What can be typed anywhere.
enum DialogueCommand: Sendable {
    case quit, help, back, menu, more, previous, undo, redo

    /// - Parameter amongText: where texts are typed, only the short forms are commands.
    init?(typed text: String, amongText: Bool) {
        let names: [(DialogueCommand, String, [String])] = [
            (.quit, "q", ["quitter", "quit"]), (.help, "?", ["aide", "help"]), (.back, "0", ["retour", "back"]),
            (.menu, "m", ["menu"]), (.more, "s", ["suite", "more"]), (.previous, "p", ["precedent", "previous"]),
            (.undo, "u", ["annuler", "undo"]), (.redo, "r", ["retablir", "redo"]),
        ]
        let typed = text == "?" ? text : text.folded
        guard let found = names.first(where: { $1 == typed || (!amongText && $2.contains(typed)) }) else { return nil }
        self = found.0
    }
}
