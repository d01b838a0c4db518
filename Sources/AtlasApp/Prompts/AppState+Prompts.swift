import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    mutating func answer(_ prompt: Prompt, with key: Key) -> Effect? {
        if key == .escape {
            if case .search(_, let before) = prompt {
                choose { $0.text = before }
                if let row = explorer.rowBeforeSearch { _ = explorer.select(actorAt: row) }
            }
            self.prompt = nil
            return nil
        }
        switch prompt {
        case .department(let chooser): chooseDepartment(chooser, key)
        case .search(let field, let before): search(field, before: before, key)
        case .file(let field): return chooseFile(field, key)
        case .palette(let palette): return answer(palette, with: key)
        case .columns(let columns): answer(columns, with: key)
        case .stopping(let chooser): answer(chooser, with: key)
        case .question(let question): return answer(question, with: key)
        case .reason(let field): return answer(field, with: key)
        case .bulk(let bulk): return answer(bulk, with: key)
        case .invitation(let invitation): return answer(invitation, with: key)
        }
        return nil
    }

    private mutating func chooseDepartment(_ chooser: TerritoryChooser, _ key: Key) {
        var chooser = chooser
        guard key == .enter || key == .tab else {
            _ = chooser.take(key, index: index())
            prompt = .department(chooser)
            // What nothing answers to is said as it is typed, not after Enter alone.
            if !chooser.field.text.isEmpty, chooser.suggestions.isEmpty,
                case .unknown = chooser.choice(index: index())
            {
                notice = words.noDepartment(chooser.field.text)
            }
            return
        }
        if chooser.field.text.isEmpty {
            prompt = nil
            return show(.france)
        }
        switch chooser.choice(index: index()) {
        case .found(let choice):
            prompt = nil
            show(choice.reference)
        case .ambiguous(let choices):
            chooser.propose(choices.map(\.reference))
            prompt = .department(chooser)
        case .unknown: notice = words.noDepartment(chooser.field.text)
        }
    }

    private mutating func search(_ field: TextField, before: String, _ key: Key) {
        var field = field
        switch key {
        case .enter, .tab, .down, .up:
            prompt = nil
            explorer.focus = .actors
        default:
            guard field.take(key) else { return }
            prompt = .search(field, before: before)
            choose { $0.text = field.text }
        }
    }

    private mutating func chooseFile(_ field: TextField, _ key: Key) -> Effect? {
        var field = field
        guard key == .enter else {
            _ = field.take(key)
            prompt = .file(field)
            return nil
        }
        guard !field.text.isEmpty, let pathway = pathway.pathway else { return nil }
        guard let format = SheetFormat(path: field.text) else {
            notice = words.noSuchEnding(field.text)
            return nil
        }
        prompt = nil
        return .deliver(SheetOrder(.pathway(pathway), to: .file(field.text, format)))
    }
}
