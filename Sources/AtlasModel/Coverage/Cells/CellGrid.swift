/// The cells of one place: every function of a referential at every stage, numbered function by function.
///
/// Any number of functions will do: the cells are held in blocks of 128.
struct CellGrid: Sendable {
    let functions: [FunctionID]
    /// How many blocks hold the cells of one place.
    let blockCount: Int
    private let rows: [FunctionID: Int]
    /// For each function and each set of stages, the cells that an offer of it counts on: its own and those of the
    /// functions that it refines.
    private let counted: [CellBlock]

    private static let stageSets = 1 << EmploymentStage.allCases.count

    init(_ referential: Referential) {
        let stageCount = EmploymentStage.allCases.count
        functions = referential.functions.map(\.id)
        blockCount = max(1, (functions.count * stageCount + CellBlock.cells - 1) / CellBlock.cells)
        let rows = Dictionary(functions.enumerated().map { ($1, $0) }) { first, _ in first }
        var counted: [CellBlock] = []
        counted.reserveCapacity(functions.count * Self.stageSets * blockCount)
        for function in functions {
            let lineage = referential.lineage(of: function).compactMap { rows[$0] }
            for stages in 0..<Self.stageSets {
                var mask = CellMask(blockCount: blockCount)
                for stage in StageSet(rawValue: UInt8(stages)).stages {
                    for row in lineage { mask.insert(row * stageCount + Int(stage.rawValue)) }
                }
                counted += mask.blocks
            }
        }
        self.rows = rows
        self.counted = counted
    }

    var cellCount: Int { functions.count * EmploymentStage.allCases.count }

    /// `nil` for a function that the referential does not know: nobody is ever counted on it.
    func cell(_ function: FunctionID, _ stage: EmploymentStage) -> Int? {
        rows[function].map { $0 * EmploymentStage.allCases.count + Int(stage.rawValue) }
    }

    /// Adds to `blockCount` blocks the cells that an offer of a function at some stages counts on.
    func add(_ function: FunctionID, at stages: StageSet, to blocks: inout [CellBlock], from start: Int) {
        guard let row = rows[function] else { return }
        let first = (row * Self.stageSets + Int(stages.rawValue)) * blockCount
        for block in 0..<blockCount { blocks[start + block] |= counted[first + block] }
    }
}
