/// Entries that can be searched by the words of their names and of other texts.
public struct SearchIndex: Sendable {
    public let count: Int
    /// The words that each entry has for itself: entry and place.
    let own: WordIndex
    /// Words of texts that many entries share, such as the name of a type: the number of the text.
    let shared: WordIndex
    /// The entries of each shared text.
    let sharedEntries: Grouping
    /// The initials of the names of three words and more, each as one word.
    let initials: WordIndex
    /// Bytes of the folded names, 255 and more alike.
    let nameLengths: [UInt8]

    /// Entries with nothing but a name: the lines of a text.
    public init(names: TextColumn) {
        var draft = Draft()
        names.forEachRow { _, utf8 in draft.addEntry(name: Folding.fold(utf8)) }
        self.init(draft)
    }

    init(_ draft: Draft) {
        count = draft.nameLengths.count
        own = WordIndex(draft.own, entryCount: count)
        shared = WordIndex(draft.shared, entryCount: draft.sharedStarts.count - 1)
        sharedEntries = Grouping(starts: draft.sharedStarts, members: draft.sharedEntries)
        initials = WordIndex(draft.initials, entryCount: count)
        nameLengths = draft.nameLengths
    }

    /// Calls `body` with each word of a shared text that passes a test and the entries that share it.
    /// - Parameters:
    ///   - admits: a first sieve, on the letters of the word.
    ///   - grade: what the word is worth to the caller, or `nil` where it is none that is looked for.
    @inline(__always)
    func forEachSharedText<Grade>(
        admits: (LetterSet) -> Bool, grade: (UnsafeBufferPointer<UInt8>) -> Grade?,
        _ body: (Grade, UnsafeBufferPointer<Int32>) -> Void
    ) {
        shared.forEachWord(admits: admits, grade: grade) { grade, texts in
            texts.forEach { text in sharedEntries[Int(text >> 2)].withUnsafeBufferPointer { body(grade, $0) } }
        }
    }

    /// Texts gathered entry after entry, the shared ones after them.  All are given folded.
    struct Draft {
        fileprivate var own = WordIndex.Draft()
        fileprivate var shared = WordIndex.Draft()
        fileprivate var sharedStarts: [Int32] = [0]
        fileprivate var sharedEntries: [Int32] = []
        fileprivate var initials = WordIndex.Draft()
        fileprivate var nameLengths: [UInt8] = []

        mutating func addEntry(name: [UInt8], otherName: [UInt8] = [], texts: [[UInt8]] = []) {
            let entry = nameLengths.count
            nameLengths.append(UInt8(min(255, name.count)))
            for name in [name, otherName] where !name.isEmpty {
                name.withUnsafeBufferPointer { name in
                    own.add(name, to: entry, isName: true)
                    let letters = Subsequence.initials(of: name)
                    guard letters.count >= Subsequence.fewestLetters else { return }
                    letters.withUnsafeBufferPointer { initials.add($0, to: entry, isName: true) }
                }
            }
            for text in texts { text.withUnsafeBufferPointer { own.add($0, to: entry, isName: false) } }
        }

        mutating func addShared(_ texts: [[UInt8]], of entries: some Sequence<Int32>) {
            let number = sharedStarts.count - 1
            for text in texts { text.withUnsafeBufferPointer { shared.add($0, to: number, isName: false) } }
            sharedEntries.append(contentsOf: entries)
            sharedStarts.append(Int32(sharedEntries.count))
        }
    }
}
