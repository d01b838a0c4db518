import ArgumentParser
import AtlasModel

/// `maillage-bench open [PACKAGE]`: what stands between a command and its first line.
struct OpenBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Loads an atlas, indexes its territories, lists the actors of département 29.")

    @Argument(help: "The package; the embedded atlas by default.")
    var package: String?

    @Option(help: "How many times each part runs.")
    var runs = 11

    func run() throws {
        let sample = try Sample(package)
        let load = try Stopwatch.median(of: runs) { try Sample(package) }
        let index = Stopwatch.median(of: runs) { TerritoryIndex(sample.atlas.territories) }
        let onDate = Stopwatch.median(of: runs) { AtlasOnDate(sample.atlas, on: sample.date) }
        let subject = AtlasOnDate(sample.atlas, on: sample.date)
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.departement, "29")]
        let listing = Stopwatch.median(of: runs) { subject.listing(query) }
        print(
            Report([
                ("load_ms", load), ("index_ms", index), ("on_date_ms", onDate), ("listing_ms", listing),
                ("rss_mb", PeakMemory.megabytes),
            ]).json)
    }
}
