import AtlasModel
import Terminal

/// A list to tick from, or the tree of territories, for a field: Space ticks, Enter takes over, Escape leaves.
struct FieldPicker: Sendable {
    enum Source: Sendable {
        case labels([String])
        case tree(TerritoryTree)
    }

    let key: RecordForm.Key
    private(set) var source: Source
    /// What the field is to say, in the order ticked.
    private(set) var ticked: [String]
    let isList: Bool
    private(set) var filter = TextField()
    private(set) var cursor = 0
    var inSight = RowsInSight()

    init(_ key: RecordForm.Key, labels: [String], ticked: [String], isList: Bool) {
        (self.key, source, self.ticked, self.isList) = (key, .labels(labels), ticked, isList)
    }

    init(_ key: RecordForm.Key, tree: TerritoryTree, ticked: [String], isList: Bool) {
        (self.key, source, self.ticked, self.isList) = (key, .tree(tree), ticked, isList)
        cursor = tree.cursor
    }

    /// The labels that have what is typed in them.
    var labels: [String] {
        guard case .labels(let labels) = source else { return [] }
        let typed = filter.text.folded
        return typed.isEmpty ? labels : labels.filter { $0.folded.contains(typed) }
    }

    var tree: TerritoryTree? { if case .tree(let tree) = source { tree } else { nil } }

    var count: Int { tree?.rows.count ?? labels.count }

    mutating func move(by step: Int) { point(at: cursor + step) }

    mutating func point(at row: Int) {
        cursor = min(max(0, row), max(0, count - 1))
        changeTree { $0.select(row) }
    }

    /// Opens or closes a branch.
    mutating func turn(_ key: Key) {
        changeTree { if key == .right { _ = $0.unfold() } else { $0.fold() } }
    }

    /// Filters the list, or goes to the territory that begins so.
    mutating func type(_ key: Key, _ context: FormContext) {
        guard filter.take(key) else { return }
        guard tree != nil else {
            cursor = 0
            return
        }
        if let found = context.index.complete(filter.text, limit: 1).first { changeTree { $0.reveal(found) } }
    }

    private mutating func changeTree(_ change: (inout TerritoryTree) -> Void) {
        guard case .tree(var tree) = source else { return }
        change(&tree)
        source = .tree(tree)
        cursor = tree.cursor
    }

    /// What the row pointed at would write.
    func text(_ context: FormContext) -> String? {
        if let tree { return tree.selected.reference.map { context.text(of: $0) } }
        let labels = labels
        return labels.indices.contains(cursor) ? labels[cursor] : nil
    }

    mutating func tick(_ context: FormContext) {
        guard let text = text(context) else { return }
        if let place = ticked.firstIndex(of: text) {
            ticked.remove(at: place)
        } else {
            ticked = isList ? ticked + [text] : [text]
        }
        // What is typed next is another territory.
        if tree != nil { filter = TextField() }
    }

    /// What the field says then: of a list what is ticked, else what is pointed at.
    func result(_ context: FormContext) -> String {
        isList ? ticked.joined(separator: "; ") : ticked.first ?? text(context) ?? ""
    }
}

extension AppState {
    /// Opens the list or the tree that the field in use is filled from.
    mutating func openPicker() {
        guard let editing, let key = editing.key, let shape = editing.shape else { return }
        let context = editing.context
        let text = editing.form.text(key)
        let ticked =
            shape.isList
            ? text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty } : text.isEmpty ? [] : [text]
        switch shape {
        case .choices(let choices), .choice(let choices):
            self.editing?.picker = FieldPicker(
                key, labels: choices.map(context.label), ticked: ticked, isList: shape.isList)
        case .zone, .territory, .commune, .officialTerritories:
            let territories = base.atlas.territories
            var tree = TerritoryTree(shape == .officialTerritories ? territories.naming([]) : territories)
            if case .zone = editing.record { tree.reveal(choices.territory) }
            if case .actor(let actor) = editing.record, let commune = actor.commune {
                tree.reveal(TerritoryReference(.commune, commune))
            }
            self.editing?.picker = FieldPicker(key, tree: tree, ticked: ticked, isList: shape.isList)
        case .text, .actor, .actors, .day: notice = words.nothingToPick
        }
    }

    mutating func takeInPicker(_ key: Key) {
        guard var picker = editing?.picker, let context = editing?.context else { return }
        let page = max(1, size.height - 8)
        switch key {
        case .escape:
            editing?.picker = nil
            return
        case .enter:
            if !picker.isList, picker.text(context).map({ !picker.ticked.contains($0) }) == true {
                picker.tick(context)
            }
            editing?.picker = nil
            editing?.set(picker.key, picker.result(context))
            return
        case .up: picker.move(by: -1)
        case .down: picker.move(by: 1)
        case .pageUp: picker.move(by: -page)
        case .pageDown: picker.move(by: page)
        case .home: picker.point(at: 0)
        case .end: picker.point(at: picker.count - 1)
        case .character(" "): picker.tick(context)
        case .left, .right: picker.turn(key)
        default: picker.type(key, context)
        }
        editing?.picker = picker
    }
}
