import AtlasDocuments
import AtlasModel
import Terminal

/// The network: around an actor, the cooperations, the initiatives side by side.
enum NetworkScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let layout = NetworkLayout(state)
        drawHeader(state, on: &surface)
        for tab in tabs(state) {
            let style = tab.tab == state.network.tab ? Style(bold: true, reverse: true) : .plain
            surface.write(tab.label, at: tab.columns.lowerBound, layout.tabs.y, style: style)
        }
        let width = state.size.width
        surface.horizontalRule(at: 0, 2, width: width, style: .dim)
        surface.horizontalRule(at: 0, state.size.height - 2, width: width, style: .dim)
        if let rule = layout.middleRule { surface.horizontalRule(at: rule.x, rule.y, width: rule.width, style: .dim) }
        if let column = layout.verticalRule {
            surface.verticalRule(at: column, 3, height: state.size.height - 5, style: .dim)
            if let rule = layout.middleRule { surface.write("├", at: column, rule.y, style: .dim) }
        }
        NetworkListPane.draw(state, layout, on: &surface)
        if !layout.picture.isEmpty { _ = NetworkPicture(state).draw(in: layout.picture, on: &surface) }
        drawDetail(state, in: layout.detail, on: &surface)
        KeyBar.draw(state, in: Rect(x: 0, y: state.size.height - 1, width: width, height: 1), on: &surface)
    }

    private static func drawHeader(_ state: AppState, on surface: inout Surface) {
        let used = surface.write(
            " \(state.words.networkTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let way = (state.network.way + [state.network.place]).compactMap { place -> String? in
            switch place.tab {
            case .around: place.center.map { state.shortName(of: $0) }
            case .cooperations: state.words.cooperationsTab
            case .initiatives: state.words.initiativesTab
            }
        }
        // The end of the way is where one is: a long one loses its beginning.
        let room = state.size.width - used - 4
        var shown = way[...]
        while displayWidth(of: path(shown, of: way.count)) > room, shown.count > 1 { shown.removeFirst() }
        surface.write(path(shown, of: way.count), at: used + 3, 0, width: room, style: .bold)
    }

    private static func path(_ shown: ArraySlice<String>, of count: Int) -> String {
        (shown.count < count ? "… › " : "") + shown.joined(separator: " › ")
    }

    /// The tabs and the columns they take, for drawing and for the mouse.
    static func tabs(_ state: AppState) -> [(tab: NetworkState.Tab, label: String, columns: Range<Int>)] {
        let words = state.words
        var column = 1
        return NetworkState.Tab.allCases.enumerated().map { index, tab in
            let name =
                switch tab {
                case .around: words.aroundTab
                case .cooperations: "\(words.cooperationsTab) (\(state.atlas.cooperations.count))"
                case .initiatives: "\(words.initiativesTab) (\(state.atlas.initiatives.count))"
                }
            let label = "\(tab == state.network.tab ? "▸" : " ")\(index + 1) \(name) "
            let width = displayWidth(of: label)
            defer { column += width }
            return (tab, label, column..<column + width)
        }
    }

    private static func drawDetail(_ state: AppState, in area: Rect, on surface: inout Surface) {
        guard !area.isEmpty else { return }
        let isFocused = state.network.focus == .detail
        let lines = state.networkLines(width: area.width)
        let scroll = min(state.network.scroll, max(0, lines.count - area.height))
        ScrolledLines.draw(lines, from: scroll, isFocused: isFocused, in: area, on: &surface)
        if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
    }
}

extension AppState {
    /// The acronym of an actor, or its name where it has none.
    func shortName(of id: ActorID) -> String {
        let stopped = subject.stopped[id]
        guard let actor = subject.actor(id) ?? stopped else { return id.rawValue.madeSafe }
        let name = actor.acronym.isEmpty ? actor.name.madeSafe : actor.acronym.madeSafe
        return stopped == nil ? name : words.wouldStop(name)
    }

    /// What the screen says of the selected line, as a document.
    var networkDocument: Document? {
        switch network.selected {
        case nil, .heading?: nil
        case .tie(let tie)?: .tieSheet(tie, in: subject, words: words)
        case .mostTied(let actor, _)?: .neighbourSheet(actor, in: subject, words: words)
        case .cooperation(let row, _)?, .member(_, _, _, let row)?:
            .cooperationSheet(atlas.cooperations[row], in: subject, words: words)
        case .initiative(let row, _)?, .participant(_, _, let row)?:
            network.tab == .around || network.place.isInitiativeAlone
                ? .initiativeSheet(atlas.initiatives[row], in: subject, words: words)
                : .initiativeComparison(
                    compared(width: size.width).map { atlas.initiatives[$0] }, in: subject, words: words)
        }
    }

    /// The initiatives that stand side by side: as many as are read with ease, the selected one among them.
    func compared(width: Int) -> Range<Int> {
        guard let row = network.holder else { return 0..<0 }
        let count = max(1, min(6, width / 26))
        let first = row / count * count
        return first..<min(first + count, atlas.initiatives.count)
    }

    /// What the screen says of the selected line, laid out; in the tab of the initiatives, with the days as bars.
    func networkLines(width: Int) -> [DocumentLine] {
        guard let document = networkDocument else {
            return wrapped(network.rows.isEmpty ? words.nothing(in: network.tab) : "", width: width)
                .map { DocumentLine($0) }
        }
        let lines = renderer(width: width).lines(of: document)
        guard network.tab == .initiatives, !network.place.isInitiativeAlone else { return lines }
        let shown = compared(width: size.width)
        let chart = EffortChart(shown.map { atlas.initiatives[$0] }, words: words, width: width).lines
        let note = shown.count == atlas.initiatives.count ? [] : [words.compared(shown, of: atlas.initiatives.count)]
        return note.map { DocumentLine($0) } + chart + [DocumentLine("")] + lines
    }
}
