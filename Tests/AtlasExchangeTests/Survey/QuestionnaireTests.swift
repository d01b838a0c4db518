import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite("Questionnaires that go out and come back")
struct QuestionnaireTests {
    private static let day = CalendarDate(iso: "2026-11-22")!

    private func text(_ atlas: Atlas, _ rows: [Int]) -> String {
        QuestionnaireExport(Questionnaires(atlas, on: Self.day)).text(of: rows)
    }

    private func preview(
        _ text: String, into atlas: Atlas, skipped: Set<String> = [], bytes: Data? = nil
    ) throws -> ImportPreview {
        let folder = try TemporaryFolder()
        try (bytes ?? Data(text.utf8)).write(to: URL(fileURLWithPath: folder.path + "/q.csv"))
        let incoming = QuestionnaireImport.read(
            [folder.path], for: atlas, receivedOn: CalendarDate(iso: "2026-12-01")!)
        return ImportComparison.preview(incoming, into: atlas, decisions: ImportDecisions(skipped: skipped))
    }

    /// A questionnaire with the cells after a label, or after a function's name, replaced.
    private func answered(_ text: String, _ answers: [String: [Int: String]]) -> String {
        var lines = text.components(separatedBy: "\r\n")
        var left = answers
        for (number, line) in lines.enumerated() {
            var cells = CsvTable(Array("a;\n\(line)\n".utf8), file: "").texts.last ?? []
            guard
                let changes = left.removeValue(forKey: cells.first ?? "") ?? left.removeValue(forKey: cells.last ?? "")
            else { continue }
            for (position, cell) in changes {
                while cells.count <= position { cells.append("") }
                cells[position] = cell
            }
            lines[number] = cells.map(CsvDialect.quoted).joined(separator: ";")
        }
        #expect(left.isEmpty)
        return lines.joined(separator: "\r\n")
    }

    @Test("Those of the embedded atlas come back unanswered, without a change or an error")
    func unanswered() throws {
        let atlas = try Shipped.atlas()
        let preview = try preview(text(atlas, Array(atlas.actors.indices)), into: atlas)
        #expect(preview.findings.filter { $0.problem != .unansweredQuestionnaire }.map(\.inOneLine) == [])
        #expect(preview.findings.count == atlas.actors.count)
        #expect(preview.items.isEmpty && preview.edits.isEmpty)
    }

    @Test("Those of random atlases come back unanswered whatever stands in them")
    func random() throws {
        var random = Seeded(23)
        let defaults = PackageDefaults(
            referential: try Shipped.defaults.referential, territories: RandomAtlas.territories)
        for _ in 0..<40 {
            let atlas = RandomAtlas.make(defaults, using: &random)
            let preview = try preview(text(atlas, Array(atlas.actors.indices)), into: atlas)
            let changes = preview.items.compactMap { item in
                if case .changed(let changes) = item.fate { "\(item.key) \(changes)" } else { nil }
            }
            #expect(changes == [])
            let edits = preview.edits.count
            #expect(edits == 0)
            #expect(preview.findings.filter { $0.severity == .error }.map(\.inOneLine) == [])
        }
    }

    @Test("No cell runs as a formula, and the sheet opens as French ones do")
    func formulas() throws {
        var atlas = try Shipped.atlas()
        atlas.actors[0].name = "=HYPERLINK(\"http://x\")"
        atlas.actors[0].phone = "+33 2 98 00 00 00"
        let text = text(atlas, [0])
        #expect(text.hasPrefix("\u{FEFF}Questionnaire de recensement;"))
        for cell in CsvTable(Array(text.utf8), file: "").texts.joined() {
            #expect(!["=", "+", "-", "@", "\t"].contains { cell.hasPrefix($0) })
        }
    }

    /// An atlas with one actor and the offers that a test needs.
    private func atlas(_ offers: [Offer], types: [ActorTypeID] = []) throws -> Atlas {
        var atlas = try Shipped.atlas()
        atlas.actors = [
            Actor(
                id: ActorID("amis"), name: "Les Amis", types: types, commune: "29232",
                zone: Zone([TerritoryReference(.departement, "29")]), phone: "02 98 00 00 00", email: "contact@amis.fr",
                notes: "à nous")
        ]
        atlas.offers = offers
        (atlas.relations, atlas.cooperations, atlas.initiatives) = ([], [], [])
        return atlas
    }

    private func stages(_ stages: EmploymentStage...) -> StageSet { StageSet(stages) }

    private func offer(_ functions: [String], _ stages: StageSet = .all, _ role: OfferRole = .core) -> Offer {
        Offer(
            actor: ActorID("amis"), functions: functions.map { FunctionID($0) }, stages: stages, role: role,
            duration: "courte", cost: "gratuit", source: "Guide")
    }

    @Test("An answer corrects the record, confirms what stands and changes what does not")
    func corrected() throws {
        let atlas = try atlas([offer(["accueil", "information"]), offer(["grh"], stages(.employer))])
        let answered = answered(
            text(atlas, [0]),
            [
                "Répondu par": [1: "Anne Le Gall"], "Répondu le": [1: "28/11/2026"],
                "Téléphone": [1: "02 98 11 11 11"], "Courriel": [1: ""], "Commune": [1: "29200 Brest"],
                "Vos remarques": [1: "Fermés en août"],
                "information": [3: "non"], "grh": [2: "X", 4: "secondaire"],
                "formation": [1: "oui", 4: "oriente", 6: "atelier collectif | formation", 7: "sur adhésion"],
                "mutualisation": [4: "ne le fait pas"],
            ])
        let preview = try preview(answered, into: atlas)
        #expect(preview.findings.map(\.inOneLine) == [])
        #expect(preview.isReady)
        let after = try atlas.applying(preview.edits)
        let verified = Verification(on: CalendarDate(iso: "2026-11-28")!, by: "Anne Le Gall")
        var actor = atlas.actors[0]
        (actor.phone, actor.commune, actor.survey) = ("02 98 11 11 11", "29019", .answered)
        (actor.verification, actor.modifiedOn) = (verified, verified.on)
        #expect(after.actors == [actor])
        func found(_ function: String) -> [Offer] {
            after.offers.filter { $0.functions.contains(FunctionID(function)) }
        }
        var expected = offer(["accueil"])
        expected.verification = verified
        #expect(found("accueil") == [expected])
        expected = offer(["information"], stages(.project, .firstTimeEmployer))
        expected.verification = verified
        #expect(found("information") == [expected])
        expected = offer(["grh"], stages(.firstTimeEmployer, .employer), .secondary)
        expected.verification = verified
        #expect(found("grh") == [expected])
        #expect(found("formation").map(\.stages) == [stages(.project)])
        #expect(found("formation").map(\.role) == [.referral])
        #expect(found("formation").map(\.modes) == [["atelier collectif", "formation"]])
        #expect(found("formation").map(\.conditions) == ["sur adhésion"])
        #expect(found("mutualisation").map(\.role) == [OfferRole.none])
        #expect(after.offers.allSatisfy { $0.verification == verified })
        #expect(after.offers.count == 5)
        #expect(
            after.invitations == [
                SurveyInvitation(actor: ActorID("amis"), answeredOn: verified.on, note: "Fermés en août")
            ])
        // Read again, it has nothing left to change but what it says anew.
        #expect(try self.preview(answered, into: after).edits.isEmpty)
    }

    @Test("What is presumed and left as it is stays presumed; an x confirms it with the role proposed")
    func presumed() throws {
        let type = ActorTypeID("dla-departemental")
        let atlas = try atlas([], types: [type])
        let profiles = atlas.referential.profiles(of: type).filter { [.core, .secondary, .referral].contains($0.role) }
        let profile = try #require(profiles.first)
        let stage = try #require(profile.stages.stages.first)
        let sheet = text(atlas, [0])
        #expect(sheet.contains(" ?;"))
        let signed = answered(sheet, ["Répondu le": [1: "2026-11-28"]])
        let untouched = try atlas.applying(try preview(signed, into: atlas).edits)
        #expect(untouched.offers == [] && untouched.actors[0].survey == .answered)
        let told = try preview(signed, into: atlas).findings.map(\.problem)
        #expect(told == [.presumptionsLeftOpen(Set(profiles.map(\.function)).count)])
        let ticked = answered(
            sheet, ["Répondu le": [1: "2026-11-28"], profile.function.rawValue: [1 + Int(stage.rawValue): "x"]])
        let offers = try atlas.applying(try preview(ticked, into: atlas).edits).offers
        #expect(offers.map(\.functions) == [[profile.function]])
        #expect(offers.map(\.stages) == [StageSet(stage)] && offers.map(\.role) == [profile.role])
    }

    @Test("Without a day nothing counts as checked, and the day of reading is that of the answer")
    func undated() throws {
        let atlas = try atlas([offer(["accueil"])])
        let preview = try preview(answered(text(atlas, [0]), ["Téléphone": [1: "03"]]), into: atlas)
        #expect(preview.findings.map(\.problem) == [.answerWithoutDay] && preview.isReady)
        let after = try atlas.applying(preview.edits)
        #expect(after.actors[0].verification == nil && after.actors[0].survey == .answered)
        #expect(after.offers == atlas.offers)
        #expect(after.invitations.map(\.answeredOn) == [CalendarDate(iso: "2026-12-01")])
    }

    @Test("An answer older than the invitation is told: its actor goes on waiting")
    func beforeInvitation() throws {
        var atlas = try atlas([offer(["accueil"])])
        let day = CalendarDate(iso: "2026-11-29")!
        atlas.invitations = [SurveyInvitation(actor: atlas.actors[0].id, invitedOn: day)]
        let sheet = text(atlas, [0])
        let early = try preview(answered(sheet, ["Répondu le": [1: "2026-11-28"]]), into: atlas)
        #expect(early.findings.map(\.problem) == [.answeredBeforeInvitation(day)] && early.isReady)
        let inTime = try preview(answered(sheet, ["Répondu le": [1: "2026-11-29"]]), into: atlas)
        #expect(inTime.findings.isEmpty)
    }

    @Test("A function that several offers name has a line for each, and each answers for its own")
    func several() throws {
        var elsewhere = offer(["accueil"], stages(.employer), .secondary)
        elsewhere.zone = Zone([TerritoryReference(.departement, "22")])
        let atlas = try atlas([offer(["accueil"], stages(.project)), elsewhere])
        let sheet = text(atlas, [0])
        #expect(sheet.contains("Côtes-d'Armor (22)"))
        var lines = answered(sheet, ["Répondu le": [1: "2026-11-28"]]).components(separatedBy: "\r\n")
        let places = lines.indices.filter { lines[$0].hasSuffix(";accueil") }
        #expect(places.count == 2)
        lines[places[1]] = lines[places[1]].replacing(";x;", with: ";non;")
        let after = try atlas.applying(try preview(lines.joined(separator: "\r\n"), into: atlas).edits)
        #expect(after.offers.map(\.role) == [.core, .none])
        #expect(after.offers.map(\.stages) == [stages(.project), stages(.employer)])
    }

    @Test("Every problem is told with file, line, column and value; the actor may be left out by name")
    func problems() throws {
        let atlas = try atlas([offer(["accueil"])])
        let wrong = answered(
            text(atlas, [0]),
            [
                "Répondu le": [1: "demain"], "Types": [1: "Machin"], "accueil": [2: "peut-être", 4: "chef"],
                "grh": [9: "rien-de-tel", 0: "Rien"],
            ])
        let found = try preview(wrong, into: atlas)
        #expect(!found.isReady)
        let columns = found.findings.filter { $0.severity == .error }.map { $0.place.column ?? "" }
        #expect(columns.sorted() == ["Code", "Primo-employeur", "Répondu le", "Rôle", "Types"])
        #expect(found.findings.allSatisfy { $0.place.line ?? 0 > 0 && $0.place.file.hasSuffix("/q.csv") })
        let skipped = try preview(wrong, into: atlas, skipped: ["amis"])
        #expect(skipped.isReady && skipped.edits.isEmpty)
        let stranger = try preview(text(atlas, [0]).replacing("amis;ne pas", with: "amie;ne pas"), into: atlas)
        #expect(stranger.findings.map(\.problem) == [.unknownIdentifier(of: .actor)] && !stranger.isReady)
        let later = try preview(answered(text(atlas, [0]), ["Répondu le": [1: "1/1/2030"]]), into: atlas)
        #expect(later.findings.map(\.problem) == [.futureDate] && !later.isReady)
        let other = try preview("Nom;Ville\nA;Brest\n", into: atlas)
        #expect(other.findings.map(\.problem) == [.noQuestionnaire])
    }

    @Test("A record changed since the questionnaire was prepared is told, and what it would replace is shown")
    func stale() throws {
        var atlas = try atlas([])
        let sheet = answered(text(atlas, [0]), ["Répondu le": [1: "28/11/2026"]])
        atlas.actors[0].phone = "02 98 99 99 99"
        atlas.actors[0].modifiedOn = CalendarDate(iso: "2026-11-25")
        let preview = try preview(sheet, into: atlas)
        #expect(preview.findings.map(\.problem) == [.modifiedSince(CalendarDate(iso: "2026-11-25")!)])
        let changes = preview.items.compactMap { item in
            if case .changed(let changes) = item.fate, case .actor = item.record { changes } else { nil }
        }.joined()
        #expect(changes.contains(FieldChange(field: "phone", old: "02 98 99 99 99", new: "02 98 00 00 00")))
    }

    @Test("Commas, Windows-1252 and columns in another order are read all the same")
    func dialects() throws {
        let atlas = try atlas([offer(["accueil"])])
        let sheet = answered(
            text(atlas, [0]), ["Répondu le": [1: "28/11/2026"], "Sigle": [1: "été"], "Téléphone": [1: "298000000"]])
        let rows = CsvTable(Array(sheet.utf8), file: "").texts
        let turned = rows.map { $0.count > 8 ? Array($0.reversed()) : $0 }
        let commas = CsvDialect.comma.text(turned)
        let latin = try #require(commas.replacing("–", with: "-").data(using: .windowsCP1252))
        let preview = try preview("", into: atlas, bytes: latin)
        #expect(Set(preview.findings.map(\.problem)) == [.readAsWindows1252, .repairedLeadingZero("0298000000")])
        let after = try atlas.applying(preview.edits)
        #expect(after.actors[0].acronym == "été" && after.actors[0].phone == "0298000000")
        #expect(after.offers[0].verification?.on == CalendarDate(iso: "2026-11-28"))
    }

    @Test("Two answers of one actor are a doubt, and one of them is left out by its name")
    func twice() throws {
        let atlas = try atlas([])
        let one = answered(text(atlas, [0]), ["Répondu le": [1: "28/11/2026"], "Téléphone": [1: "1"]])
        let other = answered(text(atlas, [0]), ["Répondu le": [1: "29/11/2026"], "Téléphone": [1: "2"]])
        let both = one + "\r\n" + String(other.dropFirst())
        #expect(try !preview(both, into: atlas).isReady)
        let first = try preview(both, into: atlas, skipped: ["amis#2"])
        #expect(first.isReady)
        #expect(try atlas.applying(first.edits).actors[0].phone == "1")
        let second = try preview(both, into: atlas, skipped: ["amis"])
        #expect(try second.isReady && atlas.applying(second.edits).actors[0].phone == "2")
    }
}
