/// The known name that a misspelt one resembles.
enum NearestName {
    /// The nearest of `names` by Levenshtein's distance, where it is at most a third of the length and at least one.
    static func of(_ name: String, among names: [String]) -> String? {
        let best = names.map { (distance: distance(name, $0), name: $0) }.min { $0.distance < $1.distance }
        guard let best, best.distance <= max(1, min(name.count, 40) / 3) else { return nil }
        return best.name
    }

    /// Insertions, deletions and replacements that turn one text into the other; of a long text, its beginning counts.
    static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.prefix(40)), Array(right.prefix(40)))
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (other, candidate) in right.enumerated() {
                let replaced = diagonal + (letter == candidate ? 0 : 1)
                diagonal = row[other + 1]
                row[other + 1] = min(replaced, row[other] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
