import AtlasModel
import Terminal

/// A question asked on the last line of the screen.
enum Prompt: Equatable, Sendable {
    case department(TerritoryChooser)
    /// What is typed filters at once; escape brings back what was searched before.
    case search(TextField, before: String)
    case file(TextField)
    case palette(CommandPalette)
    case columns(ColumnsPrompt)
    /// Which of those installed in one place would stop.
    case stopping(ActorChooser)
    case question(Question)
    /// Why a record is changed.
    case reason(TextField)
    case bulk(BulkPrompt)
    case invitation(InvitationPrompt)
}

/// A territory chosen by typing its name or number, with the completions to pick from.
struct TerritoryChooser: Equatable, Sendable {
    private(set) var field = TextField()
    private(set) var suggestions: [TerritoryReference] = []
    private(set) var cursor = 0
    /// The completions are what the whole text may mean: a person is asked which.
    private var isAsking = false
    let levels: Set<TerritoryLevel>

    init(levels: Set<TerritoryLevel>) { self.levels = levels }

    /// Takes a key that edits the text or moves in the completions; `false` for any other.
    mutating func take(_ key: Key, index: TerritoryIndex) -> Bool {
        switch key {
        case .down: cursor = min(cursor + 1, max(0, suggestions.count - 1))
        case .up: cursor = max(0, cursor - 1)
        default:
            guard field.take(key) else { return false }
            suggestions = index.complete(field.text, among: levels, limit: 6)
            (cursor, isAsking) = (0, false)
        }
        return true
    }

    /// The completions that some lines have room for, with the cursor among them.
    func inSight(_ lines: Int) -> Range<Int> { RowsInSight.around(cursor, of: suggestions.count, height: lines) }

    /// Keeps the text and closes the list of completions.
    mutating func settle(_ text: String) {
        field = TextField(text)
        suggestions = []
        (cursor, isAsking) = (0, false)
    }

    /// Asks which of some is meant.
    mutating func propose(_ choices: [TerritoryReference]) {
        suggestions = choices
        (cursor, isAsking) = (0, true)
    }

    /// What the text and the place in the list mean: the completion pointed at, unless the text alone says it.  Of several
    /// that bear the name typed, none is taken before a person has pointed at it.
    func choice(index: TerritoryIndex) -> TerritoryIndex.Resolution {
        let pointed = suggestions.indices.contains(cursor) ? suggestions[cursor] : nil
        if let pointed, isAsking || cursor > 0 {
            return .found(TerritoryIndex.Choice(reference: pointed, route: .name))
        }
        let meaning = index.resolve(field.text, among: levels)
        if case .unknown = meaning, let pointed, TerritoryReference(parsing: field.text) == nil {
            return .found(TerritoryIndex.Choice(reference: pointed, route: .name))
        }
        return meaning
    }
}
