import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    mutating func takeInPathway(_ key: Key) -> Effect? {
        guard pathway.field != .result else {
            return keys.action(for: key, in: .pathway).flatMap { followPathway($0) }
        }
        if takeInField(key) { return nil }
        return keys.action(for: key, in: .form).flatMap { fillForm($0) }
    }

    /// Keys that the current field of the form keeps for itself.
    private mutating func takeInField(_ key: Key) -> Bool {
        switch (pathway.field, key) {
        case (.name, .up), (.name, .down): return false
        case (.name, _):
            guard pathway.name.take(key) else { return false }
            pathway.refreshName()
        case (.commune, .enter), (.commune, .tab): return !settleCommune()
        case (.commune, .up) where pathway.commune.cursor == 0: return false
        case (.commune, .down) where pathway.commune.suggestions.isEmpty: return false
        case (.commune, _): return pathway.editCommune(key, index: index())
        case (.needs, .down) where pathway.needCursor < pathway.functions.count - 1: pathway.moveInNeeds(by: 1)
        case (.needs, .up) where pathway.needCursor > 0: pathway.moveInNeeds(by: -1)
        default: return false
        }
        return true
    }

    /// What a key that no field keeps does in the form.
    mutating func fillForm(_ action: Action) -> Effect? {
        switch action {
        case .nextField: nextField()
        case .previousField: previousField()
        case .previousChoice: if pathway.field == .stage { pathway.changeStage(by: -1) }
        case .nextChoice: if pathway.field == .stage { pathway.changeStage(by: 1) }
        case .tick: if pathway.field == .needs { pathway.toggleNeed() } else { pathway.changeStage(by: 1) }
        case .example: fillExample()
        case .back: screen = .explorer
        default: return performAnywhere(action)
        }
        return nil
    }

    /// Takes the commune that was typed; `false` where it is not clear which one it is.
    private mutating func settleCommune() -> Bool {
        if pathway.chosenCommune != nil { return true }
        let typed = pathway.commune.field.text
        switch pathway.commune.choice(index: index()) {
        case .found(let choice):
            pathway.choose(choice.reference, text: name(of: choice.reference))
            if let note = words.route(choice, typed: typed, in: atlas.territories) { notice = note }
            return true
        case .ambiguous(let choices):
            pathway.propose(choices.map(\.reference))
            notice = words.severalCommunes(typed)
        case .unknown: notice = typed.isEmpty ? words.communeMissing : words.noCommune(typed)
        }
        return false
    }

    private mutating func nextField() {
        switch pathway.field {
        case .name: pathway.field = .commune
        case .commune: pathway.field = .stage
        case .stage: pathway.field = .needs
        case .needs, .result:
            guard pathway.pathway != nil else {
                pathway.field = .commune
                notice = words.communeMissing
                return
            }
            pathway.field = .result
        }
    }

    private mutating func previousField() {
        switch pathway.field {
        case .name, .commune: pathway.field = .name
        case .stage: pathway.field = .commune
        case .needs: pathway.field = .stage
        case .result: pathway.field = .needs
        }
    }

    private mutating func fillExample() {
        guard let example = atlas.examples.first else {
            notice = words.noExample
            return
        }
        pathway.fill(with: example)
        if let code = example.association.commune {
            let commune = TerritoryReference(.commune, code)
            pathway.choose(commune, text: name(of: commune))
        }
        if pathway.chosenCommune == nil { pathway.field = .commune }
        notice = pathway.chosenCommune == nil ? words.exampleWithoutCommune : words.exampleFilled
    }

    /// What a key does while the result is read.
    mutating func followPathway(_ action: Action) -> Effect? {
        let page = max(1, PathwayLayout(self).result.height - 1)
        switch action {
        case .up: scrollPathway(by: -1)
        case .down: scrollPathway(by: 1)
        case .pageUp: scrollPathway(by: -page)
        case .pageDown: scrollPathway(by: page)
        case .first: scrollPathway(by: -1_000_000)
        case .last: scrollPathway(by: 1_000_000)
        case .back:
            if pathway.field == .result { pathway.field = .needs } else { screen = .explorer }
        case .nextPane: pathway.field = .name
        case .previousPane: pathway.field = .needs
        case .write:
            guard let pathway = pathway.pathway else {
                notice = words.communeMissing
                return nil
            }
            prompt = .file(TextField(PathwayFile.name(for: pathway.association, words)))
        case .example: fillExample()
        case .copy: return pathway.pathway.map { .copy(text(of: $0)) }
        default: return performAnywhere(action)
        }
        return nil
    }

    private mutating func scrollPathway(by step: Int) {
        let area = PathwayLayout(self).result
        let last = max(0, pathwayLines(width: area.width).count - area.height)
        pathway.scroll(to: min(max(0, pathway.scroll + step), last))
    }
}

/// The file that a pathway is written to unless the user says otherwise.
enum PathwayFile {
    static func name(for association: Association, _ words: Words) -> String {
        let slug = association.name.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(60)
        let stem = words.pick("parcours", "pathway")
        return slug.isEmpty ? "\(stem).txt" : "\(stem)-\(slug).txt"
    }
}
