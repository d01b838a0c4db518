import AtlasDocuments
import AtlasModel
import Terminal

/// The actors found, one a line: the name, with the letters that were searched, and the columns chosen.
enum ActorsPane {
    static func draw(_ state: AppState, in area: Rect, on surface: inout Surface) {
        guard area.height > 1 else { return }
        let explorer = state.explorer
        let isFocused = explorer.focus == .actors
        let columns = ListColumns(state.choices.columns, width: area.width)
        drawTitle(state, isFocused: isFocused, columns, in: area, on: &surface)
        let body = area.inset(top: 1)
        guard !explorer.rows.isEmpty else {
            let message =
                state.readingProgress.map(state.words.readingActors)
                ?? state.words.nobody(state.choices, in: state.atlas, isTyping: state.prompt != nil)
            surface.write(paragraph: message, in: body.inset(left: 2), style: .dim)
            if isFocused { surface.cursor = Position(x: body.x, y: body.y) }
            return
        }
        let query = SearchQuery(state.choices.text)
        let first = explorer.actorsInSight.first
        for (line, row) in explorer.rows.dropFirst(first).prefix(body.height).enumerated() {
            let isSelected = first + line == explorer.actorCursor
            let area = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
            surface.write(isSelected ? "▶" : " ", at: area.x, area.y)
            if state.ticked.contains(state.atlas.actors[Int(row)].id) { surface.write("✓", at: area.x + 1, area.y) }
            drawName(of: Int(row), query, state, columns, in: area, on: &surface)
            for (column, range) in columns.shown {
                let text = text(of: column, Int(row), isShort: columns.isPresenceShort, state)
                let isLast = range.upperBound >= area.width
                surface.write(text, at: area.x + range.lowerBound, area.y, width: range.count - (isLast ? 0 : 1))
            }
            guard isSelected else { continue }
            surface.restyle(area) { style in
                if isFocused { style.reverse = true } else { style.bold = true }
            }
            if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
        }
    }

    private static func drawTitle(
        _ state: AppState, isFocused: Bool, _ columns: ListColumns, in area: Rect, on surface: inout Surface
    ) {
        let words = state.words
        let found = state.explorer.found
        let isFiltered = !state.choices.text.isEmpty || !state.choices.values.isEmpty
        let listed =
            state.isReading
            ? words.actorsTitle
            : isFiltered ? words.actors(found.rows.count, of: found.unfilteredCount) : words.actors(found.rows.count)
        let nameWidth = columns.name.upperBound - 1
        let title = state.ticked.isEmpty ? listed : tally(listed, state, width: nameWidth)
        let sort = state.choices.shownSort
        func arrow(_ key: ActorSort.Key?) -> String {
            guard let key, sort?.key == key else { return "" }
            return sort?.isReversed == true ? " ▴" : " ▾"
        }
        let name = Rect(x: area.x, y: area.y, width: nameWidth, height: 1)
        PaneTitle.draw(title, isFocused: isFocused, in: name, on: &surface)
        // How many they are stands over the names, whose header comes after it.
        let header = words.nameColumn + arrow(.name)
        let x = max(columns.name.lowerBound, displayWidth(of: title) + 2)
        if x + displayWidth(of: header) <= name.width {
            surface.write(header, at: area.x + x, area.y, style: sort?.key == .name ? .bold : .dim)
        } else {
            surface.write(arrow(.name), at: area.x + x - 1, area.y, width: max(0, name.width - x + 1), style: .bold)
        }
        for (column, range) in columns.shown where column != .presence || !columns.isPresenceShort {
            let key = column.sortKey
            let style: Style = key != nil && sort?.key == key ? .bold : .dim
            // The name gives way to the mark of the order.
            let mark = arrow(key)
            let x = area.x + range.lowerBound
            let used = surface.write(
                words.columnName(column), at: x, area.y, width: range.count - displayWidth(of: mark), style: style)
            surface.write(mark, at: x + used, area.y, style: style)
        }
    }

    /// Who is ticked stands before who is listed, which is left out where there is not room for both.
    private static func tally(_ listed: String, _ state: AppState, width: Int) -> String {
        let ticked = state.words.tickTally(state.ticked.count, hidden: state.hiddenTicks)
        let both = "\(ticked) · \(listed)"
        return displayWidth(of: both) + 2 <= width ? both : ticked
    }

    private static func drawName(
        of row: Int, _ query: SearchQuery, _ state: AppState, _ columns: ListColumns, in area: Rect,
        on surface: inout Surface
    ) {
        let name = state.atlas.actors[row].name
        let x = area.x + columns.name.lowerBound
        let width = columns.name.count - 1
        let used = surface.write(name, at: x, area.y, width: width)
        guard !query.isEmpty else { return }
        mark(query, in: name, at: x, area.y, width: min(used, width), on: &surface)
        // Why it was found, where the name does not say it.
        var place = used
        for other in state.subject.otherMatches(query, of: row) where width - place > 6 {
            place += surface.write(" · ", at: x + place, area.y, width: width - place, style: .dim)
            let end = surface.write(other.text, at: x + place, area.y, width: width - place, style: .dim)
            mark(query, in: other.text, at: x + place, area.y, width: end, on: &surface)
            place += end
        }
    }

    /// Shows the letters of a text, written already, that were searched.
    private static func mark(
        _ query: SearchQuery, in text: String, at x: Int, _ y: Int, width: Int, on surface: inout Surface
    ) {
        for range in ShownText(text).matches(query) {
            let start = displayWidth(of: String(text.prefix(range.lowerBound)))
            let end = min(width, displayWidth(of: String(text.prefix(range.upperBound))))
            guard start < end else { continue }
            surface.restyle(Rect(x: x + start, y: y, width: end - start, height: 1)) { style in
                style = Style(foreground: .accent, bold: true, underline: true)
            }
        }
    }

    private static func text(of column: ListColumn, _ row: Int, isShort: Bool, _ state: AppState) -> String {
        let actor = state.atlas.actors[row]
        let words = state.words
        return switch column {
        case .type: words.types(of: actor, in: state.atlas.referential)
        case .town:
            actor.commune.flatMap { state.atlas.territories.name(of: TerritoryReference(.commune, $0)) }?.madeSafe ?? ""
        case .networks: actor.networks.joined(separator: ", ").madeSafe
        case .zone: words.shortLevel(actor.zone.references.map(\.level).max())
        case .presence:
            isShort
                ? words.mark(state.explorer.found.presence(of: row)) : words.presence(of: row, in: state.explorer.found)
        case .verified: actor.verification.map { words.sortedDate($0.on) } ?? ""
        }
    }
}

extension Choices {
    /// The order that the list is in, where it is that of a column.
    var shownSort: ActorSort? { sort ?? (SearchQuery(text).isEmpty ? ActorSort(.zone) : nil) }
}
