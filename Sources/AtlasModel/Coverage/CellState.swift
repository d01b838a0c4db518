/// The state of a cell: a commune, a function and a stage.
public enum CellState: String, CaseIterable, Sendable {
    /// The function makes no sense at the stage: never a gap.
    case notApplicable
    /// Zone blanche: nobody.
    case gap
    /// Only actors of whom it is not known whether they do it.
    case unknown
    /// Only presumed actors.
    case presumed
    /// One confirmed actor: a departure would open a gap.
    case fragile
    /// Two confirmed actors or more.
    case covered
    /// Zone surchargée: more confirmed actors than the threshold.
    case crowded

    /// Its place in the list of all states.
    var position: Int {
        switch self {
        case .notApplicable: 0
        case .gap: 1
        case .unknown: 2
        case .presumed: 3
        case .fragile: 4
        case .covered: 5
        case .crowded: 6
        }
    }

    /// - Parameter threshold: the number of confirmed actors above which a place is crowded.
    public init(requirement: Requirement, confirmed: Int, presumed: Int, unknown: Int, threshold: Int) {
        self =
            if requirement == .notApplicable {
                .notApplicable
            } else if confirmed > max(0, threshold) {
                .crowded
            } else if confirmed >= 2 {
                .covered
            } else if confirmed == 1 {
                .fragile
            } else if presumed > 0 {
                .presumed
            } else if unknown > 0 {
                .unknown
            } else {
                .gap
            }
    }
}
