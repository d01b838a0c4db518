import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The name of the association whose pathway is asked for.
    static let pathwayName = DialogueStep { dialogue in
        Page(sentences: [dialogue.words.menuPathway], question: dialogue.words.nameQuestion)
    } take: { name, dialogue in
        .go(.pathwayCommune(name, dialogue.words))
    }

    private static func pathwayCommune(_ name: String, _ words: Words) -> DialogueStep {
        .territory(words.communeField, levels: [.commune]) { reference, _ in
            .go(.pathwayStage(Association(name: name, commune: reference.code, stage: .project, needs: [])))
        }
    }

    private static func pathwayStage(_ association: Association) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [words.stageField])
            page.choices = ChoiceList(
                EmploymentStage.allCases.map { stage in
                    NumberedChoice(words.stage(stage)) { _ in
                        var staged = association
                        staged.stage = stage
                        return .go(.pathwayNeeds(staged))
                    }
                })
            return page
        }
    }

    private static func pathwayNeeds(_ association: Association) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let referential = dialogue.base.atlas.referential
            var page = Page(sentences: [words.needsField])
            let functions = referential.mainFunctions.map { function in
                let isTicked = association.needs.contains(function.id)
                let name = words.function(function.id, in: referential)
                return NumberedChoice(isTicked ? words.ticked(name) : name) { _ in
                    var changed = association
                    if isTicked {
                        changed.needs.removeAll { $0 == function.id }
                    } else {
                        changed.needs.append(function.id)
                    }
                    return .replace(
                        .pathwayNeeds(changed), saying: [isTicked ? words.unticked(name) : words.ticked(name)])
                }
            }
            page.choices = ChoiceList(
                [NumberedChoice(words.showPathway) { _ in .go(.pathway(association)) }] + functions)
            return page
        }
    }

    /// The pathway, step by step.
    private static func pathway(_ association: Association) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let subject = dialogue.subject
            let pathway = subject.pathway(of: association)
            let document = Document.pathwaySheet(pathway, in: subject, words: words)
            var page = Page(reading: SpokenRenderer(words).parts(of: document))
            page.choices = ChoiceList([
                NumberedChoice(words.writeOrPrint) { _ in .go(.paper(.pathway(pathway))) }
            ])
            return page
        }
    }
}
