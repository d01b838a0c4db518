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
    /// The line of each name, 0 where it comes from no file.  `nil` where the file could not be read: then every
    /// reference is taken as good, and the file's own finding is the only one.
    private let lines: [String: Int]?
    /// What they name in findings.
    let entity: Finding.Entity

    init(_ lines: [String: Int]?, of entity: Finding.Entity) {
        self.lines = lines
        self.entity = entity
    }

    init(_ names: [ID], of entity: Finding.Entity) {
        lines = Dictionary(names.map { ($0.rawValue, 0) }) { first, _ in first }
        self.entity = entity
    }

    func contains(_ id: ID) -> Bool { lines.map { $0[id.rawValue] != nil } ?? true }

    /// The identity of a name that the file gives, made of the file's own text: 300,000 offers then share the
    /// identifiers of their actors.
    func id(_ name: String) -> ID? {
        guard let lines else { return ID(name) }
        return lines.index(forKey: name).map { ID(lines[$0].key) }
    }
}
