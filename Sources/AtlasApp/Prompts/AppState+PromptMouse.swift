import AtlasDocuments
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
        case .search, .file, .question, .reason, .bulk, .invitation: return nil
        }
    }

    /// Points at what is proposed, and takes it on a second click; nothing beneath a question is clicked.
    mutating func answer(_ prompt: Prompt, with event: MouseEvent) -> Effect? {
        guard let proposed = proposed(by: prompt), event.position.y < size.height - 1 else { return nil }
        switch event.kind {
        case .wheelUp: return answer(prompt, with: .up)
        case .wheelDown: return answer(prompt, with: .down)
        case .press, .doubleClick: break
        }
        guard let row = Completions.row(at: event.position, of: proposed.names, above: size.height - 2, on: size) else {
            return answer(prompt, with: .escape)
        }
        let step = row - proposed.cursor
        for _ in 0..<abs(step) {
            if let prompt = self.prompt { _ = answer(prompt, with: step < 0 ? .up : .down) }
        }
        guard let pointed = self.prompt else { return nil }
        if case .columns = pointed { return answer(pointed, with: .character(" ")) }
        return event.kind == .doubleClick ? answer(pointed, with: .enter) : nil
    }
}
