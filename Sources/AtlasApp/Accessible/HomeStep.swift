import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The menu: what is chosen, and where one can go from there.
    static let home = DialogueStep { dialogue in
        let words = dialogue.words
        let found = dialogue.found()
        let isChangeable = dialogue.keeping.editor != nil
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
            NumberedChoice(words.menuActors(found.rows.count)) { _ in .go(.actors) },
            NumberedChoice(words.menuFilters) { _ in .go(.filters) },
            NumberedChoice(words.menuGaps) { _ in .go(.gaps) },
            NumberedChoice(words.menuSupposing) { _ in .go(.supposing) },
            NumberedChoice(words.menuPathway) { _ in .go(.pathwayName) },
            NumberedChoice(words.menuNetwork) { _ in .go(.network) },
            NumberedChoice(words.menuSurvey) { _ in .go(.survey) },
            NumberedChoice(words.menuCoverage) { _ in .go(.coverage) },
            NumberedChoice(words.menuMap) { _ in .go(.map) },
        ])
        if isChangeable {
            page.choices =
                page.choices
                + ChoiceList([
                    NumberedChoice(words.menuNewActor) { $0.add(.actor(.empty(on: $0.choices.territory))) }
                ])
                + dialogue.changingListed(found)
                + ChoiceList([
                    NumberedChoice(words.menuZones(dialogue.base.atlas.territories.zones.count)) { _ in .go(.zones) },
                    NumberedChoice(words.menuHistory) { _ in .edit(.history) },
                ])
        }
        if let editing = dialogue.editing, editing.drafts.isChanged {
            page.choices =
                page.choices
                + ChoiceList([NumberedChoice(words.goOnEditing(editing)) { _ in .go(.record) }])
        }
        return page
    }
}

extension Dialogue {
    /// What is chosen where actors are counted, and which filters of the list have no part in that.
    var stateOfCounts: [String] {
        let facets = choices.facetsOfListsOnly
        return state + (facets.isEmpty ? [] : [words.notCountedBy(facets)])
    }

    /// What is chosen, in sentences.
    var state: [String] {
        var sentences = [words.stateOfChoices(name(of: choices.territory), choices.stage)]
        if let function = choices.function {
            sentences.append(words.stateOfFunction(words.function(function, in: base.atlas.referential)))
        }
        if !choices.values.isEmpty {
            let labels = choices.values.map { words.label(of: $0, in: base.atlas) }.sorted()
            sentences.append(words.stateOfFilters(labels))
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
