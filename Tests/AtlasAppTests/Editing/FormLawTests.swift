import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp

/// Forms over every record of the embedded atlas, in the words of the program.
@Suite("Forms of records")
struct FormLawTests {
    static let index = TerritoryIndex(EmbeddedAtlas.subject.atlas.territories)

    static func context(_ language: Language = .french) -> FormContext {
        Words(language).formContext(EmbeddedAtlas.subject, index: index)
    }

    private static var records: [AtlasRecord] {
        let atlas = EmbeddedAtlas.subject.atlas
        return atlas.actors.map { .actor($0) } + atlas.offers.map { .offer($0) }
            + atlas.relations.map { .relation($0) } + atlas.cooperations.map { .cooperation($0) }
            + atlas.initiatives.map { .initiative($0) } + atlas.territories.zones.map { .zone($0) }
    }

    @Test("a form that nobody touches gives its record back, and nothing blocks")
    func untouched() throws {
        let context = Self.context()
        #expect(Self.records.count > 100)
        for record in Self.records {
            let form = try #require(RecordForm(record, context))
            let (read, problems) = form.reading(context)
            let isSame = read == record
            #expect(isSame && !problems.values.contains(where: \.blocks))
        }
    }

    @Test("what is written in each field means the value that it was written for", arguments: Language.allCases)
    func roundTrip(language: Language) throws {
        let context = Self.context(language)
        for record in Self.records {
            let form = try #require(RecordForm(record, context))
            for key in form.keys {
                // The field is emptied and typed again.
                var typed = form
                let text = form.text(key)
                typed.set(key, text + "!")
                typed.set(key, text)
                let (read, problems) = typed.reading(context)
                let isSame = read == record
                #expect(isSame && problems[key]?.blocks != true, "\(key.name) of a \(form.kind): \(text)")
            }
        }
    }

    @Test("a field that is typed changes that field and no other")
    func one() throws {
        let context = Self.context()
        for actor in EmbeddedAtlas.subject.atlas.actors {
            var form = try #require(RecordForm(.actor(actor), context))
            form.set(RecordForm.Key(.phone), "02 98 00 00 00")
            var expected = actor
            expected.phone = "02 98 00 00 00"
            let isSame = form.reading(context).record == .actor(expected)
            #expect(isSame)
        }
    }

    @Test(
        "a value in a wrong form blocks at its field, a doubtful one only warns",
        arguments: [
            (FieldName.name, " ", true), (.siret, "123", false), (.rna, "X1", false), (.email, "moi", false),
            (.phone, "12", false), (.website, "chez nous", false), (.commune, "Nulleparville", true),
            (.zone, "Finistère; Nulleparville", true), (.type, "club de tir", true), (.coordinate, "ici", true),
            (.verifiedOn, "31/02/2026", true), (.survey, "peut-être", true),
        ])
    func problems(field: FieldName, text: String, blocks: Bool) throws {
        let context = Self.context()
        let actor = try #require(EmbeddedAtlas.subject.actor(ActorID("resam")))
        var form = try #require(RecordForm(.actor(actor), context))
        form.set(RecordForm.Key(field), text)
        let (read, problems) = form.reading(context)
        #expect(problems[RecordForm.Key(field)]?.blocks == blocks)
        let keepsOld = read == .actor(actor)
        #expect(keepsOld == (blocks && field != .name))
    }

    @Test(
        "a commune is known by its name, its INSEE code, its postal code and its reference",
        arguments: ["Quimper", "29232", "29000", "com:29232", "quimper (29)"])
    func commune(text: String) throws {
        let context = Self.context()
        let actor = try #require(EmbeddedAtlas.subject.actor(ActorID("resam")))
        var form = try #require(RecordForm(.actor(actor), context))
        form.set(RecordForm.Key(.commune), text)
        guard case .actor(let read) = form.reading(context).record else { return }
        #expect(read.commune == "29232")
    }

    @Test("choices are understood in both languages, by code and by beginning")
    func choices() throws {
        let context = Self.context()
        let offer = try #require(EmbeddedAtlas.subject.atlas.offers.first)
        for text in ["projet; employeur", "project; employer", "Projet ; EMPLOYEUR"] {
            var form = try #require(RecordForm(.offer(offer), context))
            form.set(RecordForm.Key(.stages), text)
            guard case .offer(let read) = form.reading(context).record else { return }
            #expect(read.stages == [StageSet(.project), StageSet(.employer)])
        }
    }

    @Test("an offer that ends before it begins blocks")
    func ends() throws {
        let context = Self.context()
        let offer = try #require(EmbeddedAtlas.subject.atlas.offers.first)
        var form = try #require(RecordForm(.offer(offer), context))
        form.set(RecordForm.Key(.validFrom), "1er janvier 2026")
        form.set(RecordForm.Key(.validTo), "31/12/25")
        #expect(form.reading(context).problems[RecordForm.Key(.validTo)] == .endsBefore)
    }

    @Test("somebody new is named after the name, apart from everybody else, with offers of their own")
    func added() throws {
        let context = Self.context()
        let new = Actor(id: ActorID(""), name: "")
        var drafts = try #require(RecordDrafts(.actor(new), isNew: true, context))
        #expect(drafts.edits(context).obstacles.map(\.problem) == [.missing])
        drafts.drafts[0].form.set(RecordForm.Key(.name), "Resam")
        let addedOffer = drafts.addOffer(context)
        let offer = try #require(addedOffer)
        drafts.drafts[offer].form.set(RecordForm.Key(.functions), "accueil")
        let addedRelation = drafts.addRelation(context)
        let relation = try #require(addedRelation)
        drafts.drafts[relation].form.set(RecordForm.Key(.to), "resam")
        let (edits, obstacles) = drafts.edits(context)
        #expect(obstacles.isEmpty && edits.count == 3)
        let atlas = try EmbeddedAtlas.subject.atlas.applying(edits)
        let added = try #require(atlas.actors.last)
        #expect(added.id == ActorID("resam-2") && added.modifiedOn == EmbeddedAtlas.subject.date)
        #expect(atlas.offers.last?.actor == added.id && atlas.relations.last?.from == added.id)
        #expect(atlas.relations.last?.to == ActorID("resam"))
    }

    @Test("an identifier that is taken, or none at all, blocks")
    func identifier() throws {
        let context = Self.context()
        var form = try #require(RecordForm(adding: .actor(Actor(id: ActorID(""), name: "X")), context))
        form.set(RecordForm.Key(.id), "resam")
        #expect(form.reading(context).problems[RecordForm.Key(.id)]?.blocks == true)
        form.set(RecordForm.Key(.id), "Été")
        #expect(form.reading(context).problems[RecordForm.Key(.id)] == .badIdentifier)
    }

    @Test("a form of a record that has changed meanwhile keeps what is to be kept, and takes all else")
    func rebased() throws {
        let context = Self.context()
        let actor = try #require(EmbeddedAtlas.subject.actor(ActorID("resam")))
        var form = try #require(RecordForm(.actor(actor), context))
        form.set(RecordForm.Key(.phone), "1")
        form.set(RecordForm.Key(.notes), "à moi")
        var theirs = actor
        theirs.phone = "2"
        theirs.email = "x@y.fr"
        let (read, _) = form.rebased(on: .actor(theirs), keeping: [.notes], context).reading(context)
        var expected = theirs
        expected.notes = "à moi"
        let isSame = read == .actor(expected)
        #expect(isSame)
    }

    @Test("one change on several actors changes those it changes, and can be undone")
    func bulk() throws {
        let atlas = EmbeddedAtlas.subject.atlas
        let ids = Set(atlas.actors.prefix(9).map(\.id) + atlas.offers.prefix(9).map(\.actor))
        let verification = Verification(on: EmbeddedAtlas.subject.date, by: "Anne")
        let changes: [BulkChange] = [
            .verified(verification), .survey(.invited), .addNetwork("RNMA"), .removeNetwork("RNMA"), .zone(.unknown),
        ]
        for change in changes {
            let edits = atlas.edits(change, on: ids, date: EmbeddedAtlas.subject.date)
            let changed = try atlas.applying(edits)
            #expect(changed.edits(change, on: ids, date: EmbeddedAtlas.subject.date).isEmpty)
            let back = try changed.applying(edits.reversed().map(\.inverse)) == atlas
            #expect(back)
        }
        let verified = try atlas.applying(atlas.edits(changes[0], on: ids, date: EmbeddedAtlas.subject.date))
        #expect(verified.actors.count { $0.verification == verification } == ids.count)
        let offers = verified.offers.filter { ids.contains($0.actor) }
        #expect(!offers.isEmpty && offers.allSatisfy { $0.verification == verification })
    }

    @Test("several actors are deleted with all that is theirs")
    func deleted() throws {
        let atlas = EmbeddedAtlas.subject.atlas
        let ids = Set(atlas.relations.prefix(6).flatMap { [$0.from, $0.to] })
        let left = try atlas.applying(atlas.deletion(of: ids, on: CalendarDate(iso: "2026-11-21")!))
        #expect(left.actors.count == atlas.actors.count - ids.count)
        #expect(!left.relations.contains { ids.contains($0.from) || ids.contains($0.to) })
        #expect(left.findings(today: EmbeddedAtlas.subject.date).count { $0.severity == .error } == 0)
    }
}
