import AtlasDocuments
import AtlasModel
import Terminal

/// The list of the network: ties by kind, or cooperations with their members, or initiatives with their calendar.
enum NetworkListPane {
    static func draw(_ state: AppState, _ layout: NetworkLayout, on surface: inout Surface) {
        guard layout.list.height > layout.headLines else { return }
        let network = state.network
        let isFocused = network.focus == .list
        let calendar = calendar(state, in: layout)
        let title = Rect(
            x: layout.list.x, y: layout.list.y,
            width: calendar.map { $0.area.x - layout.list.x - 1 } ?? layout.list.width,
            height: 1)
        PaneTitle.draw(Self.title(state), isFocused: isFocused, in: title, on: &surface)
        calendar?.drawScale(on: &surface)
        let body = layout.rows
        if network.rows.isEmpty, layout.detail.isEmpty {
            surface.write(paragraph: state.words.nothing(in: network.tab), in: body, style: .dim)
        }
        if network.rows.isEmpty, isFocused { surface.cursor = Position(x: body.x, y: body.y) }
        let first = network.inSight.first
        for (line, row) in network.rows.dropFirst(first).prefix(body.height).enumerated() {
            let isSelected = first + line == network.cursor
            let area = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
            draw(row, isSelected: isSelected, state, calendar, in: area, on: &surface)
            guard isSelected else { continue }
            surface.restyle(area) { style in
                if isFocused { style.reverse = true } else { style.bold = true }
            }
            if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
        }
        if first + body.height < network.rows.count {
            surface.writeMoreMark(at: body.maxX - 1, body.maxY - 1)
        }
    }

    private static func title(_ state: AppState) -> String {
        let words = state.words
        switch state.network.tab {
        case .around:
            guard let center = state.network.center else { return words.networkOfAll }
            let name = words.name(of: center, in: state.subject)
            let count = state.network.rows.count { if case .tie = $0 { true } else { false } }
            return count == 0 ? name : "\(name) · \(words.ties(count))"
        case .cooperations: return words.cooperations(state.atlas.cooperations.count)
        case .initiatives: return words.initiatives(state.atlas.initiatives.count)
        }
    }

    /// The calendar beside the names of the initiatives; none where there is no room.
    private static func calendar(_ state: AppState, in layout: NetworkLayout) -> InitiativeCalendar? {
        guard state.network.tab == .initiatives, layout.list.width >= 50 else { return nil }
        let names = min(34, max(18, layout.list.width / 4))
        let area = Rect(
            x: layout.list.x + names + 1, y: layout.list.y, width: layout.list.width - names - 1,
            height: layout.list.height)
        return InitiativeCalendar(state.atlas.initiatives, words: state.words, in: area)
    }

    private static func draw(
        _ row: NetworkRow, isSelected: Bool, _ state: AppState, _ calendar: InitiativeCalendar?, in area: Rect,
        on surface: inout Surface
    ) {
        if case .heading(let heading, let count) = row {
            let text = "\(state.words.heading(heading)) (\(state.words.number(count)))"
            surface.write(text, at: area.x, area.y, width: area.width, style: .dim)
            return
        }
        surface.write(isSelected ? "▶" : " ", at: area.x, area.y)
        let label = label(of: row, state)
        let x = area.x + 2 + 2 * label.depth
        var width = area.maxX - x
        if case .initiative(let index, _) = row, let calendar, state.network.tab == .initiatives {
            width = calendar.area.x - x - 1
            calendar.draw(state.atlas.initiatives[index], at: area.y, on: &surface)
        }
        // A short name leaves its room to what the name is here.
        let room = width - min(displayWidth(of: label.name), width / 2) - 2
        let detailWidth = min(displayWidth(of: label.detail), max(0, room))
        let nameWidth = width - (detailWidth > 0 ? detailWidth + 2 : 0)
        surface.write(label.name, at: x, area.y, width: nameWidth)
        if detailWidth > 0 {
            surface.write(label.detail, at: x + width - detailWidth, area.y, width: detailWidth, style: .dim)
        }
    }

    /// What a row says: a name, and what the name is here.
    static func label(of row: NetworkRow, _ state: AppState) -> (name: String, detail: String, depth: Int) {
        let (words, atlas) = (state.words, state.atlas)
        func mark(_ row: Int) -> String {
            guard state.network.tab != .around else { return "" }
            return state.network.place.unfolded[state.network.tab, default: []].contains(row) ? "▾ " : "▸ "
        }
        switch row {
        case .heading(let heading, _): return (words.heading(heading), "", 0)
        case .tie(let tie): return (words.name(of: tie.other, in: state.subject), "", 0)
        case .mostTied(let actor, let ties):
            return (words.name(of: actor, in: state.subject), words.ties(ties), 0)
        case .cooperation(let index, let parts):
            let cooperation = atlas.cooperations[index]
            let detail = parts.isEmpty ? words.cooperation(kind: cooperation.kind) : words.parts(parts)
            return (mark(index) + cooperation.name.madeSafe, detail, 0)
        case .initiative(let index, let parts):
            return (mark(index) + atlas.initiatives[index].shortName, words.parts(parts), 0)
        case .member(let actor, let parts, let turn, _):
            let detail = words.parts(parts) + (turn.map { " · " + words.turn($0) } ?? "")
            return (words.name(of: actor, in: state.subject), detail, 1)
        case .participant(let actor, let parts, _):
            return (words.name(of: actor, in: state.subject), words.parts(parts), 1)
        }
    }
}
