import Terminal

/// Where the parts of the network are on a screen of a given size.
///
/// A list beside what it says of its selected line; wide screens draw the picture over that; narrow ones show the
/// pane in use.  Initiatives have their calendar above and their comparison below.
struct NetworkLayout: Equatable, Sendable {
    let tabs: Rect
    let list: Rect
    let picture: Rect
    let detail: Rect
    let verticalRule: Int?
    let middleRule: Rect?

    /// Lines of titles over the rows of the list.
    let headLines: Int

    private static let nothing = Rect(x: 0, y: 0, width: 0, height: 0)

    init(_ state: AppState) {
        let size = state.size
        tabs = Rect(x: 0, y: 1, width: size.width, height: 1)
        let body = Rect(x: 0, y: 3, width: size.width, height: size.height - 5)
        let inner = body.inset(left: 1, right: 1)
        let network = state.network
        headLines = network.tab == .initiatives ? 2 : 1
        if network.isPictureAlone && network.tab == .around {
            (list, picture, detail) = (Self.nothing, inner, Self.nothing)
            (verticalRule, middleRule) = (nil, nil)
            return
        }
        if network.tab == .initiatives, size.width >= 70, body.height >= 12 {
            let split = inner.splitTop(min(network.rows.count + 2, body.height * 45 / 100), gap: 1)
            (list, picture, detail) = (split.top, Self.nothing, split.rest)
            verticalRule = nil
            middleRule = Rect(x: 0, y: split.top.maxY, width: size.width, height: 1)
            return
        }
        guard size.width >= 70, network.tab != .initiatives else {
            let showsList = network.focus == .list
            (list, picture, detail) = (showsList ? inner : Self.nothing, Self.nothing, showsList ? Self.nothing : inner)
            (verticalRule, middleRule) = (nil, nil)
            return
        }
        let share = network.tab == .around ? 32 : 40
        let listWidth = min(64, max(36, size.width * share / 100))
        list = Rect(x: 1, y: body.y, width: listWidth - 1, height: body.height)
        let right = Rect(x: listWidth + 2, y: body.y, width: size.width - listWidth - 3, height: body.height)
        verticalRule = listWidth
        guard network.tab == .around, right.width >= 66, body.height >= 28 else {
            (picture, detail) = (Self.nothing, right)
            middleRule = nil
            return
        }
        let split = right.splitTop(body.height * 62 / 100, gap: 1)
        (picture, detail) = (split.top, split.rest)
        middleRule = Rect(x: listWidth + 1, y: split.top.maxY, width: size.width - listWidth - 1, height: 1)
    }

    /// The rows of the list, without its titles.
    var rows: Rect { list.inset(top: headLines) }
}
