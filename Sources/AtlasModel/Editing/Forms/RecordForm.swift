/// A record as it is filled in: every field as a text, with what the text means and what is wrong with it.
///
/// A field that nobody has touched is left as it is, whatever its value: a form that is not changed gives its record
/// back, and one that is changes nothing but what was typed.
public struct RecordForm: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case actor, offer, relation, cooperation, initiative, zone
    }

    /// A field, or a line of a field that has several; one line more than there are is there to add one.
    public struct Key: Hashable, Sendable {
        public let name: FieldName
        public let line: Int?

        public init(_ name: FieldName, line: Int? = nil) {
            self.name = name
            self.line = line
        }
    }

    public let kind: Kind
    /// What the record is in the atlas; `nil` for one to be added.
    public private(set) var original: AtlasRecord?
    /// What the form began with.
    public private(set) var base: AtlasRecord
    private var texts: [FieldName: String] = [:]
    private var lines: [FieldName: [String]] = [:]
    /// The fields that say something else than in the beginning.
    private var touched: Set<FieldName> = []

    /// The form of a record of the atlas.  None for an invitation, which has no form.
    public init?(_ record: AtlasRecord, _ context: FormContext) {
        guard let kind = Kind(record) else { return nil }
        self.init(kind, base: record, original: record, context)
    }

    /// The form of a record to be added; the record says what is in it to begin with.
    public init?(adding record: AtlasRecord, _ context: FormContext) {
        guard let kind = Kind(record) else { return nil }
        self.init(kind, base: record, original: nil, context)
    }

    private init(_ kind: Kind, base: AtlasRecord, original: AtlasRecord?, _ context: FormContext) {
        self.kind = kind
        self.base = base
        self.original = original
        guard let record = base.asForm else { return }
        for field in fields {
            if hasLines(field) {
                lines[field] = record.lines(of: field, context)
            } else {
                texts[field] = record.text(of: field, context)
            }
        }
    }

    public var isNew: Bool { original == nil }

    /// Whether something was typed.
    public var isChanged: Bool { !touched.isEmpty }

    public func isChanged(_ name: FieldName) -> Bool { touched.contains(name) }

    /// The fields, in the order of the form; a record that has one is given its identifier once, when it is added.
    public var fields: [FieldName] {
        let fields = kind.type.formFields
        return isNew && fields.first == .name ? [.name, .id] + fields.dropFirst() : fields
    }

    /// The fields, and the lines of those that have lines, in the order of the form.
    public var keys: [Key] {
        fields.flatMap { field in
            hasLines(field) ? (0...(lines[field]?.count ?? 0)).map { Key(field, line: $0) } : [Key(field)]
        }
    }

    public func shape(of name: FieldName, _ context: FormContext) -> FieldShape {
        kind.type.shape(of: name, context.atlas.referential)
    }

    /// Whether the field has several lines, one for each of what it lists.
    public func hasLines(_ name: FieldName) -> Bool { kind.type.fieldsWithLines.contains(name) }

    public func isMandatory(_ name: FieldName) -> Bool { kind.type.mandatory.contains(name) }

    public func text(_ key: Key) -> String {
        guard let line = key.line else { return texts[key.name] ?? "" }
        let lines = lines[key.name] ?? []
        return lines.indices.contains(line) ? lines[line] : ""
    }

    /// Writes a field.  A line that is emptied stays, empty, until the record is made of it.
    public mutating func set(_ key: Key, _ text: String) {
        guard text != self.text(key) else { return }
        touched.insert(key.name)
        guard let line = key.line else {
            texts[key.name] = text
            return
        }
        var lines = lines[key.name] ?? []
        if lines.indices.contains(line) { lines[line] = text } else { lines.append(text) }
        self.lines[key.name] = lines
    }

    /// The record as the form tells it, and what is wrong; a field with a problem that blocks keeps its value.
    public func reading(_ context: FormContext) -> (record: AtlasRecord, problems: [Key: FieldProblem]) {
        guard var record = base.asForm else { return (base, [:]) }
        var problems: [Key: FieldProblem] = [:]
        for field in fields where touched.contains(field) {
            if hasLines(field) {
                let numbered = (lines[field] ?? []).enumerated().map { ($0, $1.trimmed) }.filter { !$1.isEmpty }
                do throws(LineProblem) {
                    try record.take(lines: numbered.map(\.1), for: field, context)
                } catch {
                    problems[Key(field, line: numbered[error.line].0)] = error.problem
                }
            } else {
                do throws(FieldProblem) {
                    try record.take((texts[field] ?? "").trimmed, for: field, context)
                } catch {
                    problems[Key(field)] = error
                }
            }
        }
        for field in kind.type.mandatory where (texts[field] ?? "").trimmed.isEmpty {
            if isNew || touched.contains(field) { problems[Key(field)] = .missing }
        }
        if isNew { record.identify(context) }
        for (field, problem) in record.problems() where problems[Key(field)] == nil {
            if !problem.blocks || isNew || !touched.isEmpty { problems[Key(field)] = problem }
        }
        return (AtlasRecord(record) ?? base, problems)
    }

    /// The same form of the record as it has become meanwhile: of the fields touched, those that are to be kept say
    /// what was typed, all others what the record says now.
    public func rebased(on record: AtlasRecord, keeping names: Set<FieldName>, _ context: FormContext) -> RecordForm {
        var form = RecordForm(kind, base: record, original: record, context)
        for name in touched.intersection(names) {
            form.texts[name] = texts[name]
            form.lines[name] = lines[name]
            form.touched.insert(name)
        }
        return form
    }

    /// The same form of a record that is not there any more: it is to be added again.
    public var added: RecordForm {
        var form = self
        form.original = nil
        return form
    }
}

extension RecordForm.Kind {
    public init?(_ record: AtlasRecord) {
        switch record {
        case .actor: self = .actor
        case .offer: self = .offer
        case .relation: self = .relation
        case .cooperation: self = .cooperation
        case .initiative: self = .initiative
        case .zone: self = .zone
        case .invitation: return nil
        }
    }
}
