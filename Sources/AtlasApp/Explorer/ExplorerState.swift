import AtlasModel

/// A part of the explorer that takes the keys.
enum Pane: CaseIterable, Sendable {
    case tree
    case actors
    case sheet
}

/// What the explorer shows: a territory, a stage, the words searched, the actors that follow from them, and the one
/// looked at.
struct ExplorerState: Sendable {
    let subject: AtlasOnDate
    private(set) var tree: TerritoryTree
    private(set) var stage: EmploymentStage?
    private(set) var text = ""
    private(set) var listing: [ActorListing] = []
    /// Number of actors of the territory in each tab: all stages, then each stage.
    private(set) var tabCounts: [Int] = []
    private(set) var actorCursor = 0
    var treeInSight = RowsInSight()
    var actorsInSight = RowsInSight()
    var focus = Pane.tree {
        didSet { if focus == .sheet { settleSheet() } }
    }
    /// The sheet fills the screen.
    var isSheetAlone = false
    /// Row of the actor whose sheet is shown.  It follows the selection when the keys rest: a sheet is the most of a
    /// screen, and nobody reads those that a held arrow passes.
    private(set) var sheetRow: Int?
    private(set) var sheetScroll = 0
    private var counts: ActorCounts

    init(_ subject: AtlasOnDate) {
        self.subject = subject
        tree = TerritoryTree(subject.atlas.territories)
        counts = ActorCounts(subject, query: CoverageQuery())
        refreshListing()
        settleSheet()
    }

    /// Whether the sheet shown is not yet that of the selected actor.
    var isSheetBehind: Bool { sheetRow != selectedListing?.row }

    mutating func settleSheet() { sheetRow = selectedListing?.row }

    /// The territory of the selected line; France for a heading.
    var territory: TerritoryReference { tree.selected.reference ?? .france }

    var selectedActor: Actor? {
        listing.indices.contains(actorCursor) ? subject.atlas.actors[listing[actorCursor].row] : nil
    }

    var selectedListing: ActorListing? { listing.indices.contains(actorCursor) ? listing[actorCursor] : nil }

    mutating func count(of reference: TerritoryReference) -> Int {
        counts.count(reference, in: subject.atlas.territories)
    }

    mutating func changeTree(_ change: (inout TerritoryTree) -> Void) {
        let before = tree.selected
        change(&tree)
        guard tree.selected != before else { return }
        // Another territory is another list: it is read from its top, where the most local actors are.
        actorCursor = 0
        sheetScroll = 0
        refreshListing(keepingSelection: false)
    }

    mutating func show(_ stage: EmploymentStage?) {
        self.stage = stage
        refreshCounts()
    }

    mutating func search(_ text: String) {
        guard text != self.text else { return }
        self.text = text
        refreshCounts()
    }

    mutating func selectActor(_ row: Int) {
        let target = min(max(0, row), max(0, listing.count - 1))
        if target != actorCursor { sheetScroll = 0 }
        actorCursor = target
    }

    mutating func scrollSheet(to line: Int) { sheetScroll = max(0, line) }

    private func query(at stage: EmploymentStage?) -> CoverageQuery {
        var query = CoverageQuery()
        query.text = text
        query.stages = stage.map { StageSet($0) } ?? []
        if territory != .france { query.territories = [territory] }
        return query
    }

    private mutating func refreshCounts() {
        counts = ActorCounts(subject, query: query(at: stage))
        refreshListing()
    }

    private mutating func refreshListing(keepingSelection: Bool = true) {
        let looked = keepingSelection ? selectedActor?.id : nil
        let all = subject.listing(query(at: nil))
        tabCounts = [all.count] + EmploymentStage.allCases.map { stage in all.count { $0.stages.contains(stage) } }
        listing = stage.map { subject.listing(query(at: $0)) } ?? all
        let same = looked.flatMap { id in listing.firstIndex { subject.atlas.actors[$0.row].id == id } }
        actorCursor = same ?? 0
        if same == nil { sheetScroll = 0 }
    }
}
