/// A text as it is shown, folded letter by letter so that what matched can be told in it.
public struct ShownText: Sendable {
    private var folded: [UInt8] = []
    /// For each folded byte, the character that it comes from.
    private var owners: [Int] = []

    public init(_ text: String) {
        // One more for the space after the last word.
        folded.reserveCapacity(text.utf8.count + 1)
        owners.reserveCapacity(text.utf8.count + 1)
        var wordStart = 0
        func endWord(_ shown: inout ShownText) {
            // As folding does: the t of `st` and `ste` stands for what is written out.
            let word = shown.folded[wordStart...]
            if word.elementsEqual("st".utf8) || word.elementsEqual("ste".utf8) {
                let first = shown.owners[wordStart]
                shown.folded.insert(contentsOf: "ain".utf8, at: wordStart + 1)
                shown.owners.insert(contentsOf: [first, first, first], at: wordStart + 1)
            }
            if wordStart < shown.folded.count {
                shown.folded.append(0x20)
                shown.owners.append(-1)
            }
            wordStart = shown.folded.count
        }
        for (position, character) in text.enumerated() {
            if let byte = character.asciiValue {
                if let letter = Folding.letter(ascii: byte) {
                    folded.append(letter)
                    owners.append(position)
                } else {
                    endWord(&self)
                }
                continue
            }
            // A character at a time: more than one word comes of none but a separator.
            var alone = String(character)
            let bytes = alone.withUTF8 { Folding.fold($0) }
            if bytes.isEmpty, !ShownText.isCombining(character) { endWord(&self) }
            for byte in bytes {
                folded.append(byte)
                owners.append(position)
            }
        }
        endWord(&self)
        if folded.last == 0x20 {
            folded.removeLast()
            owners.removeLast()
        }
    }

    private static func isCombining(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x300...0x36F).contains($0.value) }
    }

    /// The characters that the words of a query match, counted from 0, in ascending order; to the letter where that is
    /// possible, else with errors, else as letters in their order.
    public func matches(_ query: SearchQuery) -> [Range<Int>] {
        let places = folded.withUnsafeBufferPointer { text in
            query.words.flatMap { ShownText.places(of: $0, orBeginning: query.beginning(of: $0), in: text) }
        }
        return runs(Set(places.map { owners[$0] }).sorted())
    }

    /// Whether the text has a word of a query, to the letter or with an error.
    func has(_ word: [UInt8], of query: SearchQuery) -> Bool {
        folded.withUnsafeBufferPointer { ShownText.has(word, of: query, in: $0) }
    }

    /// The same of a text that is folded already.
    static func has(_ word: [UInt8], of query: SearchQuery, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.firstPlace(of: word) != nil || misspelt(word, in: text) != nil
            || query.beginning(of: word).flatMap { start(of: $0, in: text) } != nil
    }

    private static func places(
        of word: [UInt8], orBeginning beginning: [UInt8]?, in text: UnsafeBufferPointer<UInt8>
    ) -> [Int] {
        if let beginning, let range = start(of: beginning, in: text) { return Array(range) }
        if let range = exact(word, in: text) ?? misspelt(word, in: text) { return Array(range) }
        return word.count < Subsequence.fewestLetters ? [] : Subsequence.places(of: word, in: text) ?? []
    }

    /// The first letters of the first word that begins so.
    private static func start(of beginning: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let range = exact(beginning, in: text)
        return range.flatMap { $0.lowerBound == 0 || text[$0.lowerBound - 1] == 0x20 ? $0 : nil }
    }

    /// Where the word stands: at the start of the text, else of a word, else anywhere.
    private static func exact(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var found: Int?
        var place = text.firstPlace(of: word)
        while let here = place {
            if here == 0 || text[here - 1] == 0x20 { return here..<here + word.count }
            found = found ?? here
            place = text.firstPlace(of: word, from: here + 1)
        }
        return found.map { $0..<$0 + word.count }
    }

    /// The first of the words nearest to a misspelt one.
    private static func misspelt(_ typed: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let distance = TypoDistance(typed)
        guard distance.tolerance > 0 else { return nil }
        var best: (errors: Int, range: Range<Int>)?
        for word in text.split(separator: 0x20) {
            guard let errors = distance(UnsafeBufferPointer(rebasing: text[word.indices])) else { continue }
            if errors < best?.errors ?? .max { best = (errors, word.indices.lowerBound..<word.indices.upperBound) }
        }
        return best?.range
    }

    private func runs(_ places: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for place in places {
            if let last = runs.last, last.upperBound == place {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }
}
