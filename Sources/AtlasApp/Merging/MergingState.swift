import AtlasModel
import Terminal

/// The conflicts of a merge as the screen lists them, what is decided of each, and the decisions one can take back.
struct MergingState: Sendable {
    enum List: CaseIterable, Hashable, Sendable { case all, undecided }

    /// A record, and below it what is in conflict in it.
    enum Row: Equatable, Sendable {
        case record(RecordName)
        /// By its place among the questions.
        case conflict(Int)
    }

    /// What a decision changed: what each conflict had been decided to be.
    private typealias Step = [(conflict: MergeConflict, side: MergeConflict.Side?)]

    let merge: MergeToDecide
    var lists = TabbedLists(List.all)
    private(set) var answers: MergeToDecide.Answers = [:]
    private var done: [Step] = []
    private var undone: [Step] = []
    private(set) var rows: [List: [Row]] = [:]
    /// The merge that was last worked out, to be written once it is confirmed.
    var proposal: AtlasMerge?
    /// The merge to be written; `nil` where the screen is left without.
    private(set) var outcome: AtlasMerge?

    init(_ merge: MergeToDecide) {
        self.merge = merge
        listRows()
        point(at: merge.questions.indices.first)
    }

    var shownRows: [Row] { rows[lists.shown] ?? [] }
    var pointed: Row? { shownRows.indices.contains(lists.cursor) ? shownRows[lists.cursor] : nil }

    var undecidedCount: Int { merge.questions.count { answers[$0] == nil } }
    var decidedCount: Int { merge.questions.count - undecidedCount }
    func count(_ side: MergeConflict.Side) -> Int { merge.questions.count { answers[$0] == side } }

    /// How many rows of a list are conflicts.
    func count(of list: List) -> Int { list == .all ? merge.questions.count : undecidedCount }

    func conflicts(of record: RecordName) -> [MergeConflict] { merge.questions.filter { $0.record == record } }

    mutating func follow(height: Int) { lists.follow(shownRows.count, height: height) }

    // MARK: Decisions

    /// Takes a side in what is pointed at, the whole of a record where that is its name, and goes on to the next that
    /// is undecided.
    mutating func take(_ side: MergeConflict.Side) {
        switch pointed {
        case .conflict(let place)?:
            let isNew = answers[merge.questions[place]] == nil
            decide([merge.questions[place]], side)
            if isNew { goToUndecided(after: place) }
        case .record(let record)?:
            decide(conflicts(of: record).filter { lists.shown == .all || answers[$0] == nil }, side)
            goToUndecided(after: merge.questions.lastIndex { $0.record == record } ?? 0)
        case nil: break
        }
    }

    /// Takes a side in all that is left.
    mutating func takeInRest(_ side: MergeConflict.Side) {
        decide(merge.questions.filter { answers[$0] == nil }, side)
    }

    /// Goes to the next conflict to be decided, from the start again after the last; `false` where there is none.
    @discardableResult
    mutating func goToNextUndecided() -> Bool {
        switch pointed {
        case .conflict(let place)?: goToUndecided(after: place)
        case .record(let record)?:
            goToUndecided(after: (merge.questions.firstIndex { $0.record == record } ?? 0) - 1)
        case nil: goToUndecided(after: -1)
        }
    }

    /// Goes from the name of a record to what is in conflict in it.
    mutating func pointBelowName() {
        if case .record? = pointed { lists.move(to: lists.cursor + 1, of: shownRows.count) }
    }

    /// `false` where there is nothing to take back.
    mutating func undo() -> Bool {
        guard let step = done.popLast() else { return false }
        undone.append(reverse(step))
        return true
    }

    /// `false` where nothing was taken back.
    mutating func redo() -> Bool {
        guard let step = undone.popLast() else { return false }
        done.append(reverse(step))
        return true
    }

    /// The proposal is what the person wants.
    mutating func confirm() { outcome = proposal }

    private mutating func decide(_ conflicts: [MergeConflict], _ side: MergeConflict.Side) {
        let step = conflicts.filter { answers[$0] != side }.map { (conflict: $0, side: answers[$0]) }
        guard !step.isEmpty else { return }
        done.append(step)
        undone = []
        for conflict in conflicts { answers[conflict] = side }
        changed()
    }

    /// Brings back what a step changed and points there; what it was meanwhile is the step back.
    private mutating func reverse(_ step: Step) -> Step {
        let back = step.map { (conflict: $0.conflict, side: answers[$0.conflict]) }
        for (conflict, side) in step { answers[conflict] = side }
        changed()
        point(at: step.first.flatMap { first in merge.questions.firstIndex(of: first.conflict) })
        return back
    }

    private mutating func changed() {
        proposal = nil
        listRows()
    }

    // MARK: Rows

    private mutating func listRows() {
        for list in List.allCases {
            var (listed, last): ([Row], RecordName?) = ([], nil)
            for (place, conflict) in merge.questions.enumerated() where list == .all || answers[conflict] == nil {
                if conflict.record != last { listed.append(.record(conflict.record)) }
                last = conflict.record
                listed.append(.conflict(place))
            }
            rows[list] = listed
        }
    }

    @discardableResult
    private mutating func goToUndecided(after place: Int) -> Bool {
        let questions = merge.questions
        let next =
            questions.indices.first { $0 > place && answers[questions[$0]] == nil }
            ?? questions.indices.first { answers[questions[$0]] == nil }
        point(at: next)
        return next != nil
    }

    /// A conflict that the list shown has not is not pointed at.
    private mutating func point(at place: Int?) {
        guard let place, let row = shownRows.firstIndex(of: .conflict(place)) else { return }
        lists.leaveDetail()
        lists.move(to: row, of: shownRows.count)
    }
}
