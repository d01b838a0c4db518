import Testing

@testable import AtlasModel

struct PresenceColumnsTests {
    @Test func `a square turned over has its rows for columns`() {
        var random = SplitMix64(seed: 86_000)
        let square = (0..<64).map { _ in UInt64(random.below(1 << 32)) << 32 | UInt64(random.below(1 << 32)) }
        var turned = square
        turned.withUnsafeMutableBufferPointer { PresenceColumns.turnOver($0) }
        var isTurned = true
        for row in 0..<64 {
            for column in 0..<64 where square[row] >> UInt64(column) & 1 != turned[column] >> UInt64(row) & 1 {
                isTurned = false
            }
        }
        #expect(isTurned)
    }

    @Test(arguments: 0..<12)
    func `columns tell what the rows tell, actor by actor`(seed: Int) {
        var sample = SmallAtlas(seed: 87_000 + seed, actors: [5, 64, 130][seed % 3], functions: seed % 4 == 0 ? 60 : 0)
        let subject = sample.onDate
        let (layers, columns) = (subject.presences.anywhere, subject.anywhere())
        #expect(columns.count == sample.atlas.actors.count)
        for _ in 0..<5 {
            let functions = sample.random.picks(0...3, of: subject.grid.functions)
            let stage = sample.random.pick([nil] + EmploymentStage.allCases)
            let cells = subject.grid.cellNumbers(functions: functions, stage: stage)
            let mask = subject.grid.cells(functions: functions, stage: stage)
            let presences = columns.presences(on: cells)
            for row in sample.atlas.actors.indices {
                let presence = layers.presence(at: row, on: mask)
                #expect(presences.presence(at: row) == presence)
                #expect(Presence.allCases.filter { presences[$0].contains(row) } == [presence])
                #expect(columns.hasUnconfirmed(at: row, on: cells) == layers.hasUnconfirmed(at: row, on: mask))
            }
        }
    }
}
