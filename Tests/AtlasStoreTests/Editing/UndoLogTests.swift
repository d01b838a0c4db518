import Testing

@testable import AtlasStore

struct UndoLogTests {
    /// The slow way: whether an edit holds is whether nothing that holds takes it back.
    private func holding(_ changes: [(number: Int, undoes: Int?)]) -> [Int] {
        func holds(_ number: Int) -> Bool {
            !changes.contains { $0.undoes == number && $0.number > number && holds($0.number) }
        }
        return changes.filter { $0.undoes == nil && holds($0.number) }.map(\.number)
    }

    @Test(arguments: 1...40) func `an edit holds where nothing that holds takes it back`(seed: Int) {
        var edits = RandomEdits(seed: UInt64(seed))
        var log = UndoLog()
        var changes: [(number: Int, undoes: Int?)] = []
        for number in 1...30 {
            let target: Int? =
                switch edits.number(0..<4) {
                case 0: log.undoable
                case 1: log.redoable
                case 2: try? log.target(ofUndoing: edits.number(0..<number))
                default: nil
                }
            log.append(number, undoing: target)
            changes.append((number, target))
            #expect(log.holding.sorted() == holding(changes))
        }
    }
}
