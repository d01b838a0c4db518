import AtlasModel
import Foundation
import GRDB
import Testing

@testable import AtlasStore

/// What happens to a file while one edits it.
struct RobustnessTests {
    private let open: OpenAtlas
    private let session: AtlasSession
    private let zone = RecordEdit.add(.zone(NamedZone(id: "z", name: "Z", kind: "", members: [], source: "")))

    init() throws {
        open = try OpenAtlas()
        session = try open.session()
    }

    private func onConnection(_ sql: String) throws {
        try session.file.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    @Test func `a full disk loses nothing, and once there is room one goes on`() throws {
        let before = try open.folder.bytes(of: "a.maillage")
        try onConnection("PRAGMA max_page_count = \(before.count / 4_096)")
        let zones = (0..<500).map {
            RecordEdit.add(
                .zone(
                    NamedZone(id: "\($0)", name: String(repeating: "z", count: 500), kind: "", members: [], source: ""))
            )
        }
        #expect(storeError { try session.apply(zones, .anne) } == .diskFull)
        #expect(try open.folder.bytes(of: "a.maillage") == before)
        #expect(try open.folder.names == ["a.maillage"])
        try onConnection("PRAGMA max_page_count = 1000000")
        let atlas = try session.apply(zones, .anne)
        #expect(try open.rereads(atlas))
    }

    @Test func `a file that another program holds is told, and nothing is lost`() throws {
        let other = try DatabaseQueue(path: open.path)
        try onConnection("PRAGMA busy_timeout = 50")
        try other.inTransaction(.exclusive) { _ in
            #expect(storeError { try session.apply([zone], .anne) } == .busy)
            #expect(storeError { _ = try session.changesByOthers() } == .busy)
            return .rollback
        }
        let atlas = try session.apply([zone], .anne)
        #expect(try open.rereads(atlas))
    }

    @Test func `what somebody changes by other means is seen too`() throws {
        try open.folder.execute("UPDATE actors SET name = 'SQL' WHERE position = 1", in: "a.maillage")
        #expect(try session.changesByOthers()?.actors[0].name == "SQL")
        // With a change of the history beside it.
        try open.session().apply([zone], .bob)
        try open.folder.execute("UPDATE actors SET name = 'SQL 2' WHERE position = 1", in: "a.maillage")
        let atlas = try session.changesByOthers()
        #expect(atlas?.actors[0].name == "SQL 2" && atlas?.territories.zones.count == 3)
        try open.folder.execute("UPDATE actors SET name = 'SQL 3' WHERE position = 1", in: "a.maillage")
        #expect(try session.undo(.anne).atlas.actors[0].name == "SQL 3")
    }

    @Test func `a file kept with a write-ahead log is followed as well`() throws {
        try open.folder.execute("PRAGMA journal_mode = WAL", in: "a.maillage")
        let (one, two) = (try open.session(), try open.session())
        for number in 0..<5 {
            let zone = NamedZone(id: "\(number)", name: "", kind: "", members: [], source: "")
            let atlas = try (number % 2 == 0 ? one : two).apply([.add(.zone(zone))], .anne)
            _ = try one.changesByOthers()
            _ = try two.changesByOthers()
            #expect([one, two].allSatisfy { $0.atlas == atlas } as Bool)
        }
    }

    @Test func `a writing that was cut off is taken back by whoever opens the file next`() throws {
        let writer = try DatabaseQueue(path: open.path)
        try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = 10") }
        try writer.inTransaction(.immediate) { db in
            try db.execute(sql: "UPDATE actors SET name = 'à moitié'")
            for number in 0..<2_000 {
                try db.execute(
                    sql: "INSERT INTO zones VALUES (?, ?, '', '', '[]', ?)",
                    arguments: [number + 10, "\(number)", String(repeating: "x", count: 300)])
            }
            // As kill -9 leaves them.
            for suffix in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: open.path + suffix, toPath: open.folder.file("b") + suffix)
            }
            return .rollback
        }
        try #require(try open.folder.bytes(of: "b") != open.folder.bytes(of: "a.maillage"))
        let atlas = try AtlasFile.open(at: open.folder.file("b"), defaults: RichAtlas.defaults)
        #expect((atlas == RichAtlas.atlas) as Bool)
        #expect(try open.folder.bytes(of: "b") == open.folder.bytes(of: "a.maillage"))
        #expect(try open.folder.names == ["a.maillage", "b"])
    }

    @Test func `a copy can be asked for, and is whole`() throws {
        let atlas = try session.apply([zone], .anne)
        let path = try session.backup(named: "avant-import")
        #expect(path == open.folder.file("a.avant-import.maillage"))
        let copy = try AtlasSession(at: path, defaults: RichAtlas.defaults)
        #expect((copy.atlas == atlas) as Bool)
        #expect(try copy.history().count == 1)
        #expect(try session.backup(named: "avant-import") == open.folder.file("a.avant-import-2.maillage"))
        #expect(storeError { _ = try session.backup(named: "nulle/part") } != nil)
    }

    @Test(arguments: [false, true])
    func `a file deleted or replaced while it is open is told, and what stands there stays`(isReplaced: Bool) throws {
        let session = try open.session()
        let other = open.folder.file("b.maillage")
        try FileManager.default.copyItem(atPath: open.path, toPath: other)
        try FileManager.default.removeItem(atPath: open.path)
        if isReplaced { try FileManager.default.moveItem(atPath: other, toPath: open.path) }
        #expect(storeError { try session.apply([zone], .anne) } == .moved)
        guard isReplaced else { return }
        #expect(try open.rereads(RichAtlas.atlas))
        try open.session().apply([zone], .anne)
    }

    @Test(.disabled(if: geteuid() == 0, "root may write anywhere"), arguments: [0o444, 0o555])
    func `a file or a folder that may only be read is told`(mode: Int) throws {
        let target = mode == 0o444 ? open.path : open.folder.path
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target)
        let session = try open.session()
        #expect((session.atlas == RichAtlas.atlas) as Bool)
        #expect(storeError { try session.apply([zone], .anne) } == .readOnly)
        #expect(try open.rereads(RichAtlas.atlas))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: target)
        // A connection that was opened to read only stays so.
        try open.session().apply([zone], .anne)
    }

    @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
    func `a writing that was cut off in a folder that may only be read is told`() throws {
        let writer = try DatabaseQueue(path: open.path)
        try writer.inTransaction(.immediate) { db in
            try db.execute(sql: "PRAGMA cache_size = 10")
            for number in 0..<2_000 {
                try db.execute(
                    sql: "INSERT INTO zones VALUES (?, ?, '', '', '[]', ?)",
                    arguments: [number + 10, "\(number)", String(repeating: "x", count: 300)])
            }
            for suffix in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: open.path + suffix, toPath: open.folder.file("b") + suffix)
            }
            return .rollback
        }
        for suffix in ["", "-journal"] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o444], ofItemAtPath: open.folder.file("b") + suffix)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: open.folder.path)
        let error = storeError { _ = try AtlasFile.open(at: open.folder.file("b"), defaults: RichAtlas.defaults) }
        #expect(error == .interrupted)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: open.folder.path)
    }

    @Test func `a history that contradicts itself is told`() throws {
        try session.apply([zone], .anne)
        try session.undo(.anne)
        #expect(try open.condition().problems == [])
        let wrongs: [(String, FileCondition.Problem)] = [
            ("UPDATE changed_records SET existed = 1 WHERE change = 1", .brokenChange(1)),
            ("DELETE FROM past_zones", .brokenChange(2)),
            ("UPDATE changes SET made_at = 'hier' WHERE number = 2", .brokenChange(2)),
            ("UPDATE changes SET number = 7 WHERE number = 2", .brokenChange(7)),
            (
                "DELETE FROM actors WHERE position = 1",
                .danglingRow(table: "offers", rowid: 2, names: "actors")
            ),
        ]
        for (sql, problem) in wrongs {
            let other = try OpenAtlas()
            try other.folder.write(open.folder.bytes(of: "a.maillage"), to: "a.maillage")
            try other.folder.execute(sql, in: "a.maillage")
            #expect(try other.condition().problems.contains(problem), "\(sql)")
        }
    }
}
