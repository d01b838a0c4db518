import AtlasModel

/// Reads the words of an atlas: functions, requirements, actor types, profiles, pathway steps and their costs.
struct ReferentialReader {
    let folder: SourceFolder
    /// Used in place of each file that the folder does not have; without it, all six are required.
    let fallback: Referential?
    let log: FindingLog

    /// The referential, and whether the folder has any file of it.
    func read() -> (referential: Referential, isOwn: Bool) {
        let functionSheet = sheet(of: FunctionSheet.Column.self)
        let typeSheet = sheet(of: ActorTypeSheet.Column.self)
        let requirementSheet = sheet(of: RequirementSheet.Column.self)
        let profileSheet = sheet(of: ProfileSheet.Column.self)
        let stepSheet = sheet(of: PathwayStepSheet.Column.self)
        let costSheet = sheet(of: PathwayCostSheet.Column.self)

        var functions = fallback?.functions ?? []
        var functionIDs = Identifiers(functions.map(\.id), of: .function)
        if let functionSheet {
            functionIDs = Identifiers(functionSheet.identifiers(.id, log: log), of: .function)
            functions = functionSheet.map(log: log) { FunctionSheet.read($0, functionIDs) }
        }
        var types = fallback?.actorTypes ?? []
        var typeIDs = Identifiers(types.map(\.id), of: .actorType)
        if let typeSheet {
            typeIDs = Identifiers(typeSheet.identifiers(.id, log: log), of: .actorType)
            types = typeSheet.map(log: log, ActorTypeSheet.read)
        }
        // What the program says by default of functions and types that the folder does not have says nothing here.
        let requirements =
            requirementSheet.map { table(of: $0.map(log: log) { RequirementSheet.read($0, functionIDs) }) }
            ?? (fallback?.requirements ?? [:]).filter { functionIDs.contains($0.key) }
        let profiles =
            profileSheet?.map(log: log) { ProfileSheet.read($0, functionIDs, typeIDs) }
            ?? (fallback?.profiles ?? []).filter { functionIDs.contains($0.function) && typeIDs.contains($0.type) }
        if let stepSheet { _ = stepSheet.identifiers(.id, log: log) }
        let steps =
            stepSheet?.map(log: log) { PathwayStepSheet.read($0, functionIDs) }
            ?? (fallback?.steps ?? []).filter { functionIDs.contains($0.function) }
        let isOwn =
            functionSheet != nil || typeSheet != nil || requirementSheet != nil || profileSheet != nil
            || stepSheet != nil || costSheet != nil
        let referential = Referential(
            functions: functions, requirements: requirements, actorTypes: types, profiles: profiles, steps: steps,
            costs: costs(costSheet))
        return (referential, isOwn)
    }

    /// The sheet of a file; `nil` where the fallback stands in for it.
    private func sheet<Column: SheetColumn>(of type: Column.Type) -> Sheet<Column>? {
        let sheet: Sheet<Column> = folder.sheet(isRequired: fallback == nil, log: log)
        return sheet.isAbsent ? nil : sheet
    }

    /// What the file states, and the program's own where it states nothing; the program's file must state everything.
    private func costs(_ sheet: Sheet<PathwayCostSheet.Column>?) -> PathwayCosts {
        guard let sheet else { return fallback?.costs ?? .none }
        _ = sheet.identifiers(.id, log: log)
        let stated = PathwayCosts(sheet.map(log: log, PathwayCostSheet.read).compactMap { $0 })
        if let fallback { return stated.completed(by: fallback.costs) }
        for constant in PathwayCosts.Constant.allCases
        where !stated.entries.contains(where: { $0.constant == constant }) {
            let place = Finding.Place(file: PathwayCostSheet.Column.file, column: constant.rawValue)
            log.add(Finding(.error, .missingValue, at: place))
        }
        return stated
    }

    private func table(of rows: [RequirementSheet.Value]) -> [FunctionID: [EmploymentStage: Requirement]] {
        rows.reduce(into: [:]) { $0[$1.function, default: [:]][$1.stage] = $1.requirement }
    }
}
