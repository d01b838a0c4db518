import AtlasDocuments
import AtlasModel

extension Dialogue {
    /// The pathway of an association with whom the user took for its steps.
    func pathway(of association: Association, isFull: Bool) -> Pathway {
        let taken = choices.interlocutors
        let isHere = taken.commune != nil && taken.commune?.code == association.commune
        return subject.pathway(of: association, full: isFull, chosen: isHere ? taken.byStep : [:])
    }

    /// Takes somebody for a step, or with `nil` leaves the step to the program; elsewhere there are other people.
    fileprivate mutating func take(_ actor: ActorID?, for step: PathwayStepID, of association: Association) {
        guard let code = association.commune else { return }
        let commune = TerritoryReference(.commune, code)
        choose { choices in
            if choices.interlocutors.commune != commune { choices.interlocutors.byStep = [:] }
            choices.interlocutors.byStep[step] = actor
            choices.interlocutors.commune = choices.interlocutors.byStep.isEmpty ? nil : commune
        }
    }
}

extension DialogueStep {
    /// The steps of a pathway that several could take, and who is to be seen for each.
    static func contestedSteps(_ association: Association, isFull: Bool) -> DialogueStep {
        DialogueStep { dialogue in
            let (words, subject) = (dialogue.words, dialogue.subject)
            let steps = dialogue.pathway(of: association, isFull: isFull).steps
            var page = Page(sentences: [words.whomToChoose])
            page.choices = ChoiceList(
                steps.enumerated().compactMap { place, step in
                    guard step.candidates.count > 1, let choice = step.choice else { return nil }
                    let title = words.title(step, in: subject.atlas.referential)
                    let name = words.name(of: choice.actor, in: subject)
                    let said = "\(words.step(place + 1)), \(title)\(words.pick(" : ", ": "))\(name)"
                    return NumberedChoice(step.isChosenByHand ? "\(said), \(words.chosenByYou)" : said) { _ in
                        .go(.interlocutors(step, of: association))
                    }
                })
            return page
        }
    }

    /// Who could take a step.
    private static func interlocutors(_ step: PlannedStep, of association: Association) -> DialogueStep {
        DialogueStep { dialogue in
            let (words, subject) = (dialogue.words, dialogue.subject)
            var page = Page(sentences: [words.title(step, in: subject.atlas.referential)])
            let people = step.candidates.enumerated().map { place, person in
                let name = words.name(of: person.actor, in: subject)
                var parts = [name, words.role(person.role), words.presence(person.presence)]
                if place == step.chosen { parts.append(step.isChosenByHand ? words.chosenByYou : words.proposed) }
                return NumberedChoice(parts.joined(separator: ", ")) { dialogue in
                    dialogue.take(person.actor, for: step.id, of: association)
                    return .back(saying: ["\(name)\(words.pick(" : ", ": "))\(words.chosenByYou)."])
                }
            }
            let release = NumberedChoice(words.leaveToProgram) { dialogue in
                dialogue.take(nil, for: step.id, of: association)
                return .back(saying: [words.released])
            }
            page.choices = ChoiceList(step.isChosenByHand ? people + [release] : people)
            return page
        }
    }
}

extension Words {
    var chooseInterlocutor: String { pick("Choisir qui voir à une étape", "Choose whom to see for a step") }
    fileprivate var whomToChoose: String {
        pick("Étapes que plusieurs peuvent prendre", "Steps that several could take")
    }
    fileprivate var leaveToProgram: String { pick("Laisser le choix au programme", "Leave the choice to the program") }
    fileprivate func step(_ number: Int) -> String { pick("Étape \(number)", "Step \(number)") }
}
