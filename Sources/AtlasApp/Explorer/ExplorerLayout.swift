import Terminal

/// Where the parts of the explorer are on a screen of a given size.
///
/// Wide screens show three panes side by side; middling ones the sheet under the list; narrow ones the pane in use.
struct ExplorerLayout: Equatable, Sendable {
    let header: Rect
    let tabs: Rect
    let tree: Rect
    let actors: Rect
    let sheet: Rect
    let keyBar: Rect
    /// Columns of the vertical rules and the row of the rule between list and sheet, where there are any.
    let verticalRules: [Int]
    let middleRule: Rect?

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
            (tree, actors, sheet) = (nothing, nothing, inner)
            (verticalRules, middleRule) = ([], nil)
        } else if size.width >= 110 {
            let treeWidth = min(44, max(32, size.width / 4))
            let sheetWidth = min(80, max(38, size.width * 32 / 100))
            tree = Rect(x: 1, y: body.y, width: treeWidth - 1, height: body.height)
            sheet = Rect(x: size.width - sheetWidth + 1, y: body.y, width: sheetWidth - 2, height: body.height)
            actors = Rect(
                x: treeWidth + 2, y: body.y, width: size.width - sheetWidth - treeWidth - 3, height: body.height)
            verticalRules = [treeWidth, size.width - sheetWidth - 1]
            middleRule = nil
        } else if size.width >= 70 && body.height >= 12 {
            let treeWidth = max(27, size.width * 34 / 100)
            tree = Rect(x: 1, y: body.y, width: treeWidth - 1, height: body.height)
            let right = Rect(x: treeWidth + 2, y: body.y, width: size.width - treeWidth - 3, height: body.height)
            let wanted = min(max(4, state.explorer.listing.count + 1), body.height * 45 / 100)
            let split = right.splitTop(wanted, gap: 1)
            (actors, sheet) = (split.top, split.rest)
            verticalRules = [treeWidth]
            middleRule = Rect(x: treeWidth + 1, y: split.top.maxY, width: size.width - treeWidth - 1, height: 1)
        } else {
            let focus = state.explorer.focus
            tree = focus == .tree ? inner : nothing
            actors = focus == .actors ? inner : nothing
            sheet = focus == .sheet ? inner : nothing
            (verticalRules, middleRule) = ([], nil)
        }
    }

    func pane(at position: Position) -> Pane? {
        if tree.contains(position) { return .tree }
        if actors.contains(position) { return .actors }
        return sheet.contains(position) ? .sheet : nil
    }
}
