/// A word whose letters stand in another in their order, with others between, from its first letter on: `rsm` in
/// `resam`; or among the initials of a name: `mlq` in `mission locale de quimper`.
enum Subsequence {
    /// Shorter ones are everywhere.
    static let fewestLetters = 3

    /// How many letters lie between those that match.
    static func excess(of typed: [UInt8], in word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard word.first == typed.first else { return nil }
        var matched = 0
        for (place, letter) in word.enumerated() where letter == typed[matched] {
            matched += 1
            if matched == typed.count { return place + 1 - typed.count }
        }
        return nil
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
