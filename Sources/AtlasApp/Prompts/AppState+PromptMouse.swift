import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// What a question proposes above itself.
    struct Proposed {
        let names: [String]
        /// The one pointed at among the names.
        let cursor: Int
    }

    /// `nil` for a question that is answered by typing alone, or by yes or no.
    func proposed(by prompt: Prompt) -> Proposed? {
        switch prompt {
        case .department(let chooser):
            return Proposed(names: chooser.suggestions.map { name(of: $0) }, cursor: chooser.cursor)
        case .palette(let palette):
            return Proposed(names: palette.entries.map { label(of: $0) }, cursor: palette.cursor)
        case .columns(let columns): return Proposed(names: columnLabels, cursor: columns.cursor)
        case .stopping(let chooser):
            let rows = chooser.inSight(max(1, min(CommandPalette.limit, size.height - 4)))
            return Proposed(
                names: chooser.actors[rows].map { words.name(of: $0, in: subject) },
                cursor: chooser.cursor - rows.lowerBound)
        case .bulk(let bulk):
            guard bulk.kind != nil else {
                return Proposed(names: BulkPrompt.Kind.allCases.map(words.bulkLabel), cursor: bulk.cursor)
            }
            return Proposed(names: bulk.suggestions.map(\.madeSafe), cursor: bulk.suggestion)
        case .search, .file, .question, .reason, .invitation: return nil
        }
    }

    /// The line that a list above a question ends on: what is wrong with the answer stands between them.
    var proposedBottom: Int { size.height - (notice == nil ? 2 : 3) }

    /// Points at what is proposed, and takes it on a second click; nothing beneath a question is clicked.
    mutating func answer(_ prompt: Prompt, with event: MouseEvent, above bottom: Int) -> Effect? {
        guard let proposed = proposed(by: prompt), event.position.y < size.height - 1 else { return nil }
        switch event.kind {
        case .wheelUp: return answer(prompt, with: .up)
        case .wheelDown: return answer(prompt, with: .down)
        case .press, .doubleClick: break
        }
        guard let row = Completions.row(at: event.position, of: proposed.names, above: bottom, on: size) else {
            return answer(prompt, with: .escape)
        }
        let step = row - proposed.cursor
        for _ in 0..<abs(step) {
            if let prompt = self.prompt { _ = answer(prompt, with: step < 0 ? .up : .down) }
        }
        guard let pointed = self.prompt else { return nil }
        if case .columns = pointed {
            // The second press of a double click would untick what the first has ticked.
            if event.kind == .doubleClick { return nil }
            return answer(pointed, with: .character(" "))
        }
        guard event.kind == .doubleClick else { return nil }
        // What was clicked is meant, whatever was typed.
        if case .bulk(var bulk) = pointed, bulk.kind != nil, bulk.suggestions.indices.contains(bulk.suggestion) {
            bulk.field = TextField(bulk.suggestions[bulk.suggestion])
            return answer(bulk, with: .enter)
        }
        return answer(pointed, with: .enter)
    }
}
