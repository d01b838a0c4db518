import AtlasDocuments
import AtlasModel
import Terminal

/// The help on one part of the program: its choices, filtered by what is typed, one of them pointed at.
struct HelpState: Sendable {
    /// The screen that the help was called from.
    var caller = AppState.Screen.explorer
    /// The keys that it explains.
    var context = Binding.Context.explorer
    var filter = TextField()
    var cursor = 0
    var inSight = RowsInSight()

    /// The choices that answer to what is typed: a key by its name, then sentences by the words they have, in any order.
    func bindings(_ keys: KeyMap, _ words: Words) -> [Binding] {
        let typed = filter.text.folded.split(separator: " ")
        // A sign such as / or : is no word: it is the name of a key, or nothing.
        let isSign = typed.isEmpty && !filter.text.allSatisfy(\.isWhitespace)
        let all = keys.help(in: context)
        let isNamed = { (binding: Binding) in binding.keys.contains { words.name(of: $0) == filter.text } }
        let named = all.filter(isNamed)
        if isSign { return named }
        return named
            + all.filter { binding in
                let keyNames = binding.keys.map { words.name(of: $0) }.joined(separator: " ")
                let text = "\(binding.help.text(words)) \(keyNames)".folded
                return !isNamed(binding) && typed.allSatisfy { text.contains($0) }
            }
    }
}

extension AppState {
    mutating func openHelp() {
        help = HelpState(caller: screen, context: context == .help ? help.context : context)
        screen = .help
    }

    mutating func takeInHelp(_ key: Key) -> Effect? {
        if let action = keys.action(for: key, in: .help) { return readHelp(action) }
        if help.filter.take(key) { help.cursor = 0 }
        return nil
    }

    mutating func readHelp(_ action: Action) -> Effect? {
        let shown = help.bindings(keys, words)
        let page = max(1, HelpScreen.list(size).height - 1)
        switch action {
        case .up: help.cursor -= 1
        case .down: help.cursor += 1
        case .pageUp: help.cursor -= page
        case .pageDown: help.cursor += page
        case .back:
            if help.filter.text.isEmpty { screen = help.caller } else { help.filter = TextField() }
        case .open:
            guard shown.indices.contains(help.cursor) else { return nil }
            screen = help.caller
            return perform(shown[help.cursor].action)
        default: return performAnywhere(action)
        }
        help.cursor = min(max(0, help.cursor), max(0, shown.count - 1))
        return nil
    }

    mutating func clickInHelp(at position: Position, isDouble: Bool) -> Effect? {
        let list = HelpScreen.list(size)
        guard list.contains(position) else { return nil }
        let row = help.inSight.first + position.y - list.y
        guard row < help.bindings(keys, words).count else { return nil }
        help.cursor = row
        return isDouble ? readHelp(.open) : nil
    }
}
