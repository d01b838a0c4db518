import AtlasDocuments
import AtlasModel
import Terminal

/// Where the parts of the screen of gaps are: the detail beside the list where there is room, else under it.
struct GapsLayout: Equatable, Sendable {
    let tabs: Rect
    let list: Rect
    let detail: Rect
    let verticalRule: Int?
    let middleRule: Int?

    init(_ state: AppState) {
        let size = state.size
        tabs = Rect(x: 0, y: 1, width: size.width, height: 1)
        let body = Rect(x: 1, y: 3, width: size.width - 2, height: size.height - 5)
        if size.width >= 110 {
            let split = body.splitLeft(size.width * 58 / 100, gap: 3)
            (list, detail) = (split.left, split.rest)
            (verticalRule, middleRule) = (split.left.maxX + 1, nil)
        } else {
            let detailRows = max(2, body.height * 40 / 100)
            let split = body.splitTop(body.height - detailRows - 1, gap: 1)
            (list, detail) = (split.top, split.rest)
            (verticalRule, middleRule) = (nil, split.top.maxY)
        }
    }
}

/// Statements by kind, the heaviest first, and what the one pointed at says in full.
enum GapsScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let layout = GapsLayout(state)
        StudyHeader.draw(state.words.gapsTitle, detail: state.gapsSize, state, on: &surface)
        drawTabs(state, layout, on: &surface)
        for row in [2, layout.middleRule, state.size.height - 2].compactMap({ $0 }) {
            surface.horizontalRule(at: 0, row, width: state.size.width, style: .dim)
        }
        if let rule = layout.verticalRule {
            surface.verticalRule(at: rule, 3, height: layout.list.height, style: .dim)
        }
        drawList(state, in: layout.list, on: &surface)
        let lines = state.gapDetail(width: layout.detail.width)
        ScrolledLines.draw(
            lines, from: min(state.gaps.detailScroll, max(0, lines.count - layout.detail.height)),
            isFocused: state.gaps.isDetailFocused, in: layout.detail, on: &surface)
        if state.gaps.isDetailFocused { surface.cursor = Position(x: layout.detail.x, y: layout.detail.y) }
        KeyBar.draw(
            state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    /// The lists and the columns that their names take, for drawing and for the mouse.
    static func tabs(_ state: AppState) -> [(list: GapsState.List, label: String, columns: Range<Int>)] {
        let lists = GapsState.List.allCases
        func label(_ list: GapsState.List, isShort: Bool) -> String {
            let count = state.gaps.counts[list].map { " \(state.words.number($0))" } ?? ""
            return "\(list == state.gaps.list ? "▸" : " ")\(state.words.gapList(list, isShort: isShort))\(count) "
        }
        let isNarrow = lists.reduce(1) { $0 + displayWidth(of: label($1, isShort: false)) } > state.size.width
        var column = 1
        return lists.map { list in
            let label = label(list, isShort: isNarrow)
            let width = displayWidth(of: label)
            defer { column += width }
            return (list, label, column..<column + width)
        }
    }

    private static func drawTabs(_ state: AppState, _ layout: GapsLayout, on surface: inout Surface) {
        let tabs = tabs(state)
        for tab in tabs {
            let style = tab.list == state.gaps.list ? Style(bold: true, reverse: true) : .plain
            surface.write(tab.label, at: tab.columns.lowerBound, layout.tabs.y, style: style)
        }
        StudyHeader.drawFilters(state, after: tabs.last?.columns.upperBound ?? 0, at: layout.tabs.y, on: &surface)
    }

    private static func drawList(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let isFocused = !state.gaps.isDetailFocused
        guard state.gaps.rowCount > 0 else {
            surface.write(
                paragraph: state.words.nothingListed(state.gaps.list), in: area.inset(left: 1, right: 1), style: .dim)
            if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
            return
        }
        let first = state.gaps.firstInSight
        for line in 0..<min(area.height, state.gaps.rowCount - first) {
            let y = area.y + line
            let isSelected = first + line == state.gaps.cursor
            let (weight, share, text) = state.gapRow(first + line)
            surface.write(isSelected ? "▶" : " ", at: area.x - 1, y)
            surface.write(weight, at: area.x, y, width: 10, alignment: .trailing)
            surface.write(share, at: area.x + 10, y, width: 6, style: .bold, alignment: .trailing)
            surface.write(text, at: area.x + 18, y, width: area.width - 18)
            guard isSelected else { continue }
            surface.restyle(Rect(x: area.x, y: y, width: area.width, height: 1)) { style in
                if isFocused { style.reverse = true } else { style.bold = true }
            }
            if isFocused { surface.cursor = Position(x: area.x - 1, y: y) }
        }
        if first + area.height < state.gaps.rowCount {
            surface.write("▼", at: area.maxX - 1, area.maxY - 1, style: Style(foreground: .accent, bold: true))
        }
    }
}

extension AppState {
    /// How much weight the territory has, in the header.
    var gapsSize: String {
        guard let study else { return "" }
        return words.weight(study.coverage.weights.total(of: study.coverage.communes), study.coverage.weights.unit)
    }

    /// What a row says: weight, share, and what lacks where.
    func gapRow(_ row: Int) -> (weight: String, share: String, text: String) {
        if gaps.list == .byActor {
            let actor = gaps.fragility[row]
            return (
                words.number(actor.weight), share(actor.weight),
                "\(atlas.actors[actor.row].name.madeSafe) · \(words.hanging(actor.opened, actor.weakened))"
            )
        }
        let statement = gaps.sentences[row]
        let functions = statement.functions.map { functionName($0) }.joined(separator: ", ")
        let stages = choices.stage == nil ? " · \(words.stages(statement.stages))" : ""
        return (
            words.number(statement.weight), MatrixCell.percent(statement.share),
            "\(places(statement.territories)) · \(functions)\(stages)"
        )
    }

    private func share(_ weight: Int) -> String {
        guard let coverage = study?.coverage else { return "" }
        let total = coverage.weights.total(of: coverage.communes)
        return total > 0 ? MatrixCell.percent(Double(weight) / Double(total)) : ""
    }

    /// A few places by name, more of them by number: `Finistère (29)`, `4 EPCI, 12 communes`.
    private func places(_ references: [TerritoryReference]) -> String {
        if references.count <= 2 { return references.map { shortName($0) }.joined(separator: ", ") }
        return [TerritoryLevel.region, .departement, .epci, .commune]
            .compactMap { level in
                let count = references.count { $0.level == level }
                return count == 0 ? nil : words.units(count, level)
            }
            .joined(separator: ", ")
    }

    private func shortName(_ reference: TerritoryReference) -> String {
        reference.level == .epci ? words.shortEpci(name(of: reference)) : name(of: reference)
    }

    /// How many places are named while nobody reads the detail: more would be laid out at each arrow and not be read.
    private static let placesAtAGlance = 60

    /// What the row pointed at says in full.
    func gapDetail(width: Int) -> [DocumentLine] {
        guard let study else { return [] }
        var paragraphs: [(String, DocumentLine.Emphasis)] = []
        if let statement = gaps.pointed {
            let functions = statement.functions.map { functionName($0) }
            paragraphs.append((words.claim(statement.kind, functions, statement.stages), .heading))
            let weight = words.weight(statement.weight, study.coverage.weights.unit)
            paragraphs.append(("\(weight) (\(words.percent(statement.share)))", .plain))
            paragraphs.append((words.unsurveyed(statement.unsurveyed), .plain))
            let shown = gaps.isDetailFocused ? statement.territories.count : Self.placesAtAGlance
            let names = statement.territories.prefix(shown).map { shortName($0) }.joined(separator: ", ")
            let rest = statement.territories.count - shown
            paragraphs.append((words.places + names + (rest > 0 ? words.morePlaces(rest) : "."), .plain))
        } else if let actor = gaps.pointedActor {
            paragraphs.append((words.ifActorStopped(atlas.actors[actor.row].name.madeSafe), .heading))
            let weight = words.weight(actor.weight, study.coverage.weights.unit)
            paragraphs.append((words.hanging(actor.opened, actor.weakened, weight, actor.communes.count), .plain))
            if !actor.pairs.isEmpty {
                let pairs = actor.functions.map { function in
                    let stages = StageSet(actor.pairs.filter { $0.function == function }.map(\.stage))
                    return "\(functionName(function)) (\(words.stages(stages)))"
                }
                paragraphs.append((pairs.joined(separator: ", ") + ".", .plain))
                let shown = gaps.isDetailFocused ? actor.communes.count : Self.placesAtAGlance * 20
                let places = atlas.territories.rolledUp(rows: actor.communes.prefix(shown))
                paragraphs.append((words.places + places.map { shortName($0) }.joined(separator: ", ") + ".", .plain))
            }
        }
        return paragraphs.flatMap { text, emphasis in
            wrapped(text, width: width).map { DocumentLine($0, emphasis) }
        }
    }

    /// What the row pointed at says, for the clipboard.
    var gapText: String { gapDetail(width: 80).map(\.text).joined(separator: "\n") + "\n" }
}
