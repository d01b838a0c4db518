import AtlasModel
import Terminal

/// Where the main picture and its insets stand in a rectangle of cells.
///
/// Insets are columns at the left or rows at the bottom, whichever leaves the main picture largest; they are left out
/// where they would take more than half of it.
struct InsetLayout: Equatable, Sendable {
    let main: Rect
    let insets: [Rect]

    /// - Parameter aspect: the width of the main picture for a height of 1.
    init(count: Int, aspect: Double, in area: Rect) {
        guard count > 0 else {
            (main, insets) = (area, [])
            return
        }
        var best: (scale: Double, main: Rect, insets: [Rect])?
        for (main, insets) in (1...count).flatMap({ Self.proposals($0, count: count, in: area) }) {
            let scale = Self.scale(of: main, aspect: aspect)
            if scale > best?.scale ?? 0 { best = (scale, main, insets) }
        }
        guard let best, best.scale * 2 >= Self.scale(of: area, aspect: aspect) else {
            (main, insets) = (area, [])
            return
        }
        (main, insets) = (best.main, best.insets)
    }

    /// An inset has a line for its name and two of picture at least.
    private static let smallest = Size(width: 7, height: 3)
    private static let largest = Size(width: 18, height: 9)

    /// Insets in `lines` columns at the left, and in `lines` rows at the bottom.
    private static func proposals(_ lines: Int, count: Int, in area: Rect) -> [(main: Rect, insets: [Rect])] {
        let each = (count + lines - 1) / lines
        var result: [(Rect, [Rect])] = []
        let height = min(largest.height, area.height / each)
        let width = min(largest.width, max(smallest.width, height * 2))
        if height >= smallest.height, (width + 1) * lines < area.width {
            let split = area.splitLeft((width + 1) * lines)
            let insets = (0..<count).map { index in
                Rect(
                    x: area.x + index / each * (width + 1), y: area.y + index % each * height, width: width,
                    height: height)
            }
            result.append((split.rest, insets))
        }
        let across = min(largest.width, area.width / each - 1)
        let down = min(largest.height, max(smallest.height, across / 2))
        if across >= smallest.width, down * lines < area.height {
            let split = area.splitTop(area.height - down * lines)
            let insets = (0..<count).map { index in
                Rect(
                    x: area.x + index % each * (across + 1), y: split.top.maxY + index / each * down, width: across,
                    height: down)
            }
            result.append((split.top, insets))
        }
        return result
    }

    private static func scale(of area: Rect, aspect: Double) -> Double {
        min(Double(area.width * 2) / aspect, Double(area.height * 4))
    }
}
