import Terminal

/// A title over a pane, marked where the pane takes the keys.
enum PaneTitle {
    static func draw(_ text: String, detail: String = "", isFocused: Bool, in area: Rect, on surface: inout Surface) {
        guard !area.isEmpty else { return }
        let style = isFocused ? Style(foreground: .accent, bold: true, underline: true) : .bold
        let used = surface.write(text, at: area.x, area.y, width: area.width, style: style)
        if !detail.isEmpty, area.width - used > displayWidth(of: detail) {
            surface.write(
                detail, at: area.x + used, area.y, width: area.width - used, style: .dim, alignment: .trailing)
        }
    }
}
