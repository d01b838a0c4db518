import AtlasModel
import Terminal

/// The form of an association and the pathway that follows from it.
struct PathwayState: Sendable {
    /// A part of the form, in the order of the tab key; the result comes last.
    enum Field: CaseIterable, Sendable {
        case name
        case commune
        case stage
        case needs
        case result
    }

    private(set) var subject: AtlasOnDate
    var field = Field.name
    var name = TextField()
    private(set) var commune = TerritoryChooser(levels: [.commune])
    private(set) var chosenCommune: TerritoryReference?
    private(set) var stage = EmploymentStage.firstTimeEmployer
    private(set) var needs: Set<FunctionID> = []
    private(set) var needCursor = 0
    var needsInSight = RowsInSight()
    private(set) var pathway: Pathway?
    private(set) var scroll = 0

    init(_ subject: AtlasOnDate, stage: EmploymentStage?, territory: TerritoryReference, communeText: String) {
        self.subject = subject
        if let stage { self.stage = stage }
        if territory.level == .commune {
            commune.settle(communeText)
            chosenCommune = territory
            refresh()
        }
    }

    /// The same form, answered by another state of the atlas.
    init(_ subject: AtlasOnDate, as form: PathwayState) {
        self = form
        self.subject = subject
        refresh()
    }

    /// The functions that the association may need, in the order of the referential.
    var functions: [SupportFunction] { subject.atlas.referential.mainFunctions }

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

    private mutating func choose(_ reference: TerritoryReference?) {
        chosenCommune = reference
        refresh()
    }

    mutating func propose(_ choices: [TerritoryReference]) { commune.propose(choices) }

    mutating func changeStage(by step: Int) {
        let count = EmploymentStage.allCases.count
        stage = EmploymentStage.allCases[(Int(stage.rawValue) + step + count) % count]
        refresh()
    }

    mutating func select(_ stage: EmploymentStage) {
        self.stage = stage
        refresh()
    }

    mutating func moveInNeeds(by step: Int) { needCursor = min(max(0, needCursor + step), max(0, functions.count - 1)) }

    mutating func toggleNeed() {
        guard functions.indices.contains(needCursor) else { return }
        let id = functions[needCursor].id
        if needs.remove(id) == nil { needs.insert(id) }
        refresh()
    }

    /// Fills the form with an association that the atlas ships as an example; its commune stays as it is.
    mutating func fill(with example: WorkedExample) {
        name = TextField(example.association.name)
        stage = example.association.stage
        let main = Set(functions.map(\.id))
        needs = Set(
            example.association.needs.compactMap { subject.atlas.referential.lineage(of: $0).last }.filter(
                main.contains))
        refresh()
    }

    /// Whom one sees for the step that is read.
    var interlocutor: ActorID? { pathway?.interlocutors.first }

    mutating func refreshName() { refresh() }

    mutating func scroll(to line: Int) { scroll = max(0, line) }

    private mutating func refresh() {
        scroll = 0
        pathway = chosenCommune.map { commune in
            subject.pathway(
                of: Association(
                    name: name.text, commune: commune.code, stage: stage,
                    needs: functions.map(\.id).filter(needs.contains)))
        }
    }
}
