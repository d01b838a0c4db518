import AtlasDocuments
import AtlasModel
import Terminal

/// The filters of the list with the number of actors that each would leave.
enum FacetsPane {
    static func draw(_ state: AppState, in area: Rect, on surface: inout Surface) {
        guard area.height > 1 else { return }
        let explorer = state.explorer
        let isFocused = explorer.focus == .facets
        let chosen = state.choices.values.count
        PaneTitle.draw(
            state.words.filters, detail: chosen == 0 ? "" : state.words.filtersChosen(chosen), isFocused: isFocused,
            in: area, on: &surface)
        let body = area.inset(top: 1)
        let list = explorer.facets
        if list.rows.isEmpty {
            surface.write(state.words.nothingToFilter, at: body.x + 1, body.y, width: body.width - 1, style: .dim)
            if isFocused { surface.cursor = Position(x: body.x, y: body.y) }
        }
        for (line, row) in list.rows.dropFirst(list.inSight.first).prefix(body.height).enumerated() {
            let y = body.y + line
            switch row {
            case .heading(let facet):
                surface.write(state.words.facet(facet), at: body.x + 1, y, width: body.width - 1, style: .dim)
            case .value(let counted, let isChosen):
                let isSelected = isFocused && list.inSight.first + line == list.cursor
                let count = String(counted.count)
                let style: Style = isChosen ? .bold : .plain
                let label =
                    "\(isSelected ? "▶" : " ")\(isChosen ? "[x]" : "[ ]") \(state.words.label(of: counted.value, in: state.atlas))"
                surface.write(
                    label, at: body.x, y, width: body.width - displayWidth(of: count) - 1, style: style)
                surface.write(count, at: body.x, y, width: body.width, style: style, alignment: .trailing)
                guard isSelected else { continue }
                surface.restyle(Rect(x: body.x, y: y, width: body.width, height: 1)) { $0.reverse = true }
                surface.cursor = Position(x: body.x, y: y)
            }
        }
        if list.inSight.first + body.height < list.rows.count {
            surface.writeMoreMark(at: body.maxX, body.maxY - 1)
        }
    }
}

extension Words {
    /// A value of a facet in words.
    func label(of value: FacetValue, in atlas: Atlas) -> String {
        switch value {
        case .type(let id): type(id, in: atlas.referential)
        case .network(let name), .mode(let name): name.madeSafe
        case .function(let id): function(id, in: atlas.referential)
        case .presence(.absent): nothingKnownHere
        case .presence(let presence): self.presence(presence)
        case .level(let level): level.map { self.level($0) } ?? zone(.unknown, in: atlas.territories)
        }
    }
}
