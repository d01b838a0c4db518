/// What is searched: words in any order, accents and case ignored.
public struct SearchQuery: Hashable, Sendable {
    /// The words as they are compared, each once.
    let words: [[UInt8]]
    /// What the last of them has been written out from, if it is still being typed and may become another word: `st`.
    private let unfinished: [UInt8]?

    public init(_ text: String) {
        var words: [[UInt8]] = []
        var isLastNew = false
        for word in text.folded.utf8.split(separator: 0x20).map(Array.init) {
            isLastNew = !words.contains(word)
            if isLastNew { words.append(word) }
        }
        self.words = words
        // With one letter more nothing is written out.
        let typed = (text + "q").folded.utf8.split(separator: 0x20).last.map { Array($0.dropLast()) }
        unfinished = isLastNew && typed?.isEmpty == false && typed != words.last ? typed : nil
    }

    /// Whether nothing is searched: everything is found.
    public var isEmpty: Bool { words.isEmpty }

    /// The letters that words may begin with instead of having a word of the query.
    func beginning(of word: [UInt8]) -> [UInt8]? { word == words.last ? unfinished : nil }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first place where the word stands, if it does.
    /// - Parameters:
    ///   - start: the first place to look at.
    ///   - last: the last one.
    func firstPlace(of word: [UInt8], from start: Int = 0, upTo last: Int = .max) -> Int? {
        guard let first = word.first else { return start }
        let last = Swift.min(last, count - word.count)
        guard start <= last else { return nil }
        return word.withUnsafeBufferPointer { word in
            for place in start...last where self[place] == first {
                var matched = 1
                while matched < word.count, self[place + matched] == word[matched] { matched += 1 }
                if matched == word.count { return place }
            }
            return nil
        }
    }
}
