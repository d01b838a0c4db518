import AtlasDocuments
import AtlasModel
import Terminal

/// All that the picture says, in words: one row for each part, the worst first.
enum MapListPane {
    static func draw(_ state: AppState, in area: Rect, on surface: inout Surface) {
        guard area.height > 1 else { return }
        let map = state.map
        let columns = Columns(width: area.width, state)
        let isFocused = map.focus == .list
        PaneTitle.draw(
            state.words.units(map.division.parts), isFocused: isFocused,
            in: area.splitLeft(columns.name + 3).left, on: &surface)
        for (title, x, width) in columns.titles {
            surface.write(
                title, at: area.x + x, area.y, width: width, style: .dim,
                alignment: x == columns.state ? .leading : .trailing)
        }
        let body = area.inset(top: 1)
        for (line, part) in map.order.dropFirst(map.inSight.first).prefix(body.height).enumerated() {
            let isSelected = part == map.selected
            let row = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
            draw(part, isSelected: isSelected, state, columns, in: row, on: &surface)
            guard isSelected else { continue }
            surface.restyle(row) { $0.reverse = true }
            surface.cursor = Position(x: row.x, y: row.y)
        }
    }

    /// Where the columns of the list begin; a column without room is `nil`.
    private struct Columns {
        let name: Int
        let state: Int
        private(set) var titles: [(title: String, x: Int, width: Int)] = []
        private(set) var share: Int?
        private(set) var actors: Int?
        private(set) var sites: Int?

        init(width: Int, _ app: AppState) {
            let words = app.words
            var end = width
            var titles: [(String, Int, Int)] = []
            if app.map.showsSites {
                end -= 6
                sites = end
                titles.append((words.sitesColumn, end, 6))
            }
            if width >= 44 || app.map.measure == .density {
                end -= 5
                actors = end
                titles.append((words.actorsColumn, end, 5))
            }
            end -= 6
            share = end
            titles.append((app.map.measure == .state ? words.shareColumn : words.densityColumn, end, 6))
            if app.map.measure == .state {
                let states = Set(app.map.figures.map { $0?.mainState ?? .notApplicable })
                end -= (states.map { displayWidth(of: words.state($0)) }.max() ?? 0) + 1
                if app.map.figures.contains(where: { $0?.hasCrowdInside == true }) { end -= 2 }
            }
            state = end
            if app.map.measure == .state { titles.append((words.stateColumn, end, (share ?? end) - end)) }
            name = max(4, end - 5)
            self.titles = titles
        }
    }

    private static func draw(
        _ part: Int, isSelected: Bool, _ state: AppState, _ columns: Columns, in row: Rect, on surface: inout Surface
    ) {
        let map = state.map
        let words = state.words
        let shown = map.classing.classes[part]
        surface.write(isSelected ? "▶" : " ", at: row.x, row.y)
        var style = shown.digitStyle
        style.underline = map.measure == .state && map.figures[part]?.hasGapInside == true
        surface.write(String(shown.digit), at: row.x + 2, row.y, style: style)
        surface.write(map.names[part], at: row.x + 4, row.y, width: columns.name)
        func trailing(_ text: String, _ x: Int?, _ width: Int) {
            if let x { surface.write(text, at: row.x + x, row.y, width: width, alignment: .trailing) }
        }
        if map.showsSites { trailing(String(map.sites.count(of: part)), columns.sites, 6) }
        guard let figure = map.figures[part] else {
            surface.write(
                words.state(.notApplicable), at: row.x + columns.state, row.y, width: row.width - columns.state)
            return
        }
        trailing(words.number(figure.actors), columns.actors, 5)
        switch map.measure {
        case .state:
            let width = (columns.share ?? row.width) - columns.state
            // An overlap is never hidden by a gap.
            let crowd = figure.hasCrowdInside ? " \(CellState.crowded.sign)" : ""
            surface.write(words.state(figure.mainState) + crowd, at: row.x + columns.state, row.y, width: width)
            trailing(words.percent(figure.coverage.share(figure.mainState)), columns.share, 6)
        case .density:
            let density = figure.density(perInhabitant: state.atlas.territories.hasPopulation)
            trailing(words.density(density), columns.share, 6)
        }
    }

    static func drawDetail(_ state: AppState, in area: Rect, on surface: inout Surface) {
        guard let part = state.map.selected else { return }
        surface.write(paragraph: state.words.sentence(state.map, part, of: state.subject), in: area)
    }
}

extension AppState {
    /// The whole map in words, to be copied.
    func mapText() -> String {
        let asked = [words.function(question.function, in: atlas.referential), words.stage(question.stage)]
        let title = ([words.mapTitle, name(of: map.place.frame)] + asked + narrowings).joined(separator: " · ")
        let rows = map.order.map { "\(map.classing.classes[$0].digit) \(words.sentence(map, $0, of: subject))" }
        let legend = map.classing.legend.map { "\($0.shown.digit) \(words.meaning($0.meaning))" }
        return ([title, legend.joined(separator: ", ")] + rows + [words.origin(subject)]).joined(separator: "\n") + "\n"
    }
}
