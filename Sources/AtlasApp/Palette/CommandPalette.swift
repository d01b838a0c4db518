import AtlasDocuments
import AtlasModel
import Terminal

/// Anything by its name: what the program can do here, every territory, every actor.
struct CommandPalette: Equatable, Sendable {
    enum Entry: Equatable, Sendable {
        case action(Action)
        case territory(TerritoryReference)
        case actor(ActorID)
    }

    var field = TextField()
    /// Best first: actions, then territories, then actors.
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
            guard let chosen = palette.chosen else { return nil }
            prompt = nil
            return carryOut(chosen)
        case .up: palette.move(by: -1)
        case .down: palette.move(by: 1)
        default:
            guard palette.field.take(key) else { return nil }
            palette.propose(entries(for: palette.field.text))
        }
        prompt = .palette(palette)
        return nil
    }

    private mutating func carryOut(_ entry: CommandPalette.Entry) -> Effect? {
        switch entry {
        case .action(let action): return perform(action)
        case .territory(let reference): show(reference)
        case .actor(let id): show(id)
        }
        return nil
    }

    private mutating func entries(for text: String) -> [CommandPalette.Entry] {
        let typed = text.folded.split(separator: " ")
        let actions = keys.help(in: context).filter { binding in
            let sentence = binding.help.text(words).folded
            return !CommandPalette.movements.contains(binding.action) && typed.allSatisfy { sentence.contains($0) }
        }
        var entries = actions.map { CommandPalette.Entry.action($0.action) }
        entries = entries.enumerated().filter { entries.firstIndex(of: $1) == $0 }.map(\.element)
        guard !typed.isEmpty else { return Array(entries.prefix(CommandPalette.limit)) }
        let territories = index().complete(text, among: Set(TerritoryLevel.allCases), limit: 4)
        let actors = subject.search(text).prefix(4).map {
            CommandPalette.Entry.actor(subject.atlas.actors[Int($0)].id)
        }
        let found = territories.map(CommandPalette.Entry.territory) + actors
        return Array(entries.prefix(CommandPalette.limit - found.count)) + found
    }

    /// How an entry is written.
    func label(of entry: CommandPalette.Entry) -> String {
        switch entry {
        case .action(let action):
            let binding = keys.help(in: context).first { $0.action == action }
            return "\(binding?.help.text(words) ?? "")  (\(binding?.keyName(words) ?? ""))"
        case .territory(let reference): return name(of: reference)
        case .actor(let id): return subject.actor(id)?.name.madeSafe ?? id.rawValue
        }
    }
}

extension CommandPalette {
    static let limit = 12

    /// What one does with the keys and not by its name.
    fileprivate static let movements: Set<Action> = [
        .up, .down, .pageUp, .pageDown, .first, .last, .unfold, .fold, .palette, .nextField, .previousField,
        .previousChoice, .nextChoice, .tick,
    ]
}
