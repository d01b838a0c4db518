/// A field of a kind of record, under the name of its column in a package: what is compared, shown and merged one by
/// one.
///
/// The identifier of a record, and the actor of an offer, are no fields: they say which record it is.
public struct RecordField<Record>: Sendable {
    /// The columns of the field; two for what makes sense together only, as a latitude and a longitude.
    public let columns: [String]
    /// The value as it is written in a cell: whole, so that two values that differ have two texts.
    public let text: @Sendable (Record) -> String
    /// Whether nothing is said.
    public let isEmpty: @Sendable (Record) -> Bool
    public let isEqual: @Sendable (Record, Record) -> Bool
    /// Gives the second record what the first has.
    public let copy: @Sendable (Record, inout Record) -> Void
    /// Takes away what is not to be kept, told as a text: an item of a list, else the whole value.
    public let keep: @Sendable (inout Record, (String) -> Bool) -> Void

    public var name: String { columns.joined(separator: " ") }

    init<Value: Hashable & Sendable>(
        _ columns: String..., at path: any WritableKeyPath<Record, Value> & Sendable, empty: Value,
        text: @escaping @Sendable (Value) -> String,
        keep: (@Sendable (inout Value, (String) -> Bool) -> Void)? = nil
    ) {
        self.columns = columns
        self.text = { text($0[keyPath: path]) }
        isEmpty = { $0[keyPath: path] == empty }
        isEqual = { $0[keyPath: path] == $1[keyPath: path] }
        copy = { $1[keyPath: path] = $0[keyPath: path] }
        self.keep = { record, isKept in
            if let keep {
                keep(&record[keyPath: path], isKept)
            } else if !isKept(text(record[keyPath: path])) {
                record[keyPath: path] = empty
            }
        }
    }

    init<Item: Hashable & Sendable>(
        _ column: String, at path: any WritableKeyPath<Record, [Item]> & Sendable,
        item: @escaping @Sendable (Item) -> String
    ) {
        self.init(column, at: path, empty: []) {
            $0.map(item).joined(separator: "|")
        } keep: { items, isKept in
            items.removeAll { !isKept(item($0)) }
        }
    }

    init(_ column: String, at path: any WritableKeyPath<Record, String> & Sendable) {
        self.init(column, at: path, empty: "") { $0 }
    }

    init(list column: String, at path: any WritableKeyPath<Record, [String]> & Sendable) {
        self.init(column, at: path) { ListCell.item($0) }
    }

    init<Value: Hashable & Sendable & CustomStringConvertible>(
        optional column: String, at path: any WritableKeyPath<Record, Value?> & Sendable
    ) {
        self.init(column, at: path, empty: nil) { $0?.description ?? "" }
    }

    init(zone column: String, at path: any WritableKeyPath<Record, Zone> & Sendable) {
        self.init(column, at: path, empty: .unknown) {
            $0.references.map(\.description).joined(separator: "|")
        }
    }

    init(verification path: any WritableKeyPath<Record, Verification?> & Sendable) {
        self.init("verified_on", "verified_by", at: path, empty: nil) { verification in
            verification.map { $0.by.isEmpty ? "\($0.on)" : "\($0.on) \($0.by)" } ?? ""
        }
    }
}

/// A field that has not the same value in two states of a record.
public struct FieldChange: Hashable, Sendable {
    /// The name of the field.
    public let field: String
    public let old: String
    public let new: String

    public init(field: String, old: String, new: String) {
        self.field = field
        self.old = old
        self.new = new
    }
}

/// A record of which the fields are known.
public protocol RecordWithFields: Hashable, Sendable {
    static var fields: [RecordField<Self>] { get }
}

extension RecordWithFields {
    /// What changes from the record to another state of it.
    public func changes(to other: Self) -> [FieldChange] {
        guard self != other else { return [] }
        return Self.fields.filter { !$0.isEqual(self, other) }
            .map { FieldChange(field: $0.name, old: $0.text(self), new: $0.text(other)) }
    }

    /// The number of fields that are the same, both saying something.
    func likeness(to other: Self) -> Int {
        Self.fields.count { !$0.isEmpty(self) && $0.isEqual(self, other) }
    }

    /// The record with what another says of it; where the other says nothing, it stays as it is.
    public func overlaid(by other: Self) -> Self {
        var result = self
        for field in Self.fields where !field.isEmpty(other) { field.copy(other, &result) }
        return result
    }
}
