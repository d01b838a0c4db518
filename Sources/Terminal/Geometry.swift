/// Columns and rows.
package struct Size: Hashable, Sendable {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// A column and a row, from the top left corner, which is 0, 0.
package struct Position: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A part of the screen, in cells; never of negative size.
package struct Rect: Hashable, Sendable {
    package let x: Int
    package let y: Int
    package let width: Int
    package let height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    package init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    package var maxX: Int { x + width }
    package var maxY: Int { y + height }
    package var size: Size { Size(width: width, height: height) }
    package var isEmpty: Bool { width == 0 || height == 0 }

    package func contains(_ position: Position) -> Bool {
        position.x >= x && position.x < maxX && position.y >= y && position.y < maxY
    }

    /// The rectangle without its margins.
    package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
    }

    /// The left part, `columns` wide at most, and what remains after a gap.
    package func splitLeft(_ columns: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
        let taken = min(max(0, columns), width)
        let left = Rect(x: x, y: y, width: taken, height: height)
        let gap = min(gap, width - taken)
        return (left, Rect(x: x + taken + gap, y: y, width: width - taken - gap, height: height))
    }

    /// The top part, `rows` high at most, and what remains after a gap.
    package func splitTop(_ rows: Int, gap: Int = 0) -> (top: Rect, rest: Rect) {
        let taken = min(max(0, rows), height)
        let top = Rect(x: x, y: y, width: width, height: taken)
        let gap = min(gap, height - taken)
        return (top, Rect(x: x, y: y + taken + gap, width: width, height: height - taken - gap))
    }

    package func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }
}
