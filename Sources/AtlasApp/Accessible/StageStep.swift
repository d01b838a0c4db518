import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The stage of employment, or all of them.
    static let stage = DialogueStep { dialogue in
        let words = dialogue.words
        let stages: [EmploymentStage?] = [nil] + EmploymentStage.allCases.map(Optional.some)
        var page = Page(sentences: [words.menuStage])
        page.choices = ChoiceList(
            stages.map { stage in
                NumberedChoice(stage.map(words.stage) ?? words.everyStage) { dialogue in
                    dialogue.choose { $0.stage = stage }
                    return .back()
                }
            })
        return page
    }
}
