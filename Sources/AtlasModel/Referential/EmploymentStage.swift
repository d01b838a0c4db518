/// Where an association stands with employment: the second key of the map.
public enum EmploymentStage: UInt8, CaseIterable, Comparable, Sendable {
    /// A job is being considered.
    case project
    /// The first hire is under way or just done.
    case firstTimeEmployer
    /// The association employs already.
    case employer

    /// The name of the stage in files and machine output.
    public var code: String {
        switch self {
        case .project: "project"
        case .firstTimeEmployer: "firstTimeEmployer"
        case .employer: "employer"
        }
    }

    public init?(code: String) {
        guard let stage = EmploymentStage.allCases.first(where: { $0.code == code }) else { return nil }
        self = stage
    }

    public static func < (left: EmploymentStage, right: EmploymentStage) -> Bool { left.rawValue < right.rawValue }
}

/// A set of employment stages.
public struct StageSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public init(_ stage: EmploymentStage) { rawValue = 1 << stage.rawValue }

    public init(_ stages: some Sequence<EmploymentStage>) {
        rawValue = stages.reduce(0) { $0 | 1 << $1.rawValue }
    }

    public static let all = StageSet(EmploymentStage.allCases)

    public func contains(_ stage: EmploymentStage) -> Bool { rawValue >> stage.rawValue & 1 == 1 }

    /// The stages in their order.
    public var stages: [EmploymentStage] { EmploymentStage.allCases.filter(contains) }
}
