import ArgumentParser
import AtlasModel

/// `maillage-bench list [PACKAGE]`: the list of actors of the screen, choice after choice.
struct ListBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists, filters, counts and searches the actors as the explorer does.")

    @Argument(help: "The package; the embedded atlas by default.")
    var package: String?

    @Option(help: "How many times each part runs.")
    var runs = 11

    @Option(help: "What is typed, letter after letter.")
    var typed = "emploi qui"

    func run() throws {
        let sample = try Sample(package)
        let subject = AtlasOnDate(sample.atlas, on: sample.date)
        let before = PeakMemory.megabytes
        let clock = ContinuousClock()
        let prepare = clock.measure { subject.prepareDirectory() } / .milliseconds(1)
        var directory = ActorDirectory(subject)
        let territories = subject.atlas.territories
        let regions = territories.references(at: .region)
        func find(_ change: (inout ActorQuery) -> Void) -> Double {
            var query = ActorQuery()
            change(&query)
            return Stopwatch.median(of: runs) { directory.find(query) }
        }
        // Each territory for the first time, with its actors still to be gathered.
        func first(_ references: [TerritoryReference]) -> Double {
            var next = 0
            return Stopwatch.median(of: min(runs, references.count)) {
                var query = ActorQuery()
                query.territory = references[next]
                next += 1
                return directory.find(query)
            }
        }
        let firstFrance = clock.measure { _ = directory.find(ActorQuery()) } / .milliseconds(1)
        let type = subject.atlas.referential.actorTypes.first.map { FacetValue.type($0.id) }
        let function = subject.atlas.referential.functions.first.map { FacetValue.function($0.id) }
        var keys: [Double] = []
        for count in 1...max(1, typed.count) {
            var stage = 0
            keys.append(
                Stopwatch.median(of: runs) {
                    // A text that was not the last one is searched anew; the lines of the tree are counted.
                    stage += 1
                    _ = directory.find(ActorQuery())
                    var query = ActorQuery()
                    query.text = String(typed.prefix(count))
                    return (directory.find(query), regions.map { directory.count(query, on: $0) })
                })
        }
        keys.sort()
        var staged = ActorQuery()
        staged.stage = .employer
        let tree = regions + territories.references(at: .departement).prefix(30)
        let firstTree = clock.measure { _ = tree.map { directory.count(staged, on: $0) } } / .milliseconds(1)
        print(
            Report([
                ("actors", Double(subject.atlas.actors.count)), ("prepare_ms", prepare),
                ("france_first_ms", firstFrance), ("france_ms", find { _ in }),
                ("stage_ms", find { $0.stage = .employer }),
                ("type_ms", find { $0.values = Set([type].compactMap { $0 }) }),
                ("function_ms", find { $0.values = Set([function].compactMap { $0 }) }),
                ("region_first_ms", first(regions)),
                ("departement_first_ms", first(territories.references(at: .departement))),
                ("region_ms", find { $0.territory = regions.first ?? .france }),
                ("tree_first_ms", firstTree),
                (
                    "tree_ms",
                    Stopwatch.median(of: runs) {
                        var other = staged
                        other.stage = .project
                        _ = directory.count(other, on: .france)
                        return tree.map { directory.count(staged, on: $0) }
                    }
                ),
                ("key_median_ms", keys[keys.count / 2]), ("key_max_ms", keys[keys.count - 1]),
                ("before_rss_mb", before), ("rss_mb", PeakMemory.megabytes),
            ]).json)
    }
}
