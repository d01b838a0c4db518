import Terminal

/// A way to go on a map.
enum MapDirection: CaseIterable, Sendable {
    case up
    case down
    case left
    case right
}

extension MapPicture {
    /// The part whose mark is nearest in a direction, or `nil` where none lies there.
    ///
    /// Of those within 45° of the direction the one with the least way along it plus twice the way across; of the
    /// others on that side only where there is none.
    func neighbour(of part: Int, _ direction: MapDirection) -> Int? {
        guard marks.indices.contains(part), let start = marks[part] else { return nil }
        var best: (isAside: Bool, cost: Int, part: Int)?
        for (other, mark) in marks.enumerated() where other != part {
            guard let mark else { continue }
            // In dots, which are square.
            let (right, down) = ((mark.x - start.x) * 2, (mark.y - start.y) * 4)
            let (along, across) =
                switch direction {
                case .up: (-down, abs(right))
                case .down: (down, abs(right))
                case .left: (-right, abs(down))
                case .right: (right, abs(down))
                }
            guard along > 0 else { continue }
            let candidate = (isAside: across > along, cost: along + 2 * across, part: other)
            guard let found = best else {
                best = candidate
                continue
            }
            if (candidate.isAside ? 1 : 0, candidate.cost) < (found.isAside ? 1 : 0, found.cost) { best = candidate }
        }
        return best?.part
    }

    /// The part at a cell, or the one whose mark is nearest within two cells: small islands are hard to hit.
    func part(at position: Position) -> Int? {
        let owner = cell(position)
        if owner >= 0 { return Int(owner) }
        let near = marks.enumerated().compactMap { part, mark -> (distance: Int, part: Int)? in
            guard let mark else { return nil }
            let distance = max(abs(mark.x - position.x), abs(mark.y - position.y))
            return distance <= 2 ? (distance, part) : nil
        }
        return near.min { $0.distance < $1.distance }?.part
    }
}
