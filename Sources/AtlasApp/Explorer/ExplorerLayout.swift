import Terminal

/// Where the parts of the explorer are on a screen of a given size.
///
/// Wide screens show three panes side by side; middling ones the sheet under the list; narrow ones the pane in use.
struct ExplorerLayout: Equatable, Sendable {
    let header: Rect
    let tabs: Rect
    let tree: Rect
    /// The filters: a pane of their own on wide screens, else under the tree, else in its place while they are in use.
    let facets: Rect
    let actors: Rect
    let sheet: Rect
    let keyBar: Rect
    /// Columns of the vertical rules and the row of the rule between list and sheet, where there are any.
    let verticalRules: [Int]
    let middleRule: Rect?
    /// The rule between tree and filters, where there is one.
    let facetsRule: Rect?
    /// Whether the filters are always in sight.
    let hasFacets: Bool

    static let minimum = Size(width: 40, height: 10)

    init(_ state: AppState) {
        let size = state.size
        let body = Rect(x: 0, y: 3, width: size.width, height: size.height - 5)
        header = Rect(x: 0, y: 0, width: size.width, height: 1)
        tabs = Rect(x: 0, y: 1, width: size.width, height: 1)
        keyBar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
        let nothing = Rect(x: 0, y: 0, width: 0, height: 0)
        let inner = body.inset(left: 1, right: 1)
        if state.explorer.isSheetAlone && state.explorer.focus == .sheet {
            (tree, facets, actors, sheet) = (nothing, nothing, nothing, inner)
            (verticalRules, middleRule, facetsRule, hasFacets) = ([], nil, nil, size.width >= 110)
        } else if size.width >= 110 {
            let treeWidth = min(44, max(32, size.width / 4))
            let sheetWidth = min(80, max(38, size.width * 32 / 100))
            let left = Rect(x: 1, y: body.y, width: treeWidth - 1, height: body.height)
            let isWide = size.width >= 170
            let facetsWidth = isWide ? 38 : 0
            if isWide {
                (tree, facetsRule) = (left, nil)
                facets = Rect(x: treeWidth + 2, y: body.y, width: facetsWidth - 3, height: body.height)
            } else {
                // A screen too low for both keeps the tree: the filters take its place while they are in use.
                let split = left.splitTop(body.height >= 20 ? body.height * 55 / 100 : body.height, gap: 1)
                let isApart = body.height >= 20
                let isInTree = !isApart && state.explorer.focus == .facets
                tree = isInTree ? nothing : split.top
                facets = isApart ? split.rest : isInTree ? left : nothing
                facetsRule = isApart ? Rect(x: 0, y: split.top.maxY, width: treeWidth, height: 1) : nil
            }
            hasFacets = isWide || facetsRule != nil
            sheet = Rect(x: size.width - sheetWidth + 1, y: body.y, width: sheetWidth - 2, height: body.height)
            actors = Rect(
                x: treeWidth + facetsWidth + 2, y: body.y,
                width: size.width - sheetWidth - treeWidth - facetsWidth - 3, height: body.height)
            verticalRules =
                [treeWidth] + (isWide ? [treeWidth + facetsWidth] : []) + [size.width - sheetWidth - 1]
            middleRule = nil
        } else if size.width >= 70 && body.height >= 12 {
            let treeWidth = max(27, size.width * 34 / 100)
            let left = Rect(x: 1, y: body.y, width: treeWidth - 1, height: body.height)
            let isFiltering = state.explorer.focus == .facets
            (tree, facets) = isFiltering ? (nothing, left) : (left, nothing)
            let right = Rect(x: treeWidth + 2, y: body.y, width: size.width - treeWidth - 3, height: body.height)
            let wanted = min(max(4, state.explorer.rows.count + 1), body.height * 45 / 100)
            let split = right.splitTop(wanted, gap: 1)
            (actors, sheet) = (split.top, split.rest)
            verticalRules = [treeWidth]
            (facetsRule, hasFacets) = (nil, false)
            middleRule = Rect(x: treeWidth + 1, y: split.top.maxY, width: size.width - treeWidth - 1, height: 1)
        } else {
            let focus = state.explorer.focus
            tree = focus == .tree ? inner : nothing
            facets = focus == .facets ? inner : nothing
            actors = focus == .actors ? inner : nothing
            sheet = focus == .sheet ? inner : nothing
            (verticalRules, middleRule, facetsRule, hasFacets) = ([], nil, nil, false)
        }
    }

    func pane(at position: Position) -> Pane? {
        if tree.contains(position) { return .tree }
        if facets.contains(position) { return .facets }
        if actors.contains(position) { return .actors }
        return sheet.contains(position) ? .sheet : nil
    }
}
