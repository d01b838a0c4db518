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

    @Test("a letter that does nothing says so, a key that does something and one that is no letter do not")
    func deadKeys() {
        for keys in ["", "c", "m", "g", "R", "r"] {
            var rehearsal = Rehearsal(width: 120, height: 40)
            rehearsal.type(keys + "w")
            #expect(rehearsal.notice == "« w » ne fait rien ici ; ? pour l’aide.", "\(keys)")
            rehearsal.press(.down)
            #expect(rehearsal.notice.isEmpty)
            rehearsal.press(.function(9))
            #expect(rehearsal.notice.isEmpty)
        }
        var sheet = Rehearsal(width: 80, height: 24)
        sheet.press(.tab, .enter, .backspace)
        #expect(sheet.notice == "« Retour » ne fait rien ici ; ? pour l’aide.")
        var map = Rehearsal(width: 120, height: 40, language: .english)
        map.type("c1")
        #expect(map.notice.contains("one stage at a time"))
        map.type("w")
        #expect(map.notice == "“w” does nothing here; ? for help.")
        var form = Rehearsal(width: 120, height: 40)
        form.type("pwww")
        #expect(form.notice.isEmpty && form.form.name == "www")
    }

    @Test("every side is one key away from every other", arguments: ["c", "m", "g", "r", "R"])
    func sides(from: String) {
        let sides: [(key: String, screen: AppState.Screen)] = [
            ("c", .map), ("m", .coverage), ("g", .gaps), ("p", .pathway),
        ]
        for side in sides {
            var rehearsal = Rehearsal(width: 120, height: 40)
            rehearsal.type(from + side.key)
            #expect(rehearsal.state.screen == side.screen, "\(from) then \(side.key)")
        }
    }

    @Test("a bar from which keys are left out says that there are more", arguments: [60, 80, 120, 200])
    func more(width: Int) {
        var rehearsal = Rehearsal(width: width, height: 24)
        let items = KeyBar.items(rehearsal.state)
        let isWhole = items.count == rehearsal.state.keys.bar(in: .explorer).count
        let last = rehearsal.draw().split(separator: "\n").last ?? ""
        #expect(last.contains("…") == !isWhole)
        #expect(items.allSatisfy { $0.columns.upperBound <= width })
    }

    @Test("a sentence longer than the screen is read to its end", arguments: ["", "d"])
    func longNotice(folder: String) {
        var rehearsal = Rehearsal(width: 60, height: 15)
        rehearsal.press(.tab)
        if !folder.isEmpty { rehearsal.state.keeping = .readOnly(folder: folder) }
        rehearsal.type("e")
        let words = rehearsal.notice.split(separator: " ")
        let screen = rehearsal.screen
        #expect(words.suffix(4).allSatisfy { screen.contains($0) })
        #expect(screen.contains("mon-atlas.maillage"))
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
