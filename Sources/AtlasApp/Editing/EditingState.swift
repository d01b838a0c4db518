import AtlasModel
import Terminal

/// A record being edited, with what belongs to it: where one is in its form and what is typed there.
struct EditingState: Sendable {
    var drafts: RecordDrafts
    /// The draft whose fields are shown.
    private(set) var draft = 0
    private(set) var cursor = 0
    private(set) var field = TextField()
    /// What the end of the text may be meant to become.
    private(set) var suggestions: [String] = []
    private(set) var suggestion = 0
    private(set) var problems: [RecordForm.Key: FieldProblem] = [:]
    /// The record as the fields shown tell it.
    private(set) var record: AtlasRecord
    var inSight = RowsInSight()
    /// The list or the tree that a field is filled from.
    var picker: FieldPicker?
    var conflict: ConflictState?
    let caller: AppState.Screen
    private var names: FormContext
    /// Where the cursor was on the record itself, while something that belongs to it is shown.
    private var cursorOfRecord = 0

    init?(_ drafts: RecordDrafts, _ context: FormContext, caller: AppState.Screen) {
        guard let first = drafts.drafts.first else { return nil }
        self.drafts = drafts
        names = context
        self.caller = caller
        record = first.form.base
        refresh()
        load()
    }

    /// Names and words, with whoever is being added.
    var context: FormContext { drafts.naming(names) }

    var form: RecordForm { drafts.drafts[draft].form }

    // MARK: Rows

    /// A line of the form.
    enum Row: Equatable, Sendable {
        case field(RecordForm.Key)
        case offersTitle(Int)
        case relationsTitle(Int)
        /// Something that belongs to the record, by its place among the drafts.
        case draft(Int)
        case addOffer
        case addRelation

        var isTitle: Bool {
            switch self {
            case .offersTitle, .relationsTitle: true
            default: false
            }
        }
    }

    var rows: [Row] {
        let fields = form.keys.map { Row.field($0) }
        guard draft == 0, form.kind == .actor else { return fields }
        func places(_ kind: RecordForm.Kind) -> [Row] {
            drafts.drafts.indices.filter { drafts.drafts[$0].form.kind == kind }.map { .draft($0) }
        }
        let (offers, relations) = (places(.offer), places(.relation))
        return fields + [.offersTitle(offers.count)] + offers + [.addOffer, .relationsTitle(relations.count)]
            + relations
            + [.addRelation]
    }

    var row: Row? {
        let rows = rows
        return rows.indices.contains(cursor) ? rows[cursor] : nil
    }

    var key: RecordForm.Key? { if case .field(let key)? = row { key } else { nil } }

    var shape: FieldShape? { key.map { form.shape(of: $0.name, names) } }

    mutating func move(by step: Int) {
        leaveField()
        let rows = rows
        var target = min(max(0, cursor + step), rows.count - 1)
        while rows.indices.contains(target), rows[target].isTitle { target += step < 0 ? -1 : 1 }
        if rows.indices.contains(target) { cursor = target }
        load()
    }

    mutating func select(_ row: Int) {
        guard rows.indices.contains(row), !rows[row].isTitle else { return }
        leaveField()
        cursor = row
        load()
    }

    /// Goes to a field of a draft.
    mutating func point(at key: RecordForm.Key, of draft: Int) {
        if draft != self.draft { open(draft) }
        if let row = rows.firstIndex(of: .field(key)) { cursor = row }
        load()
    }

    /// Shows the fields of something that belongs to the record, or again those of the record.
    mutating func open(_ draft: Int) {
        leaveField()
        if self.draft == 0 { cursorOfRecord = cursor }
        self.draft = draft
        cursor = draft == 0 ? min(cursorOfRecord, rows.count - 1) : 0
        inSight = RowsInSight()
        refresh()
        load()
    }

    // MARK: Fields

    /// Takes a key that edits the text of a field.
    mutating func type(_ key: Key) -> Bool {
        guard let place = self.key, let shape else { return false }
        if case .choice = shape { return false }
        let before = field.text
        guard field.take(key) else { return false }
        guard field.text != before else { return true }
        write(field.text, to: place)
        suggest()
        return true
    }

    mutating func set(_ key: RecordForm.Key, _ text: String) {
        write(text, to: key)
        load()
    }

    private mutating func write(_ text: String, to key: RecordForm.Key) {
        drafts.drafts[draft].form.set(key, text)
        refresh()
    }

    /// The next of the words that a field can be.
    mutating func changeChoice(by step: Int) -> Bool {
        guard let key, case .choice(let choices)? = shape, !choices.isEmpty else { return false }
        let labels = choices.map(names.label)
        let current = labels.firstIndex(of: form.text(key)) ?? 0
        set(key, labels[(current + step + labels.count) % labels.count])
        return true
    }

    /// The next of the words that begins with a letter; `false` where none does.
    mutating func chooseWord(beginningWith letter: Character) -> Bool {
        guard let key, case .choice(let choices)? = shape else { return false }
        let (labels, typed) = (choices.map(names.label), String(letter).folded)
        let current = labels.firstIndex(of: form.text(key)) ?? -1
        let order = (1...max(1, labels.count)).map { (current + $0) % max(1, labels.count) }
        guard !typed.isEmpty,
            let next = order.first(where: { labels.indices.contains($0) && labels[$0].folded.hasPrefix(typed) })
        else { return false }
        set(key, labels[next])
        return true
    }

    mutating func moveInSuggestions(by step: Int) -> Bool {
        let target = suggestion + step
        guard !suggestions.isEmpty, target >= 0 else { return false }
        suggestion = min(target, suggestions.count - 1)
        return true
    }

    /// Writes the completion pointed at in the place of what was being typed; `false` where there is none.
    mutating func takeSuggestion() -> Bool {
        guard let key, let shape, suggestions.indices.contains(suggestion) else { return false }
        let chosen = suggestions[suggestion]
        if shape.isList {
            let before = field.text.split(separator: ";", omittingEmptySubsequences: false).dropLast()
            write((before.map { $0.trimmed } + [chosen]).joined(separator: "; "), to: key)
        } else if key.line != nil, let colon = field.text.firstIndex(of: ":") {
            write("\(chosen) \(field.text[colon...])", to: key)
        } else {
            write(chosen, to: key)
        }
        load()
        return true
    }

    /// What is being typed: of a list the last one, of a line who is named in it.
    private var typedEnd: String {
        guard let shape, let key else { return "" }
        if shape.isList {
            return field.text.split(separator: ";", omittingEmptySubsequences: false).last?.trimmed ?? ""
        }
        return key.line != nil ? field.text.prefix { $0 != ":" }.trimmed : field.text.trimmed
    }

    private mutating func suggest() {
        suggestion = 0
        let end = typedEnd
        suggestions = []
        guard let shape, !end.isEmpty else { return }
        let found = context.completions(of: end, for: shape)
        if !found.contains(where: { $0.folded == end.folded }) { suggestions = found }
    }

    private mutating func load() {
        field = TextField(key.map { form.text($0) } ?? "")
        suggestions = []
        suggestion = 0
    }

    /// An end that means nothing by itself becomes the completion pointed at.
    private mutating func leaveField() {
        let isMeant =
            suggestion > 0 || suggestions.count == 1 && shape.map { !context.isUnderstood(typedEnd, for: $0) } == true
        if !suggestions.isEmpty, isMeant { _ = takeSuggestion() }
        suggestions = []
    }

    /// Takes over names and words that have changed, and shows the fields anew.
    mutating func adopt(_ context: FormContext) {
        names = context
        refresh()
        load()
    }

    /// Finishes what is being typed.
    mutating func settle() { leaveField() }

    /// Leaves the text as it was typed.
    mutating func dropSuggestions() { suggestions = [] }

    mutating func refresh() { (record, problems) = form.reading(context) }

    // MARK: What belongs to the record

    mutating func add(_ kind: RecordForm.Kind) {
        let place = kind == .offer ? drafts.addOffer(context) : drafts.addRelation(context)
        guard let place else { return }
        open(place)
        // Who it starts from is known.
        if kind == .relation { point(at: RecordForm.Key(.to), of: place) }
    }

    mutating func toggleDeleted() -> Bool {
        if draft > 0 {
            let place = draft
            open(0)
            drafts.toggleDeleted(place)
        } else if case .draft(let place)? = row {
            drafts.toggleDeleted(place)
        } else {
            return false
        }
        cursor = min(cursor, rows.count - 1)
        if row?.isTitle == true { move(by: 1) }
        load()
        return true
    }

    /// Whether what is shown has a day of verification: actors and offers do.
    var isVerifiable: Bool {
        drafts.drafts.indices.contains {
            (draft == 0 || $0 == draft) && drafts.drafts[$0].form.fields.contains(.verifiedOn)
        }
    }

    /// Writes that somebody has verified the record today, and its offers; in the form of an offer, that one.
    /// - Returns: whether there was anything that can be verified.
    mutating func verify(on date: CalendarDate, by author: String) -> Bool {
        leaveField()
        var isVerified = false
        for place in drafts.drafts.indices where draft == 0 || place == draft {
            for (name, text) in [(FieldName.verifiedOn, date.typed), (.verifiedBy, author)]
            where drafts.drafts[place].form.fields.contains(name) {
                drafts.drafts[place].form.set(RecordForm.Key(name), text)
                isVerified = true
            }
        }
        refresh()
        load()
        return isVerified
    }
}
