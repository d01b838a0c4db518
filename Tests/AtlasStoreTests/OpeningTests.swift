import AtlasModel
import Foundation
import GRDB
import Testing

@testable import AtlasStore

/// Files that cannot be opened, each with its reason.
struct OpeningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func failure(_ name: String = "a.maillage") -> StoreError? {
        #expect(throws: StoreError.self) {
            try AtlasFile.open(at: folder.file(name), defaults: RichAtlas.defaults)
        }
    }

    /// Makes the rich atlas, then changes it behind the program's back.
    private func changed(_ sql: String) throws {
        try AtlasFile.create(at: folder.file("a.maillage"), from: RichAtlas.atlas)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: folder.file("a.maillage"), configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `a file that is not there`() {
        #expect(failure("none.maillage") == .noSuchFile)
        #expect(failure("none/none.maillage") == .noSuchFile)
    }

    @Test func `a text, an empty file, a folder`() throws {
        try folder.write(Data(String(repeating: "id,name\n", count: 1_000).utf8), to: "text")
        try folder.write(Data(), to: "empty")
        try folder.write(Data("SQLite formal letter".utf8), to: "almost")
        for name in ["text", "empty", "almost", "."] { #expect(failure(name) == .notAnAtlas(.notADatabase)) }
    }

    @Test func `the database of another program`() throws {
        let queue = try DatabaseQueue(path: folder.file("a.maillage"))
        try queue.write { try $0.execute(sql: "CREATE TABLE actors (id TEXT)") }
        #expect(failure() == .notAnAtlas(.otherApplication(id: 0)))
        try queue.write { try $0.execute(sql: "PRAGMA application_id = 0x47504B47") }
        try queue.close()
        #expect(failure() == .notAnAtlas(.otherApplication(id: 0x4750_4B47)))
    }

    @Test func `the beginning of an atlas, cut anywhere`() throws {
        try AtlasFile.create(at: folder.file("whole"), from: RichAtlas.atlas)
        let whole = try folder.bytes(of: "whole")
        let cuts = [
            1, 16, 17, 99, 100, 101, 4_095, 4_096, 4_097, whole.count / 2, whole.count - 4_096, whole.count - 1,
        ]
        for count in cuts {
            try folder.write(whole.prefix(count), to: "a.maillage")
            let expected = count < 100 ? 100 : whole.count
            #expect(failure() == .notAnAtlas(.truncated(size: count, expected: expected)), "\(count) bytes")
        }
    }

    @Test func `an atlas with zeros or rubbish inside never stops the program`() throws {
        try AtlasFile.create(at: folder.file("whole"), from: RichAtlas.atlas)
        let whole = try folder.bytes(of: "whole")
        for rubbish in [UInt8(0), 0xFF, 0x41] {
            for page in 0..<whole.count / 4_096 {
                var bytes = whole
                let start = page == 0 ? 100 : page * 4_096
                bytes.replaceSubrange(start..<start + 1_000, with: Data(repeating: rubbish, count: 1_000))
                try folder.write(bytes, to: "a.maillage")
                // Rubbish in an index or in unused space harms nothing that is read.
                _ = try? AtlasFile.open(at: folder.file("a.maillage"), defaults: RichAtlas.defaults)
            }
        }
    }

    @Test func `a file of a later format`() throws {
        try changed("INSERT INTO grdb_migrations VALUES ('6-later'), ('7-later')")
        #expect(failure() == .newerFormat(found: 7, known: 5))
    }

    @Test func `a file whose making was never finished`() throws {
        try changed("DELETE FROM grdb_migrations")
        #expect(failure() == .notReadable(reason: "unfinished format"))
    }

    @Test func `a file in another encoding than its making gives`() throws {
        let queue = try DatabaseQueue(path: folder.file("a.maillage"))
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA encoding = 'UTF-16le'") }
        try AtlasFormat.migrator.migrate(queue)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(AtlasFile.applicationID)") }
        try queue.close()
        #expect(failure() == .notReadable(reason: "texts in UTF-16le"))
    }

    @Test func `a file without one of its tables`() throws {
        try changed("DROP TABLE relations")
        #expect(failure() == .notReadable(reason: "no such table: relations"))
    }

    @Test(arguments: [
        Damage("actors", 2, "survey", "peut-être"), Damage("actors", 1, "zone", "[\"dep:29\",\"rue:3\"]"),
        Damage("actors", 1, "networks", "[1]"), Damage("actors", 3, "verified_on", "2026-02-30"),
        Damage("offers", 5, "stages", "[\"retraite\"]"), Damage("offers", 1, "modes", "pas une liste"),
        Damage("offers", 2, "functions", "grh"), Damage("actors", 1, "types", "[1]"),
        Damage("initiatives", 1, "start", "hier"), Damage("cooperations", 2, "territory", "ici"),
        Damage("departements", 1, "region", "nulle"), Damage("communes", 2, "epci", "nul"),
        Damage("communes", 1, "code", "123456789"), Damage("communes", 1, "departement", "nul"),
        Damage("communes", 3, "point", "ailleurs"), Damage("pathway_steps", 1, "stage", ""),
        Damage("pathway_steps", 1, "earliest", "hier"), Damage("pathway_costs", 2, "id", "prix"),
    ])
    func `a cell that makes no sense is named`(damage: Damage) throws {
        try changed("UPDATE \(damage.table) SET \(damage.column) = '\(damage.value)' WHERE rowid = \(damage.rowid)")
        #expect(
            failure()
                == .brokenRow(table: damage.table, rowid: damage.rowid, column: damage.column, value: damage.value))
    }

    @Test func `a table rewritten without types is read with the same care`() throws {
        try changed(
            """
            CREATE TABLE copy AS SELECT * FROM actors;
            DROP TABLE actors;
            ALTER TABLE copy RENAME TO actors;
            UPDATE actors SET name = NULL WHERE position = 2;
            """)
        #expect(failure() == .brokenRow(table: "actors", rowid: 2, column: "name", value: ""))
    }

    @Test(arguments: [
        """
        DROP TABLE relations;
        CREATE VIEW relations AS
            WITH RECURSIVE r(position) AS (SELECT 1 UNION ALL SELECT position + 1 FROM r)
            SELECT position, 'resam' AS "from", 'a' AS "to", 'funds' AS kind, '' AS note, '' AS source FROM r;
        """,
        "CREATE TRIGGER relations AFTER INSERT ON actors BEGIN DELETE FROM offers; END",
    ])
    func `a file that defines more than tables is refused before it is read`(sql: String) throws {
        try changed(sql)
        #expect(failure() == .notAnAtlas(.foreignSchema(name: "relations")))
    }

    @Test(arguments: [
        ("efforts", "days", "-1.0"), ("efforts", "days", "1e6"),
        ("actors", "latitude", "90.5"), ("actors", "longitude", "-181.0"), ("initiatives", "budget_eur", "-1"),
        ("initiatives", "invited", "-2"), ("communes", "population", "-5"), ("pathway_costs", "value", "-1"),
        ("pathway_costs", "value", "100001"),
    ])
    func `a number out of its bounds is named`(table: String, column: String, value: String) throws {
        try changed("UPDATE \(table) SET \(column) = \(value) WHERE rowid = 1")
        guard case .brokenRow(table, 1, column, _) = failure() else {
            Issue.record("read all the same")
            return
        }
    }

    @Test func `an atlas of nothing but its title row missing is told`() throws {
        try changed("DELETE FROM atlas")
        #expect(failure() == .notReadable(reason: "no row in table atlas"))
    }

    @Test(.disabled(if: geteuid() == 0, "root may read anything"))
    func `a file that may not be read`() throws {
        try changed("SELECT 1")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.file("a.maillage"))
        guard case .notReadable = failure() else {
            Issue.record("read all the same")
            return
        }
    }

    /// A value that the program never writes.
    struct Damage: Sendable, CustomTestStringConvertible {
        let table: String
        let rowid: Int64
        let column: String
        let value: String

        init(_ table: String, _ rowid: Int64, _ column: String, _ value: String) {
            (self.table, self.rowid, self.column, self.value) = (table, rowid, column, value)
        }

        var testDescription: String { "\(table).\(column)" }
    }
}
