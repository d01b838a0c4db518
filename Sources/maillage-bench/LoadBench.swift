import ArgumentParser
import AtlasModel

/// `maillage-bench load [PACKAGE]`: reading a package from its first byte to a whole atlas.
struct LoadBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Reads an atlas; the memory is the most that the first reading has taken.")

    @Argument(help: "The package; the embedded atlas by default.")
    var package: String?

    @Option(help: "How many times it is read.")
    var runs = 5

    func run() throws {
        let (actors, offers, memory) = try measuredOnce()
        let load = try Stopwatch.median(of: runs) { try Sample(package) }
        print(
            Report([
                ("actors", Double(actors)), ("offers", Double(offers)), ("load_ms", load), ("rss_mb", memory),
            ]).json)
    }

    /// In a function of its own, so that its atlas is gone before the next is read.
    private func measuredOnce() throws -> (actors: Int, offers: Int, memory: Double) {
        let atlas = try Sample(package).atlas
        return (atlas.actors.count, atlas.offers.count, PeakMemory.megabytes)
    }
}
