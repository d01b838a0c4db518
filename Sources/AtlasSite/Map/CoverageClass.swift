import AtlasModel

/// What a map tells of a territory for some functions and stages together, from the best to the worst: the worst that
/// is true of any of them, a gap by how much of them it takes.
enum CoverageClass: Int, CaseIterable {
    case notApplicable
    /// Two verified actors or more for everything, everywhere.
    case covered
    /// One verified actor at least for everything, somewhere no more than one.
    case fragile
    /// Somebody for everything, somewhere presumed only.
    case presumed
    /// No gap for sure, but somewhere only actors of whom it is not known whether they do it.
    case unknown
    /// Gaps: less than a quarter, up to a half, up to three quarters, more, everything.
    case gapQuarter, gapHalf, gapThreeQuarters, gapMost, gapWhole

    /// The sign on the map and in the table, whose colours thus say nothing alone.
    var sign: String {
        switch self {
        case .notApplicable: "–"
        case .covered: "C"
        case .fragile: "F"
        case .presumed: "P"
        case .unknown: "?"
        case .gapQuarter: "1"
        case .gapHalf: "2"
        case .gapThreeQuarters: "3"
        case .gapMost: "4"
        case .gapWhole: "5"
        }
    }
}

/// The class of a territory, and whether some place in it is crowded: a gap must not hide that, nor the reverse.
struct CoverageSign: Hashable {
    let coverage: CoverageClass
    let isCrowded: Bool

    /// - Parameter cells: one territory's, one for each function and stage that counts.
    init(_ cells: [TerritoryCoverage]) {
        let found = cells.map(\.shares)
        func occurs(_ state: CellState) -> Bool { found.contains { $0[state] != nil } }
        isCrowded = occurs(.crowded)
        coverage =
            if cells.isEmpty {
                .notApplicable
            } else if occurs(.gap) {
                CoverageSign.gapClass(of: cells)
            } else if occurs(.unknown) {
                .unknown
            } else if occurs(.presumed) {
                .presumed
            } else if occurs(.fragile) {
                .fragile
            } else {
                .covered
            }
    }

    private static func gapClass(of cells: [TerritoryCoverage]) -> CoverageClass {
        if cells.allSatisfy({ $0.state == .gap }) { return .gapWhole }
        let share = cells.reduce(0) { $0 + $1.share(.gap) } / Double(cells.count)
        return share < 0.25 ? .gapQuarter : share < 0.5 ? .gapHalf : share < 0.75 ? .gapThreeQuarters : .gapMost
    }

    /// One letter for the script: `a` to `j`, and from `k` on where some place is crowded.
    var letter: Character {
        Character(UnicodeScalar(UInt8(97 + coverage.rawValue + (isCrowded ? CoverageClass.allCases.count : 0))))
    }
}

/// The signs of one territory for everything that a visitor can choose: all functions together or one, all stages
/// together or one.
struct TerritorySigns: Hashable {
    /// Function by function, all together first; of each all stages together, then each stage.
    let signs: [CoverageSign]

    static let choices = EmploymentStage.allCases.count + 1

    /// - Parameter cells: what a summary tells of one territory.
    init(_ cells: [TerritoryCoverage], functions: [FunctionID], in referential: Referential) {
        let byFunction = Dictionary(grouping: cells, by: \.function)
        func isRequired(_ cell: TerritoryCoverage) -> Bool {
            referential.requirement(of: cell.function, at: cell.stage) == .required
        }
        let required = cells.filter(isRequired)
        signs =
            TerritorySigns.signs(together: required, apart: required)
            + functions.flatMap { function in
                let own = byFunction[function] ?? []
                let needed = own.filter(isRequired)
                // What no stage requires is shown for what it is worth to those who ask.
                return TerritorySigns.signs(together: needed.isEmpty ? own : needed, apart: own)
            }
    }

    private static func signs(together: [TerritoryCoverage], apart: [TerritoryCoverage]) -> [CoverageSign] {
        [CoverageSign(together)]
            + EmploymentStage.allCases.map { stage in CoverageSign(apart.filter { $0.stage == stage }) }
    }

    /// All functions together, at one stage or at all.
    func all(at stage: EmploymentStage?) -> CoverageSign { signs[stage.map { Int($0.rawValue) + 1 } ?? 0] }

    var letters: String { String(signs.map(\.letter)) }
}
