import Terminal

/// Where the parts of the map screen are: picture and list side by side, or one of them on a narrow screen.
struct MapLayout: Equatable, Sendable {
    let header: Rect
    let picture: Rect
    /// What the colours and digits mean, under the picture.
    let legend: Rect
    /// The part selected in words, where there is no list beside the picture.
    let caption: Rect
    let list: Rect
    /// The part selected in full, under the list.
    let detail: Rect
    let keyBar: Rect
    /// Column of the rule between picture and list.
    let rule: Int?
    /// The cells of the picture, be it shown or not.
    let room: Int

    init(_ state: AppState) {
        let size = state.size
        header = Rect(x: 0, y: 0, width: size.width, height: 1)
        keyBar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
        let body = Rect(x: 0, y: 2, width: size.width, height: size.height - 4)
        let nothing = Rect(x: 0, y: 0, width: 0, height: 0)
        if size.width >= 70 {
            let listWidth = min(72, max(40, size.width * 42 / 100))
            let left = body.splitLeft(body.width - listWidth - 2).left.inset(left: 1)
            let split = left.splitTop(left.height - (left.width >= 90 ? 1 : 2))
            (picture, legend) = (split.top, split.rest)
            caption = nothing
            rule = left.maxX + 1
            let right = Rect(x: left.maxX + 3, y: body.y, width: size.width - left.maxX - 4, height: body.height)
            // What is known of a part takes six lines of forty columns.
            let detailHeight = min(7, max(4, body.height / 5 + (listWidth < 50 ? 2 : 0)))
            let parts = right.splitTop(right.height - detailHeight, gap: 1)
            (list, detail) = (parts.top, parts.rest)
        } else {
            rule = nil
            let inner = body.inset(left: 1, right: 1)
            let split = inner.splitTop(inner.height - 2)
            if state.map.focus == .list {
                (picture, legend, caption) = (nothing, nothing, nothing)
                let parts = inner.splitTop(inner.height - 4, gap: 1)
                (list, detail) = (parts.top, parts.rest)
            } else {
                picture = split.top
                let lines = split.rest.splitTop(1)
                (legend, caption) = (lines.top, lines.rest)
                (list, detail) = (nothing, nothing)
            }
            room = split.top.width * split.top.height
            return
        }
        room = picture.width * picture.height
    }
}
