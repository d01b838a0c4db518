import AtlasModel

/// A part of the explorer that takes the keys.
enum Pane: CaseIterable, Sendable {
    case tree
    case actors
    case sheet
    case facets
}

/// What the explorer shows: the tree of territories, the actors that follow from what is chosen, and the one looked at.
struct ExplorerState: Sendable {
    let subject: AtlasOnDate
    private(set) var tree: TerritoryTree
    /// What the list shows, a moment behind the tree at most.
    private(set) var choices = Choices()
    private(set) var found: ActorsFound
    private(set) var facets = FacetList()
    private(set) var actorCursor = 0
    var treeInSight = RowsInSight()
    var actorsInSight = RowsInSight()
    var focus = Pane.tree
    /// The sheet fills the screen.
    var isSheetAlone = false
    /// Row of the actor whose sheet is shown.
    private(set) var sheetRow: Int?
    private(set) var sheetScroll = 0
    /// Row of the actor that was selected before words were typed.
    private(set) var rowBeforeSearch: Int?
    private var directory: ActorDirectory
    private var waiting = Waiting.sheet

    init(_ subject: AtlasOnDate) {
        self.subject = subject
        tree = TerritoryTree(subject.atlas.territories)
        directory = ActorDirectory(subject)
        found = directory.find(ActorQuery())
        facets.show(found, chosen: [], isNew: true)
        settle()
    }

    /// Rows of the actors listed, in order.
    var rows: [Int32] { found.rows }

    /// The same places in the tree and among the actors, upon another state of the atlas.
    mutating func adopt(_ subject: AtlasOnDate) {
        let (selected, before) = (selectedActor?.id, self)
        self = ExplorerState(subject)
        tree.unfold(as: before.tree)
        (treeInSight, actorsInSight) = (before.treeInSight, before.actorsInSight)
        (focus, isSheetAlone) = (before.focus, before.isSheetAlone)
        choices = before.choices
        choices.territory = tree.selected.reference ?? .france
        refilter()
        point(at: selected, as: before)
        waiting = max(waiting, .sheet)
        settle()
    }

    /// An actor that was pointed at when it went out of the atlas, and the cursor that was left in its place.
    private var missing: (actor: ActorID, cursor: Int)?

    /// Points at the actor pointed at before; at the one that went missing under the cursor, should it be back.
    private mutating func point(at selected: ActorID?, as before: ExplorerState) {
        func place(of actor: ActorID?) -> Int? {
            actor.flatMap { id in rows.firstIndex { subject.atlas.actors[Int($0)].id == id } }
        }
        let lost = before.missing.flatMap { $0.cursor == before.actorCursor ? $0.actor : nil }
        if let back = place(of: lost) {
            actorCursor = back
            return
        }
        actorCursor = place(of: selected) ?? min(before.actorCursor, max(0, rows.count - 1))
        if let gone = lost ?? (place(of: selected) == nil ? selected : nil) { missing = (gone, actorCursor) }
    }

    /// What follows its cursor only when the keys rest: lists and sheets are the most of a screen, and nobody reads
    /// those that a held arrow passes.  The sheet follows the list, and the list, with all that counts its actors,
    /// the tree.
    private enum Waiting: Comparable {
        case nothing
        case sheet
        case list
    }

    var isWaitingForRest: Bool { waiting > .nothing }

    /// Shows what the cursors have come to.
    mutating func settle() {
        if waiting == .list {
            // A heading stands for France.  Another territory is another list: it is read from its top, where the
            // most local actors are.
            choices.territory = tree.selected.reference ?? .france
            list(isNew: true)
            actorCursor = 0
        }
        if waiting >= .sheet {
            sheetRow = selectedRow
            sheetScroll = 0
        }
        waiting = .nothing
    }

    var selectedActor: Actor? { selectedRow.map { subject.atlas.actors[$0] } }

    /// Row of the selected actor in the atlas.
    var selectedRow: Int? { rows.indices.contains(actorCursor) ? Int(rows[actorCursor]) : nil }

    /// How many actors the filters in force would list on a territory.
    mutating func count(of reference: TerritoryReference) -> Int {
        directory.count(choices.actorQuery, on: reference)
    }

    mutating func changeTree(_ change: (inout TerritoryTree) -> Void) {
        let before = tree.selected
        change(&tree)
        if tree.selected != before { waiting = .list }
    }

    /// Shows what is chosen elsewhere: the tree goes to the territory, the list follows at once.
    mutating func show(_ choices: Choices) {
        if choices.territory != self.choices.territory || tree.selected.reference != choices.territory {
            tree.reveal(choices.territory)
        }
        let before = self.choices
        self.choices = choices
        guard choices.actorQuery != before.actorQuery || choices.sort != before.sort || waiting == .list else { return }
        let isSearchNew = choices.text != before.text && !choices.text.isEmpty
        refilter()
        // The best match is at the top; a list sorted anew is read from its top as well, as a spreadsheet is.
        if isSearchNew || choices.sort != before.sort {
            selectActor(0)
            actorsInSight = RowsInSight()
        }
        if waiting == .list { waiting = .sheet }
    }

    mutating func beginSearch() { rowBeforeSearch = selectedRow }

    mutating func changeFacets(_ change: (inout FacetList) -> Void) { change(&facets) }

    mutating func selectActor(_ row: Int) {
        let target = min(max(0, row), max(0, rows.count - 1))
        guard target != actorCursor else { return }
        actorCursor = target
        waiting = max(waiting, .sheet)
    }

    /// Selects an actor of the list; `false` where it is not listed.
    mutating func select(actorAt row: Int) -> Bool {
        guard let place = rows.firstIndex(of: Int32(row)) else { return false }
        selectActor(place)
        return true
    }

    mutating func scrollSheet(to line: Int) { sheetScroll = max(0, line) }

    /// Lists and counts anew; the selected actor stays selected where it is still there.
    private mutating func refilter() {
        let selected = selectedRow
        list(isNew: false)
        actorCursor = selected.flatMap { rows.firstIndex(of: Int32($0)) } ?? 0
        if selectedRow != selected { waiting = max(waiting, .sheet) }
    }

    private mutating func list(isNew: Bool) {
        found = directory.find(choices.actorQuery, sort: choices.sort)
        facets.show(found, chosen: choices.values, isNew: isNew)
    }
}
