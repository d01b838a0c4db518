import AtlasDocuments
import Terminal

/// Lists of which a screen shows one at a time, under tabs, each with its own cursor; and what the row pointed at says,
/// which takes the keys in its turn.
struct TabbedLists<List: CaseIterable & Hashable & Sendable>: Sendable {
    private(set) var shown: List
    private var cursors: [List: Int] = [:]
    private var inSight: [List: RowsInSight] = [:]
    private(set) var isDetailFocused = false
    private(set) var detailScroll = 0

    init(_ shown: List) { self.shown = shown }

    var cursor: Int { cursors[shown] ?? 0 }
    var firstInSight: Int { inSight[shown]?.first ?? 0 }

    /// Points at a row; what is read of another row is read from its start.
    mutating func move(to row: Int, of count: Int) {
        let target = min(max(0, row), max(0, count - 1))
        if target != cursor { detailScroll = 0 }
        cursors[shown] = target
    }

    /// Points at a row of the list shown, whose rows are not known yet.
    mutating func point(at row: Int) { cursors[shown] = row }

    /// Keeps the cursor among the rows that there are, and in sight.
    mutating func follow(_ count: Int, height: Int) {
        move(to: cursor, of: count)
        inSight[shown, default: RowsInSight()].follow(cursor, of: count, height: height)
    }

    mutating func turn(to list: List) {
        shown = list
        isDetailFocused = false
        detailScroll = 0
    }

    mutating func leaveDetail() { isDetailFocused = false }

    /// Moves by a key; false where the key is for something else.
    ///
    /// - Parameters:
    ///   - count: how many rows the list shown has.
    ///   - detailRows: how many lines the detail has, asked where it scrolls.
    mutating func read(_ action: Action, of count: Int, _ layout: TabbedListsLayout, detailRows: () -> Int) -> Bool {
        let page = max(1, (isDetailFocused ? layout.detail.height : layout.list.height) - 1)
        let step: Int
        switch action {
        case .up: step = -1
        case .down: step = 1
        case .pageUp: step = -page
        case .pageDown: step = page
        case .first: step = -1_000_000
        case .last: step = 1_000_000
        case .nextChoice, .previousChoice:
            let all = Array(List.allCases)
            let place = all.firstIndex(of: shown) ?? 0
            turn(to: all[(place + (action == .nextChoice ? 1 : all.count - 1)) % all.count])
            return true
        case .nextPane:
            isDetailFocused.toggle()
            return true
        default: return false
        }
        if isDetailFocused {
            detailScroll = min(max(0, detailScroll + step), max(0, detailRows() - layout.detail.height))
        } else {
            move(to: cursor + step, of: count)
        }
        return true
    }

    /// Points by the mouse; true for a second press on a row, which opens it.
    mutating func click(
        at position: Position, isDouble: Bool, of count: Int, tabs: [ListTab<List>], _ layout: TabbedListsLayout
    ) -> Bool {
        if layout.tabs.contains(position) {
            if let tab = tabs.first(where: { $0.columns.contains(position.x) }) { turn(to: tab.list) }
            return false
        }
        if layout.detail.contains(position) {
            isDetailFocused = true
            return false
        }
        let row = firstInSight + position.y - layout.list.y
        guard layout.list.contains(position), row < count else { return false }
        isDetailFocused = false
        move(to: row, of: count)
        return isDouble
    }
}

/// Where the parts of a screen of lists are: the detail beside the list where there is room, else under it.
struct TabbedListsLayout: Equatable, Sendable {
    let tabs: Rect
    let list: Rect
    let detail: Rect
    private let verticalRule: Int?
    private let middleRule: Int?

    /// - Parameters:
    ///   - listShare: percentage of the width that the list takes beside the detail.
    ///   - detailShare: percentage of the height that the detail takes under the list.
    init(_ size: Size, listShare: Int, detailShare: Int) {
        tabs = Rect(x: 0, y: 1, width: size.width, height: 1)
        let body = Rect(x: 1, y: 3, width: size.width - 2, height: size.height - 5)
        if size.width >= 110 {
            let split = body.splitLeft(size.width * listShare / 100, gap: 3)
            (list, detail) = (split.left, split.rest)
            (verticalRule, middleRule) = (split.left.maxX + 1, nil)
        } else {
            let detailRows = max(2, body.height * detailShare / 100)
            let split = body.splitTop(body.height - detailRows - 1, gap: 1)
            (list, detail) = (split.top, split.rest)
            (verticalRule, middleRule) = (nil, split.top.maxY)
        }
    }

    func drawRules(_ size: Size, on surface: inout Surface) {
        for row in [2, middleRule, size.height - 2].compactMap({ $0 }) {
            surface.horizontalRule(at: 0, row, width: size.width, style: .dim)
        }
        if let verticalRule { surface.verticalRule(at: verticalRule, 3, height: list.height, style: .dim) }
    }
}

/// The name of a list on screen, and the columns that it takes.
struct ListTab<List> {
    let list: List
    let label: String
    let columns: Range<Int>
}

extension TabbedLists {
    /// The tabs, for drawing and for the mouse.
    ///
    /// - Parameters:
    ///   - count: of the rows of a list; `nil` where they are not counted.
    ///   - name: of a list, in short where all would not fit.  Where room lacks, the list shown keeps its whole name and
    ///     its count the longest.
    func tabs(_ state: AppState, count: (List) -> Int?, name: (List, _ isShort: Bool) -> String) -> [ListTab<List>] {
        func label(_ list: List, isShort: Bool, isCounted: Bool) -> String {
            let count = isCounted ? count(list).map { " \(state.words.number($0))" } ?? "" : ""
            return "\(list == shown ? "▸" : " ")\(name(list, isShort))\(count) "
        }
        typealias Wording = (isShort: Bool, isCounted: Bool)
        func labels(_ own: Wording, _ others: Wording) -> [String] {
            List.allCases.map { list in
                let wording = list == shown ? own : others
                return label(list, isShort: wording.isShort, isCounted: wording.isCounted)
            }
        }
        let (whole, short, bare): (Wording, Wording, Wording) = ((false, true), (true, true), (true, false))
        let wordings = [(whole, whole), (whole, short), (short, short), (whole, bare), (short, bare), (bare, bare)]
        let fitting =
            wordings.map(labels).first { $0.reduce(1) { $0 + displayWidth(of: $1) } <= state.size.width }
            ?? labels(bare, bare)
        var column = 1
        return zip(List.allCases, fitting).map { list, label in
            let width = displayWidth(of: label)
            defer { column += width }
            return ListTab(list: list, label: label, columns: column..<column + width)
        }
    }

    /// The tabs, the rules and the detail; the screen writes its header and its rows.
    func draw(
        _ tabs: [ListTab<List>], detail lines: [DocumentLine], _ layout: TabbedListsLayout, _ state: AppState,
        on surface: inout Surface
    ) {
        for tab in tabs {
            let style = tab.list == shown ? Style(bold: true, reverse: true) : .plain
            surface.write(tab.label, at: tab.columns.lowerBound, layout.tabs.y, style: style)
        }
        layout.drawRules(state.size, on: &surface)
        StudyHeader.drawFilters(state, after: tabs.last?.columns.upperBound ?? 0, at: layout.tabs.y, on: &surface)
        ScrolledLines.draw(
            lines, from: min(detailScroll, max(0, lines.count - layout.detail.height)), isFocused: isDetailFocused,
            in: layout.detail, on: &surface)
        if isDetailFocused { surface.cursor = Position(x: layout.detail.x, y: layout.detail.y) }
    }

    /// The rows of the list shown, or why there are none.
    func drawRows(
        _ count: Int, orSay nothing: String, in area: Rect, on surface: inout Surface,
        drawRow: (_ row: Int, _ place: Rect, inout Surface) -> Void
    ) {
        guard count > 0 else {
            surface.write(paragraph: nothing, in: area.inset(left: 1, right: 1), style: .dim)
            if !isDetailFocused { surface.cursor = Position(x: area.x, y: area.y) }
            return
        }
        RowList.draw(
            count, from: firstInSight, cursor: cursor, isFocused: !isDetailFocused, in: area, on: &surface,
            drawRow: drawRow)
    }
}
