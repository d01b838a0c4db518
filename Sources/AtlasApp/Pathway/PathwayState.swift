import AtlasModel
import Terminal

/// The form of an association and the pathway that follows from it.
struct PathwayState: Sendable {
    /// A part of the form, in the order of the tab key; the result comes last.
    enum Field: Int, CaseIterable, Sendable {
        case name
        case commune
        case stage
        case hireDate
        case needs
        case result
    }

    private(set) var subject: AtlasOnDate
    var field = Field.name
    var name = TextField()
    private(set) var commune = TerritoryChooser(levels: [.commune])
    private(set) var chosenCommune: TerritoryReference?
    /// Where the other screens were when the form was last opened.
    var openedAt: TerritoryReference?
    private(set) var stage = EmploymentStage.firstTimeEmployer
    /// The stages that follow are planned too.
    private(set) var isFull = false
    private(set) var hireDate = TextField()
    private(set) var needs: Set<FunctionID> = []
    private(set) var needCursor = 0
    var needsInSight = RowsInSight()
    /// Whom the user wants to see for a step, instead of the one proposed; kept in ``Choices``.
    private(set) var chosen: [PathwayStepID: ActorID] = [:]
    private(set) var planned: Pathway?
    var reading = PathwayReading()

    init(_ subject: AtlasOnDate, stage: EmploymentStage?, territory: TerritoryReference, communeText: String) {
        self.subject = subject
        if let stage { self.stage = stage }
        if territory.level == .commune { choose(territory, text: communeText) }
    }

    /// The same form, answered by another state of the atlas.
    init(_ subject: AtlasOnDate, as form: PathwayState) {
        self = form
        self.subject = subject
        refresh()
    }

    /// Whether nobody has begun to fill it in.
    var isBlank: Bool {
        name.text.isEmpty && commune.field.text.isEmpty && hireDate.text.isEmpty && needs.isEmpty && !isFull
    }

    /// The pathway with the name as it is typed: the name changes nothing else.
    var pathway: Pathway? { planned?.renamed(name.text) }

    /// The functions that the association may need, in the order of the referential.
    var functions: [SupportFunction] { subject.atlas.referential.mainFunctions }

    /// The day of the hire, where what is typed is one.
    var hireDay: CalendarDate? { CalendarDate(typed: hireDate.text) }

    mutating func editCommune(_ key: Key, index: TerritoryIndex) -> Bool {
        let before = commune.field.text
        guard commune.take(key, index: index) else { return false }
        if commune.field.text != before { choose(nil) }
        return true
    }

    mutating func choose(_ reference: TerritoryReference, text: String) {
        commune.settle(text)
        choose(reference)
    }

    /// Somewhere else, other people: those chosen by hand are forgotten.
    private mutating func choose(_ reference: TerritoryReference?) {
        if reference != chosenCommune { chosen = [:] }
        chosenCommune = reference
        refresh()
    }

    mutating func propose(_ choices: [TerritoryReference]) { commune.propose(choices) }

    mutating func changeStage(by step: Int) {
        let count = EmploymentStage.allCases.count
        select(EmploymentStage.allCases[(Int(stage.rawValue) + step + count) % count])
    }

    mutating func select(_ stage: EmploymentStage) {
        self.stage = stage
        refresh()
    }

    mutating func toggleFull() {
        isFull.toggle()
        refresh()
    }

    mutating func editHireDate(_ key: Key) -> Bool {
        let before = hireDay
        guard hireDate.take(key) else { return false }
        if hireDay != before { refresh() }
        return true
    }

    mutating func moveInNeeds(by step: Int) { needCursor = min(max(0, needCursor + step), max(0, functions.count - 1)) }

    mutating func toggleNeed() {
        guard functions.indices.contains(needCursor) else { return }
        let id = functions[needCursor].id
        if needs.remove(id) == nil { needs.insert(id) }
        refresh()
    }

    /// Takes these for their steps, and leaves the others to the program.
    mutating func take(_ chosen: [PathwayStepID: ActorID]) {
        guard chosen != self.chosen else { return }
        self.chosen = chosen
        refresh()
    }

    /// Whether what somebody typed or ticked would be lost to an example; the commune stays where that has none.
    func isLost(to example: WorkedExample) -> Bool {
        let opened = openedAt?.level == .commune ? openedAt : nil
        var (untouched, filled) = (PathwayForm(), self)
        untouched.commune = example.association.commune == nil ? chosenCommune : opened
        untouched.stage = stage
        filled.fill(with: example)
        return !chosen.isEmpty || form != untouched && form != filled.form
    }

    /// Fills the form with an association that the atlas ships as an example; its commune stays as it is.
    mutating func fill(with example: WorkedExample) {
        name = TextField(example.association.name)
        stage = example.association.stage
        isFull = false
        hireDate = TextField(example.association.hireDate?.typed ?? "")
        let main = Set(functions.map(\.id))
        needs = Set(
            example.association.needs.compactMap { subject.atlas.referential.lineage(of: $0).last }.filter(
                main.contains))
        refresh()
    }

    /// What is filled in, for the next session.
    var form: PathwayForm {
        PathwayForm(
            name: name.text, commune: chosenCommune, stage: stage, isFull: isFull, hireDate: hireDate.text,
            needs: functions.map(\.id).filter(needs.contains))
    }

    /// Fills the form as it was in another session, as far as this atlas knows what was chosen.
    mutating func fill(with form: PathwayForm, communeText: String) {
        name = TextField(form.name)
        stage = form.stage
        isFull = form.isFull
        hireDate = TextField(form.hireDate)
        needs = Set(form.needs).intersection(functions.map(\.id))
        if let place = form.commune { choose(place, text: communeText) } else { refresh() }
    }

    private mutating func refresh() {
        planned = chosenCommune.map { commune in
            let association = Association(
                name: name.text, commune: commune.code, stage: stage,
                needs: functions.map(\.id).filter(needs.contains), hireDate: hireDay)
            return subject.pathway(of: association, full: isFull, chosen: chosen)
        }
        reading.follow(planned)
    }
}
