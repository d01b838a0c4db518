import ArgumentParser
import AtlasExchange
import AtlasModel
import AtlasResources
import AtlasStore

/// `maillage-bench file FILE.maillage`: reading an atlas file, and saving one edit of it.
struct FileBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract:
            "Opens an atlas file, then saves edits of one actor each and takes them back; the file gains a history.")

    @Argument(help: "The file; made from the package where it is not there.")
    var file: String

    @Option(help: "The package to make it from.")
    var from: String?

    @Option(help: "How many times it is opened, and how many edits are saved.")
    var runs = 5

    func run() throws {
        if let from {
            let atlas = try Sample(from).atlas
            let clock = ContinuousClock()
            let duration = try clock.measure { try AtlasFile.create(at: file, from: atlas) }
            return print(Report([("create_ms", duration / .milliseconds(1)), ("rss_mb", PeakMemory.megabytes)]).json)
        }
        let defaults = try PackageDefaults.read(resources: ResourceFolder.find())
        let stand = (defaults.referential, defaults.territories)
        let memory = try measuredOnce(stand)
        let open = try Stopwatch.median(of: runs) { try AtlasFile.open(at: file, defaults: stand) }
        let session = try AtlasSession(at: file, defaults: stand)
        let other = try AtlasSession(at: file, defaults: stand)
        let note = ChangeNote(author: "maillage-bench")
        var edits: [Duration] = []
        var undos: [Duration] = []
        var looks: [Duration] = []
        let clock = ContinuousClock()
        for run in 0..<runs {
            let actor = session.atlas.actors[run * 7_919 % session.atlas.actors.count]
            var changed = actor
            changed.notes += " \(run)"
            let edit = RecordEdit.change(.actor(actor), to: .actor(changed))
            edits.append(try clock.measure { try session.apply([edit], note) })
            looks.append(try clock.measure { _ = try other.changesByOthers() })
            undos.append(try clock.measure { try session.undo(note) })
            _ = try other.changesByOthers()
        }
        let idle = try Stopwatch.median(of: runs) { try other.changesByOthers() as Any }
        func median(_ durations: [Duration]) -> Double { durations.sorted()[durations.count / 2] / .milliseconds(1) }
        print(
            Report([
                ("open_ms", open), ("open_rss_mb", memory), ("edit_ms", median(edits)), ("undo_ms", median(undos)),
                ("follow_ms", median(looks)), ("look_ms", idle), ("rss_mb", PeakMemory.megabytes),
            ]).json)
    }

    /// In a function of its own, so that its atlas is gone before the next is read.
    private func measuredOnce(_ defaults: AtlasDefaults) throws -> Double {
        let atlas = try AtlasFile.open(at: file, defaults: defaults)
        return withExtendedLifetime(atlas) { PeakMemory.megabytes }
    }
}
