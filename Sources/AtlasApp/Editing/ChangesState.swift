import Terminal

/// What was changed in the file, the last change first.
struct ChangesState: Sendable {
    private(set) var list: [AtlasEditor.PastChange] = []
    private(set) var cursor = 0
    /// The first line that is shown of what the change pointed at did.
    private(set) var detailScroll = 0
    var inSight = RowsInSight()
    let caller: AppState.Screen

    init(caller: AppState.Screen = .explorer) { self.caller = caller }

    var selected: AtlasEditor.PastChange? { list.indices.contains(cursor) ? list[cursor] : nil }

    /// Stays at the change that was pointed at, whatever has come above it: the next key is about it.
    mutating func adopt(_ changes: [AtlasEditor.PastChange]) {
        let pointed = selected?.number
        list = changes
        if let place = list.firstIndex(where: { $0.number == pointed }) { cursor = place }
        move(by: 0)
        if selected?.number != pointed { detailScroll = 0 }
    }

    mutating func move(by step: Int) {
        if step != 0 { detailScroll = 0 }
        cursor = min(max(0, cursor + step), max(0, list.count - 1))
    }

    mutating func scrollDetail(to line: Int) { detailScroll = max(0, line) }
}

/// The list above what the change pointed at did.
struct ChangesLayout {
    let list: Rect
    let detail: Rect

    init(_ size: Size) {
        let body = Rect(x: 1, y: 2, width: size.width - 2, height: size.height - 4)
        let split = body.splitTop(max(3, body.height * 55 / 100), gap: 1)
        (list, detail) = (split.top, split.rest)
    }
}
