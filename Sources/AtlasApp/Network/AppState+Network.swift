import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// Shows the network around whom one is looking at.
    mutating func openNetwork() {
        guard screen != .network else { return }
        network.caller = screen
        network.open(screen == .pathway ? pathway.interlocutor : pointedActors.first ?? explorer.selectedActor?.id)
        screen = .network
    }

    mutating func goAbout(_ action: Action) -> Effect? {
        let page = max(1, NetworkLayout(self).rows.height - 1)
        switch action {
        case .up: moveInNetwork(by: -1)
        case .down: moveInNetwork(by: 1)
        case .pageUp: moveInNetwork(by: -page)
        case .pageDown: moveInNetwork(by: page)
        case .first: moveInNetwork(by: -1_000_000)
        case .last: moveInNetwork(by: 1_000_000)
        case .open: followTie()
        case .previousPlace: if !network.goBack() { notice = words.beginningOfWay }
        case .unfold: if network.focus == .detail || !network.setFolded(false) { network.focus = .detail }
        case .fold:
            if network.focus == .detail { network.focus = .list } else { network.setFolded(true) }
        case .nextPane, .previousPane: network.focus = network.focus == .list ? .detail : .list
        case .back: leaveNetwork()
        case .around: network.show(.around)
        case .cooperations: network.show(.cooperations)
        case .initiatives: network.show(.initiatives)
        case .picture: togglePicture()
        case .edit: editRecord()
        case .addRecord: addRecord()
        case .actorSheet:
            if let actor = network.selected?.actor ?? network.center { visit(actor) }
        case .copy:
            return networkDocument.map { .copy(renderer(width: 80).text($0)) }
        default: return performAnywhere(action)
        }
        return nil
    }

    private mutating func moveInNetwork(by step: Int) {
        guard network.focus == .detail, !network.isPictureAlone else {
            return network.select(network.cursor + max(-network.rows.count, min(step, network.rows.count)))
        }
        let area = NetworkLayout(self).detail
        let last = max(0, networkLines(width: area.width).count - area.height)
        network.scroll = min(network.scroll + step, last)
    }

    private mutating func followTie() {
        if network.focus == .detail, !network.isPictureAlone {
            network.focus = .list
            return
        }
        if !network.follow(), let actor = network.selected?.actor {
            notice =
                subject.stopped[actor].map { words.alreadyStops($0.name.madeSafe) }
                ?? words.noRecord(words.name(of: actor, in: subject))
        }
        // On a narrow screen what is read stands on a page of its own.
        if network.tab == .initiatives, network.place.isInitiativeAlone, NetworkLayout(self).detail.isEmpty {
            network.focus = .detail
        }
    }

    private mutating func leaveNetwork() {
        if network.isPictureAlone {
            network.isPictureAlone = false
        } else if network.focus == .detail {
            network.focus = .list
        } else {
            screen = network.caller
        }
    }

    private mutating func togglePicture() {
        network.show(.around)
        network.isPictureAlone.toggle()
        network.focus = .list
    }

    mutating func clickInNetwork(at position: Position, isDouble: Bool) {
        let layout = NetworkLayout(self)
        if layout.tabs.contains(position) {
            guard let tab = NetworkScreen.tabs(self).first(where: { $0.columns.contains(position.x) }) else { return }
            return network.show(tab.tab)
        }
        var row: Int?
        if layout.rows.contains(position) {
            network.focus = .list
            row = network.inSight.first + position.y - layout.rows.y
        } else if layout.picture.contains(position) {
            var scratch = Surface(size: size)
            row = NetworkPicture(self).draw(in: layout.picture, on: &scratch).first { $0.area.contains(position) }?.row
        } else if layout.detail.contains(position) {
            network.focus = .detail
        }
        guard let row, network.rows.indices.contains(row), !network.rows[row].isHeading else { return }
        network.select(row)
        if isDouble { followTie() }
    }

    /// The wheel turns what lies under it.
    mutating func focusNetwork(at position: Position) {
        let layout = NetworkLayout(self)
        if layout.detail.contains(position) { network.focus = .detail }
        if layout.list.contains(position) { network.focus = .list }
    }
}
