import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// What actors are listed, and what counts.
    static let filters = DialogueStep { dialogue in
        let words = dialogue.words
        let isConfirmedOnly = dialogue.choices.isConfirmedOnly
        var choices = [
            NumberedChoice(words.filterByFunction) { _ in .go(.function) },
            NumberedChoice(words.filterByWords) { _ in .go(.words) },
            NumberedChoice(isConfirmedOnly ? words.countAll : words.countConfirmedOnly) { dialogue in
                dialogue.choose { $0.isConfirmedOnly.toggle() }
                return .home()
            },
        ]
        choices.append(
            NumberedChoice(words.clearFilters) { dialogue in
                dialogue.choose { choices in
                    choices = Choices(
                        territory: choices.territory, stage: choices.stage, scenario: choices.scenario)
                }
                return .home()
            })
        return Page(sentences: dialogue.state, choices: ChoiceList(choices))
    }

    private static let function = DialogueStep { dialogue in
        let words = dialogue.words
        let referential = dialogue.base.atlas.referential
        let functions: [FunctionID?] = [nil] + referential.mainFunctions.map(\.id)
        var page = Page(sentences: [words.filterByFunction])
        page.choices = ChoiceList(
            functions.map { function in
                NumberedChoice(function.map { words.function($0, in: referential) } ?? words.everyFunction) {
                    dialogue in
                    dialogue.choose { $0.function = function }
                    return .home()
                }
            })
        return page
    }

    private static let words = DialogueStep { dialogue in
        Page(sentences: [dialogue.words.filterByWords], question: dialogue.words.wordsQuestion)
    } take: { text, dialogue in
        dialogue.choose { $0.text = text }
        return .home()
    }
}
