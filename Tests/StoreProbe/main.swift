import AtlasModel
import AtlasStore
import Glibc

// Changes an atlas file without end, and says on standard output the number of each change that it has been told is on
// the disk.  The tests kill it.

guard CommandLine.arguments.count == 2 else { exit(64) }
do {
    let session = try AtlasSession(at: CommandLine.arguments[1], defaults: (Referential.empty, Territories.none))
    while true {
        let last = try session.history(limit: 1).first?.number ?? 0
        let actor = session.atlas.actors[0]
        var renamed = actor
        renamed.name = "\(last + 1)"
        // One change of every five is large enough for its pages to go to the file before the end.
        let zones = (0..<(last % 5 == 0 ? 2_000 : 1)).map { number in
            RecordEdit.add(
                .zone(
                    NamedZone(
                        id: "\(last + 1)-\(number)", name: String(repeating: "zone ", count: 40), kind: "", members: [],
                        source: "")))
        }
        let old = session.atlas.territories.zones.filter { $0.id.hasPrefix("\(last)-") }
        try session.apply(
            [.change(.actor(actor), to: .actor(renamed))] + zones + old.map { .delete(.zone($0)) },
            ChangeNote(author: "probe", reason: "\(last + 1)"))
        let line = "\(last + 1)\n"
        guard write(STDOUT_FILENO, line, line.utf8.count) == line.utf8.count else { exit(74) }
    }
} catch {
    let line = "\(error)\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
    exit(70)
}
