import AtlasModel
import FoundationEssentials
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Random keys")
struct RandomKeysTests {
    /// Keys, clicks and sizes without end, the same for the same seed.
    fileprivate struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }

        mutating func message() -> Message {
            let special: [Key] = [
                .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown,
                .home, .end, .function(1), .function(2), .function(3), .control("c"), .control("u"),
            ]
            let letters = Array("d29p/sqe 1234?myaéœ-<>mgnofrzxX+uUcSfvbthl:")
            switch Int.random(in: 0..<20, using: &self) {
            case 0:
                return .resized(
                    Size(width: .random(in: 1...210, using: &self), height: .random(in: 1...62, using: &self)))
            case 1, 2:
                let position = Position(x: .random(in: 0..<220, using: &self), y: .random(in: 0..<64, using: &self))
                let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .wheelUp, .wheelDown]
                return .mouse(MouseEvent(kind: kinds.randomElement(using: &self) ?? .press, position: position))
            case 3..<11: return .key(special.randomElement(using: &self) ?? .escape)
            default: return .key(.character(letters.randomElement(using: &self) ?? " "))
            }
        }
    }

    enum Content: Sendable {
        case embedded
        case withoutActors
        case nothing

        var subject: AtlasOnDate {
            switch self {
            case .embedded: EmbeddedAtlas.subject
            case .withoutActors: EmbeddedAtlas.withoutActors
            case .nothing: EmbeddedAtlas.nothing
            }
        }
    }

    @Test(
        "no sequence of keys, clicks and sizes traps or loses the selection",
        arguments: [Content.embedded, .embedded, .embedded, .withoutActors, .nothing, .nothing].enumerated().map { $0 })
    func neverTraps(seed: Int, content: Content) {
        var dice = Dice(state: UInt64(seed))
        var rehearsal = Rehearsal(width: 120, height: 40, subject: content.subject)
        // A storm, once in a while: MAILLAGE_RANDOM_KEYS=100000 swift test --filter neverTraps
        let storm = ProcessInfo.processInfo.environment["MAILLAGE_RANDOM_KEYS"].flatMap { Int($0) }
        for step in 0..<(storm ?? 400) {
            rehearsal.tell(dice.message())
            if step % 5 == 0 { _ = rehearsal.draw() }
            let explorer = rehearsal.state.explorer
            let (rows, row) = (explorer.tree.rows.count, explorer.tree.cursor)
            #expect(row >= 0 && row < rows)
            let (actors, actor) = (explorer.rows.count, explorer.actorCursor)
            #expect(actor >= 0 && actor < max(1, actors))
        }
    }

    @Test("keys that seldom rest lead to the same, and ask for the same, as keys that always do", arguments: 1...3)
    func restChangesNothing(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var held = Rehearsal(width: 120, height: 40)
        var rested = held
        for _ in 0..<80 {
            for message in dice.gesture() {
                held.tell(message)
                rested.tell(message)
                rested.rest()
            }
            guard Int.random(in: 0..<3, using: &dice) == 0 else { continue }
            held.rest()
            let screens = (held.draw(), rested.draw())
            #expect(screens.0 == screens.1)
        }
        let effects = (held.effects, rested.effects)
        #expect(effects.0 == effects.1)
        #expect(!effects.0.isEmpty)
    }
}

extension RandomKeysTests.Dice {
    /// An arrow held for a while, and what a hand does after it.
    fileprivate mutating func gesture() -> [Message] {
        let arrows: [Key] = [.down, .up, .down, .right, .left, .pageDown, .home]
        let arrow = arrows.randomElement(using: &self) ?? .down
        let held = [Key](repeating: arrow, count: .random(in: 0...6, using: &self))
        let acts: [[Key]] = [
            [.tab], [.tab], [.backTab], [.enter], [.escape], [.character("s")], [.character("1")], [.character("3")],
            [.character("y")], [.character("y")], [.character("p"), .tab, .escape],
            [.character("r"), .down, .enter, .backspace, .escape], [.character("?"), .escape],
            [.character("/"), .character("é"), .enter], [.character("/"), .character("r"), .down, .escape],
        ]
        let messages = (held + (acts.randomElement(using: &self) ?? [])).map { Message.key($0) }
        guard Int.random(in: 0..<4, using: &self) == 0 else { return messages }
        let position = Position(x: .random(in: 0..<120, using: &self), y: .random(in: 0..<39, using: &self))
        let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .wheelUp, .wheelDown]
        let kind = kinds.randomElement(using: &self) ?? .press
        return held.map { .key($0) } + [.mouse(MouseEvent(kind: kind, position: position))] + messages
    }
}
