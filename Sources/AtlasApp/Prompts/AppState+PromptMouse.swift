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
        case .department(let chooser): return proposed(chooser.suggestions, cursor: chooser.cursor) { name(of: $0) }
        case .palette(let palette): return proposed(palette.entries, cursor: palette.cursor) { label(of: $0) }
        case .columns(let columns): return proposed(columnLabels, cursor: columns.cursor) { $0 }
        case .stopping(let chooser):
            return proposed(chooser.actors, cursor: chooser.cursor) { words.name(of: $0, in: subject) }
        case .bulk(let bulk):
            guard bulk.kind != nil else {
                return proposed(BulkPrompt.Kind.allCases, cursor: bulk.cursor, name: words.bulkLabel)
            }
            return proposed(bulk.suggestions, cursor: bulk.suggestion) { $0.madeSafe }
        case .search, .file, .question, .reason, .invitation: return nil
        }
    }

    /// Those that the screen has room for, with the cursor among them.
    private func proposed<Choice>(_ choices: [Choice], cursor: Int, name: (Choice) -> String) -> Proposed {
        let height = min(CommandPalette.limit, proposedBottom - 1)
        let rows = RowsInSight.around(cursor, of: choices.count, height: height)
        return Proposed(names: choices[rows].map(name), cursor: cursor - rows.lowerBound)
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
