/// The entries that a search finds.
public struct SearchMatches: Sendable {
    /// All of them, best first.
    public let ranked: [Int32]
    public let rows: RowSet
    /// The first so many have every word as it is typed; those after them with an error, or as letters in their order.
    public let exactCount: Int

    /// The rows found exactly.
    public var exact: ArraySlice<Int32> { ranked[..<exactCount] }
}

extension SearchIndex {
    /// With fewer exact matches than this, words with typing errors are looked for too; with fewer still, letters in
    /// their order.
    static let few = 20

    /// Finds the entries that match all the words of a query.
    ///
    /// First those that contain every word, as part of one of theirs; then, where they are few, those with one typing
    /// error (two in words of 8 letters and more), then those with its letters in their order in a word of a name, or in
    /// the initials of one.
    /// In each of these groups: a word at the start of a name before one at the start of a word of the name, before one
    /// elsewhere in the name, before other texts; shorter names first, then in the order of the entries.
    ///
    /// Takes time proportional to the distinct words and to the occurrences of those that match.
    /// - Parameter isExact: leaves out what does not match to the letter.
    public func matches(_ query: SearchQuery, isExact: Bool = false) -> SearchMatches {
        var grades = query.words.map { word in
            var grades = WordGrades(count: count)
            grades.add(exact: word, of: self)
            return grades
        }
        var ranking = EntryRanking(grades, of: self)
        if isExact || ranking.count >= Self.few { return ranking.matches(of: self) }
        for (word, letters) in query.words.enumerated() { grades[word].add(typosOf: letters, of: self) }
        ranking = EntryRanking(grades, of: self)
        if ranking.count < Self.few {
            for (word, letters) in query.words.enumerated() { grades[word].add(subsequence: letters, of: self) }
            ranking = EntryRanking(grades, of: self)
        }
        return ranking.matches(of: self)
    }
}

/// How well one word matches each entry: a byte, the lower the better.
///
/// Two bits say how it matches (to the letter, with errors, as letters in their order), the six others how good a
/// match of that kind it is.
private struct WordGrades {
    static let none: UInt8 = 0xFF
    static let typo: UInt8 = 0x40
    static let subsequence: UInt8 = 0x80
    static let worst: UInt8 = 0x3F

    private(set) var grades: [UInt8]

    init(count: Int) { grades = [UInt8](repeating: Self.none, count: count) }

    /// At the start of a name, at the start of a word of the name, elsewhere in the name, in another text.
    private static func grade(_ occurrence: WordIndex.Occurrence, isStart: Bool) -> UInt8 {
        switch occurrence & 3 {
        case WordIndex.Place.elsewhere.rawValue: 3
        case WordIndex.Place.nameStart.rawValue: isStart ? 0 : 2
        default: isStart ? 1 : 2
        }
    }

    mutating func add(exact word: [UInt8], of index: SearchIndex) {
        let letters = LetterSet(word)
        let admits: (LetterSet) -> Bool = { letters.isSubset(of: $0) }
        grades.withUnsafeMutableBufferPointer { grades in
            index.own.forEachWord(admits: admits) {
                $0.firstPlace(of: word).map { $0 == 0 }
            } _: { isStart, occurrences in
                for occurrence in occurrences {
                    let row = Int(occurrence >> 2)
                    grades[row] = min(grades[row], Self.grade(occurrence, isStart: isStart))
                }
            }
            index.shared.forEachWord(admits: admits) {
                $0.firstPlace(of: word)
            } _: { _, texts in
                for text in texts {
                    for row in index.sharedEntries[Int(text >> 2)] { grades[Int(row)] = min(grades[Int(row)], 3) }
                }
            }
        }
    }

    mutating func add(typosOf word: [UInt8], of index: SearchIndex) {
        var distance = TypoDistance(word)
        guard distance.tolerance > 0 else { return }
        let sieve = distance
        grades.withUnsafeMutableBufferPointer { grades in
            index.own.forEachWord(admits: sieve.mayForgive) {
                distance($0)
            } _: { errors, occurrences in
                for occurrence in occurrences {
                    let row = Int(occurrence >> 2)
                    let grade = Self.typo + UInt8(errors) * 4 + Self.grade(occurrence, isStart: true)
                    grades[row] = min(grades[row], grade)
                }
            }
            index.shared.forEachWord(admits: sieve.mayForgive) {
                distance($0)
            } _: { errors, texts in
                for text in texts {
                    for row in index.sharedEntries[Int(text >> 2)] {
                        grades[Int(row)] = min(grades[Int(row)], Self.typo + UInt8(errors) * 4 + 3)
                    }
                }
            }
        }
    }

    mutating func add(subsequence word: [UInt8], of index: SearchIndex) {
        guard word.count >= Subsequence.fewestLetters else { return }
        let letters = LetterSet(word)
        func excessOfInitials(_ initials: UnsafeBufferPointer<UInt8>) -> Int? {
            // Any word of the name may be the first.
            initials.indices.lazy.compactMap {
                Subsequence.excess(of: word, in: UnsafeBufferPointer(rebasing: initials[$0...]))
            }.min()
        }
        grades.withUnsafeMutableBufferPointer { grades in
            func add(_ excess: Int, _ occurrences: UnsafeBufferPointer<WordIndex.Occurrence>) {
                let grade = Self.subsequence + UInt8(min(excess, Int(Self.worst) - 1))
                for occurrence in occurrences where occurrence & 3 != WordIndex.Place.elsewhere.rawValue {
                    let row = Int(occurrence >> 2)
                    grades[row] = min(grades[row], grade)
                }
            }
            index.own.forEachWord(admits: letters.isSubset) {
                Subsequence.excess(of: word, in: $0)
            } _: {
                add($0, $1)
            }
            index.initials.forEachWord(admits: letters.isSubset) {
                excessOfInitials($0)
            } _: {
                add($0, $1)
            }
        }
    }
}

/// The entries that match every word, each with a number to order them by.
private struct EntryRanking {
    /// Kind of the worst match of a word, and the sum of the grades within it; 0xFF for an entry that lacks a word.
    private var kinds: [UInt8]
    private var sums: [UInt8]
    let count: Int

    init(_ words: [WordGrades], of index: SearchIndex) {
        var kinds = [UInt8](repeating: 0, count: index.count)
        var sums = [UInt8](repeating: 0, count: index.count)
        kinds.withUnsafeMutableBufferPointer { kinds in
            sums.withUnsafeMutableBufferPointer { sums in
                for word in words {
                    word.grades.withUnsafeBufferPointer { grades in
                        for row in grades.indices {
                            let grade = grades[row]
                            kinds[row] = max(kinds[row], grade == WordGrades.none ? WordGrades.none : grade >> 6)
                            sums[row] = min(WordGrades.worst, sums[row] + (grade & WordGrades.worst))
                        }
                    }
                }
            }
        }
        count = kinds.reduce(0) { $0 + ($1 == WordGrades.none ? 0 : 1) }
        self.kinds = kinds
        self.sums = sums
    }

    /// Sorted by counting: kind, then sum, then length of the name, then row.
    func matches(of index: SearchIndex) -> SearchMatches {
        var starts = [Int32](repeating: 0, count: 3 << 14 + 1)
        var exactCount = 0
        var rows = RowSet(universe: index.count)
        var keys: [(key: Int32, row: Int32)] = []
        keys.reserveCapacity(count)
        for row in kinds.indices where kinds[row] != WordGrades.none {
            let key = Int32(kinds[row]) << 14 | Int32(sums[row]) << 8 | Int32(index.nameLengths[row])
            keys.append((key, Int32(row)))
            starts[Int(key) + 1] += 1
            if kinds[row] == 0 { exactCount += 1 }
            rows.insert(row)
        }
        for key in 1..<starts.count { starts[key] += starts[key - 1] }
        var ranked = [Int32](repeating: 0, count: count)
        for (key, row) in keys {
            ranked[Int(starts[Int(key)])] = row
            starts[Int(key)] += 1
        }
        return SearchMatches(ranked: ranked, rows: rows, exactCount: exactCount)
    }
}
