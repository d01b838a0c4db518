/// The names that a misspelt one resembles.
public enum NearestNames {
    /// The nearest by Levenshtein's distance over folded letters, best first, where at most a third of the letters
    /// differ.
    public static func of(_ text: String, among names: some Sequence<String>, limit: Int) -> [String] {
        let names = Array(names)
        return positions(of: text, among: names, limit: limit).map { names[$0] }
    }

    /// The positions of the nearest names.
    public static func positions(of text: String, among names: [String], limit: Int) -> [Int] {
        let typed = Array(text.folded.utf8)
        let most = mostDifferences(typed.count)
        return names.enumerated()
            .compactMap { index, name -> (distance: Int, index: Int)? in
                let candidate = Array(name.folded.utf8)
                guard abs(candidate.count - typed.count) <= most else { return nil }
                let distance = distance(typed, candidate)
                return distance <= most ? (distance, index) : nil
            }
            .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
            .prefix(limit).map(\.index)
    }

    /// How many letters may differ from a text of so many bytes.
    static func mostDifferences(_ length: Int) -> Int { max(1, min(length, 30) / 3) }

    /// Insertions, deletions and replacements that turn one text into the other.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
