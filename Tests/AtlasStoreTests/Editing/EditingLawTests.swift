import AtlasModel
import Testing

@testable import AtlasStore

/// What holds whatever is edited: the file, the atlas in memory and the model agree.
struct EditingLawTests {
    @Test(arguments: 1...12) func `after any edits the file read anew is the atlas in memory`(seed: Int) throws {
        let open = try OpenAtlas()
        let session = try open.session()
        var edits = RandomEdits(seed: UInt64(seed))
        var expected = RichAtlas.atlas
        for _ in 0..<25 {
            let batch = edits.batch(for: expected)
            expected = try expected.applying(batch)
            let atlas = try session.apply(batch, .anne)
            #expect((atlas == expected && session.atlas == expected) as Bool)
            #expect(try open.rereads(expected))
        }
        #expect(try open.condition().problems == [])
        #expect(try open.folder.names == ["a.maillage"])
    }

    @Test(arguments: 1...8) func `two sessions in turn see what the other did`(seed: Int) throws {
        let open = try OpenAtlas()
        let sessions = [try open.session(), try open.session()]
        var edits = RandomEdits(seed: UInt64(seed) &* 7_919)
        var expected = RichAtlas.atlas
        for _ in 0..<25 {
            let turn = edits.number(0..<2)
            // Sometimes one writes without having looked.
            if edits.number(0..<2) == 0 { _ = try sessions[turn].changesByOthers() }
            let batch = edits.batch(for: expected)
            expected = try expected.applying(batch)
            let atlas = try sessions[turn].apply(batch, .anne)
            #expect((atlas == expected) as Bool)
            if edits.number(0..<3) == 0 {
                let seen = try sessions[1 - turn].changesByOthers()
                #expect((batch.isEmpty || seen == expected) as Bool)
                let again = try sessions[1 - turn].changesByOthers()
                #expect((again == nil) as Bool)
            }
        }
        for session in sessions { _ = try session.changesByOthers() }
        #expect(sessions.allSatisfy { $0.atlas == expected } as Bool)
        #expect(try open.rereads(expected))
    }

    @Test(arguments: 1...8) func `undoing all brings back the beginning, redoing all the end`(seed: Int) throws {
        let open = try OpenAtlas()
        var edits = RandomEdits(seed: UInt64(seed) &* 104_729)
        var states = [RichAtlas.atlas]
        for _ in 0..<15 {
            let session = try open.session()
            let batch = edits.batch(for: states[states.count - 1])
            guard !batch.isEmpty else { continue }
            states.append(try session.apply(batch, .anne))
        }
        for state in states.reversed().dropFirst() {
            // A session of its own each time: nothing is kept but the file.
            let undone = try open.session().undo(.bob).atlas
            #expect((undone == state) as Bool)
            #expect(try open.rereads(state))
        }
        #expect(storeError { try open.session().undo(.bob) } == .nothingToUndo)
        for state in states.dropFirst() {
            let redone = try open.session().redo(.anne).atlas
            #expect((redone == state) as Bool)
            #expect(try open.rereads(state))
        }
        #expect(storeError { try open.session().redo(.bob) } == .nothingToRedo)
        #expect(try open.condition().problems == [])
    }

    @Test(arguments: 1...8) func `every state of the past can be read`(seed: Int) throws {
        let open = try OpenAtlas()
        let session = try open.session()
        var edits = RandomEdits(seed: UInt64(seed) &* 15_485_863)
        var states = [RichAtlas.atlas]
        for _ in 0..<25 {
            switch edits.number(0..<5) {
            case 0: states.append((try? session.undo(.bob).atlas) ?? states[states.count - 1])
            case 1: states.append((try? session.redo(.bob).atlas) ?? states[states.count - 1])
            default: states.append(try session.apply(edits.batch(for: session.atlas), .anne))
            }
            // What was refused or empty made no change.
            if try session.history(limit: 1).first?.number ?? 0 < states.count - 1 { states.removeLast() }
        }
        try #require(states.count > 10)
        for number in 1..<states.count {
            try open.folder.execute(
                "UPDATE changes SET made_at = '2026-01-\(number < 10 ? "0" : "")\(number)T12:00:00.000Z' WHERE number = \(number)",
                in: "a.maillage")
        }
        for (number, state) in states.enumerated() {
            let noon = Moment(iso: "2026-01-01T12:00:00.000Z").map { $0.milliseconds + Int64(number - 1) * 86_400_000 }
            for delay in [0, 3_600_000] as [Int64] {
                let moment = Moment(milliseconds: (noon ?? 0) + delay)
                let past = try AtlasFile.open(at: open.path, defaults: RichAtlas.defaults, asOf: moment)
                #expect((past == state) as Bool, "after change \(number)")
            }
        }
        let beginning = Moment(milliseconds: 0)
        let first = try AtlasFile.open(at: open.path, defaults: RichAtlas.defaults, asOf: beginning)
        #expect((first == RichAtlas.atlas) as Bool)
    }

    @Test(arguments: 1...6) func `the edits of a change, told by the history, lead from one state to the next`(
        seed: Int
    ) throws {
        let open = try OpenAtlas()
        let session = try open.session()
        var edits = RandomEdits(seed: UInt64(seed) &* 32_452_843)
        var states = [RichAtlas.atlas]
        while states.count < 12 {
            let batch = edits.batch(for: session.atlas)
            if !batch.isEmpty { states.append(try session.apply(batch, .anne)) }
        }
        let history = try session.history()
        #expect(history.map(\.number) == Array((1..<states.count).reversed()))
        for change in history {
            // As sets: an edit of the history names a record as it came to be, in no order.
            let (before, after) = (states[change.number - 1].records, states[change.number].records)
            let gone = change.edits.compactMap(\.before)
            let come = change.edits.compactMap(\.after)
            var bag = before
            for record in gone { bag[record, default: 0] -= 1 }
            for record in come { bag[record, default: 0] += 1 }
            #expect((bag.filter { $0.value != 0 } == after) as Bool)
        }
    }
}

extension Atlas {
    /// Every record, and how often it is there.
    fileprivate var records: [AtlasRecord: Int] {
        let all =
            actors.map(AtlasRecord.actor) + offers.map(AtlasRecord.offer) + relations.map(AtlasRecord.relation)
            + cooperations.map(AtlasRecord.cooperation) + initiatives.map(AtlasRecord.initiative)
            + invitations.map(AtlasRecord.invitation) + territories.zones.map(AtlasRecord.zone)
        return Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
