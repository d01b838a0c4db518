import Foundation
import Testing

/// An atlas file of one's own, removed after the test.
private final class OwnFile {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "maillage-\(UUID().uuidString).maillage"
        try #require(try MaillageRun("new", path, "--from", "embedded").status == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func run(_ arguments: String...) throws -> MaillageRun {
        try MaillageRun(arguments + ["--atlas", path], environment: ["USER": "anne"])
    }

    func actors() throws -> [ActorRow] {
        try MaillageRun("actors", "--atlas", path, "--format", "json").json([ActorRow].self)
    }

    var history: String { get throws { try MaillageRun("history", path, "--format", "csv").output } }
}

@Suite("Commands that edit an atlas")
struct EditCommandTests {
    @Test("the dialogue for screen readers adds an actor to the file, and the history knows who and why")
    func dialogue() throws {
        let file = try OwnFile()
        // Add an actor, its name, save, why.
        let talk = try MaillageRun(
            file.path, "--accessible", environment: ["USER": "anne"],
            input: "12\n3\nMaison de Brest\n1\nappel\nq\n")
        #expect(talk.status == 0 && talk.output.contains("Enregistré"))
        #expect(try file.actors().contains { $0.id == "maison-de-brest" })
        let history = try file.history
        #expect(history.contains("anne") && history.contains("appel"))
    }

    @Test("edit changes the fields said, and the history knows who and why")
    func edited() throws {
        let file = try OwnFile()
        let run = try file.run(
            "modifier", "acteur", "resam", "--set", "name=RESAM, d’essai", "--set", "zone=Finistère; dep:22", "--motif",
            "appel")
        #expect(run.status == 0 && run.output.contains("maillage annuler"))
        let row = try #require(try file.actors().first { $0.id == "resam" })
        #expect(row.name == "RESAM, d’essai")
        #expect(try file.history.contains("anne,appel"))
    }

    @Test("a dry run tells what would change and which gaps would open, and writes nothing")
    func dryRun() throws {
        let file = try OwnFile()
        let run = try file.run("delete", "actor", "resam", "--dry-run")
        #expect(run.status == 0 && run.output.contains("à blanc") && run.output.contains("acteur resam"))
        #expect(try file.actors().contains { $0.id == "resam" })
    }

    @Test("an actor is added with its offer and a relation, verified, then deleted with them")
    func life() throws {
        let file = try OwnFile()
        let added = try file.run("add", "actor", "--set", "name=Maison d’Essai", "--set", "commune=29200")
        #expect(added.status == 0 && added.output.contains("acteur maison-d-essai en plus"))
        #expect(
            try file.run(
                "add", "offer", "maison-d-essai", "--set", "functions=accueil", "--set", "stages=projet",
                "--set", "zone=dep:29"
            ).status == 0)
        #expect(try file.run("add", "relation", "maison-d-essai", "--set", "to=resam").status == 0)
        #expect(try file.run("confirmer", "maison-d-essai", "--by", "Léa", "--on", "3/9/2026").status == 0)
        let row = try #require(try file.actors().first { $0.id == "maison-d-essai" })
        #expect(row.verifiedOn == "2026-09-03")
        #expect(try file.run("edit", "offer", "maison-d-essai", "1", "--set", "stages=employeur").status == 0)
        let gone = try file.run("supprimer", "acteur", "maison-d-essai")
        #expect(gone.status == 0)
        #expect(gone.output.contains("acteur maison-d-essai en moins, avec 2 fiches qui en dépendaient ; "))
        #expect(try !file.actors().contains { $0.id == "maison-d-essai" })
    }

    @Test(
        "what is wrong is told in one line, and nothing is written",
        arguments: [
            (["edit", "actor", "resam", "--set", "commune=Nulleparville"], "Nulleparville"),
            (["edit", "actor", "resam", "--set", "telefone=1"], "telefone"),
            (["edit", "actor", "resam", "--set", "phone"], "phone"),
            (["edit", "actor", "persone", "--set", "phone=1"], "persone"),
            (["edit", "truc", "resam", "--set", "phone=1"], "truc"),
            (["edit", "offer", "resam", "99", "--set", "cost=1"], "maillage ajouter offre resam"),
            (["edit", "actor", "resam", "--set", "téléfone=1"], "phone (Téléphone)"),
            (["edit", "actor", "resam", "--set", "fone=1"], "vouliez-vous dire phone (Téléphone)"),
            (["edit", "actor", "resam", "--set", "verified_on=demain"], "pas une date ; écrivez-la comme 21/11/2026"),
            (
                ["edit", "initiative", "finistere-2011", "--set", "budget_eur=12 500,50 €"],
                "euros entiers, comme 12500"
            ),
            (
                ["edit", "cooperation", "club-associations-intermediaires", "--set", "meeting_every=2 mois"],
                "écrivez un nombre de mois, comme 2"
            ),
            (["survey", "invite", "--acteur", "persone"], "--actor : acteur inconnu « persone »"),
            (["survey", "remind", "--acteur", "persone"], "--actor : acteur inconnu « persone »"),
            (["edit", "actor", "resam", "--set", "zone=Finistaire"], "« Finistère (29) »"),
            (["edit", "actor", "resam", "--set", "zone=Bretagne"], "« Bretagne (région) »"),
            (["add", "relation", "resam", "--set", "to=resam", "--set", "kind=refers"], "d’un acteur à un autre"),
            (["edit", "actor", "resam", "--set", "phone=1", "--set", "téléphone=2"], "deux valeurs"),
            (["add", "offer", "resam", "--set", "functions=accueil", "--set", "rôle=porteuse"], "cœur de métier"),
            (["edit", "actor", "resam"], "--set"),
            (["add", "actor", "--set", "acronym=X"], "name"),
            (["add", "actor", "--set", "name=X", "--set", "id=resam"], "resam"),
            (["edit", "actor", "resam", "--set", "verified_on=31/01/2090"], "pas encore venu"),
            (["survey", "invite", "resam", "--due", "2020-01-31"], "déjà passé"),
            (["add", "zone", "--set", "name=X"], "members"),
            (["add", "zone", "--set", "name=X", "--set", "members=Nulleparville"], "Nulleparville"),
            (["add", "zone", "--set", "name=X", "--set", "members=zone:pays-de-morlaix"], "Pays de Morlaix"),
            (["add", "zone", "--set", "name=X", "--set", "members=dep:29", "--set", "id=pays-de-morlaix"], "déjà"),
            (["confirm", "resam", "--on", "hier"], "hier"),
            (["confirm", "resam", "--on", "2090-01-31"], "pas encore venu"),
        ])
    func wrong(arguments: [String], word: String) throws {
        let file = try OwnFile()
        let run = try MaillageRun(arguments + ["--atlas", file.path])
        #expect(run.status != 0 && run.errorLines.count == 1 && run.errors.contains(word), "\(run.errors)")
        #expect(try MaillageRun("history", file.path, "--format", "json").output.count < 8)
    }

    @Test("an ambiguous territory is understood once it is typed as it was proposed")
    func typedBack() throws {
        let file = try OwnFile()
        let run = try file.run("edit", "actor", "resam", "--set", "zone=Bretagne")
        #expect(run.status == 65 && run.errors.contains("« Bretagne (région) »"), "\(run.errors)")
        let again = try file.run("edit", "actor", "resam", "--set", "zone=Bretagne (région)")
        #expect(again.status == 0, "\(again.errors)")
    }

    @Test("a new actor that looks like another is told who that is, and added all the same")
    func homonym() throws {
        let file = try OwnFile()
        let run = try file.run("add", "actor", "--set", "name=Résam", "--set", "id=resam-bis")
        #expect(run.status == 0 && run.errorLines.count == 1, "\(run.errors)")
        #expect(run.errors.contains("resam, « RESAM »") && run.errors.contains("même nom"), "\(run.errors)")
        #expect(try file.actors().contains { $0.id == "resam-bis" })
        let other = try file.run("add", "actor", "--set", "name=Maison que nul ne connaît", "--set", "commune=Quimper")
        #expect(other.status == 0 && other.errors.isEmpty, "\(other.errors)")
    }

    @Test("lists are told by the names of their actors, also before they are written")
    func namesInLists() throws {
        let file = try OwnFile()
        let run = try file.run(
            "edit", "cooperation", "union-etap", "--set", "members=resam : référent", "--set", "rotation=resam; diva",
            "--dry-run")
        #expect(run.status == 0 && run.output.contains("RESAM (référent)"), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("|"), "\(run.output)")
    }

    @Test("fields and values are said in the words of the sheets")
    func words() throws {
        let file = try OwnFile()
        #expect(
            try file.run(
                "modifier", "acteur", "resam", "--set", "Telephone=02 98 00 00 00", "--set", "Vérifié le=3/9/2026",
                "--set", "recensement=A répondu"
            ).status == 0)
        let row = try #require(try file.actors().first { $0.id == "resam" })
        #expect(row.verifiedOn == "2026-09-03")
        #expect(
            try file.run(
                "ajouter", "offre", "resam", "--set", "fonction=accueil", "--set", "stade=Primo-employeur; employeur",
                "--set", "role=coeur de metier"
            ).status == 0)
        #expect(
            try file.run(
                "ajouter", "demarche", "--set", "nom=Tour", "--set", "participants=resam : porteur", "--set",
                "temps passé=coordinateur | 3,5 | préparation"
            ).status == 0)
        #expect(
            try file.run("add", "relation", "resam", "--set", "vers=avise", "--set", "relation=finance").status == 0)
        let again = try file.run("add", "relation", "resam", "--set", "to=avise", "--set", "kind=funds")
        #expect(again.status == 65 && again.errors.contains("déjà"))
    }

    @Test("a zone is added, edited and deleted; used, it is kept and its users are named, by undo too")
    func zone() throws {
        let file = try OwnFile()
        let added = try file.run(
            "ajouter", "zone", "--set", "name=Pays de Brest", "--set", "kind=pays", "--set", "members=Brest; com:29189")
        #expect(added.status == 0, "\(added.errors)")
        #expect(try file.run("edit", "actor", "resam", "--set", "zone=Pays de Brest").status == 0)
        let undone = try MaillageRun("undo", file.path, "1")
        #expect(undone.status == 65 && undone.errors.contains("zone:pays-de-brest"), "\(undone.errors)")
        let renamed = try file.run("modifier", "zone", "zone:pays-de-brest", "--set", "members=dep:29")
        #expect(renamed.status == 0, "\(renamed.errors)")
        for refused in [
            try file.run("supprimer", "zone", "pays-de-brest"),
            try file.run("supprimer", "zone", "pays-de-brest", "--dry-run"),
        ] {
            #expect(refused.status == 65 && refused.errorLines.count == 1, "\(refused.errors)")
            #expect(refused.errors.contains("acteur resam") && refused.errors.contains("sert encore"))
        }
        #expect(try file.run("edit", "actor", "resam", "--set", "zone=dep:29").status == 0)
        #expect(try file.run("delete", "zone", "Pays de Brest").status == 0)
        #expect(try file.history.contains("deleted:zone:pays-de-brest"))
        #expect(try MaillageRun("check", file.path).status == 0)
        #expect(try file.run("edit", "zone", "pays-de-brest", "--set", "kind=x").errors.contains("zone inconnue"))
    }

    @Test("without an atlas to edit, the commands ask for one")
    func noAtlas() throws {
        let run = try MaillageRun("confirm", "resam")
        #expect(run.status == 64 && run.errors.contains("--atlas"))
    }

    @Test("a package folder is written again, and checks as before")
    func folder() throws {
        let package = try PackageFixture()
        let run = try MaillageRun("edit", "actor", "resam", "--set", "phone=02 98 00 00 00", "--atlas", package.path)
        #expect(run.status == 0 && run.output.contains("dossier"))
        let sheet = try String(contentsOfFile: package.path + "/actors.csv", encoding: .utf8)
        #expect(sheet.contains("02 98 00 00 00"))
        #expect(try MaillageRun("check", package.path).status == 0)
    }
}
