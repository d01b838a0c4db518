/// The distinct words of some texts and where each occurs.
///
/// A word typed is looked for in the distinct words, which are a hundred times fewer than those of the texts: 100,000
/// lines are searched by reading half a megabyte, and places of the words found are read off.
struct WordIndex: Sendable {
    /// An occurrence: the entry whose text has the word, and its place there, in the two lowest bits.
    typealias Occurrence = UInt32

    /// Where in its entry a word stands, the best first.
    enum Place: UInt32 {
        case nameStart
        case name
        case elsewhere
    }

    private let bytes: [UInt8]
    /// Word `n` is `bytes[starts[n]..<starts[n + 1]]`.
    private let starts: [UInt32]
    /// The letters of each word.
    private let letters: [LetterSet]
    /// The occurrences of word `n` are `occurrences[firsts[n]..<firsts[n + 1]]`, unless they are in `sets`.
    private let firsts: [UInt32]
    private let occurrences: [Occurrence]
    /// Of the words that one in sixteen entries has: for each place, the entries that have the word there.  As sets they
    /// take less room and are joined 64 at a time: nearly all that `e` is found in is in such words.
    private let sets: [Int: [RowSet?]]

    private static let frequent = 16

    /// - Parameter entryCount: how many entries the texts are of.
    init(_ draft: Draft, entryCount: Int) {
        bytes = draft.bytes
        starts = draft.starts
        let count = draft.starts.count - 1
        var letters = [LetterSet](repeating: LetterSet(), count: count)
        for word in 0..<count {
            for place in Int(draft.starts[word])..<Int(draft.starts[word + 1]) {
                letters[word].insert(draft.bytes[place])
            }
        }
        var firsts = [UInt32](repeating: 0, count: count + 1)
        for word in draft.words { firsts[Int(word) + 1] += 1 }
        for word in 0..<count { firsts[word + 1] += firsts[word] }
        var next = firsts
        var occurrences = [Occurrence](repeating: 0, count: draft.occurrences.count)
        for (word, occurrence) in zip(draft.words, draft.occurrences) {
            occurrences[Int(next[Int(word)])] = occurrence
            next[Int(word)] += 1
        }
        var sets: [Int: [RowSet?]] = [:]
        var listed: [Occurrence] = []
        for word in 0..<count {
            let own = occurrences[Int(firsts[word])..<Int(next[word])]
            firsts[word] = UInt32(listed.count)
            if own.count * Self.frequent > entryCount {
                sets[word] = Self.sets(own, entryCount: entryCount)
            } else {
                listed += own
            }
        }
        firsts[count] = UInt32(listed.count)
        self.letters = letters
        self.firsts = firsts
        self.occurrences = listed
        self.sets = sets
    }

    private static func sets(_ occurrences: ArraySlice<Occurrence>, entryCount: Int) -> [RowSet?] {
        (0..<3).map { place in
            let rows = occurrences.filter { $0 & 3 == place }.map { Int($0 >> 2) }
            return rows.isEmpty ? nil : RowSet(rows, universe: entryCount)
        }
    }

    var wordCount: Int { letters.count }

    /// Where a word occurs.
    struct Postings {
        /// One after the other, or all of them in `sets`.
        let listed: UnsafeBufferPointer<Occurrence>
        /// The entries by the place of the word, or none.
        let sets: [RowSet?]

        @inline(__always)
        func forEach(_ body: (Occurrence) -> Void) {
            for occurrence in listed { body(occurrence) }
            for (place, rows) in sets.enumerated() { rows?.forEach { body(UInt32($0) << 2 | UInt32(place)) } }
        }
    }

    /// Calls `body` with each word that passes a test and the places where it occurs.
    /// - Parameters:
    ///   - admits: a first sieve, on the letters of the word.
    ///   - grade: what the word is worth to the caller, or `nil` where it is none that is looked for.
    @inline(__always)
    func forEachWord<Grade>(
        admits: (LetterSet) -> Bool, grade: (UnsafeBufferPointer<UInt8>) -> Grade?,
        _ body: (Grade, Postings) -> Void
    ) {
        bytes.withUnsafeBufferPointer { bytes in
            occurrences.withUnsafeBufferPointer { occurrences in
                letters.withUnsafeBufferPointer { letters in
                    for word in letters.indices where admits(letters[word]) {
                        let range = Int(starts[word])..<Int(starts[word + 1])
                        guard let grade = grade(UnsafeBufferPointer(rebasing: bytes[range])) else { continue }
                        let places = Int(firsts[word])..<Int(firsts[word + 1])
                        body(
                            grade,
                            Postings(
                                listed: UnsafeBufferPointer(rebasing: occurrences[places]),
                                sets: places.isEmpty ? sets[word] ?? [] : []))
                    }
                }
            }
        }
    }
}

/// Which letters a text has, as a sieve: a letter out of the set is not in the text, and two rare ones may share a bit.
struct LetterSet: Sendable {
    private var bits: UInt64 = 0

    init() {}

    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { insert(letter) }
    }

    mutating func insert(_ letter: UInt8) {
        let bit: UInt8 =
            switch letter {
            case 0x61...0x7A: letter - 0x61
            case 0x30...0x39: 26 + letter - 0x30
            default: 36 + letter % 28
            }
        bits |= 1 << UInt64(bit)
    }

    @inline(__always)
    func isSubset(of other: LetterSet) -> Bool { bits & ~other.bits == 0 }

    /// How many of the letters the other set lacks, at least.
    @inline(__always)
    func missing(from other: LetterSet) -> Int { (bits & ~other.bits).nonzeroBitCount }
}

extension WordIndex {
    /// Words gathered from the texts, entry after entry.
    struct Draft {
        fileprivate private(set) var bytes: [UInt8] = []
        fileprivate private(set) var starts: [UInt32] = [0]
        /// Of each occurrence, its word.
        fileprivate private(set) var words: [UInt32] = []
        fileprivate private(set) var occurrences: [Occurrence] = []
        /// Open addressing: words by their hash, -1 where free.
        private var table = [Int32](repeating: -1, count: 1 << 12)

        /// Adds the words of a text.
        /// - Parameters:
        ///   - folded: UTF-8, one space between two words.
        ///   - isName: whether the text is a name of the entry.
        mutating func add(_ folded: UnsafeBufferPointer<UInt8>, to entry: Int, isName: Bool) {
            var start = 0
            while start < folded.count {
                var end = start
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                while end < folded.count, folded[end] != 0x20 {
                    hash = (hash ^ UInt64(folded[end])) &* 0x100_0000_01B3
                    end += 1
                }
                if end > start {
                    let place: Place = isName ? (start == 0 ? .nameStart : .name) : .elsewhere
                    words.append(word(UnsafeBufferPointer(rebasing: folded[start..<end]), hash: hash))
                    occurrences.append(UInt32(entry) << 2 | place.rawValue)
                }
                start = end + 1
            }
        }

        private mutating func word(_ letters: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
            var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (table.count - 1)
            while table[slot] >= 0 {
                if isWord(Int(table[slot]), letters) { return UInt32(table[slot]) }
                slot = (slot + 1) & (table.count - 1)
            }
            let word = starts.count - 1
            table[slot] = Int32(word)
            bytes.append(contentsOf: letters)
            starts.append(UInt32(bytes.count))
            if starts.count * 2 > table.count { grow() }
            return UInt32(word)
        }

        private func isWord(_ word: Int, _ letters: UnsafeBufferPointer<UInt8>) -> Bool {
            let start = Int(starts[word])
            guard Int(starts[word + 1]) - start == letters.count else { return false }
            for place in letters.indices where bytes[start + place] != letters[place] { return false }
            return true
        }

        private mutating func grow() {
            table = [Int32](repeating: -1, count: table.count * 4)
            for word in 0..<starts.count - 1 {
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                for place in Int(starts[word])..<Int(starts[word + 1]) {
                    hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
                }
                var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (table.count - 1)
                while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
                table[slot] = Int32(word)
            }
        }
    }
}
