import AtlasModel

/// What is filled in about an association, as the next session finds it again.
struct PathwayForm: Hashable, Sendable {
    var name = ""
    var commune: TerritoryReference?
    var stage = EmploymentStage.firstTimeEmployer
    var isFull = false
    /// As it was typed, a day or not.
    var hireDate = ""
    /// In the order of the referential.
    var needs: [FunctionID] = []
}
