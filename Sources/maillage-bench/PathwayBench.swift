import ArgumentParser
import AtlasModel

/// `maillage-bench pathway [PACKAGE]`: who accompanies an association, step by step.
struct PathwayBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pathway", abstract: "Chooses the interlocutors of a pathway, with and without breaks.")

    @Argument(help: "The package; the embedded atlas by default.")
    var package: String?

    @Option(help: "How many steps there are.")
    var steps = 20

    @Option(help: "How many pathways, each from a commune far from the one before.")
    var runs = 41

    func run() throws {
        let sample = try Sample(package)
        let subject = AtlasOnDate(sample.atlas, on: sample.date)
        let broken = AtlasOnDate(brokenAtlas(sample.atlas), on: sample.date)
        let communes = subject.atlas.territories.communes
        let functions = subject.atlas.referential.mainFunctions.map(\.id)
        guard communes.count > 0, !functions.isEmpty else { throw ValidationError("The package has no communes.") }
        // Needs that no step answers make steps: so any number of them, whatever the package's own steps.
        let needs = Array(functions.prefix(max(1, steps)))
        var (next, candidates, ruptures) = (0, 0, 0)
        func plan(_ subject: AtlasOnDate) -> Pathway {
            next = (next + 7919) % communes.count
            return subject.pathway(
                of: Association(
                    name: "", commune: communes.codes[next], stage: .firstTimeEmployer, needs: needs))
        }
        // The first also places the communes and sorts the relations.
        let clock = ContinuousClock()
        let first = clock.measure { withExtendedLifetime(plan(broken)) {} } / .milliseconds(1)
        let whole = Stopwatch.median(of: runs) {
            let pathway = plan(subject)
            candidates = max(candidates, pathway.steps.map(\.candidates.count).max() ?? 0)
            return pathway
        }
        let breaks = Stopwatch.median(of: runs) {
            let pathway = plan(broken)
            ruptures = max(ruptures, pathway.ruptureCount)
            return pathway
        }
        print(
            Report([
                ("first_ms", first), ("pathway_ms", whole), ("ruptures_ms", breaks), ("steps", Double(needs.count)),
                ("candidates", Double(candidates)), ("ruptures", Double(ruptures)), ("rss_mb", PeakMemory.megabytes),
            ]).json)
    }

    /// The same atlas where each offer holds at the commune of its actor only: nearly every step is a rupture, with the
    /// whole country to look for somebody in.
    private func brokenAtlas(_ atlas: Atlas) -> Atlas {
        let communes = Dictionary(atlas.actors.map { ($0.id, $0.commune) }) { first, _ in first }
        var atlas = atlas
        for row in atlas.offers.indices {
            guard let commune = communes[atlas.offers[row].actor] ?? nil else { continue }
            atlas.offers[row].zone = Zone([TerritoryReference(.commune, commune)])
        }
        return atlas
    }
}
