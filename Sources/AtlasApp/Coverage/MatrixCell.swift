import AtlasDocuments
import AtlasModel
import Terminal

/// What a place of a matrix says: the worst state found there, for which share, and by how many actors.
struct MatrixCell: Equatable, Sendable {
    /// The worst; `notApplicable` where the function makes no sense.
    let state: CellState
    /// The share of the weight in that state.
    let share: Double
    /// Whether all of it is in that state.
    let isWhole: Bool
    /// The actors that make the state.
    let count: Int
    /// Somewhere there are too many, whatever lacks elsewhere.
    let isCrowded: Bool
    /// Whether a gap here counts: nobody requires what is only useful.
    let isAsked: Bool
    /// The stage that it is about.
    let stage: EmploymentStage?

    /// From the worst to the best; too many is no better than enough, but never worse than too few.
    static let order: [CellState] = [.gap, .unknown, .presumed, .fragile, .covered, .crowded]

    init(_ summary: TerritoryCoverage?, isAsked: Bool) {
        self.isAsked = isAsked
        stage = summary?.stage
        guard let summary else {
            (state, share, isWhole, count, isCrowded) = (.notApplicable, 0, true, 0, false)
            return
        }
        let shares = summary.shares
        let state = Self.order.first { shares[$0] != nil } ?? .gap
        self.state = state
        share = shares[state] ?? 0
        isWhole = summary.state != nil
        isCrowded = shares[.crowded] != nil
        count =
            switch state {
            case .gap, .notApplicable: 0
            case .unknown: summary.unknown
            case .presumed: summary.presumed
            case .fragile, .covered, .crowded: summary.confirmed
            }
    }

    /// The one that stands worst: what is asked before what is only useful.
    static func worst(of cells: [MatrixCell]) -> MatrixCell {
        cells.min { $0.isWorse(than: $1) } ?? MatrixCell(nil, isAsked: false)
    }

    func isWorse(than other: MatrixCell) -> Bool { rank < other.rank }

    private var rank: (Int, Int, Int, Double) {
        let place = Self.order.firstIndex(of: state) ?? Self.order.count
        return (state == .notApplicable ? 1 : 0, isAsked ? 0 : 1, place, -share)
    }

    /// The share where states differ or nobody is, else the number of actors.
    var figure: String {
        if state == .notApplicable { return "" }
        return isWhole && state != .gap ? String(count) : MatrixCell.percent(share)
    }

    /// A share in four columns at most.
    static func percent(_ share: Double) -> String {
        let rounded = Int((share * 100).rounded())
        if share > 0, rounded == 0 { return "<1%" }
        if share < 1, rounded == 100 { return ">99%" }
        return "\(rounded)%"
    }

    /// Nobody does what is useful without being required: no zone blanche.
    var lacksUseful: Bool { state == .gap && !isAsked }

    /// The sign of nobody, where nobody is required.
    static let lacksUsefulSign = "·"

    var sign: String { lacksUseful ? Self.lacksUsefulSign : state.sign }

    /// The fill under it; what nobody asks for has none.
    var fill: Color? { isAsked ? state.fill : nil }
}

extension CellState {
    /// The sign that stands for it where colours do not: those of presences as far as they go.
    var sign: String {
        switch self {
        case .notApplicable: "–"
        case .gap: "×"
        case .unknown: "?"
        case .presumed: "○"
        case .fragile: "!"
        case .covered: "●"
        case .crowded: "▲"
        }
    }

    var fill: Color? {
        switch self {
        case .notApplicable: nil
        case .gap: .of(.gapFill)
        case .unknown: .of(.unknownFill)
        case .presumed: .of(.presumedFill)
        case .fragile: .of(.fragileFill)
        case .covered: .of(.coveredFill)
        case .crowded: .of(.crowdedFill)
        }
    }
}
