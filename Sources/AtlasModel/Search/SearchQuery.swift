/// What is searched: words in any order, accents and case ignored.
public struct SearchQuery: Hashable, Sendable {
    /// The words as they are compared, each once.
    let words: [[UInt8]]

    public init(_ text: String) {
        var words: [[UInt8]] = []
        for word in text.folded.utf8.split(separator: 0x20) where !words.contains(Array(word)) {
            words.append(Array(word))
        }
        self.words = words
    }

    /// Whether nothing is searched: everything is found.
    public var isEmpty: Bool { words.isEmpty }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first place where the word stands, if it does.
    func firstPlace(of word: [UInt8], from start: Int = 0) -> Int? {
        guard let first = word.first else { return start }
        var place = start
        while place + word.count <= count {
            if self[place] == first, word.indices.allSatisfy({ self[place + $0] == word[$0] }) { return place }
            place += 1
        }
        return nil
    }
}
