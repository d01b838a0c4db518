import AtlasModel
import Testing

@Suite("A merge of two copies of an atlas")
struct AtlasMergeTests {
    private func merged(_ base: Atlas, _ mine: Atlas, _ theirs: Atlas, _ rule: MergeRule? = nil) throws -> Atlas {
        try mine.applying(AtlasMerge(base: base, mine: mine, theirs: theirs, rule: rule).edits)
    }

    @Test("keeps to its laws on random copies")
    func laws() throws {
        var random = SplitMix64(seed: 61)
        for _ in 0..<300 {
            let base = MergeAtlas.base(&random)
            let mine = MergeAtlas.changed(base, &random, side: "m")
            let theirs = MergeAtlas.changed(base, &random, side: "t")
            let takesTheirs = try merged(base, base, theirs).contents == theirs.contents
            let keepsMine = try merged(base, mine, base) == mine
            let isIdempotent = try merged(base, mine, mine) == mine
            #expect(takesTheirs && keepsMine && isIdempotent)
            let one = AtlasMerge(base: base, mine: mine, theirs: theirs)
            let other = AtlasMerge(base: base, mine: theirs, theirs: mine)
            // What a conflict leaves undecided is mine, and so is whom it refers to.
            func told(_ merge: AtlasMerge) -> Set<RecordName> {
                Set(merge.conflicts.filter { $0.matter != .reference }.map(\.record))
            }
            let sameConflicts = told(one) == told(other)
            #expect(sameConflicts)
            if one.conflicts.isEmpty {
                let isSymmetrical = try mine.applying(one.edits).contents == theirs.applying(other.edits).contents
                #expect(isSymmetrical)
            }
            #expect(one.isDecided == one.conflicts.isEmpty)
        }
    }

    @Test("is what a merge cell by cell makes of them")
    func oracle() throws {
        var random = SplitMix64(seed: 62)
        var conflicts = 0
        for _ in 0..<400 {
            let base = MergeAtlas.base(&random)
            let mine = MergeAtlas.changed(base, &random, side: "m")
            let theirs = MergeAtlas.changed(base, &random, side: "m")
            let merge = AtlasMerge(base: base, mine: mine, theirs: theirs)
            // What a deleted actor leaves behind is for the next test.
            guard !merge.conflicts.contains(where: { $0.matter == .reference }) else { continue }
            let plain = PlainMerge(base: base, mine: mine, theirs: theirs)
            let isAlike = PlainMerge.table(try mine.applying(merge.edits)) == plain.merged
            #expect(isAlike)
            #expect(Set(merge.conflicts.map(PlainMerge.name)) == plain.conflicts)
            conflicts += plain.conflicts.count
        }
        #expect(conflicts > 20)
    }

    @Test("never leaves a record that names nobody, whatever the rule")
    func references() throws {
        var random = SplitMix64(seed: 63)
        var kept = 0
        for round in 0..<400 {
            let base = MergeAtlas.base(&random)
            let mine = MergeAtlas.changed(base, &random, side: "m")
            let theirs = MergeAtlas.changed(base, &random, side: "t")
            let rule: MergeRule? = [nil, .prefer(.mine), .prefer(.theirs), .newestVerified][round % 4]
            let merge = AtlasMerge(base: base, mine: mine, theirs: theirs, rule: rule)
            let atlas = try mine.applying(merge.edits)
            let known = Set(atlas.actors.map(\.id))
            let named =
                atlas.offers.map(\.actor) + atlas.relations.flatMap { [$0.from, $0.to] }
                + atlas.cooperations.flatMap { $0.members.map(\.actor) }
            #expect(known.isSuperset(of: named))
            kept += merge.conflicts.count { $0.matter == .reference }
            if case .prefer(let side) = rule {
                #expect(merge.conflicts.allSatisfy { $0.matter == .reference || $0.taken == side })
            }
        }
        #expect(kept > 0)
    }

    @Test("answers to every conflict are what preferring a side throughout is, and what is not answered stays mine")
    func answers() throws {
        var random = SplitMix64(seed: 64)
        for _ in 0..<200 {
            let base = MergeAtlas.base(&random)
            let mine = MergeAtlas.changed(base, &random, side: "m")
            let theirs = MergeAtlas.changed(base, &random, side: "t")
            let conflicts = AtlasMerge(base: base, mine: mine, theirs: theirs).conflicts
            for side in [MergeConflict.Side.mine, .theirs] {
                let answers = MergeRule.answers(Dictionary(conflicts.map { ($0, side) }) { first, _ in first })
                let isAlike = try merged(base, mine, theirs, answers) == merged(base, mine, theirs, .prefer(side))
                #expect(isAlike)
            }
            let isMine = try merged(base, mine, theirs, .answers([:])) == merged(base, mine, theirs)
            #expect(isMine)
        }
    }

    private let base = Atlas(
        title: "", referential: .empty, territories: .none, actors: [Actor(id: ActorID("a"), name: "A", phone: "1")])

    @Test("takes over the decisions of an earlier one, but for what has changed since")
    func decidedAgain() throws {
        let a = ActorID("a")
        func copy(_ name: String, _ phone: String, notes: String = "") -> Atlas {
            var copy = base
            copy.actors[0] = Actor(id: a, name: name, phone: phone, notes: notes)
            return copy
        }
        let theirs = copy("T", "3")
        let asked = AtlasMerge(base: base, mine: copy("M", "2"), theirs: theirs)
        let answers = Dictionary(asked.questions.map { ($0, MergeConflict.Side.theirs) }) { first, _ in first }
        let decided = AtlasMerge(base: base, mine: copy("M", "2"), theirs: theirs, rule: .answers(answers))
        #expect(decided.isDecided && decided.answers == answers)
        let elsewhere = AtlasMerge(
            base: base, mine: copy("M", "2", notes: "N"), theirs: theirs, rule: .answers(decided.answers))
        #expect(elsewhere.isDecided)
        let changed = AtlasMerge(base: base, mine: copy("M", "9"), theirs: theirs, rule: .answers(decided.answers))
        #expect(changed.questions.filter { $0.taken == nil }.map(\.matter) == [.field("phone")])
    }

    @Test("gives an actor that stays, though one side deleted it, what went with it")
    func returning() throws {
        let (a, b, c) = (ActorID("a"), ActorID("b"), ActorID("c"))
        var base = self.base
        base.actors += [Actor(id: b, name: "B"), Actor(id: c, name: "C")]
        base.offers = [FunctionID("accueil"), FunctionID("grh")].map {
            Offer(actor: a, functions: [$0], stages: .all, role: .core)
        }
        base.relations = [
            Relation(from: b, to: a, kind: .refers, note: "", source: ""),
            Relation(from: a, to: c, kind: .refers, note: "", source: ""),
        ]
        base.invitations = [SurveyInvitation(actor: a, invitedOn: CalendarDate(iso: "2026-01-01"))]
        base.cooperations = [
            Cooperation(
                id: CooperationID("club"), name: "Club", kind: "", territory: nil, charter: "", governance: "",
                monthsBetweenMeetings: nil, rotation: Rotation(hosts: [a, b], startedOn: nil), results: [], source: "",
                members: [Cooperation.Member(actor: a, role: "x"), Cooperation.Member(actor: b, role: "")])
        ]
        // One side deletes two actors, the other changes one of them.
        let without = try base.applying(base.deletion(of: a, on: CalendarDate(iso: "2026-11-21")!))
        let deleted = try without.applying(without.deletion(of: c, on: CalendarDate(iso: "2026-11-21")!))
        var changed = base
        changed.actors[0].phone = "2"
        for (mine, theirs, side) in [(deleted, changed, MergeConflict.Side.theirs), (changed, deleted, .mine)] {
            let atlas = try merged(base, mine, theirs, .prefer(side))
            #expect(Set(atlas.actors) == Set(changed.actors.prefix(2)))
            #expect(Set(atlas.offers) == Set(base.offers))
            #expect(atlas.relations == [base.relations[0]])
            #expect(atlas.invitations == base.invitations)
            #expect(atlas.cooperations == base.cooperations)
            #expect(try merged(base, mine, theirs, .newestVerified).contents == atlas.contents)
        }
        #expect(try merged(base, deleted, changed, .prefer(.mine)).contents == deleted.contents)
        // So does one that the other side goes on referring to.
        var referring = base
        referring.offers.append(Offer(actor: a, functions: [FunctionID("formation")], stages: .all, role: .core))
        let atlas = try merged(base, deleted, referring, .prefer(.mine))
        #expect(Set(atlas.offers) == Set(referring.offers))
        #expect(atlas.relations == [base.relations[0]])
    }

    @Test("takes fields of one record from both sides")
    func fields() throws {
        var (mine, theirs) = (base, base)
        mine.actors[0].phone = "2"
        theirs.actors[0].email = "a@b"
        let atlas = try merged(base, mine, theirs)
        #expect(atlas.actors == [Actor(id: ActorID("a"), name: "A", phone: "2", email: "a@b")])
    }

    @Test("prefers what was verified later, and leaves to a person what nobody verified")
    func newest() throws {
        var (mine, theirs) = (base, base)
        mine.actors[0].phone = "2"
        theirs.actors[0].phone = "3"
        #expect(!AtlasMerge(base: base, mine: mine, theirs: theirs, rule: .newestVerified).isDecided)
        mine.actors[0].verification = CalendarDate(iso: "2026-01-01").map { Verification(on: $0, by: "") }
        theirs.actors[0].verification = CalendarDate(iso: "2026-02-01").map { Verification(on: $0, by: "") }
        #expect(try merged(base, mine, theirs, .newestVerified).actors[0].phone == "3")
        #expect(try merged(base, theirs, mine, .newestVerified).actors[0].phone == "3")
        #expect(try merged(base, mine, theirs, .prefer(.mine)).actors[0].phone == "2")
    }
}
