import AtlasDocuments
import AtlasModel
import Terminal

/// The actors of the territory and stage, one a line: name, type, level of the zone, presence.
enum ActorsPane {
    static func draw(_ state: AppState, in area: Rect, on surface: inout Surface) {
        guard area.height > 1 else { return }
        let explorer = state.explorer
        let isFocused = explorer.focus == .actors
        let columns = Columns(width: area.width)
        drawTitle(state, isFocused: isFocused, columns, in: area, on: &surface)
        let body = area.inset(top: 1)
        guard !explorer.listing.isEmpty else {
            let message =
                state.readingProgress.map(state.words.readingActors)
                ?? (state.choices.text.isEmpty ? state.words.nobody : state.words.nobodyFound(state.choices.text))
            for (line, text) in wrapped(message, width: body.width - 2).enumerated() where line < body.height {
                surface.write(text, at: body.x + 2, body.y + line, width: body.width - 2, style: .dim)
            }
            if isFocused { surface.cursor = Position(x: body.x, y: body.y) }
            return
        }
        let first = explorer.actorsInSight.first
        for (line, listing) in explorer.listing.dropFirst(first).prefix(body.height).enumerated() {
            let isSelected = first + line == explorer.actorCursor
            let row = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
            draw(listing, isSelected: isSelected, state, columns, in: row, on: &surface)
            guard isSelected else { continue }
            surface.restyle(row) { style in
                if isFocused { style.reverse = true } else { style.bold = true }
            }
            if isFocused { surface.cursor = Position(x: row.x, y: row.y) }
        }
    }

    /// The widths of the columns; a column that finds no room is 0.
    private struct Columns {
        let name: Int
        let type: Int
        let zone: Int
        let presence: Int

        init(width: Int) {
            zone = width >= 36 ? 7 : 0
            presence = width >= 60 ? 9 : 2
            type = width >= 70 ? min(26, width / 3) : width >= 44 ? 13 : 0
            name = max(0, width - type - zone - presence - 2)
        }
    }

    private static func drawTitle(
        _ state: AppState, isFocused: Bool, _ columns: Columns, in area: Rect, on surface: inout Surface
    ) {
        let words = state.words
        let title = state.isReading ? words.actorsTitle : words.actors(state.explorer.listing.count)
        PaneTitle.draw(title, isFocused: isFocused, in: area, on: &surface)
        var x = area.x + 2 + columns.name
        for (title, width) in [(words.typeColumn, columns.type), (words.zoneColumn, columns.zone)] where width > 0 {
            surface.write(title, at: x, area.y, width: width - 1, style: .dim)
            x += width
        }
        if columns.presence > 2 {
            surface.write(words.presenceColumn, at: x, area.y, width: columns.presence, style: .dim)
        }
    }

    private static func draw(
        _ listing: ActorListing, isSelected: Bool, _ state: AppState, _ columns: Columns, in row: Rect,
        on surface: inout Surface
    ) {
        let actor = state.atlas.actors[listing.row]
        let words = state.words
        surface.write(isSelected ? "▶" : " ", at: row.x, row.y)
        surface.write(actor.name, at: row.x + 2, row.y, width: columns.name - 1)
        var x = row.x + 2 + columns.name
        if columns.type > 0 {
            surface.write(words.types(of: actor, in: state.atlas.referential), at: x, row.y, width: columns.type - 1)
            x += columns.type
        }
        if columns.zone > 0 {
            surface.write(words.shortLevel(listing.level), at: x, row.y, width: columns.zone - 1)
            x += columns.zone
        }
        let presence = columns.presence > 2 ? words.presence(of: listing) : words.mark(listing.presence)
        surface.write(presence, at: x, row.y, width: columns.presence)
    }
}
