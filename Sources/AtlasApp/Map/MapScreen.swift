import AtlasDocuments
import AtlasModel
import Terminal

/// The map: a picture of a territory filled by what is known of its parts, and the same in words beside it.
enum MapScreen {
    static func draw(_ state: inout AppState, on surface: inout Surface) {
        state.prepareMap()
        let layout = MapLayout(state)
        drawHeader(state, in: layout.header, on: &surface)
        surface.horizontalRule(at: 0, 1, width: state.size.width, style: .dim)
        StudyHeader.drawFilters(state, after: state.size.width, at: layout.header.y, on: &surface)
        surface.horizontalRule(at: 0, layout.keyBar.y - 1, width: state.size.width, style: .dim)
        if let rule = layout.rule {
            surface.verticalRule(at: rule, 2, height: layout.keyBar.y - 3, style: .dim)
        }
        // Last of all, since what it asks is answered over the screen.
        defer { KeyBar.draw(state, in: layout.keyBar, on: &surface) }
        if let progress = state.readingProgress {
            // Before anybody is known, everything would be a gap.
            surface.write(state.words.readingActors(progress), at: 1, 2, style: .dim)
            return
        }
        drawPicture(state, in: layout.picture, on: &surface)
        drawLegend(state, in: layout.legend, on: &surface)
        if !layout.caption.isEmpty {
            if let row = state.map.selected {
                surface.write(
                    state.words.sentence(state.map, row, of: state.subject), at: layout.caption.x, layout.caption.y,
                    width: layout.caption.width)
            }
            surface.cursor = Position(x: layout.caption.x, y: layout.caption.y)
        }
        MapListPane.draw(state, in: layout.list, on: &surface)
        if !layout.detail.isEmpty {
            surface.horizontalRule(
                at: layout.detail.x - 1, layout.detail.y - 1, width: layout.detail.width + 2, style: .dim)
            if let rule = layout.rule { surface.write("├", at: rule, layout.detail.y - 1, style: .dim) }
            MapListPane.drawDetail(state, in: layout.detail, on: &surface)
        }
    }

    private static func drawHeader(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let words = state.words
        let used = surface.write(
            " \(words.mapTitle)", at: 0, area.y, style: Style(foreground: .accent, bold: true))
        var stage = " \(words.stage(state.question.stage)) "
        if area.width >= 70 { stage += "· \(words.measure(state.map.measure)) " }
        let width = displayWidth(of: stage)
        let frame = " · " + state.name(of: state.map.place.frame)
        let function = words.function(state.question.function, in: state.atlas.referential)
        let room = max(0, area.width - used - width - 3)
        // The frame gives way first, down to a third.
        let wanted = (frame: displayWidth(of: frame), function: displayWidth(of: function))
        let frameWidth = min(wanted.frame, max(room / 3, room - wanted.function))
        var x = used + surface.write(frame, at: used, area.y, width: frameWidth)
        x += surface.write(" · ", at: x, area.y)
        surface.write(function, at: x, area.y, width: max(0, area.width - width - x), style: .bold)
        surface.write(stage, at: area.width - width, area.y)
    }

    private static func drawPicture(_ state: AppState, in area: Rect, on surface: inout Surface) {
        guard !area.isEmpty else { return }
        let map = state.map
        if let obstacle = map.obstacle {
            surface.write(paragraph: state.words.noPicture(obstacle), in: area, style: .dim)
            return
        }
        var paint = MapPaint()
        paint.skin = map.skin
        paint.selected = map.selected
        paint.name = map.selected.map { map.names[$0] } ?? ""
        paint.parts = map.figures.indices.map { row in
            MapPaint.Part(
                shown: map.classing.classes[row],
                isPartlyWorse: map.measure == .state && map.figures[row]?.hasGapInside == true)
        }
        paint.sites = state.siteMarks
        map.picture.draw(paint, at: Position(x: area.x, y: area.y), on: &surface)
    }

    /// The classes that occur, then what marks mean.
    private static func drawLegend(_ state: AppState, in area: Rect, on surface: inout Surface) {
        var (x, y) = (area.x, area.y)
        func begin(_ width: Int) -> Bool {
            if x + width > area.maxX, x > area.x { (x, y) = (area.x, y + 1) }
            return y < area.maxY
        }
        for (shown, meaning) in state.map.classing.legend {
            let text = state.words.meaning(meaning)
            guard begin(displayWidth(of: text) + 4) else { return }
            surface.write(" \(shown.digit) ", at: x, y, style: shown.style)
            x += 4 + surface.write(text, at: x + 4, y, width: area.maxX - x - 4) + 2
        }
        for note in state.words.mapNotes(state) {
            guard begin(displayWidth(of: note)) else { return }
            x += surface.write(note, at: x, y, width: area.maxX - x, style: .dim) + 2
        }
    }
}

extension AppState {
    /// One mark for each cell where actors are installed: that of the surest of them.
    var siteMarks: [MapPaint.Site] {
        guard map.showsSites else { return [] }
        var best: [Position: Presence] = [:]
        for (part, sites) in map.sites.sites.enumerated() {
            for site in sites {
                guard let position = map.picture.position(of: site.place, part: part) else { continue }
                best[position] = max(best[position] ?? .absent, site.presence)
            }
        }
        return best.map { MapPaint.Site(position: $0.key, mark: Character(words.mark($0.value))) }
            .sorted { ($0.position.y, $0.position.x) < ($1.position.y, $1.position.x) }
    }
}
