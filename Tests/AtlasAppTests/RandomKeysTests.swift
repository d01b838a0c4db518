import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Random keys")
struct RandomKeysTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test("no sequence of keys, clicks and sizes traps or loses the selection", arguments: [UInt64(1), 2, 3])
    func neverTraps(seed: UInt64) {
        var dice = Dice(state: seed)
        var rehearsal = Rehearsal(width: 120, height: 40)
        let special: [Key] = [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home,
            .end, .function(1), .function(2), .control("c"), .control("u"),
        ]
        let letters = Array("d29p/sqe 1234?myaéœ-<>")
        for step in 0..<400 {
            switch Int.random(in: 0..<20, using: &dice) {
            case 0:
                let size = Size(width: .random(in: 1...210, using: &dice), height: .random(in: 1...62, using: &dice))
                rehearsal.tell(.resized(size))
            case 1, 2:
                let position = Position(x: .random(in: 0..<220, using: &dice), y: .random(in: 0..<64, using: &dice))
                let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .wheelUp, .wheelDown]
                rehearsal.tell(
                    .mouse(MouseEvent(kind: kinds.randomElement(using: &dice) ?? .press, position: position)))
            case 3..<11: rehearsal.press(special.randomElement(using: &dice) ?? .escape)
            default: rehearsal.press(.character(letters.randomElement(using: &dice) ?? " "))
            }
            if step % 5 == 0 { _ = rehearsal.screen }
            let explorer = rehearsal.state.explorer
            let (rows, row) = (explorer.tree.rows.count, explorer.tree.cursor)
            #expect(row >= 0 && row < rows)
            let (actors, actor) = (explorer.listing.count, explorer.actorCursor)
            #expect(actor >= 0 && actor < max(1, actors))
        }
    }
}
