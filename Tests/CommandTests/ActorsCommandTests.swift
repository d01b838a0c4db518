import Foundation
import Testing

@Suite("maillage actors")
struct ActorsCommandTests {
    @Test("names the actors of the Finistère and nobody who does not reach it")
    func finistere() throws {
        let run = try MaillageRun("actors", "--department", "29", "--format", "json")
        #expect(run.status == 0)
        let actors = try run.json([ActorRow].self)
        let names = Set(actors.map(\.name))
        let expected: Set = [
            "Bretagne Active (DLA nord)", "Espace Associatif de Quimper (DLA sud)", "Familles Rurales du Finistère",
            "ACEPP 29", "RESAM",
        ]
        #expect(expected.isSubset(of: names))
        let reaching: Set = ["dep:29", "zone:pays-de-morlaix", "reg:53", "france"]
        for actor in actors { #expect(!reaching.isDisjoint(with: actor.territories), "\(actor.name)") }
        #expect(actors.allSatisfy { $0.confirmed == 0 && $0.verifiedOn == nil })
    }

    @Test("gives every key, null where nothing is known")
    func keys() throws {
        let run = try MaillageRun("actors", "--query", "resam", "--format", "json")
        #expect(run.output.contains("\"commune\" : null"))
        #expect(run.output.contains("\"verifiedOn\" : null"))
        let actor = try #require(try run.json([ActorRow].self).first)
        #expect(actor.id == "resam")
        #expect(actor.type == "pava")
        #expect(actor.territories == ["zone:pays-de-morlaix"])
        #expect(actor.stages == ["project", "firstTimeEmployer", "employer"])
    }

    @Test("answers to its French name and options alike")
    func aliases() throws {
        let english = try MaillageRun(
            "actors", "--department", "29", "--stage", "first-time-employer", "--format", "csv")
        let french = try MaillageRun(
            "acteurs", "--departement", "Finistère", "--stade", "primo-employeur", "--format", "csv")
        #expect(english.output == french.output)
        #expect(
            english.output.hasPrefix(
                "id,name,type,commune,territories,stages,functions,confirmed,presumed,verifiedOn\n"))
        #expect(french.status == 0)
    }

    @Test("lists for people with a header, aligned, and counts at the end")
    func table() throws {
        let run = try MaillageRun("actors", "--department", "29", "--on", "2026-11-21")
        let lines = run.output.split(separator: "\n")
        #expect(lines[0].hasPrefix("Identifiant"))
        #expect(lines[2].hasPrefix("resam"))
        #expect(try #require(lines.last).contains("acteurs · vérifiés 0 · présumés 7"))
        let english = try MaillageRun("actors", "--department", "29", environment: ["LANG": "en_GB.UTF-8"])
        #expect(english.output.hasPrefix("Identifier"))
        #expect(english.output.contains("actors · verified 0"))
    }

    @Test("takes a type by identifier, alias or part of a name")
    func types() throws {
        for type in ["pava", "PAVA", "point d'appui à la vie associative"] {
            let run = try MaillageRun("actors", "--type", type, "--department", "29", "--format", "json")
            #expect(try run.json([ActorRow].self).map(\.id) == ["resam"], "\(type)")
        }
    }

    @Test("keeps verified actors only where asked")
    func confirmedOnly() throws {
        let package = try PackageFixture.verified()
        let arguments = ["actors", "--atlas", package.path, "--on", "2026-11-21", "--format", "json"]
        let all = try MaillageRun(arguments).json([ActorRow].self)
        let verified = try MaillageRun(arguments + ["--verifies-seulement"]).json([ActorRow].self)
        #expect(verified.map(\.id) == ["diva"] && verified.allSatisfy { $0.confirmed > 0 })
        #expect(verified.map(\.id) == all.filter { $0.confirmed > 0 }.map(\.id) && all.count > 1)
    }

    @Test("writes marks that would act on a terminal as numbers, and quotes a comma under a combining mark")
    func machineText() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).maillage").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let package = try PackageFixture()
        try package.replace("resam,RESAM,", with: "resam,\"RE,\u{301}SA\"\"\u{301}MZZZ\",", in: "actors.csv")
        #expect(try MaillageRun("new", path, "--from", package.path).status == 0)
        // No package may hold them, but the file of another program may: three bytes for three.
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        while let place = bytes.range(of: Data("ZZZ".utf8)) {
            bytes.replaceSubrange(place, with: Data("\u{202E}".utf8))
        }
        try bytes.write(to: URL(fileURLWithPath: path))
        let json = try MaillageRun("actors", "--type", "pava", "--atlas", path, "--format", "json")
        #expect(json.output.contains("M\\u202E") && !json.output.unicodeScalars.contains("\u{202E}"))
        #expect(try json.json([ActorRow].self).contains { $0.name.unicodeScalars.contains("\u{202E}") })
        let csv = try MaillageRun("actors", "--type", "pava", "--atlas", path, "--format", "csv")
        #expect(csv.output.contains("resam,\"RE,\u{301}SA\"\"\u{301}M\u{FFFD}\",pava,"))
    }

    @Test("asks the same filter once, however often it is given")
    func repeatedFilters() throws {
        let once = try MaillageRun("gaps", "--department", "29", "--function", "accueil")
        let twice = try MaillageRun(
            "gaps", "--department", "29", "--departement", "Finistère", "--function", "accueil", "--function", "accueil"
        )
        #expect(once.status == 0 && once.output == twice.output)
    }
}

@Suite("maillage actor")
struct ActorCommandTests {
    @Test("shows the sheet by identifier or name, in French or English")
    func sheet() throws {
        let run = try MaillageRun("acteur", "resam")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("RESAM\n=====\n"))
        #expect(run.output.contains("Pays de Morlaix"))
        let named = try MaillageRun("actor", "RESAM", "--lang", "en")
        #expect(named.output.contains("What it offers"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("proposes the nearest identifier, and lists the choices of an ambiguous name")
    func wrongNames() throws {
        let misspelt = try MaillageRun("actor", "resm")
        #expect(misspelt.status == 64)
        #expect(misspelt.errors.contains("resam"))
        let ambiguous = try MaillageRun("actor", "CRESS")
        #expect(ambiguous.status == 64)
        #expect(ambiguous.errors.contains("cress-bretagne") && ambiguous.errors.contains("cress-rhone-alpes"))
        #expect(ambiguous.errorLines.count == 1)
    }
}
