/// A kind of record that is filled in as a form.
protocol FormRecord: Hashable, Sendable {
    /// The fields, in the order of the form.
    static var formFields: [FieldName] { get }
    static func shape(of field: FieldName, _ referential: Referential) -> FieldShape
    /// What the field is to hold, whatever else.
    static var mandatory: [FieldName] { get }
    /// The fields of several lines, one for each of what they list.
    static var fieldsWithLines: Set<FieldName> { get }

    /// The value of a field as it is written.
    func text(of field: FieldName, _ context: FormContext) -> String
    /// Gives a field the value that a text means.
    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem)

    /// The lines of a field that has some.
    func lines(of field: FieldName, _ context: FormContext) -> [String]
    mutating func take(lines: [String], for field: FieldName, _ context: FormContext) throws(LineProblem)

    /// Gives a record to be added an identifier made of its name, where it has none.
    mutating func identify(_ context: FormContext)

    /// What the fields are together.
    func problems() -> [FieldName: FieldProblem]
}

/// A problem of one line of a field.
struct LineProblem: Error {
    let line: Int
    let problem: FieldProblem
}

extension FormRecord {
    static var fieldsWithLines: Set<FieldName> { [] }
    func lines(of field: FieldName, _ context: FormContext) -> [String] { [] }
    mutating func take(lines: [String], for field: FieldName, _ context: FormContext) throws(LineProblem) {}
    func problems() -> [FieldName: FieldProblem] { [:] }
    mutating func identify(_ context: FormContext) {}

    /// Reads the lines of a field one by one.
    static func values<Value>(
        of lines: [String], _ value: (String) throws(FieldProblem) -> Value
    ) throws(LineProblem) -> [Value] {
        var values: [Value] = []
        for (line, text) in lines.enumerated() {
            do { values.append(try value(text)) } catch { throw LineProblem(line: line, problem: error) }
        }
        return values
    }
}

extension RecordForm.Kind {
    var type: any FormRecord.Type {
        switch self {
        case .actor: Actor.self
        case .offer: Offer.self
        case .relation: Relation.self
        case .cooperation: Cooperation.self
        case .initiative: Initiative.self
        case .zone: NamedZone.self
        }
    }
}

extension AtlasRecord {
    var asForm: (any FormRecord)? {
        switch self {
        case .actor(let value): value
        case .offer(let value): value
        case .relation(let value): value
        case .cooperation(let value): value
        case .initiative(let value): value
        case .zone(let value): value
        case .invitation: nil
        }
    }

    init?(_ record: any FormRecord) {
        switch record {
        case let value as Actor: self = .actor(value)
        case let value as Offer: self = .offer(value)
        case let value as Relation: self = .relation(value)
        case let value as Cooperation: self = .cooperation(value)
        case let value as Initiative: self = .initiative(value)
        case let value as NamedZone: self = .zone(value)
        default: return nil
        }
    }
}

/// The identifiers of an atlas that are taken, kind by kind.
extension FormContext {
    func owner(_ id: String, _ kind: RecordForm.Kind) -> String? {
        switch kind {
        case .actor: subject.actor(ActorID(id))?.name
        case .cooperation: atlas.cooperations.first { $0.id.rawValue == id }?.name
        case .initiative: atlas.initiatives.first { $0.id.rawValue == id }?.name
        case .zone: atlas.territories.name(of: TerritoryReference(.zone, id))
        case .offer, .relation: nil
        }
    }

    func proposal(_ name: String, _ kind: RecordForm.Kind) -> String {
        ProposedIdentifier.identifier(for: name, else: kind.rawValue) { owner($0, kind) != nil }
    }

    /// An identifier as it is typed; empty for one to be made of the name.
    func identifier(_ text: String, _ kind: RecordForm.Kind) throws(FieldProblem) -> String {
        if text.isEmpty { return "" }
        guard ProposedIdentifier.isIdentifier(text) else { throw .badIdentifier }
        if let owner = owner(text, kind) { throw .taken(by: owner) }
        return text
    }
}
