/// How a cell is drawn. No colour means the terminal's own, which the user chose: there is no "white" and no "black".
package struct Style: Hashable, Sendable {
    package var foreground: Color?
    package var background: Color?
    package var bold: Bool
    package var dim: Bool
    package var reverse: Bool
    package var underline: Bool

    package init(
        foreground: Color? = nil,
        background: Color? = nil,
        bold: Bool = false,
        dim: Bool = false,
        reverse: Bool = false,
        underline: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.dim = dim
        self.reverse = reverse
        self.underline = underline
    }

    package static let plain = Style()
    package static let bold = Style(bold: true)
    package static let dim = Style(dim: true)
    package static let reverse = Style(reverse: true)
    package static let underline = Style(underline: true)
}

/// A colour of the terminal's palette, or one of the 256 where there are that many.
package enum Color: Hashable, Sendable {
    case red, green, yellow, blue, magenta, cyan
    case indexed(UInt8)
    /// A colour named by its use: the palette in force says what it looks like.
    case role(UInt8)

    /// The number of the colour for a terminal that has `count` of them; nil where the nearest one would be black or
    /// white, which no terminal shows for sure on its background.
    func number(ofColors count: Int, in palette: Palette = .none) -> Int? {
        switch self {
        case .red: 1
        case .green: 2
        case .yellow: 3
        case .blue: 4
        case .magenta: 5
        case .cyan: 6
        case .indexed(let index):
            Int(index) < count ? Int(index) : Self.basicNumber(nearestTo: index)
        case .role(let role): palette.number(of: role, ofColors: count)
        }
    }

    /// The nearest of the six basic colours: which of red, green and blue stand out in the 6×6×6 cube.
    private static func basicNumber(nearestTo index: UInt8) -> Int? {
        guard index >= 16 else { return (1...6).contains(index % 8) ? Int(index % 8) : nil }
        guard index < 232 else { return nil }  // greys
        let cube = Int(index) - 16
        let levels = [cube / 36, cube / 6 % 6, cube % 6]
        guard let low = levels.min(), let high = levels.max(), low < high else { return nil }
        let middle = (low + high + 1) / 2
        return (levels[0] >= middle ? 1 : 0) + (levels[1] >= middle ? 2 : 0) + (levels[2] >= middle ? 4 : 0)
    }
}
