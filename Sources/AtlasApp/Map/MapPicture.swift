import AtlasModel
import Terminal

/// A map drawn for a size of screen, without its colours: made once, coloured as often as states change.
struct MapPicture: Sendable {
    /// A part of the picture at its own scale.
    struct Panel: Sendable {
        let name: String?
        /// Cells, the line of the name included.
        let area: Rect
        let projection: PlaneProjection
        let parts: Set<Int>
    }

    private(set) var grid: DotGrid
    private(set) var panels: [Panel] = []
    /// For each cell, row by row, the part that has most of it, or `DotGrid.nobody`.
    private(set) var cells: [Int16]
    /// The cell where the mark of each part stands; `nil` where the picture has no room for one.
    private(set) var marks: [Position?]

    var size: Size { grid.size }

    /// An empty picture.
    init(size: Size, partCount: Int = 0) {
        grid = DotGrid(size: size)
        cells = [Int16](repeating: DotGrid.nobody, count: grid.size.width * grid.size.height)
        marks = [Position?](repeating: nil, count: partCount)
    }

    init(_ shapes: MapShapes, size: Size) {
        self.init(size: size, partCount: shapes.points.count)
        guard let main = shapes.panels.first, !grid.size.isEmpty else { return }
        let aspect = PlaneProjection.aspect(of: main.box)
        let layout = InsetLayout(count: shapes.panels.count - 1, aspect: aspect, in: Rect(grid.size))
        for (panel, area) in zip(shapes.panels, [layout.main] + layout.insets) {
            draw(panel, of: shapes.outlines, in: area)
        }
        settleCells()
        settleMarks(shapes.points)
    }

    func cell(_ position: Position) -> Int16 {
        position.x >= 0 && position.x < size.width && position.y >= 0 && position.y < size.height
            ? cells[position.y * size.width + position.x] : DotGrid.nobody
    }

    private mutating func draw(_ panel: MapShapes.Panel, of outlines: Outlines, in area: Rect) {
        let body = panel.name == nil ? area : area.inset(top: 1)
        guard !body.isEmpty else { return }
        let columns = body.x * 2..<body.maxX * 2
        let rows = body.y * 4..<body.maxY * 4
        // Half a dot around, so that the last line is inside.
        let projection = PlaneProjection(
            fitting: panel.box, x: Double(columns.lowerBound) + 0.5, y: Double(rows.lowerBound) + 0.5,
            width: Double(columns.count) - 1.001, height: Double(rows.count) - 1.001)
        panels.append(Panel(name: panel.name, area: area, projection: projection, parts: panel.parts))
        var fill = PolygonFill(rows: rows)
        for line in panel.lines {
            var projected = ProjectedLine()
            for point in outlines.points(ofArc: line.arc) {
                let (x, y) = projection.point(
                    latitude: outlines.latitudes[point], longitude: outlines.longitudes[point])
                projected.xs.append(x)
                projected.ys.append(y)
            }
            fill.add(projected, sides: line.sides)
            grid.draw(projected, every: line.isMinor ? 2 : 1)
        }
        fill.fill(&grid, columns: columns)
        ownSomething(panel, projection, of: outlines)
    }

    /// An island smaller than a dot gets the dot that it lies on, where nobody has it.
    private mutating func ownSomething(
        _ panel: MapShapes.Panel, _ projection: PlaneProjection, of outlines: Outlines
    ) {
        let owned = Set(grid.owners)
        for line in panel.lines {
            for side in line.sides where !owned.contains(side) {
                guard let point = outlines.points(ofArc: line.arc).first else { continue }
                let place = projection.point(
                    latitude: outlines.latitudes[point], longitude: outlines.longitudes[point])
                let (x, y) = (Int(place.x), Int(place.y))
                guard x >= 0, x < grid.width, y >= 0, y < grid.height, grid.owner(x, y) == DotGrid.nobody else {
                    continue
                }
                grid.own(x, y, side)
            }
        }
    }

    /// Each cell goes to the part that has most of its dots, the sea counting as one; a part that would have none
    /// takes the one that it has most of, where that is not another's last.
    private mutating func settleCells() {
        var owned = [Int](repeating: 0, count: marks.count)
        var best = [(count: Int, cell: Int)?](repeating: nil, count: marks.count)
        for y in 0..<size.height {
            for x in 0..<size.width {
                let cell = y * size.width + x
                let counts = grid.ownerCounts(x, y)
                cells[cell] = counts.max { ($0.count, $1.owner) < ($1.count, $0.owner) }?.owner ?? DotGrid.nobody
                for (owner, count) in counts where owner >= 0 && count > best[Int(owner)]?.count ?? 0 {
                    best[Int(owner)] = (count, cell)
                }
                if cells[cell] >= 0 { owned[Int(cells[cell])] += 1 }
            }
        }
        for part in marks.indices where owned[part] == 0 {
            guard let best = best[part] else { continue }
            let holder = Int(cells[best.cell])
            if holder >= 0, owned[holder] < 2 { continue }
            if holder >= 0 { owned[holder] -= 1 }
            cells[best.cell] = Int16(part)
            owned[part] = 1
        }
    }

    /// The mark of a part stands where it has most room around it; that of a point, on the nearest free cell.
    private mutating func settleMarks(_ points: [Coordinate?]) {
        let distances = grid.innerDistances()
        var highest = [(height: Int32, cell: Int)?](repeating: nil, count: marks.count)
        for cell in cells.indices where cells[cell] >= 0 {
            let (x, y) = (cell % size.width * 2, cell / size.width * 4)
            var height: Int32 = 0
            for row in 1...2 {
                for column in 0...1 where grid.owner(x + column, y + row) == cells[cell] {
                    height += distances[(y + row) * grid.width + x + column]
                }
            }
            let part = Int(cells[cell])
            if height > highest[part]?.height ?? -1 { highest[part] = (height, cell) }
        }
        marks = highest.map { $0.map { Position(x: $0.cell % size.width, y: $0.cell / size.width) } }
        var taken: Set<Position> = []
        for (part, point) in points.enumerated() {
            guard let point, let cell = position(of: point, part: part) else { continue }
            let nearest = cell.around.first { Rect(size).contains($0) && !taken.contains($0) }
            marks[part] = nearest
            if let nearest { taken.insert(nearest) }
        }
    }

    /// The cell of a place inside a part: in the inset of the part where it has one.
    func position(of place: Coordinate, part: Int) -> Position? {
        guard let panel = panels.last(where: { $0.parts.contains(part) }) else { return nil }
        let (x, y) = panel.projection.point(place)
        guard x.isFinite, y.isFinite, abs(x) < 1e6, abs(y) < 1e6 else { return nil }
        let cell = Position(x: Int((x / 2).rounded(.down)), y: Int((y / 4).rounded(.down)))
        return panel.area.contains(cell) ? cell : nil
    }

    /// The dot of a place in the main picture or the inset of its part, whether inside the grid or not.
    func dot(of place: Coordinate, part: Int) -> (x: Int, y: Int)? {
        guard let panel = panels.last(where: { $0.parts.contains(part) }) else { return nil }
        let (x, y) = panel.projection.point(place)
        return (Int(x.rounded(.down)), Int(y.rounded(.down)))
    }
}

extension DotGrid {
    /// How many of the eight dots of a cell each owner has, nobody included.
    fileprivate func ownerCounts(_ x: Int, _ y: Int) -> [(owner: Int16, count: Int)] {
        let first = owner(x * 2, y * 4)
        var counts: [(owner: Int16, count: Int)] = []
        var alike = 0
        for row in y * 4..<y * 4 + 4 {
            for column in x * 2..<x * 2 + 2 {
                let owner = owner(column, row)
                if owner == first {
                    alike += 1
                } else if let index = counts.firstIndex(where: { $0.owner == owner }) {
                    counts[index].count += 1
                } else {
                    counts.append((owner, 1))
                }
            }
        }
        counts.append((first, alike))
        return counts
    }
}

extension Size {
    fileprivate var isEmpty: Bool { width == 0 || height == 0 }
}

extension Position {
    /// This cell, then those around it, the nearest first: for marks that would cover each other.
    fileprivate var around: [Position] {
        [
            (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1), (2, 0), (-2, 0), (2, 1),
            (-2, 1), (2, -1), (-2, -1), (3, 0), (-3, 0), (0, 2), (0, -2),
        ].map { Position(x: x + $0.0, y: y + $0.1) }
    }
}
