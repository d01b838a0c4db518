import AtlasModel

/// A record that somebody else has changed meanwhile: what is typed and what is there now, field by field.
struct ConflictState: Sendable {
    struct Row: Sendable {
        let name: FieldName
        /// As it was when the form was opened.
        let before: String
        let mine: String
        let theirs: String
        /// Both have changed it, each in another way.
        let isContested: Bool
    }

    /// The record as it is now; `nil` where it is not there any more.
    let found: AtlasRecord?
    /// Its place among the drafts.
    let place: Int
    let kind: RecordForm.Kind
    let rows: [Row]
    /// The fields that are to say what was typed.
    private(set) var mine: Set<FieldName>
    /// Where the record is there no more: whether it is to be added again.
    private(set) var keepsRecord = true
    private(set) var cursor = 0
    var inSight = RowsInSight()

    init(_ form: RecordForm, place: Int, found: AtlasRecord?, _ context: FormContext) {
        self.found = found
        self.place = place
        kind = form.kind
        let theirs = found.flatMap { RecordForm($0, context) }
        let before = form.original.flatMap { RecordForm($0, context) }
        rows = form.fields.compactMap { name in
            let texts = (before?.wholeText(name) ?? "", form.wholeText(name), theirs?.wholeText(name) ?? "")
            let isTheirs = theirs != nil && texts.2 != texts.0
            guard form.isChanged(name) || isTheirs else { return nil }
            return Row(
                name: name, before: texts.0, mine: texts.1, theirs: texts.2,
                isContested: form.isChanged(name) && isTheirs && texts.1 != texts.2)
        }
        mine = Set(rows.map(\.name).filter(form.isChanged))
        cursor = rows.firstIndex(where: \.isContested) ?? 0
    }

    mutating func move(by step: Int) { cursor = min(max(0, cursor + step), max(0, rows.count - 1)) }

    mutating func choose(mine isMine: Bool) {
        guard found != nil else { return keepsRecord = isMine }
        // A field that was not typed in has nothing of one's own to keep.
        guard rows.indices.contains(cursor), rows[cursor].mine != rows[cursor].before else { return }
        if isMine { mine.insert(rows[cursor].name) } else { mine.remove(rows[cursor].name) }
    }

    mutating func turn() {
        guard found != nil else { return keepsRecord.toggle() }
        guard rows.indices.contains(cursor) else { return }
        choose(mine: !mine.contains(rows[cursor].name))
    }
}

extension RecordForm {
    /// A field with all its lines.
    func wholeText(_ name: FieldName) -> String {
        guard hasLines(name) else { return text(Key(name)) }
        return keys.filter { $0.name == name }.map(text).filter { !$0.isEmpty }.joined(separator: " / ")
    }
}
