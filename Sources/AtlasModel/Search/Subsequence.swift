/// A word whose letters stand in a name in their order, with others between: `rsm` in `resam`, `mlq` in
/// `mission locale de quimper`.
enum Subsequence {
    /// Shorter words are in every name.
    static let fewestLetters = 3

    /// The places of the letters where they are nearest together, the first of them at the start of a word; `nil` where
    /// the name does not have them.
    static func places(of typed: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> [Int]? {
        var best: Range<Int>?
        for start in starts(of: typed, in: name) {
            guard let end = end(of: typed, in: name, from: start) else { break }
            if end - start < best?.count ?? .max { best = start..<end }
        }
        guard let best else { return nil }
        var place = best.lowerBound
        return typed.map { letter in
            while name[place] != letter { place += 1 }
            defer { place += 1 }
            return place
        }
    }

    /// How many letters lie between those that match, where they are nearest together.
    static func excess(of typed: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> Int? {
        var best: Int?
        for start in starts(of: typed, in: name) {
            guard let end = end(of: typed, in: name, from: start) else { break }
            best = min(best ?? .max, end - start - typed.count)
        }
        return best
    }

    private static func starts(
        of typed: [UInt8], in name: UnsafeBufferPointer<UInt8>
    ) -> some Sequence<Int> {
        name.indices.lazy.filter { name[$0] == typed[0] && ($0 == 0 || name[$0 - 1] == 0x20) }
    }

    private static func end(of typed: [UInt8], in name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var matched = 1
        var place = start + 1
        while matched < typed.count {
            guard place < name.count else { return nil }
            if name[place] == typed[matched] { matched += 1 }
            place += 1
        }
        return place
    }
}
