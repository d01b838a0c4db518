extension DotGrid {
    /// Draws a line through its points; `every` 2 leaves out each second dot.
    ///
    /// J. Bresenham, "Algorithm for computer control of a digital plotter", IBM Systems Journal 1965: no gap, and no
    /// dot more than the longer side of each stroke has.
    mutating func draw(_ line: ProjectedLine, every step: Int = 1) {
        var count = 0
        func dot(_ index: Int) -> (x: Int, y: Int) {
            (Int(line.xs[index].rounded(.down)), Int(line.ys[index].rounded(.down)))
        }
        for index in line.xs.indices.dropFirst() {
            var (x, y) = dot(index - 1)
            let end = dot(index)
            let (width, height) = (abs(end.x - x), abs(end.y - y))
            let (right, down) = (x < end.x ? 1 : -1, y < end.y ? 1 : -1)
            var error = width - height
            while true {
                let isLast = x == end.x && y == end.y
                // A point between two strokes is drawn once, else a dotted line would lose its rhythm.
                if !isLast || index == line.xs.count - 1 {
                    if count % step == 0 { mark(x, y) }
                    count += 1
                }
                if isLast { break }
                let doubled = 2 * error
                if doubled > -height {
                    error -= height
                    x += right
                }
                if doubled < width {
                    error += width
                    y += down
                }
            }
        }
    }
}
