import AtlasExchange
import AtlasModel
import Testing

@Suite("The survey in a package")
struct SurveySheetTests {
    private func atlas(_ files: [String: String]) throws -> (atlas: Atlas?, findings: [Finding]) {
        let folder = try TemporaryFolder(files)
        let (atlas, findings) = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
        return (atlas, findings.filter { $0.problem != .missingFile })
    }

    private static let actors = "id,name\na,A\nb,B\n"

    @Test("A package without the file has no invitations, and writes none")
    func absent() throws {
        let (read, _) = try atlas(["actors.csv": Self.actors])
        let atlas = try #require(read)
        #expect(atlas.invitations == [])
        let folder = try TemporaryFolder()
        try PackageWriter.write(atlas, to: folder.path)
        #expect(try !folder.entries.contains("survey.csv"))
        #expect(try !folder.text(of: "datapackage.json").contains("survey.csv"))
    }

    @Test("The last invitation that goes takes the file along")
    func gone() throws {
        var atlas = try #require(try atlas(["actors.csv": Self.actors, "survey.csv": "actor\na\n"]).atlas)
        let folder = try TemporaryFolder()
        try PackageWriter.write(atlas, to: folder.path)
        #expect(try folder.text(of: "survey.csv") == "actor,invited_on,reminded_on,due_on,answered_on,note\na,,,,,\n")
        atlas.invitations = []
        try PackageWriter.write(atlas, to: folder.path)
        #expect(try !folder.entries.contains("survey.csv"))
    }

    @Test("Unknown actors, bad days and an actor invited twice are told with line and column")
    func problems() throws {
        let (read, findings) = try atlas([
            "actors.csv": Self.actors,
            "survey.csv": "actor,reminded_on\na,2026-11-01|hier\nc,\nb,\nb,2026-11-02\n",
        ])
        #expect(read == nil)
        let told = findings.filter { $0.severity == .error }
            .map { "\($0.place.line ?? 0) \($0.place.column ?? "") \($0.value)" }
        #expect(told == ["2 reminded_on hier", "3 actor c", "5 actor b"])
    }

    @Test("An import brings invitations, and leaves those of an actor that is skipped")
    func imported() throws {
        var target = try Shipped.atlas()
        let ids = target.actors.prefix(2).map(\.id)
        target.invitations = [
            SurveyInvitation(actor: ids[0], invitedOn: CalendarDate(iso: "2026-11-01"), note: "garder")
        ]
        let (one, other) = (ids[0].rawValue, ids[1].rawValue)
        let folder = try TemporaryFolder([
            "actors.csv": "id,name\n\(one),\(target.actors[0].name)\n\(other),\(target.actors[1].name)\nneuf,Neuf\n",
            "survey.csv":
                "actor,invited_on,reminded_on,note\n\(one),,2026-11-15,\n\(other),2026-11-03,,\nneuf,2026-11-04,,\n",
        ])
        let incoming = Importer.read(folder.path, as: .package, for: target)
        let preview = ImportComparison.preview(
            incoming, into: target, decisions: ImportDecisions(skipped: ["neuf"]))
        #expect(preview.isReady)
        let after = try target.applying(preview.edits)
        #expect(
            after.invitations == [
                SurveyInvitation(
                    actor: ids[0], invitedOn: CalendarDate(iso: "2026-11-01"),
                    reminders: [CalendarDate(iso: "2026-11-15")!], note: "garder"),
                SurveyInvitation(actor: ids[1], invitedOn: CalendarDate(iso: "2026-11-03")),
            ])
        #expect(preview.count { $0 == .skipped } == 2)
    }
}
