import AtlasModel
import Testing

struct RequirementTests {
    private func referential(_ parents: [(String, String?)], _ rows: [String: Requirement]) -> Referential {
        Referential(
            functions: parents.map { id, parent in
                SupportFunction(id: FunctionID(id), parent: parent.map { FunctionID($0) }, name: id, englishName: "")
            },
            requirements: Dictionary(uniqueKeysWithValues: rows.map { (FunctionID($0), [.project: $1]) }),
            actorTypes: [], profiles: [], steps: [])
    }

    private let family: [(String, String?)] = [("a", nil), ("b", "a"), ("c", "b")]

    @Test func `a function that no row speaks of is useful`() {
        #expect(referential(family, [:]).requirement(of: FunctionID("a"), at: .project) == .useful)
        #expect(referential(family, ["a": .required]).requirement(of: FunctionID("a"), at: .employer) == .useful)
        #expect(referential(family, [:]).requirement(of: FunctionID("nowhere"), at: .project) == .useful)
    }

    @Test func `a sub-function is not applicable where its parent is not, at any depth`() {
        let masked = referential(family, ["a": .notApplicable])
        for id in ["a", "b", "c"] { #expect(masked.requirement(of: FunctionID(id), at: .project) == .notApplicable) }
        #expect(masked.requirement(of: FunctionID("c"), at: .employer) == .useful)
    }

    @Test func `a sub-function does not inherit that its parent is required`() {
        #expect(referential(family, ["a": .required]).requirement(of: FunctionID("b"), at: .project) == .useful)
    }

    @Test(arguments: [Requirement.required, .useful])
    func `a row of its own, or of a nearer parent, overrules the farther one`(row: Requirement) {
        let mixed = referential(family, ["a": .notApplicable, "b": row])
        #expect(mixed.requirement(of: FunctionID("b"), at: .project) == row)
        #expect(mixed.requirement(of: FunctionID("c"), at: .project) == .useful)
    }

    @Test func `a lineage ends at the first rank, at an unknown parent and in a circle`() {
        #expect(referential(family, [:]).lineage(of: FunctionID("c")).map(\.rawValue) == ["c", "b", "a"])
        #expect(referential([("a", "x")], [:]).lineage(of: FunctionID("a")).map(\.rawValue) == ["a", "x"])
        let circle = referential([("a", "b"), ("b", "a")], ["b": .notApplicable])
        #expect(circle.lineage(of: FunctionID("a")).map(\.rawValue) == ["a", "b"])
        #expect(circle.requirement(of: FunctionID("a"), at: .project) == .notApplicable)
    }

    @Test func `steps are in the order of the pathway whatever the order of the rows`() {
        var random = SplitMix64(seed: 7)
        let steps = Referential.random(using: &random).steps
        #expect(
            steps.map(\.id.rawValue)
                == EmploymentStage.allCases.flatMap { stage in
                    (1...3).map { "\(stage.code)-\($0)" }
                })
    }

    @Test func `a stage is known by its code only`() {
        for stage in EmploymentStage.allCases { #expect(EmploymentStage(code: stage.code) == stage) }
        #expect(EmploymentStage(code: "Project") == nil)
        #expect(StageSet([.employer, .project, .project]).stages == [.project, .employer])
        #expect(StageSet.all.stages == EmploymentStage.allCases)
    }
}
