import AtlasModel

/// A type of the model that wraps the identifier of a row.
protocol Identity: RawRepresentable, Hashable where RawValue == String {
    init(_ rawValue: String)
}

extension FunctionID: Identity {}
extension ActorTypeID: Identity {}
extension ActorID: Identity {}
extension CooperationID: Identity {}
extension InitiativeID: Identity {}
extension PathwayStepID: Identity {}

/// The identifiers that a file gives, for other files to refer to.
struct Identifiers<ID: Identity> {
    /// `nil` where the file could not be read: then every reference is taken as good, and the file's own finding is
    /// the only one.
    let names: Set<String>?
    /// What they name in findings.
    let entity: Finding.Entity

    init(_ names: Set<String>?, of entity: Finding.Entity) {
        self.names = names
        self.entity = entity
    }

    init(_ names: [ID], of entity: Finding.Entity) {
        self.names = Set(names.map(\.rawValue))
        self.entity = entity
    }

    func contains(_ name: String) -> Bool { names?.contains(name) ?? true }

    func contains(_ id: ID) -> Bool { contains(id.rawValue) }
}
