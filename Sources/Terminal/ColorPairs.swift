/// The colour pairs of the terminal, which are few: defined as they come, 255 at most, and none after that.
struct ColorPairs {
    private struct Colors: Hashable {
        var foreground: Color?
        var background: Color?
    }

    private let palette: Palette
    private var pairs: [Colors: Int] = [:]
    private var used = 0
    /// Neighbours mostly have the same colours.
    private var last: (colors: Colors, pair: Int)?

    init(_ palette: Palette) { self.palette = palette }

    mutating func pair(for style: Style, colorCount: Int) -> Int {
        guard colorCount > 0, style.foreground != nil || style.background != nil else { return 0 }
        let colors = Colors(foreground: style.foreground, background: style.background)
        if let last, last.colors == colors { return last.pair }
        let pair = pairs[colors] ?? define(colors, colorCount: colorCount)
        last = (colors, pair)
        return pair
    }

    /// Whether a colour can be told from the ground on a terminal of that many.
    func shows(_ color: Color, colorCount: Int) -> Bool {
        colorCount > 0 && color.number(ofColors: colorCount, in: palette) != nil
    }

    private mutating func define(_ colors: Colors, colorCount: Int) -> Int {
        let foreground = colors.foreground?.number(ofColors: colorCount, in: palette)
        let background = colors.background?.number(ofColors: colorCount, in: palette)
        var pair = 0
        if foreground != nil || background != nil, used < Ncurses.pairLimit,
            Ncurses.definePair(used + 1, foreground: foreground, background: background)
        {
            used += 1
            pair = used
        }
        pairs[colors] = pair
        return pair
    }
}
