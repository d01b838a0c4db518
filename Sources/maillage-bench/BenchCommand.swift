import ArgumentParser

/// Times what the program does, with the code that the program runs.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maillage-bench", abstract: "Times the parts of Maillage; medians, in milliseconds.",
        subcommands: [
            LoadBench.self, OpenBench.self, CoverageBench.self, ImproveBench.self, PathwayBench.self, SearchBench.self,
            ListBench.self, FileBench.self,
        ])
}
