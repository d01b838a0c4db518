/// The names that a misspelt one resembles.
public enum NearestNames {
    /// The nearest by Levenshtein's distance over folded letters, best first, where at most a third of the letters
    /// differ; a name that sounds the same, as `phone` for `fone`, goes before all.
    public static func of(_ text: String, among names: some Sequence<String>, limit: Int) -> [String] {
        let names = Array(names)
        return positions(of: text, among: names, limit: limit).map { names[$0] }
    }

    /// The positions of the nearest names.
    public static func positions(of text: String, among names: [String], limit: Int) -> [Int] {
        let typed = Array(text.folded.utf8)
        let heard = sound(typed)
        return names.enumerated()
            .compactMap { index, name -> (distance: Int, index: Int)? in
                let name = Array(name.folded.utf8)
                if !heard.isEmpty, sound(name) == heard { return (0, index) }
                return distance(typed, name).map { ($0, index) }
            }
            .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
            .prefix(limit).map(\.index)
    }

    /// The things of which a name is nearest, each once, best first.
    /// - Parameter named: each thing with each of its names.
    public static func owners<Owner: Equatable>(
        of text: String, among named: [(owner: Owner, name: String)], limit: Int
    ) -> [Owner] {
        var nearest: [Owner] = []
        for position in positions(of: text, among: named.map(\.name), limit: named.count)
        where nearest.count < limit && !nearest.contains(named[position].owner) {
            nearest.append(named[position].owner)
        }
        return nearest
    }

    /// The letters that are heard, roughly: `ph` is `f`, `qu` and `c` before a dark vowel are `k`, `y` is `i`, a double
    /// letter is one, an `h` is none.
    private static func sound(_ letters: [UInt8]) -> [UInt8] {
        var heard: [UInt8] = []
        var index = 0
        while index < letters.count {
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            let (letter, length): (UInt8?, Int) =
                switch (letters[index], next) {
                case (UInt8(ascii: "p"), UInt8(ascii: "h")): (UInt8(ascii: "f"), 2)
                case (UInt8(ascii: "q"), UInt8(ascii: "u")): (UInt8(ascii: "k"), 2)
                case (UInt8(ascii: "c"), UInt8(ascii: "a")), (UInt8(ascii: "c"), UInt8(ascii: "o")),
                    (UInt8(ascii: "c"), UInt8(ascii: "u")):
                    (UInt8(ascii: "k"), 1)
                case (UInt8(ascii: "y"), _): (UInt8(ascii: "i"), 1)
                case (UInt8(ascii: "h"), _): (nil, 1)
                case (let letter, _): (letter, 1)
                }
            if let letter, letter != heard.last { heard.append(letter) }
            index += length
        }
        return heard
    }

    /// How far a name, folded, is from what was typed; `nil` where more than a third of the letters differ.
    static func distance(_ typed: [UInt8], _ name: some Collection<UInt8>) -> Int? {
        let most = max(1, min(typed.count, 30) / 3)
        guard abs(name.count - typed.count) <= most else { return nil }
        let distance = edits(typed, Array(name))
        return distance <= most ? distance : nil
    }

    /// Insertions, deletions and replacements that turn one text into the other.
    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
