import ArgumentParser
import AtlasModel

/// `maillage-bench coverage PACKAGE`: the count of who covers what, and what is told from it.
struct CoverageBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Counts coverage, sums it up by EPCI, département and région, states gaps.")

    @Argument(help: "The package; the embedded atlas by default.")
    var package: String?

    @Option(help: "How many times each part runs.")
    var runs = 5

    func run() throws {
        let sample = try Sample(package)
        let load = try Stopwatch.median(of: runs) { try Sample(package) }
        let subject = AtlasOnDate(sample.atlas, on: sample.date)
        let query = CoverageQuery()
        let count = Stopwatch.median(of: runs) { Coverage(query, of: subject) }
        let coverage = Coverage(query, of: subject)
        let aggregate = Stopwatch.median(of: runs) {
            [TerritoryLevel.epci, .departement, .region].map { coverage.summaries(by: $0) }
        }
        let statements = Stopwatch.median(of: runs) { Statement.Kind.allCases.map { coverage.statements($0) } }
        print(
            Report([
                ("load_ms", load), ("count_ms", count), ("aggregate_ms", aggregate), ("statements_ms", statements),
                ("rss_mb", PeakMemory.megabytes),
            ]).json)
    }
}
