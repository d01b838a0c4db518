import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    mutating func takeInPathway(_ key: Key) -> Effect? {
        guard pathway.field != .result else {
            return act(on: key)
        }
        if takeInField(key) { return nil }
        return keys.action(for: key, in: .form).flatMap { fillForm($0) }
    }

    /// Keys that the current field of the form keeps for itself.
    private mutating func takeInField(_ key: Key) -> Bool {
        switch (pathway.field, key) {
        case (.name, .up), (.name, .down): return false
        case (.name, _):
            return pathway.name.take(key)
        case (.commune, .enter), (.commune, .tab): return !settleCommune()
        case (.commune, .up) where pathway.commune.cursor == 0: return false
        case (.commune, .down) where pathway.commune.suggestions.isEmpty: return false
        case (.commune, _): return pathway.editCommune(key, index: index())
        case (.hireDate, .up), (.hireDate, .down): return false
        case (.hireDate, _): return pathway.editHireDate(key)
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
        case .wholePathway: pathway.toggleFull()
        case .showPathway: showPathway()
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
        case .unknown(let suggestions) where !suggestions.isEmpty:
            pathway.propose(suggestions)
            notice = words.nearestCommunes(typed)
        case .unknown: notice = typed.isEmpty ? words.communeMissing : words.noCommune(typed)
        }
        return false
    }

    private mutating func nextField() {
        switch pathway.field {
        case .name: pathway.field = .commune
        case .commune: pathway.field = .stage
        case .stage: pathway.field = .hireDate
        case .hireDate: pathway.field = .needs
        case .needs, .result: showPathway()
        }
    }

    /// Goes to the result; to the commune where it lacks.
    private mutating func showPathway() {
        if pathway.field == .commune, !settleCommune() { return }
        if pathway.hireDay == nil, !pathway.hireDate.text.trimmed.isEmpty {
            pathway.field = .hireDate
            notice = words.capitalized(words.sentence(.noDate))
            return
        }
        guard pathway.pathway != nil else {
            pathway.field = .commune
            notice = words.communeMissing
            return
        }
        pathway.field = .result
    }

    private mutating func previousField() {
        switch pathway.field {
        case .name, .commune: pathway.field = .name
        case .stage: pathway.field = .commune
        case .hireDate: pathway.field = .stage
        case .needs: pathway.field = .hireDate
        case .result: pathway.field = .needs
        }
    }

    /// Fills the form with the example of the atlas; asks first where that would take what was typed.
    mutating func fillExample() {
        guard let example = atlas.examples.first else {
            notice = words.noExample
            return
        }
        if pathway.isLost(to: example) { prompt = .question(.takeExample) } else { take(example) }
    }

    mutating func take(_ example: WorkedExample) {
        choose { $0.interlocutors = ChosenInterlocutors() }
        pathway.fill(with: example)
        if let code = example.association.commune {
            let commune = TerritoryReference(.commune, code)
            pathway.choose(commune, text: name(of: commune))
        }
        if pathway.chosenCommune == nil { pathway.field = .commune }
        notice = pathway.chosenCommune == nil ? words.exampleWithoutCommune : words.exampleFilled
    }
}
