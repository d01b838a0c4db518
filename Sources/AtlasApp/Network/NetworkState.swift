import AtlasModel

/// Where one stands in the networks of the atlas, and the way one came.
struct NetworkState: Sendable {
    enum Tab: String, CaseIterable, Sendable {
        /// Who and what is around an actor.
        case around
        case cooperations
        case initiatives
    }

    enum Pane: Sendable {
        case list
        case detail
    }

    /// What Backspace comes back to, down to the last line.
    struct Place: Sendable {
        var tab = Tab.around
        var center: ActorID?
        var cursors: [Tab: Int] = [:]
        var inSight: [Tab: RowsInSight] = [:]
        /// Rows of the cooperations and of the initiatives whose actors are listed.
        var unfolded: [Tab: Set<Int>] = [:]
        var focus = Pane.list
        var scroll = 0
        /// The initiative is read by itself, not beside the others.
        var isInitiativeAlone = false

        var cursor: Int {
            get { cursors[tab] ?? 0 }
            set { cursors[tab] = newValue }
        }

        init(center: ActorID? = nil) { self.center = center }
    }

    private var subject: AtlasOnDate
    private(set) var place = Place()
    private(set) var way: [Place] = []
    private(set) var rows: [NetworkRow] = []
    /// The screen to leave to.
    var caller = AppState.Screen.explorer
    /// The picture fills the screen.
    var isPictureAlone = false

    /// Longer ways are forgotten from their beginning.
    private static let wayLimit = 1000

    init(_ subject: AtlasOnDate) { self.subject = subject }

    var tab: Tab { place.tab }
    var center: ActorID? { place.center }
    var cursor: Int { place.cursor }
    var focus: Pane {
        get { place.focus }
        set { place.focus = newValue }
    }
    var scroll: Int {
        get { place.scroll }
        set { place.scroll = max(0, newValue) }
    }
    var inSight: RowsInSight {
        get { place.inSight[place.tab] ?? RowsInSight() }
        set { place.inSight[place.tab] = newValue }
    }
    var selected: NetworkRow? { rows.indices.contains(cursor) && !rows[cursor].isHeading ? rows[cursor] : nil }

    /// Begins at an actor, unless it is the one already looked at.
    mutating func open(_ center: ActorID?) {
        if let center, center == place.center { return list() }
        place = Place(center: center)
        place.unfolded = [.cooperations: subject.atlas.cooperations.isEmpty ? [] : [0]]
        way = []
        list()
    }

    /// The same place in another state of the atlas.
    mutating func adopt(_ subject: AtlasOnDate) {
        self.subject = subject
        list()
    }

    mutating func show(_ tab: Tab) {
        guard tab != place.tab else { return }
        let isFirstVisit = place.cursors[tab] == nil
        place.tab = tab
        place.focus = .list
        place.scroll = 0
        list()
        if isFirstVisit { selectOwn() }
    }

    /// Begins at what the actor in the centre takes part in.
    private mutating func selectOwn() {
        guard let center else { return }
        let network = subject.network(of: center)
        let own: NetworkRow.Target? =
            switch tab {
            case .around: nil
            case .cooperations: network.cooperations.first.map { .cooperation($0.row) }
            case .initiatives: network.initiatives.first.map { .initiative($0.row) }
            }
        if case .cooperation(let row)? = own { place.unfolded[tab] = [row] }
        list()
        if let own, let row = rows.firstIndex(where: { $0.target == own }) { place.cursor = row }
    }

    mutating func select(_ row: Int) {
        let target = min(max(0, row), max(0, rows.count - 1))
        let before = place.cursor
        // A heading is passed over in the direction of the move; at the top there is only the way back.
        let choices =
            target < before
            ? Array((0...target).reversed()) + Array(target..<max(target, rows.count))
            : Array(target..<max(target, rows.count))
        guard let found = choices.first(where: { rows.indices.contains($0) && !rows[$0].isHeading }), found != before
        else { return }
        place.cursor = found
        place.scroll = 0
    }

    /// Goes where the selected row leads; `false` where it leads nowhere.
    mutating func follow() -> Bool {
        guard let selected, let target = selected.target else { return false }
        switch target {
        case .actor(let actor):
            guard subject.row(of: actor) != nil else { return false }
            guard tab != .around || actor != center else { return true }
            depart()
            place.tab = .around
            place.center = actor
            place.cursors[.around] = 0
            place.inSight[.around] = RowsInSight()
        case .cooperation(let row):
            guard tab == .around else {
                toggle()
                return true
            }
            depart(to: .cooperations, unfolding: row)
        case .initiative(let row):
            guard tab == .around else {
                place.isInitiativeAlone.toggle()
                place.scroll = 0
                return true
            }
            depart(to: .initiatives, unfolding: row)
            place.isInitiativeAlone = true
        }
        list()
        if tab != .around, let row = rows.firstIndex(where: { $0.target == target }) { place.cursor = row }
        return true
    }

    private mutating func depart(to tab: Tab, unfolding row: Int) {
        depart()
        place.tab = tab
        place.unfolded[tab, default: []].insert(row)
    }

    private mutating func depart() {
        way.append(place)
        if way.count > Self.wayLimit { way.removeFirst() }
        place.focus = .list
        place.scroll = 0
    }

    /// Goes back along the way; `false` at its beginning.
    mutating func goBack() -> Bool {
        guard let before = way.popLast() else { return false }
        place = before
        list()
        return true
    }

    /// Lists the actors of the selected cooperation or initiative, or puts them away.
    mutating func toggle() {
        guard let row = holder else { return }
        setFolded(place.unfolded[tab, default: []].contains(row))
    }

    /// `false` where nothing changed.
    @discardableResult
    mutating func setFolded(_ isFolded: Bool) -> Bool {
        guard let row = holder, place.unfolded[tab, default: []].contains(row) == isFolded else { return false }
        if isFolded { place.unfolded[tab]?.remove(row) } else { place.unfolded[tab, default: []].insert(row) }
        list()
        if let place = rows.firstIndex(where: {
            $0.target == (tab == .cooperations ? .cooperation(row) : .initiative(row))
        }) {
            self.place.cursor = place
        }
        return true
    }

    /// The row in the atlas of the cooperation or initiative that the selected line is of.
    var holder: Int? {
        guard tab != .around else { return nil }
        switch selected {
        case .cooperation(let row, _), .initiative(let row, _), .member(_, _, _, let row), .participant(_, _, let row):
            return row
        default: return nil
        }
    }

    private mutating func list() {
        rows =
            switch tab {
            case .around: NetworkRow.around(center, in: subject)
            case .cooperations:
                NetworkRow.cooperations(unfolded: place.unfolded[.cooperations] ?? [], in: subject.atlas)
            case .initiatives: NetworkRow.initiatives(unfolded: place.unfolded[.initiatives] ?? [], in: subject.atlas)
            }
        if !rows.indices.contains(cursor) || rows[cursor].isHeading {
            place.cursor = min(cursor, max(0, rows.count - 1))
            if selected == nil { place.cursor = rows.firstIndex { !$0.isHeading } ?? 0 }
        }
    }
}
