import AtlasModel
import GRDB

extension Database {
    /// Writes the words of an atlas that has its own.
    func insert(_ referential: Referential) throws {
        try insert(referential.functions, into: FunctionRows.self)
        try insert(RequirementRows.values(of: referential), into: RequirementRows.self)
        try insert(referential.actorTypes, into: ActorTypeRows.self)
        try insert(referential.profiles, into: ProfileRows.self)
        try insert(referential.steps, into: PathwayStepRows.self)
        try insert(referential.costs.entries, into: PathwayCostRows.self)
    }

    /// The words that the file has; `costs` for what it does not say of them.
    func referential(completedBy costs: PathwayCosts) throws -> Referential {
        let requirements = try rows(of: RequirementRows.self, RequirementRows.read)
        return try Referential(
            functions: rows(of: FunctionRows.self, FunctionRows.read),
            requirements: requirements.reduce(into: [:]) { $0[$1.function, default: [:]][$1.stage] = $1.requirement },
            actorTypes: rows(of: ActorTypeRows.self, ActorTypeRows.read),
            profiles: rows(of: ProfileRows.self, ProfileRows.read),
            steps: rows(of: PathwayStepRows.self, PathwayStepRows.read),
            costs: PathwayCosts(rows(of: PathwayCostRows.self, PathwayCostRows.read)).completed(by: costs))
    }
}
