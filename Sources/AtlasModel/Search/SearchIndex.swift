/// Entries that can be searched by the words of their names and of other texts.
public struct SearchIndex: Sendable {
    public let count: Int
    /// The words that each entry has for itself: entry and place.
    let own: WordIndex
    /// Words of texts that many entries share, such as the name of a type: the number of the text.
    let shared: WordIndex
    /// The entries of each shared text.
    let sharedEntries: Grouping
    /// Folded names and other names (acronyms); the latter are often empty.
    let names: TextColumn
    let otherNames: TextColumn
    /// The letters of both.
    let nameLetters: [LetterSet]
    /// Bytes of the folded names, 255 and more alike.
    let nameLengths: [UInt8]

    /// Entries with nothing but a name: the lines of a text.
    public init(names: TextColumn) {
        var draft = Draft()
        names.forEachRow { _, utf8 in draft.addEntry(name: Folding.fold(utf8)) }
        self.init(draft)
    }

    init(_ draft: Draft) {
        count = draft.names.count
        own = WordIndex(draft.own)
        shared = WordIndex(draft.shared)
        sharedEntries = Grouping(starts: draft.sharedStarts, members: draft.sharedEntries)
        names = draft.names
        otherNames = draft.otherNames
        var letters: [LetterSet] = []
        var lengths: [UInt8] = []
        letters.reserveCapacity(count)
        lengths.reserveCapacity(count)
        names.forEachRow { _, utf8 in
            letters.append(LetterSet(utf8))
            lengths.append(UInt8(min(255, utf8.count)))
        }
        otherNames.forEachRow { row, utf8 in
            for letter in utf8 { letters[row].insert(letter) }
        }
        nameLetters = letters
        nameLengths = lengths
    }

    /// Texts gathered entry after entry, the shared ones after them.  All are given folded.
    struct Draft {
        fileprivate var own = WordIndex.Draft()
        fileprivate var shared = WordIndex.Draft()
        fileprivate var sharedStarts: [Int32] = [0]
        fileprivate var sharedEntries: [Int32] = []
        fileprivate var names = TextColumn()
        fileprivate var otherNames = TextColumn()

        mutating func addEntry(name: [UInt8], otherName: [UInt8] = [], texts: [[UInt8]] = []) {
            let entry = names.count
            name.withUnsafeBufferPointer {
                own.add($0, to: entry, isName: true)
                names.append($0)
            }
            otherName.withUnsafeBufferPointer {
                own.add($0, to: entry, isName: true)
                otherNames.append($0)
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
