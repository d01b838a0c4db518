import ArgumentParser
import AtlasModel

/// `maillage-bench coverage PACKAGE`: the count of who covers what, and what is told from it.
struct CoverageBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Counts coverage, sums it up by EPCI, département and région, states gaps.")

    @Argument(help: "The package; the embedded atlas by default.")
    var package: String?

    @Option(help: "How many times each part runs.")
    var runs = 11

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let sample = try Sample(package)
        let subject = AtlasOnDate(sample.atlas, on: sample.date)
        let load = start.duration(to: clock.now) / .milliseconds(1)
        let peak = PeakMemory.megabytes
        let coverage = Coverage(CoverageQuery(), of: subject)
        let levels = [TerritoryLevel.epci, .departement, .region]
        print(
            Report([
                ("load_ms", load),
                // What the floor counts: the cells, and what each EPCI, département and région weighs in each state.
                (
                    "count_ms",
                    Stopwatch.median(of: runs) {
                        Coverage(CoverageQuery(), of: subject).weights(by: levels)
                    }
                ),
                // The same with the distinct actors of each territory.
                ("aggregate_ms", Stopwatch.median(of: runs) { levels.map { coverage.summaries(by: $0) } }),
                ("drop_type_ms", dropType(subject)),
                ("one_departement_ms", oneDepartement(subject)),
                ("scenario_ms", scenario(coverage, of: subject)),
                (
                    "statements_ms",
                    Stopwatch.median(of: runs) { Statement.Kind.allCases.map { coverage.statements($0) } }
                ),
                ("load_rss_mb", peak),
                ("rss_mb", PeakMemory.megabytes),
            ]).json(check: CoverageChecksum(coverage).json))
    }

    /// All actors but those of the first type of the referential.
    private func dropType(_ subject: AtlasOnDate) -> Double {
        var query = CoverageQuery()
        query.types = subject.atlas.referential.actorTypes.dropFirst().map(\.id)
        return Stopwatch.median(of: runs) { Coverage(query, of: subject) }
    }

    private func oneDepartement(_ subject: AtlasOnDate) -> Double {
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.departement, "29")]
        return Stopwatch.median(of: runs) { Coverage(query, of: subject) }
    }

    /// An actor stops, then another: each time what that changes is told.
    private func scenario(_ coverage: Coverage, of subject: AtlasOnDate) -> Double {
        let actors = subject.atlas.actors
        guard !actors.isEmpty else { return 0 }
        var played = ScenarioCoverage(coverage)
        var next = 0
        return Stopwatch.median(of: runs * 9) {
            next = (next + 7919) % actors.count
            return played.play(Scenario([.removeActor(actors[next].id)]))
        }
    }
}

/// What the cells amount to, so that two programs can be told to count alike.
struct CoverageChecksum {
    private var (covered, sum, hash, sumOfSquares, fragile, over) = (0, 0, 0, 0, 0, 0)

    init(_ coverage: Coverage) {
        let (functions, stages) = (coverage.functions.count, coverage.stages.count)
        for commune in coverage.communes {
            for function in 0..<functions {
                for stage in 0..<stages {
                    let count = coverage.count(.confirmed, function: function, stage: stage, commune: commune)
                    let cell = (commune * functions + function) * stages + stage
                    covered += count > 0 ? 1 : 0
                    sum += count
                    hash += (cell % 1_000_003 + 1) * count
                    sumOfSquares += count * count
                    fragile += count == 1 ? 1 : 0
                    over += count > 10 ? 1 : 0
                }
            }
        }
    }

    var json: String {
        "{\"covered\":\(covered),\"sum\":\(sum),\"hash\":\(hash),\"sumsq\":\(sumOfSquares),\"fragile\":\(fragile),"
            + "\"over\":\(over)}"
    }
}
