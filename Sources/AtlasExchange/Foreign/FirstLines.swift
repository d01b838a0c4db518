import AtlasModel

/// The lines of a file on which its identifiers stand first: one that comes again would hide a record, or be a second
/// one that nobody wrote.
struct FirstLines {
    private var lines: [String: Int] = [:]

    func contains(_ identifier: String) -> Bool { lines[identifier] != nil }

    /// Notes the identifier of a record, and reports one that is there already; none is none.
    /// - Parameter identifier: as it counts, which may be less exact than what the field says.
    mutating func note<Field: ForeignField>(_ identifier: String, of record: ForeignRecord<Field>, in field: Field) {
        guard !identifier.isEmpty else { return }
        if let first = lines[identifier] {
            record.report(.error, .duplicateIdentifier(firstLine: first), field, value: record.text(field))
        } else {
            lines[identifier] = record.place.line ?? 0
        }
    }
}
