import AtlasDocuments
import AtlasModel
import Terminal

/// Anything by its name: what the program can do, here or elsewhere, every territory, every actor.
struct CommandPalette: Equatable, Sendable {
    enum Entry: Equatable, Sendable {
        /// With the place whose key it is.
        case action(Action, Binding.Context)
        case territory(TerritoryReference)
        case actor(ActorID)
    }

    var field = TextField()
    /// Best first: actions whose words begin as typed, those that have other words for it, territories, actors; then
    /// actions that have it within a word.
    var entries: [Entry] = []
    private(set) var cursor = 0

    mutating func move(by step: Int) { cursor = min(max(0, cursor + step), max(0, entries.count - 1)) }

    mutating func propose(_ entries: [Entry]) {
        self.entries = entries
        cursor = 0
    }

    var chosen: Entry? { entries.indices.contains(cursor) ? entries[cursor] : nil }
}

extension AppState {
    mutating func openPalette() {
        _ = index()
        var palette = CommandPalette()
        palette.propose(entries(for: ""))
        prompt = .palette(palette)
    }

    mutating func answer(_ palette: CommandPalette, with key: Key) -> Effect? {
        var palette = palette
        switch key {
        case .enter, .tab:
            guard let chosen = palette.chosen else {
                notice = words.noHelp(palette.field.text)
                return nil
            }
            prompt = nil
            return carryOut(chosen)
        case .up: palette.move(by: -1)
        case .down: palette.move(by: 1)
        default:
            guard palette.field.take(key) else { return nil }
            palette.propose(entries(for: palette.field.text))
        }
        if palette.entries.isEmpty { notice = words.noHelp(palette.field.text) }
        prompt = .palette(palette)
        return nil
    }

    private mutating func carryOut(_ entry: CommandPalette.Entry) -> Effect? {
        switch entry {
        case .action(let action, let place): return perform(action, of: place)
        case .territory(let reference): show(reference)
        case .actor(let id): show(id)
        }
        return nil
    }

    private mutating func entries(for text: String) -> [CommandPalette.Entry] {
        let actions = actions(for: text)
        guard !text.folded.isEmpty else { return Array(actions.likely.prefix(CommandPalette.limit)) }
        let territories = index().complete(text, among: Set(TerritoryLevel.allCases), limit: 4)
        let actors = subject.search(text).prefix(4).map {
            CommandPalette.Entry.actor(subject.atlas.actors[Int($0)].id)
        }
        let found = territories.map(CommandPalette.Entry.territory) + actors
        let best = Array(actions.likely.prefix(CommandPalette.limit - found.count)) + found
        return best + actions.others.prefix(CommandPalette.limit - best.count)
    }

    /// The actions that have all the words typed: those whose own words begin so, first those that begin so themselves,
    /// then those that are called so by others; apart from them, those with letters typed inside a word.
    private func actions(for text: String) -> (likely: [CommandPalette.Entry], others: [CommandPalette.Entry]) {
        let typed = text.folded.split(separator: " ")
        func begin(_ sentence: String) -> Bool {
            let parts = sentence.split { !$0.isLetter && !$0.isNumber }
            return typed.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
        }
        var beginning: [CommandPalette.Entry] = []
        var later: [CommandPalette.Entry] = []
        var otherwise: [CommandPalette.Entry] = []
        var within: [CommandPalette.Entry] = []
        for (binding, place) in nameableActions {
            let sentence = binding.help.text(words).folded
            let entry = CommandPalette.Entry.action(binding.action, place)
            if begin(sentence) {
                if typed.first.map({ sentence.hasPrefix($0) }) ?? true {
                    beginning.append(entry)
                } else {
                    later.append(entry)
                }
            } else if begin(otherWords(of: binding)) {
                otherwise.append(entry)
            } else if typed.allSatisfy({ sentence.contains($0) }) {
                within.append(entry)
            }
        }
        return (beginning + later + otherwise, within)
    }

    /// The words of an action in both languages.
    private func otherWords(of binding: Binding) -> String {
        let phrases = [binding.help, binding.action.synonyms].compactMap(\.self)
        return phrases.map { "\($0.french) \($0.english)" }.joined(separator: " ").folded
    }

    /// How an entry is written: an action with its key, and whose key it is where that is not here.
    func label(of entry: CommandPalette.Entry) -> String {
        switch entry {
        case .action(let action, let place):
            guard let binding = keys.help(in: place).first(where: { $0.action == action }) else { return "" }
            let key = binding.keyName(words)
            let isHere = place == context
            return "\(binding.help.text(words))  (\(isHere ? key : "\(words.place(place))\(words.colon)\(key)"))"
        case .territory(let reference): return name(of: reference)
        case .actor(let id): return subject.actor(id)?.name.madeSafe ?? id.rawValue
        }
    }
}

extension CommandPalette {
    static let limit = 12
}
