import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite("An atlas that goes out and comes back")
struct FormatRoundTripTests {
    private static let day = CalendarDate(iso: "2026-11-22")!

    /// The path of what was written.
    private func write(_ atlas: Atlas, as format: ExchangeFormat, in folder: TemporaryFolder) throws -> String {
        if format.isFolder {
            let path = "\(folder.path)/\(format.rawValue)"
            try Exporter.writeFolder(of: atlas, as: format, to: path, today: Self.day)
            return path
        }
        let name = format == .geojson ? "atlas.geojson" : "\(format.rawValue).csv"
        let text = try Exporter.files(of: atlas, as: format, today: Self.day).map { try $0.text.joined() }.joined()
        try folder.write(text, to: name)
        return "\(folder.path)/\(name)"
    }

    private func preview(_ path: String, into atlas: Atlas, today: CalendarDate? = nil) throws -> ImportPreview {
        let format = try #require(Importer.format(of: path))
        let incoming = Importer.read(path, as: format, for: atlas, options: .init(today: today))
        return ImportComparison.preview(incoming, into: atlas)
    }

    /// An atlas in which every field of actors and offers says something.
    private func full() throws -> Atlas {
        var atlas = try Shipped.atlas()
        let day = Verification(on: CalendarDate(iso: "2026-10-01")!, by: "Anne")
        atlas.actors[0] = Actor(
            id: atlas.actors[0].id, name: "=Amis, « de » Quimper; \"29\"", acronym: "@AQ",
            types: Array(atlas.referential.actorTypes.prefix(12).map(\.id)), networks: ["RNMA", "Un, deux"],
            guidAsso: .generalist, siret: "35600000000048", rna: "W291000001", address: "1, rue de l’Église",
            commune: "29232", coordinate: Coordinate(latitude: 47.996, longitude: -4.1),
            zone: .union([TerritoryReference(.departement, "29"), TerritoryReference(.region, "53")]),
            phone: "+33 2 98 00 00 00", email: "contact@amis-quimper.fr", website: "https://amis-quimper.fr/a?b=1",
            survey: .answered, verification: day, modifiedOn: CalendarDate(iso: "2026-11-21"),
            source: "Guide, page 3", notes: "Première ligne\nTypes : ceci n’en est pas un")
        atlas.offers.append(
            Offer(
                actor: atlas.actors[0].id,
                functions: [FunctionID("grh"), FunctionID("formation"), FunctionID("tensions")],
                stages: StageSet([EmploymentStage.project, .employer]), role: .secondary,
                zone: .union([TerritoryReference(.commune, "29019"), TerritoryReference(.epci, "200067072")]),
                modes: ["atelier collectif", "formation"], duration: "courte", audience: "bénévoles",
                cost: "10 € l’heure", conditions: "Sur rendez-vous\net adhésion",
                validFrom: CalendarDate(iso: "2026-01-01"), validTo: CalendarDate(iso: "2027-12-31"),
                verification: day, source: "Anne"))
        atlas.invitations = [
            SurveyInvitation(
                actor: atlas.actors[0].id, invitedOn: CalendarDate(iso: "2026-09-01")!,
                reminders: [CalendarDate(iso: "2026-09-15")!], dueOn: CalendarDate(iso: "2026-09-30")!,
                answeredOn: day.on, note: "rappelé\nle soir")
        ]
        return atlas
    }

    @Test("comes back without a change, a doubt or an error", arguments: ExchangeFormat.allCases)
    func unchanged(format: ExchangeFormat) throws {
        let atlas = try full()
        let folder = try TemporaryFolder()
        let preview = try preview(try write(atlas, as: format, in: folder), into: atlas)
        #expect(preview.findings.filter { $0.severity == .error }.map(\.inOneLine) == [])
        #expect(preview.isReady)
        let changes = preview.items.compactMap { item -> String? in
            switch item.fate {
            case .left: nil
            case .changed(let changes): "\(item.key): \(changes)"
            default: "\(item.key): \(item.fate)"
            }
        }
        #expect(changes.prefix(5) == [])
        let actors = preview.items.filter { item in if case .actor = item.record { true } else { false } }
        #expect(actors.count == atlas.actors.count)
    }

    @Test(
        "an old copy takes nothing back from what has been verified and modified since",
        arguments: ExchangeFormat.allCases)
    func older(format: ExchangeFormat) throws {
        let old = try full()
        let folder = try TemporaryFolder()
        let path = try write(old, as: format, in: folder)
        var now = old
        let day = CalendarDate(iso: "2026-11-22")!
        now.actors[0].modifiedOn = day
        now.actors[0].verification = Verification(on: day, by: "Chloé")
        now.offers[now.offers.count - 1].verification = Verification(on: day, by: "Chloé")
        #expect(try preview(path, into: now).edits == [])

        now.actors[0].name = "Les Amis, autrement dits"
        let preview = try preview(path, into: now)
        let after = try now.applying(preview.edits).actors[0]
        #expect(after.modifiedOn == day && after.verification == now.actors[0].verification)
        let isTold = preview.findings.contains { $0.problem == .modifiedSince(day) }
        #expect(isTold == (preview.edits != [] && format != .gogocarto))
    }

    @Test("a check on a day to come is told with its line, and hinders nothing", arguments: ExchangeFormat.allCases)
    func checkedTooEarly(format: ExchangeFormat) throws {
        let atlas = try full()
        let folder = try TemporaryFolder()
        let path = try write(atlas, as: format, in: folder)
        func told(on day: String) throws -> [Finding] {
            let preview = try preview(path, into: atlas, today: CalendarDate(iso: day))
            #expect(preview.isReady)
            return preview.findings.filter { $0.problem == .futureDate }
        }
        #expect(try told(on: "2026-10-01") == [])
        let findings = try told(on: "2026-09-30")
        // GoGoCarto has no room for checks, a table has the actor and its offer on one line.
        #expect(findings.count == (format == .gogocarto ? 0 : 2), "\(findings.map(\.inOneLine))")
        #expect(
            findings.allSatisfy {
                $0.severity == .warning && $0.place.line != nil && $0.place.column != nil && $0.value == "2026-10-01"
            })
    }

    @Test("a check on a day to come is told of an atlas that has no lines, by its table and its row")
    func checkedTooEarly() throws {
        let atlas = try full()
        let later = Verification(on: CalendarDate(iso: "2026-10-02")!, by: "")
        var changed = atlas
        for row in changed.actors.indices { changed.actors[row].verification = nil }
        for row in changed.offers.indices { changed.offers[row].verification = nil }
        changed.actors[1].verification = later
        changed.offers[0].verification = later
        #expect(changed.findings(today: later.on).filter { $0.problem == .futureDate } == [])
        let rows = changed.findings(today: CalendarDate(iso: "2026-10-01")!).filter { $0.problem == .futureDate }
        #expect(
            rows.map(\.place.file) == [
                "actors (\(atlas.actors[1].id.rawValue))", "offers (\(atlas.offers[0].actor.rawValue))",
            ])
    }

    @Test("a day of change that nobody noted comes back from data·inclusion as none")
    func unknownDay() throws {
        var atlas = try full()
        atlas.actors[0].modifiedOn = nil
        atlas.actors[1].modifiedOn = CalendarDate(iso: "1998-05-04")
        let folder = try TemporaryFolder()
        #expect(try preview(try write(atlas, as: .dataInclusion, in: folder), into: atlas).edits == [])
    }

    @Test("notes of a word go out as data·inclusion; of those too long for it, the note says how many")
    func lengthsOfDescriptions() throws {
        let atlas = try full()
        let empty = Atlas(title: "", referential: atlas.referential, territories: atlas.territories, actors: [])
        func cut(_ notes: String) throws -> (again: String?, number: Int) {
            let actor = Actor(id: ActorID("a"), name: "Acteur", modifiedOn: Self.day, notes: notes)
            let one = Atlas(
                title: "", referential: atlas.referential, territories: atlas.territories, actors: [actor])
            let folder = try TemporaryFolder()
            let path = try write(one, as: .dataInclusion, in: folder)
            let again = try empty.applying(try preview(path, into: empty).edits)
            return (again.actors.first?.notes, LeftBehind(one, as: .dataInclusion, today: Self.day).cutDescriptions)
        }
        for notes in ["", "ok", "Notes", "Sigle : X", String(repeating: "é", count: 10_000)] {
            #expect(try cut(notes) == (notes, 0), "\(notes.prefix(9))")
        }
        let long = String(repeating: "é", count: 10_001)
        #expect(try cut(long) == (long.prefix(9_999) + "…", 1))
        #expect(LeftBehind(atlas, as: .dataInclusion, today: Self.day).cutDescriptions == 0)
    }

    @Test("comes into an empty atlas with every field that the format has room for", arguments: ExchangeFormat.allCases)
    func intoNothing(format: ExchangeFormat) throws {
        let atlas = try full()
        let folder = try TemporaryFolder()
        let path = try write(atlas, as: format, in: folder)
        let empty = Atlas(
            title: "", referential: atlas.referential, territories: atlas.territories, actors: [])
        let preview = try preview(path, into: empty)
        #expect(preview.findings.filter { $0.severity == .error }.map(\.inOneLine) == [])
        let again = try empty.applying(preview.edits)
        let forgotten = LeftBehind(atlas, as: format, today: Self.day).actorFields.map(\.name)
        #expect(again.actors.map(\.id) == atlas.actors.map(\.id))
        for (old, new) in zip(atlas.actors, again.actors) {
            let lost = old.changes(to: new).map(\.field).filter { !forgotten.contains($0) }
            #expect(lost == [], "\(old.id)")
        }
        guard format != .gogocarto else {
            #expect(again.offers.isEmpty)
            return
        }
        #expect(again.offers.count == atlas.offers.count)
        func sorted(_ offers: [Offer]) -> [Offer] {
            offers.sorted { ($0.actor.rawValue, $0.source) < ($1.actor.rawValue, $1.source) }
        }
        for (old, new) in zip(sorted(atlas.offers), sorted(again.offers)) {
            #expect(old.changes(to: new) == [], "\(old.actor)")
        }
        if format == .package { #expect(again.contentsAreEqual(to: atlas)) }
    }

    @Test("Random atlases come back from a package, a table and GeoJSON without a change")
    func random() throws {
        var random = Seeded(17)
        let defaults = PackageDefaults(
            referential: try Shipped.defaults.referential, territories: RandomAtlas.territories)
        for _ in 0..<30 {
            let atlas = RandomAtlas.make(defaults, using: &random)
            for format in [ExchangeFormat.package, .csv, .geojson] {
                let folder = try TemporaryFolder()
                let path = try write(atlas, as: format, in: folder)
                let incoming = Importer.read(path, as: format, for: atlas)
                let preview = ImportComparison.preview(incoming, into: atlas)
                #expect(preview.findings.filter { $0.severity == .error }.map(\.inOneLine) == [])
                let isUnchanged = preview.edits.isEmpty
                #expect(isUnchanged, "\(format): \(preview.edits.first.map { "\($0)" } ?? "")")
            }
        }
    }

    @Test("What a spreadsheet would run as a formula never stands at the beginning of a cell")
    func formulas() throws {
        let atlas = try full()
        for format in [ExchangeFormat.csv, .gogocarto, .hsds] {
            for (path, text) in Exporter.files(of: atlas, as: format, today: Self.day) where !path.hasSuffix(".json") {
                for cell in CsvTable(Array(try text.joined().utf8), file: "f").texts.joined() {
                    let isNumber = Double(cell) != nil
                    #expect(isNumber || !["=", "+", "-", "@", "\t", "\r"].contains { cell.hasPrefix($0) })
                }
            }
        }
    }
}

extension Atlas {
    func contentsAreEqual(to other: Atlas) -> Bool {
        actors == other.actors && offers == other.offers && relations == other.relations
            && cooperations == other.cooperations && initiatives == other.initiatives
            && invitations == other.invitations && territories.zones == other.territories.zones
    }
}
