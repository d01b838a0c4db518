/// How many typing errors make one word of the beginning of another.
///
/// Optimal string alignment (Damerau 1964, as restricted by Wagner and Lowrance): insertions, deletions, replacements
/// and exchanges of two neighbours, no letter touched twice.  Against the beginning, because a word is searched while it
/// is being typed.
///
/// A column of the table of distances is kept as its differences, one bit for each letter typed, and the next follows
/// by arithmetic on the bits (Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
/// 2003): a dozen operations for each letter of the word, however many are typed.
struct TypoDistance {
    /// How many errors are forgiven: one from 4 letters on, two from 8, none in words longer than ``mostLetters``.
    let tolerance: Int
    private let count: Int
    private let letters: LetterSet
    /// For each letter, where it stands among those typed.
    private let places: [UInt64]

    /// Longer ones are no words.
    static let mostLetters = UInt64.bitWidth

    init(_ typed: [UInt8]) {
        count = typed.count
        letters = LetterSet(typed)
        tolerance = typed.count < 4 || typed.count > Self.mostLetters ? 0 : typed.count < 8 ? 1 : 2
        guard tolerance > 0 else {
            places = []
            return
        }
        var places = [UInt64](repeating: 0, count: 256)
        for (place, letter) in typed.enumerated() { places[Int(letter)] |= 1 << UInt64(place) }
        self.places = places
    }

    /// A sieve: whether a word with these letters may be near enough.
    @inline(__always)
    func mayForgive(_ other: LetterSet) -> Bool { letters.missing(from: other) <= tolerance }

    /// The distance to the nearest beginning of a word, or `nil` where it is more than is forgiven.
    func callAsFunction(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard tolerance > 0, word.count + tolerance >= count else { return nil }
        let last = UInt64(1) << UInt64(count - 1)
        return places.withUnsafeBufferPointer { places in
            // Where the distance grows and where it shrinks from one letter typed to the next.
            var (grows, shrinks) = (UInt64.max, UInt64(0))
            var (diagonal, same) = (UInt64(0), UInt64(0))
            var (distance, best) = (count, count)
            for letter in word.prefix(count + tolerance) {
                let before = same
                same = places[Int(letter)]
                let exchanged = (~diagonal & same) << 1 & before
                diagonal = ((same & grows) &+ grows) ^ grows | same | shrinks | exchanged
                var more = shrinks | ~(diagonal | grows)
                var less = diagonal & grows
                if more & last != 0 { distance += 1 }
                if less & last != 0 { distance -= 1 }
                best = min(best, distance)
                more = more << 1 | 1
                less <<= 1
                grows = less | ~(diagonal | more)
                shrinks = more & diagonal
            }
            return best <= tolerance ? best : nil
        }
    }
}
