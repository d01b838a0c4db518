/// The actors of an atlas on a day, to be listed, filtered and counted as fast as keys are pressed.
///
/// It remembers the territories asked about, so that the next question about them is not put to the whole atlas, and its
/// last answers, so that a letter erased finds its own at once.
public struct ActorDirectory: Sendable {
    let subject: AtlasOnDate
    private var places: [TerritoryReference: PlaceActors] = [:]
    /// Rows in `places`.
    private var rememberedRows = 0
    private var counted: Counted?
    private var searches = LastAnswers<String, SearchMatches?>()
    private var answers = LastAnswers<Question, ActorsFound>()

    public init(_ subject: AtlasOnDate) {
        self.subject = subject
    }

    /// The actors that a query is about, in the order asked for.
    /// - Parameter sort: `nil` for the best matches first where words are searched, else the most local first.
    public mutating func find(_ query: ActorQuery, sort: ActorSort? = nil) -> ActorsFound {
        let question = Question(query: query, sort: sort)
        // An answer keeps what is known of its territory.
        if answers.last?.query.territory != query.territory { answers = LastAnswers() }
        if let known = answers[question] { return known }
        let found = answer(query, sort)
        answers.keep(found, to: question, rows: found.rows.count)
        return found
    }

    private mutating func answer(_ query: ActorQuery, _ sort: ActorSort?) -> ActorsFound {
        let columns = subject.columns()
        let filter = filter(query, columns)
        let does = presences(on: query.territory)
        return ActorsFound(
            ActorSieve(filter, place: place(query.territory), does: does, columns: columns, grid: subject.grid),
            sort: sort, matches: matches(query.text), columns: columns)
    }

    /// How many actors a query finds on another territory.
    public mutating func count(_ query: ActorQuery, on territory: TerritoryReference) -> Int {
        var everywhere = query
        everywhere.territory = .france
        if counted?.query != everywhere {
            counted = Counted(query: everywhere, filter: filter(query, subject.columns()), columns: subject.columns())
        }
        if let known = counted?.counts[territory] { return known }
        let needsPresence = counted?.filter.needsPresence ?? false
        let does = needsPresence ? presences(on: territory) : nil
        let count = counted?.count(place(territory), does: does) ?? 0
        counted?.counts[territory] = count
        return count
    }

    private mutating func filter(_ query: ActorQuery, _ columns: ActorColumns) -> ActorRowFilter {
        ActorRowFilter(query, matches: matches(query.text), columns: columns, grid: subject.grid)
    }

    private mutating func matches(_ text: String) -> SearchMatches? {
        if let known = searches[text] { return known }
        let words = SearchQuery(text)
        let found = words.isEmpty ? nil : subject.searchIndex().matches(words)
        searches.keep(found, to: text, rows: found?.ranked.count ?? 0)
        return found
    }

    private mutating func place(_ territory: TerritoryReference) -> PlaceActors {
        if let place = places[territory] { return place }
        let place = PlaceActors(territory, reaching: subject.reaching(), of: subject)
        if rememberedRows > Self.mostRows {
            places = [:]
            rememberedRows = 0
        }
        rememberedRows += place.count
        places[territory] = place
        return place
    }

    private mutating func presences(on territory: TerritoryReference) -> PresenceColumns {
        var place = place(territory)
        if let columns = place.columns { return columns }
        let columns = place.readColumns(of: territory, in: subject)
        places[territory] = place
        return columns
    }

    private struct Question: Hashable {
        let query: ActorQuery
        let sort: ActorSort?
    }

    /// What a question costs at 100,000 actors is in millions of rows; what is remembered, in tens of bytes for each.
    private static let mostRows = 600_000

    /// The numbers found so far for a query, whatever its territory.
    private struct Counted {
        let query: ActorQuery
        let filter: ActorRowFilter
        let passing: RowSet
        var counts: [TerritoryReference: Int] = [:]

        init(query: ActorQuery, filter: ActorRowFilter, columns: ActorColumns) {
            self.query = query
            self.filter = filter
            passing = filter.sets.passing(among: RowSet(all: columns.levels.count))
        }

        func count(_ place: PlaceActors, does: PresenceColumns?) -> Int {
            let passing = place.positions(of: passing)
            return does.map { filter.admitted($0.presences(on: filter.cells)).count(in: passing) } ?? passing.count
        }
    }
}

/// The answers found last, as many as hold a bounded number of rows; always the very last one.
private struct LastAnswers<Question: Equatable & Sendable, Answer: Sendable>: Sendable {
    private var answers: [(question: Question, answer: Answer, rows: Int)] = []
    private var rows = 0

    /// The question answered last.
    var last: Question? { answers.last?.question }

    subscript(question: Question) -> Answer? { answers.last { $0.question == question }?.answer }

    mutating func keep(_ answer: Answer, to question: Question, rows count: Int) {
        answers.append((question, answer, count))
        rows += count
        while answers.count > 1, rows > Self.mostRows || answers.count > Self.mostAnswers {
            rows -= answers.removeFirst().rows
        }
    }

    private static var mostRows: Int { 200_000 }
    private static var mostAnswers: Int { 32 }
}
