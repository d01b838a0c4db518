import ArgumentParser
import AtlasModel

/// `maillage-bench search FILE`: words searched in the lines of a text.
struct SearchBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Searches the lines of a file, letter after letter, as they would be typed.")

    @Argument(help: "A text of one entry a line.")
    var file: String

    @Option(help: "What to search; repeatable; thirty queries by default.")
    var query: [String] = []

    @Option(help: "How many times over the lines are read, for a longer text.")
    var times = 1

    @Option(help: "How many times each part runs.")
    var runs = 11

    @Option(help: "A folder that exists: folded.txt gets the folded lines, N.txt those that query N finds exactly.")
    var matches: String?

    func run() throws {
        let lines = SearchBench.lines(try FileBytes.read(file), times: times)
        let queries = query.isEmpty ? SearchBench.thirty : query
        let index = SearchIndex(names: lines)
        var times: [(text: String, milliseconds: Double)] = []
        for query in queries {
            let found = index.matches(SearchQuery(query), isExact: true).ranked.sorted()
            let milliseconds = time(query, index, lines)
            print("\(Report([("exact", Double(found.count)), ("ms", milliseconds)]).json) \(query)")
        }
        // As a hand types them.
        let prefixes = Set(queries.flatMap { query in (1...query.count).map { String(query.prefix($0)) } }).sorted()
        for prefix in prefixes { times.append((prefix, time(prefix, index, lines))) }
        times.sort { $0.milliseconds < $1.milliseconds }
        if let matches { try write(index, lines, queries, to: matches) }
        let slowest = times.last?.text ?? ""
        print(
            Report([
                ("lines", Double(lines.count)),
                ("index_ms", Stopwatch.median(of: min(runs, 3)) { SearchIndex(names: lines) }),
                ("keys", Double(times.count)), ("key_median_ms", times[times.count / 2].milliseconds),
                ("key_p95_ms", times[times.count * 95 / 100].milliseconds),
                ("key_max_ms", times[times.count - 1].milliseconds), ("rss_mb", PeakMemory.megabytes),
            ]).json + " slowest: \(slowest)")
    }

    /// All that a key asks for: the search, the ranking, and the texts and matched letters of the first forty rows.
    private func time(_ text: String, _ index: SearchIndex, _ lines: TextColumn) -> Double {
        Stopwatch.median(of: runs) {
            let query = SearchQuery(text)
            let found = index.matches(query)
            return found.ranked.prefix(40).map { ShownText(lines[Int($0)]).matches(query).count }
        }
    }

    private func write(_ index: SearchIndex, _ lines: TextColumn, _ queries: [String], to folder: String) throws {
        func text(_ rows: some Sequence<Int>) -> [UInt8] {
            rows.flatMap { Array(lines[$0].folded.utf8) + [0x0A] }
        }
        try FileBytes.write(text(0..<lines.count), to: "\(folder)/folded.txt")
        for (number, query) in queries.enumerated() {
            let rows = index.matches(SearchQuery(query), isExact: true).ranked.sorted()
            try FileBytes.write(text(rows.map { Int($0) }), to: "\(folder)/\(number + 1).txt")
        }
        try FileBytes.write(
            Array((queries.map(\.folded).joined(separator: "\n") + "\n").utf8), to: "\(folder)/queries.txt")
    }

    private static func lines(_ bytes: [UInt8], times: Int) -> TextColumn {
        var lines = TextColumn()
        lines.reserve(rows: bytes.count / 64 * times, bytes: bytes.count * times)
        bytes.withUnsafeBufferPointer { bytes in
            for _ in 0..<times {
                var start = 0
                for place in bytes.indices where bytes[place] == 0x0A {
                    lines.append(UnsafeBufferPointer(rebasing: bytes[start..<place]))
                    start = place + 1
                }
            }
        }
        return lines
    }

    /// With and without accents, of one to four words, common and rare, in parts of words and out of order.
    static let thirty = [
        "emploi quimper", "mission locale renn", "saint", "zzxqk", "e", "é", "association", "école deuxième chance",
        "ecole deuxieme chance", "geiq btp", "GEIQ Propreté", "étoile", "etoile", "cœur", "ressourcerie lilas",
        "insertion trait d'union", "français langue étrangère", "francais langue", "médiation 29", "mediation 29",
        "hébergement urgence saône", "hebergement saone", "saint-brieuc", "brieuc saint", "aide à domicile",
        "centre social bel air", "air bel social", "châlons", "sur en le la", "pré 2a",
    ]
}
