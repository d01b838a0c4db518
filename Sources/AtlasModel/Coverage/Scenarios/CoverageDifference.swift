/// What changed between two coverages of the same question: which cells went from one state to another, and where.
///
/// Cells are those that statements are made about: of required functions, of useful ones too where the query says so.
public struct CoverageDifference: Hashable, Sendable {
    /// The communes where a function at a stage went from one state to another.
    public struct Change: Hashable, Sendable {
        public let function: FunctionID
        public let stage: EmploymentStage
        public let from: CellState
        public let to: CellState
        /// Rows of the communes, ascending.
        public let communes: [Int]
        /// What these communes weigh.
        public let weight: Int

        /// A zone blanche that was none.
        public var isOpened: Bool { to == .gap }
        /// A zone blanche that somebody serves now.
        public var isClosed: Bool { from == .gap && to != .notApplicable }
    }

    /// The heaviest first.
    public let changes: [Change]
    /// Functions that statements are made about on one side only, in the order of the first.
    public let functionsLeftOut: [FunctionID]
    /// How many communes of the question one of the two atlases does not have.
    public let communesLeftOut: Int

    init(_ changes: [Change], functionsLeftOut: [FunctionID] = [], communesLeftOut: Int = 0) {
        self.functionsLeftOut = functionsLeftOut
        self.communesLeftOut = communesLeftOut
        self.changes = changes.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
    }

    /// Compares two coverages of the same question.  Communes and functions that only one of them knows are left out,
    /// and counted.
    public init(from before: Coverage, to after: Coverage) {
        let codes = before.subject.atlas.territories.communes.codes
        let pairs: [(Int, Int)]
        if codes == after.subject.atlas.territories.communes.codes {
            pairs = before.communes.filter { after.communes.contains($0) }.map { ($0, $0) }
        } else {
            pairs = before.communes.compactMap { old in
                after.subject.atlas.territories.commune(codes[old])
                    .flatMap { after.communes.contains($0) ? (old, $0) : nil }
            }
        }
        var groups = ChangeGroups()
        for (function, id) in before.functions.enumerated() {
            guard let afterFunction = after.functions.firstIndex(of: id) else { continue }
            for (stage, value) in before.stages.enumerated() where before.isReported(function: function, stage: stage) {
                guard let afterStage = after.stages.firstIndex(of: value),
                    let cell = before.cell(function: function, stage: stage)
                else { continue }
                for (old, new) in pairs {
                    groups.add(
                        cell, from: before.state(function: function, stage: stage, commune: old),
                        to: after.state(function: afterFunction, stage: afterStage, commune: new), commune: old)
                }
            }
        }
        let (asked, askedAfter) = (before.reportedFunctions, after.reportedFunctions)
        self.init(
            groups.changes(of: before),
            functionsLeftOut: asked.filter { !askedAfter.contains($0) } + askedAfter.filter { !asked.contains($0) },
            communesLeftOut: before.communes.count + after.communes.count - 2 * pairs.count)
    }

    /// Nothing changed.
    public static let none = CoverageDifference([])

    /// The changes that make zones blanches.
    public var opened: [Change] { changes.filter(\.isOpened) }

    /// The changes that close zones blanches.
    public var closed: [Change] { changes.filter(\.isClosed) }
}

extension CoverageDifference {
    /// What changed on one territory.
    public struct Total: Hashable, Sendable {
        public let territory: TerritoryReference
        /// Cells (commune × function × stage) that became zones blanches.
        public var opened = 0
        /// Cells that were zones blanches and are none any more.
        public var closed = 0
        /// Cells that went from one other state to another.
        public var changed = 0
        /// What the communes with cells opened weigh, each once; the same for those closed.
        public var openedWeight = 0
        public var closedWeight = 0
    }

    /// The territories of a level where something changed, those with the most weight opened first.
    public func totals(by level: TerritoryLevel, of base: Coverage) -> [Total] {
        let territories = base.subject.atlas.territories
        var cells: [Int: (opened: Int, closed: Int, changed: Int)] = [:]
        for change in changes {
            for commune in change.communes {
                var own = cells[commune, default: (0, 0, 0)]
                if change.isOpened {
                    own.opened += 1
                } else if change.isClosed {
                    own.closed += 1
                } else {
                    own.changed += 1
                }
                cells[commune] = own
            }
        }
        return territories.references(at: level)
            .compactMap { reference -> Total? in
                var total = Total(territory: reference)
                var isConcerned = false
                for commune in level == .commune
                    ? [territories.row(of: reference) ?? 0] : Array(territories.communes(of: reference))
                {
                    guard let own = cells[commune] else { continue }
                    isConcerned = true
                    total.opened += own.opened
                    total.closed += own.closed
                    total.changed += own.changed
                    if own.opened > 0 { total.openedWeight += base.weights.values[commune] }
                    if own.closed > 0 { total.closedWeight += base.weights.values[commune] }
                }
                return isConcerned ? total : nil
            }
            .enumerated()
            .sorted { left, right in
                let (one, other) = (left.element, right.element)
                return (other.openedWeight, other.closedWeight, left.offset)
                    < (one.openedWeight, one.closedWeight, right.offset)
            }
            .map(\.element)
    }
}

/// Communes gathered by what changed there.
struct ChangeGroups {
    private var communes: [Int: [Int]] = [:]

    /// - Parameter cell: its place in the grid.
    mutating func add(_ cell: Int, from: CellState, to: CellState, commune: Int) {
        guard from != to else { return }
        let count = CellState.allCases.count
        communes[(cell * count + from.position) * count + to.position, default: []].append(commune)
    }

    /// In the order of functions, stages and states.
    func changes(of coverage: Coverage) -> [CoverageDifference.Change] {
        let states = CellState.allCases
        var result: [CoverageDifference.Change] = []
        for function in coverage.functions.indices {
            for stage in coverage.stages.indices where coverage.isReported(function: function, stage: stage) {
                guard let cell = coverage.cell(function: function, stage: stage) else { continue }
                for (from, old) in states.enumerated() {
                    for (to, new) in states.enumerated() {
                        guard let rows = communes[(cell * states.count + from) * states.count + to] else { continue }
                        result.append(
                            CoverageDifference.Change(
                                function: coverage.functions[function], stage: coverage.stages[stage], from: old,
                                to: new, communes: rows.sorted(),
                                weight: rows.reduce(0) { $0 + coverage.weights.values[$1] }))
                    }
                }
            }
        }
        return result
    }
}
