/// How well some words match each entry: a byte, the lower the better.
///
/// Two bits say how they match (all to the letter, with errors, as letters in their order, not at all), the six others
/// how good a match of that kind it is.
struct WordGrades {
    static let typo: UInt8 = 0x40
    static let subsequence: UInt8 = 0x80
    static let none: UInt8 = 0xC0
    static let worst: UInt8 = 0x3F

    /// ``none`` and above for an entry that is not found.
    private(set) var grades: [UInt8]

    /// Nobody matches.
    init(count: Int) { grades = [UInt8](repeating: Self.none, count: count) }

    /// Everybody matches: there is nothing to match.
    init(all count: Int) { grades = [UInt8](repeating: 0, count: count) }

    /// The grades of entries that must match both: the kind of the worse, and the sum within it.
    mutating func and(_ other: WordGrades) {
        grades.withUnsafeMutableBufferPointer { grades in
            other.grades.withUnsafeBufferPointer { other in
                for row in grades.indices {
                    let (one, two) = (grades[row], other[row])
                    grades[row] =
                        max(one & Self.none, two & Self.none) | min(Self.worst, one & Self.worst &+ two & Self.worst)
                }
            }
        }
    }

    /// At the start of a name, at the start of a word of the name, elsewhere in the name, in another text.
    @inline(__always)
    private static func grade(_ occurrence: WordIndex.Occurrence, isStart: Bool) -> UInt8 {
        let grades: UInt32 = isStart ? 0x03_0100 : 0x03_0202
        return UInt8(truncatingIfNeeded: grades >> (occurrence & 3 &* 8))
    }

    /// - Parameter beginning: the word as it was typed, where words that begin so are wanted too, and first.
    mutating func add(exact word: [UInt8], orBeginning beginning: [UInt8]? = nil, of index: SearchIndex) {
        add(parts: word, of: index, from: beginning == nil ? 0 : 1, isAnywhere: true)
        if let beginning { add(parts: beginning, of: index, from: 0, isAnywhere: false) }
    }

    /// - Parameters:
    ///   - first: the grade of the best match.
    ///   - isAnywhere: whether the letters may stand elsewhere than at the start of a word.
    private mutating func add(parts word: [UInt8], of index: SearchIndex, from first: UInt8, isAnywhere: Bool) {
        let letters = LetterSet(word)
        let starts: (UnsafeBufferPointer<UInt8>) -> Bool? = { text in
            guard let place = text.firstPlace(of: word, upTo: isAnywhere ? .max : 0) else { return nil }
            return place == 0
        }
        // Entries of frequent words by their grade.
        var frequent = [RowSet](repeating: RowSet(universe: index.count), count: 4)
        grades.withUnsafeMutableBufferPointer { grades in
            index.own.forEachWord {
                letters.isSubset(of: $0)
            } grade: {
                starts($0)
            } _: { isStart, postings in
                for occurrence in postings.listed {
                    let row = Int(occurrence >> 2)
                    grades[row] = min(grades[row], first &+ Self.grade(occurrence, isStart: isStart))
                }
                for (place, rows) in postings.sets.enumerated() {
                    guard let rows else { continue }
                    frequent[Int(Self.grade(UInt32(place), isStart: isStart))].formUnion(rows)
                }
            }
            var better = RowSet(universe: index.count)
            for grade in frequent.indices {
                frequent[grade].subtract(better)
                frequent[grade].forEach { grades[$0] = min(grades[$0], first &+ UInt8(grade)) }
                better.formUnion(frequent[grade])
            }
            index.forEachSharedText {
                letters.isSubset(of: $0)
            } grade: {
                starts($0)
            } _: { _, rows in
                for row in rows { grades[Int(row)] = min(grades[Int(row)], first &+ 3) }
            }
        }
    }

    mutating func add(typosOf word: [UInt8], of index: SearchIndex) {
        let distance = TypoDistance(word)
        guard distance.tolerance > 0 else { return }
        grades.withUnsafeMutableBufferPointer { grades in
            index.own.forEachWord {
                distance.mayForgive($0)
            } grade: {
                distance($0)
            } _: { errors, postings in
                let first = Self.typo &+ UInt8(errors) &* 4
                postings.forEach { occurrence in
                    let row = Int(occurrence >> 2)
                    grades[row] = min(grades[row], first &+ Self.grade(occurrence, isStart: true))
                }
            }
            index.forEachSharedText {
                distance.mayForgive($0)
            } grade: {
                distance($0)
            } _: { errors, rows in
                let grade = Self.typo &+ UInt8(errors) &* 4 &+ 3
                for row in rows { grades[Int(row)] = min(grades[Int(row)], grade) }
            }
        }
    }

    mutating func add(subsequence word: [UInt8], of index: SearchIndex) {
        guard word.count >= Subsequence.fewestLetters else { return }
        let letters = LetterSet(word)
        grades.withUnsafeMutableBufferPointer { grades in
            func add(_ excess: Int, _ postings: WordIndex.Postings) {
                let grade = Self.subsequence + UInt8(min(excess, Int(Self.worst) - 1))
                postings.forEach { occurrence in
                    guard occurrence & 3 != WordIndex.Place.elsewhere.rawValue else { return }
                    let row = Int(occurrence >> 2)
                    grades[row] = min(grades[row], grade)
                }
            }
            index.own.forEachWord {
                letters.isSubset(of: $0)
            } grade: {
                Subsequence.excess(of: word, in: $0)
            } _: {
                add($0, $1)
            }
            index.initials.forEachWord {
                letters.isSubset(of: $0)
            } grade: {
                Subsequence.excess(of: word, fromAnyLetterOf: $0)
            } _: {
                add($0, $1)
            }
        }
    }

    /// How many entries are found.
    var count: Int {
        grades.withUnsafeBufferPointer { grades in
            var count = 0
            for grade in grades { count &+= grade < Self.none ? 1 : 0 }
            return count
        }
    }

    /// The entries found, sorted by counting: kind, then sum, then length of the name, then row.
    func matches(of index: SearchIndex) -> SearchMatches {
        grades.withUnsafeBufferPointer { grades in
            index.nameLengths.withUnsafeBufferPointer { lengths in
                let rows = RowSet(universe: grades.count) { grades[$0] < Self.none }
                // Where those of each key go.
                var next = [Int32](repeating: 0, count: Int(Self.none) << 8)
                var exactCount = 0
                let ranked = next.withUnsafeMutableBufferPointer { next in
                    rows.forEach { row in
                        next[Int(grades[row]) << 8 | Int(lengths[row])] += 1
                        exactCount += grades[row] < Self.typo ? 1 : 0
                    }
                    var count: Int32 = 0
                    for key in next.indices { (next[key], count) = (count, count + next[key]) }
                    return [Int32](unsafeUninitializedCapacity: Int(count)) { ranked, initialized in
                        rows.forEach { row in
                            let key = Int(grades[row]) << 8 | Int(lengths[row])
                            ranked[Int(next[key])] = Int32(row)
                            next[key] += 1
                        }
                        initialized = Int(count)
                    }
                }
                return SearchMatches(ranked: ranked, rows: rows, exactCount: exactCount)
            }
        }
    }
}
