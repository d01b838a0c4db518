import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The menu: what is chosen, and where one can go from there.
    static let home = DialogueStep { dialogue in
        let words = dialogue.words
        let subject = dialogue.subject
        var page = Page(sentences: dialogue.state)
        page.choices = ChoiceList([
            NumberedChoice(words.menuTerritory) { _ in
                .go(
                    .territory(words.menuTerritory) { reference, dialogue in
                        dialogue.choose { $0.territory = reference }
                        return .home()
                    })
            },
            NumberedChoice(words.menuStage) { _ in .go(.stage) },
            NumberedChoice(words.menuActors(subject.listing(dialogue.query).count)) { _ in .go(.actors) },
            NumberedChoice(words.menuFilters) { _ in .go(.filters) },
            NumberedChoice(words.menuGaps) { _ in .go(.gaps) },
            NumberedChoice(words.menuSupposing) { _ in .go(.supposing) },
            NumberedChoice(words.menuPathway) { _ in .go(.pathwayName) },
            NumberedChoice(words.menuNetwork) { _ in .go(.network) },
            NumberedChoice(words.menuSurvey) { _ in .go(.survey) },
        ])
        return page
    }
}

extension Dialogue {
    /// What is chosen, in sentences.
    var state: [String] {
        var sentences = [words.stateOfChoices(name(of: choices.territory), choices.stage)]
        if let function = choices.function {
            sentences.append(words.stateOfFunction(words.function(function, in: base.atlas.referential)))
        }
        if !choices.text.isEmpty { sentences.append(words.searching(choices.text)) }
        if choices.isConfirmedOnly { sentences.append(words.confirmedOnlyState) }
        if !choices.scenario.changes.isEmpty { sentences.append(scenarioSentence) }
        return sentences
    }

    /// What is imagined, as far as it can be said: `Si le RESAM s’arrête :`.
    var scenarioSentence: String {
        words.inScenario(choices.scenario.changes.compactMap { words.supposed($0, in: base) })
    }
}
