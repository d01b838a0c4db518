import AtlasDocuments
import AtlasModel
import Terminal

/// The tree of territories with the number of actors of each.
enum TreePane {
    static func draw(_ state: inout AppState, in area: Rect, on surface: inout Surface) {
        guard area.height > 1 else { return }
        let isFocused = state.explorer.focus == .tree
        PaneTitle.draw(state.words.territories, isFocused: isFocused, in: area, on: &surface)
        let body = area.inset(top: 1)
        let rows = state.explorer.tree.rows
        let cursor = state.explorer.tree.cursor
        let first = state.explorer.treeInSight.first
        for (line, row) in rows.dropFirst(first).prefix(body.height).enumerated() {
            draw(
                row, isSelected: first + line == cursor, isFocused: isFocused, &state, at: body.y + line, in: body,
                on: &surface)
        }
    }

    private static func draw(
        _ row: TreeRow, isSelected: Bool, isFocused: Bool, _ state: inout AppState, at y: Int, in area: Rect,
        on surface: inout Surface
    ) {
        let count =
            row.node.reference.map {
                state.isReading ? state.words.notCountedYet : String(state.explorer.count(of: $0))
            } ?? ""
        let marker = isSelected ? "▶" : " "
        let branch = row.hasChildren ? (row.isOpen ? "▾ " : "▸ ") : "  "
        let label = marker + String(repeating: "  ", count: min(row.depth, 5)) + branch + name(of: row.node, state)
        let countWidth = displayWidth(of: count) + 1
        let style = count == "0" && !isSelected ? Style.dim : .plain
        surface.write(label, at: area.x, y, width: max(0, area.width - countWidth), style: style)
        surface.write(count, at: area.x, y, width: area.width, style: style, alignment: .trailing)
        guard isSelected else { return }
        surface.restyle(Rect(x: area.x, y: y, width: area.width, height: 1)) { style in
            if isFocused { style.reverse = true } else { style.bold = true }
        }
        if isFocused { surface.cursor = Position(x: area.x, y: y) }
    }

    static func name(of node: TreeNode, _ state: AppState) -> String {
        switch node {
        case .heading(.namedZones): state.words.namedZones
        case .heading(.formerRegions): state.words.formerRegions
        case .territory(let reference, _):
            switch reference.level {
            case .epci: state.words.shortEpci(state.name(of: reference))
            case .commune, .formerRegion: state.atlas.territories.name(of: reference)?.madeSafe ?? reference.code
            default: state.name(of: reference)
            }
        }
    }
}

extension Words {
    /// The name of an EPCI with its kind in letters, as everybody writes it: `CC du Pays d’Ancenis`.
    func shortEpci(_ name: String) -> String {
        let start = name.replacing("’", with: "'").lowercased()
        let kind = EpciName.kinds.first { start.hasPrefix($0.words.lowercased()) }
        return kind.map { $0.letters + name.dropFirst($0.words.count) } ?? name
    }
}
