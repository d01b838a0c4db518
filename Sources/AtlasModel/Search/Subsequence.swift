/// A word whose letters stand in another in their order, with others between, from its first letter on: `rsm` in
/// `resam`; or among the initials of a name: `mlq` in `mission locale de quimper`.
enum Subsequence {
    /// Shorter ones are everywhere.
    static let fewestLetters = 3

    /// How many letters lie between those that match.
    static func excess(of typed: [UInt8], in word: UnsafeBufferPointer<UInt8>) -> Int? {
        typed.withUnsafeBufferPointer { excess(of: $0, in: word, from: 0) }
    }

    /// The fewest from any letter of the word on.
    static func excess(of typed: [UInt8], fromAnyLetterOf word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard typed.count <= word.count else { return nil }
        return typed.withUnsafeBufferPointer { typed in
            var best: Int?
            for start in 0...word.count - typed.count {
                guard let excess = excess(of: typed, in: word, from: start) else { continue }
                best = min(best ?? .max, excess)
            }
            return best
        }
    }

    private static func excess(
        of typed: UnsafeBufferPointer<UInt8>, in word: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        guard start + typed.count <= word.count, word[start] == typed.first else { return nil }
        var matched = 1
        var place = start + 1
        while matched < typed.count {
            // No more letters than are still to be matched.
            guard word.count - place >= typed.count - matched else { return nil }
            if word[place] == typed[matched] { matched += 1 }
            place += 1
        }
        return place - start - typed.count
    }

    /// The places of the letters in a text: in the word where they are nearest together, else at the starts of words.
    static func places(of typed: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> [Int]? {
        let words = text.split(separator: 0x20).map(\.indices)
        let inWords = words.compactMap { word in
            excess(of: typed, in: UnsafeBufferPointer(rebasing: text[word])).map { (excess: $0, word: word) }
        }
        let places = inWords.min { $0.excess < $1.excess }.map { Array($0.word) } ?? words.map(\.lowerBound)
        // Initials may begin with any word.
        let starts = inWords.isEmpty ? Array(places.indices) : [0]
        return starts.lazy.compactMap { taken(typed, from: places[$0...], in: text) }.min { one, other in
            one[one.count - 1] - one[0] < other[other.count - 1] - other[0]
        }
    }

    private static func taken(
        _ typed: [UInt8], from places: ArraySlice<Int>, in text: UnsafeBufferPointer<UInt8>
    ) -> [Int]? {
        guard let first = places.first, text[first] == typed.first else { return nil }
        var taken: [Int] = []
        for place in places where taken.count < typed.count && text[place] == typed[taken.count] { taken.append(place) }
        return taken.count == typed.count ? taken : nil
    }

    /// The first letters of the words of a folded name.
    static func initials(of name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        name.indices.filter { name[$0] != 0x20 && ($0 == 0 || name[$0 - 1] == 0x20) }.map { name[$0] }
    }
}
