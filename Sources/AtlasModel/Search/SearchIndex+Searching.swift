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
        var words = query.words.map { word in
            var grades = WordGrades(count: count)
            grades.add(exact: word, orBeginning: query.beginning(of: word), of: self)
            return grades
        }
        var ranking = ranking(words)
        if isExact || ranking.count >= Self.few { return ranking.matches(of: self) }
        for (number, word) in query.words.enumerated() { words[number].add(typosOf: word, of: self) }
        ranking = self.ranking(words)
        if ranking.count < Self.few {
            for (number, word) in query.words.enumerated() { words[number].add(subsequence: word, of: self) }
            ranking = self.ranking(words)
        }
        return ranking.matches(of: self)
    }

    /// The entries that match every word.
    private func ranking(_ words: [WordGrades]) -> WordGrades {
        guard var ranking = words.first else { return WordGrades(all: count) }
        for other in words.dropFirst() { ranking.and(other) }
        return ranking
    }
}
