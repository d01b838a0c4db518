/// An association that looks for support.
public struct Association: Hashable, Sendable {
    public var name: String
    /// INSEE code of its commune, or `nil` where it is not known.
    public var commune: String?
    public var stage: EmploymentStage
    public var needs: [FunctionID]
    /// The day of the hire, from which deadlines are counted; `nil` where it is not known yet.
    public var hireDate: CalendarDate?

    public init(
        name: String, commune: String?, stage: EmploymentStage, needs: [FunctionID], hireDate: CalendarDate? = nil
    ) {
        self.name = name
        self.commune = commune
        self.stage = stage
        self.needs = needs
        self.hireDate = hireDate
    }
}

/// An association that an atlas ships as an example of a pathway.
public struct WorkedExample: Hashable, Sendable {
    public let id: String
    public let association: Association
    public let description: String
    public let source: String

    public init(id: String, association: Association, description: String, source: String) {
        self.id = id
        self.association = association
        self.description = description
        self.source = source
    }
}
