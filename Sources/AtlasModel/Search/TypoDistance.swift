/// How many typing errors make one word of the beginning of another.
///
/// Optimal string alignment (Damerau 1964, as restricted by Wagner and Lowrance): insertions, deletions, replacements
/// and exchanges of two neighbours, no letter touched twice.  Against the beginning, because a word is searched while it
/// is being typed.
struct TypoDistance {
    private let typed: [UInt8]
    private let letters: LetterSet
    /// How many errors are forgiven: one from 4 letters on, two from 8.
    let tolerance: Int
    private var rows: [[Int]]

    init(_ typed: [UInt8]) {
        self.typed = typed
        letters = LetterSet(typed)
        tolerance = typed.count < 4 ? 0 : typed.count < 8 ? 1 : 2
        rows = [[Int]](repeating: [Int](repeating: 0, count: typed.count + 1), count: 3)
    }

    /// A sieve: whether a word with these letters may be near enough.
    func mayForgive(_ other: LetterSet) -> Bool { letters.missing(from: other) <= tolerance }

    /// The distance to the nearest beginning of a word, or `nil` where it is more than is forgiven.
    mutating func callAsFunction(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard word.count + tolerance >= typed.count else { return nil }
        // One row for each letter of the word, one column for each letter typed; the last three rows are kept.
        for column in 0...typed.count { rows[0][column] = column }
        var best = typed.count
        for row in 1...max(1, min(word.count, typed.count + tolerance)) where row <= word.count {
            let (current, above, twoAbove) = (row % 3, (row + 2) % 3, (row + 1) % 3)
            rows[current][0] = row
            var least = row
            for column in 1...typed.count {
                let isSame = word[row - 1] == typed[column - 1]
                var value = min(
                    rows[above][column - 1] + (isSame ? 0 : 1), rows[above][column] + 1, rows[current][column - 1] + 1)
                if row > 1, column > 1, word[row - 1] == typed[column - 2], word[row - 2] == typed[column - 1] {
                    value = min(value, rows[twoAbove][column - 2] + 1)
                }
                rows[current][column] = value
                least = min(least, value)
            }
            best = min(best, rows[current][typed.count])
            // An exchange reaches back two rows, and no farther than one error less.
            if least > tolerance + 1 { break }
        }
        return best <= tolerance ? best : nil
    }
}
