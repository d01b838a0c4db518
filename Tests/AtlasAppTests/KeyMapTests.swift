import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Key table")
struct KeyMapTests {
    @Test("no key has two meanings in one context", arguments: Binding.Context.allCases)
    func unique(context: Binding.Context) {
        var seen: Set<Key> = []
        for binding in KeyMap.standard.help(in: context) {
            for key in binding.keys { #expect(seen.insert(key).inserted, "\(key) twice in \(context)") }
        }
    }

    @Test("↑ and ↓ move wherever letters are choices", arguments: KeyMap.screens.union([.sheet, .help]))
    func arrows(context: Binding.Context) {
        #expect(KeyMap.standard.action(for: .up, in: context) == .up)
        #expect(KeyMap.standard.action(for: .down, in: context) == .down)
    }

    @Test("every choice has a sentence in both languages")
    func sentences() {
        for binding in KeyMap.standard.bindings {
            for language in Language.allCases { #expect(!binding.help.text(Words(language)).isEmpty) }
        }
    }

    @Test("quit and help are always in the bar, however narrow the screen", arguments: [40, 60, 80, 120, 200])
    func bar(width: Int) {
        let state = Rehearsal(width: width, height: 24).state
        let items = KeyBar.items(state)
        #expect(items.contains { $0.binding.action == .quit })
        #expect(items.contains { $0.binding.action == .help })
        #expect(items.allSatisfy { $0.columns.upperBound <= width })
    }
}
