import AtlasModel
import AtlasStore
import Foundation
import GRDB
import Testing

/// An atlas file with two changes: DIVA renamed by Anne, then a zone of Bob's; removed after the test.
final class ChangedFile {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "maillage-\(UUID().uuidString).maillage"
        let made = try MaillageRun("new", path, "--from", "embedded")
        try #require(made.status == 0)
        let session = try AtlasSession(at: path, defaults: (Referential.empty, Territories.none))
        let diva = try #require(session.atlas.actors.first { $0.id == ActorID("diva") })
        var renamed = diva
        renamed.name = "DIVA « d’essai »"
        renamed.phone = "03 00 00 00 00"
        try session.apply(
            [.change(.actor(diva), to: .actor(renamed))], ChangeNote(author: "Anne", reason: "=appel; du 20/11"))
        let zone = NamedZone(id: "essai", name: "Essai", kind: "", members: [.france], source: "")
        try session.apply([.add(.zone(zone))], ChangeNote(author: "Bob"))
        session.close()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func execute(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// The name of DIVA, as a listing on a day tells it.
    func name(on day: String? = nil) throws -> String? {
        let run = try MaillageRun(
            ["actors", "--atlas", path, "--format", "json"] + (day.map { ["--on", $0] } ?? []))
        return try run.json([ActorRow].self).first { $0.id == "diva" }?.name
    }
}

private struct ChangeRow: Decodable {
    struct Entry: Decodable {
        let kind: String
        let action: String
        let id: String?
        let actors: [String]
        let fields: [String]
    }

    let number: Int
    let madeAt: String
    let author: String
    let reason: String
    let nature: String
    let of: Int?
    let undoneBy: Int?
    let records: [Entry]
}

@Suite("The history of an atlas file")
struct HistoryCommandTests {
    private let file: ChangedFile
    private let original = "DIVA (Dispositif d’information de la vie associative)"

    init() throws { file = try ChangedFile() }

    private func history(_ arguments: String...) throws -> [ChangeRow] {
        try MaillageRun(["historique", file.path, "--format", "json"] + arguments).json([ChangeRow].self)
    }

    @Test("tells who, why and what, the last first")
    func told() throws {
        let rows = try history()
        #expect(rows.map(\.number) == [2, 1] && rows.map(\.author) == ["Bob", "Anne"])
        #expect(rows[1].reason == "=appel; du 20/11" && rows.map(\.nature) == ["edit", "edit"])
        #expect(rows[1].records.map(\.kind) == ["actor"] && rows[1].records[0].fields == ["name", "phone"])
        #expect(rows[0].records.map(\.action) == ["added"] && rows[0].records[0].id == "essai")
        #expect(Moment(iso: rows[0].madeAt) != nil)
        #expect(try history("--limit", "1").map(\.number) == [2])
        #expect(try history("--acteur", "diva").map(\.number) == [1])
    }

    @Test("is a table for people and safe cells for a spreadsheet")
    func written() throws {
        let table = try MaillageRun("history", file.path)
        #expect(table.output.contains("acteur diva : Nom, Téléphone") && table.output.contains("zone essai : ajout"))
        let csv = try MaillageRun("history", file.path, "--format", "csv")
        #expect(csv.output.contains("\n1,") && !csv.output.contains(",=appel"))
        let empty = try MaillageRun("history", file.path, "--actor", "griep")
        #expect(empty.status == 0 && empty.output.contains("aucune modification"))
    }

    @Test("tells the values of a field that changed alone")
    func alone() throws {
        let edit = try MaillageRun("edit", "actor", "diva", "--atlas", file.path, "--set", "address=12 rue Basse")
        #expect(edit.status == 0)
        #expect(try MaillageRun("history", file.path).output.contains("→ « 12 rue Basse »"))
        // Contacts are told by the screen and by `compare`, not each time that somebody lists the history.
        let contact = try MaillageRun("edit", "actor", "diva", "--atlas", file.path, "--set", "phone=03 22 00 00 00")
        #expect(contact.status == 0)
        let history = try MaillageRun("history", file.path).output
        #expect(history.contains("acteur diva : Téléphone") && !history.contains("03 22 00 00 00"))
    }

    @Test("is undone and brought back, by two names")
    func undone() throws {
        let undo = try MaillageRun("annuler", file.path, "1", "--auteur", "Chloé", "--motif", "erreur")
        #expect(undo.status == 0 && undo.output.contains("annulée : la modification 1"))
        #expect(try file.name() == original)
        let rows = try history()
        #expect(rows[0].nature == "undo" && rows[0].of == 1 && rows[0].author == "Chloé" && rows[2].undoneBy == 3)
        let redo = try MaillageRun("redo", file.path, environment: ["USER": "dora"])
        #expect(redo.status == 0 && redo.output.contains("rétablie : la modification 1"))
        #expect(try file.name() == "DIVA « d’essai »")
        #expect(try history("--limit", "1")[0].author == "dora")
        #expect(try MaillageRun("undo", file.path).output.contains("la modification 1"))
        #expect(try MaillageRun("undo", file.path).output.contains("la modification 2"))
        let none = try MaillageRun("undo", file.path)
        #expect(none.status == 64 && none.errorLines.count == 1 && none.errors.contains("plus rien à annuler"))
        let twice = try MaillageRun("undo", file.path, "2")
        #expect(twice.status == 64 && twice.errors.contains("déjà annulée par la 6"))
        #expect(try MaillageRun("undo", file.path, "99").errors.contains("pas de modification 99"))
    }

    @Test("lets one read the atlas as it was at the end of a day")
    func past() throws {
        try file.execute("UPDATE changes SET made_at = '2026-03-10T11:00:00.000Z' WHERE number = 1")
        try file.execute("UPDATE changes SET made_at = '2026-04-10T11:00:00.000Z' WHERE number = 2")
        #expect(try file.name(on: "2026-03-09") == original)
        #expect(try file.name(on: "2026-03-10") == "DIVA « d’essai »")
        #expect(try file.name(on: "2999-01-01") == "DIVA « d’essai »")
        #expect(try file.name() == "DIVA « d’essai »")
    }

    @Test("lets one compare two days of a file as it was")
    func compared() throws {
        let session = try AtlasSession(at: file.path, defaults: (Referential.empty, Territories.none))
        try session.apply(
            session.atlas.deletion(of: ActorID("cress-bretagne"), on: CalendarDate(iso: "2026-11-21")!),
            ChangeNote(author: "Anne"))
        session.close()
        try file.execute("UPDATE changes SET made_at = '2026-03-10T11:00:00.000Z'")
        let run = try MaillageRun(
            "comparer", "2026-03-09", "2026-03-10", "--atlas", file.path, "--include-useful", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count > 1)
        let same = try MaillageRun(
            "comparer", "2026-03-10", "2026-03-11", "--atlas", file.path, "--include-useful", "--format", "csv")
        #expect(same.output.split(separator: "\n").count == 1)
    }

    @Test("is no thing of a folder, nor of nobody")
    func refused() throws {
        let folder = try MaillageRun("history", NSTemporaryDirectory())
        #expect(folder.status == 64 && folder.errors.contains("est un dossier"))
        #expect(try MaillageRun("history", "/nulle/part.maillage").status == 66)
        let nearly = try MaillageRun("history", file.path, "--actor", "div")
        #expect(nearly.status == 0 && nearly.errors.contains("compris comme diva"))
        #expect(try MaillageRun("history", file.path, "--actor", "personne").status == 64)
        #expect(try MaillageRun("history", file.path, "--limit", "zéro").status == 64)
    }

    @Test("is looked at by check, which tells what is damaged")
    func checked() throws {
        let sound = try MaillageRun("verifier", file.path)
        #expect(sound.status == 0 && sound.output.contains("Fichier intègre, 2 modifications, la dernière le"))
        try file.execute("PRAGMA foreign_keys = OFF; DELETE FROM actors WHERE id = 'diva'")
        let damaged = try MaillageRun("check", file.path)
        #expect(damaged.status == 65 && damaged.output.contains("une ligne nomme ce qui n’est pas"))
        #expect(try MaillageRun("check", file.path, "--format", "json").output.contains("\"severity\" : \"error\""))
    }
}
