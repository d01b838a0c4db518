import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The name of the association whose pathway is asked for; it may stay unsaid.
    static let pathwayName = DialogueStep(takesEmptyLine: true) { dialogue in
        let words = dialogue.words
        var page = Page(sentences: [words.menuPathway], question: words.nameQuestion)
        page.choices = ChoiceList([NumberedChoice(words.withoutName) { .go(.pathwayCommune("", $0.words)) }])
        return page
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

    private static func pathwayNeeds(_ association: Association, isFull: Bool = false) -> DialogueStep {
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
                        .pathwayNeeds(changed, isFull: isFull),
                        saying: [isTicked ? words.unticked(name) : words.ticked(name)])
                }
            }
            let day = association.hireDate.map { "\(words.hireDateField) \(words.date($0))" }
            let whole = words.followingStagesToo
            let others = [
                NumberedChoice(day ?? words.sayHireDate) { _ in .go(.hireDate(association, isFull: isFull)) },
                NumberedChoice(isFull ? words.ticked(whole) : whole) { _ in
                    .replace(
                        .pathwayNeeds(association, isFull: !isFull),
                        saying: [isFull ? words.unticked(whole) : words.ticked(whole)])
                },
            ]
            page.choices = ChoiceList(
                [NumberedChoice(words.showPathway) { _ in .go(.pathway(association, isFull: isFull)) }] + functions
                    + others)
            return page
        }
    }

    /// The day of the hire, where it is known.
    private static func hireDate(_ association: Association, isFull: Bool) -> DialogueStep {
        DialogueStep(takesEmptyLine: true) { dialogue in
            Page(sentences: [dialogue.words.hireDateField], question: dialogue.words.hireDateQuestion)
        } take: { text, dialogue in
            guard let day = text.isEmpty ? .some(nil) : CalendarDate(typed: text).map(Optional.some) else {
                return .stay(saying: [dialogue.words.notADay])
            }
            return dialogue.backTo(.pathwayNeeds(association.hiring(on: day), isFull: isFull))
        }
    }

    /// The pathway, step by step.
    private static func pathway(_ association: Association, isFull: Bool) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let subject = dialogue.subject
            let pathway = dialogue.pathway(of: association, isFull: isFull)
            let document = Document.pathwaySheet(pathway, in: subject, words: words)
            var page = Page(reading: SpokenRenderer(words).parts(of: document))
            var choices = [NumberedChoice(words.writeOrPrint) { _ in .go(.paper(.pathway(pathway))) }]
            if pathway.steps.contains(where: { $0.candidates.count > 1 }) {
                choices.append(
                    NumberedChoice(words.chooseInterlocutor) { _ in
                        .go(.contestedSteps(association, isFull: isFull))
                    })
            }
            page.choices = ChoiceList(choices)
            return page
        }
    }
}

extension Association {
    fileprivate func hiring(on day: CalendarDate?) -> Association {
        var association = self
        association.hireDate = day
        return association
    }
}
