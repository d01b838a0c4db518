import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// "And if …?": an actor who stops, one who goes farther, and back to the atlas as it is.
    static let supposing = DialogueStep { dialogue in
        let words = dialogue.words
        var choices = [
            NumberedChoice(words.supposeStop) { _ in
                .go(.actor(words.supposeStop) { id, dialogue in dialogue.suppose(.removeActor(id)) })
            },
            NumberedChoice(words.supposeExtension) { _ in
                .go(
                    .actor(words.supposeExtension) { id, _ in
                        .go(
                            .territory(words.extendedWhere) { place, dialogue in
                                dialogue.suppose(.extendActor(id, by: [place]))
                            })
                    })
            },
        ]
        var page = Page(sentences: [words.menuSupposing])
        if !dialogue.choices.scenario.changes.isEmpty {
            page.sentences = [dialogue.scenarioSentence] + dialogue.difference
            choices.append(
                NumberedChoice(words.endScenario) { dialogue in
                    dialogue.choose { $0.scenario = Scenario() }
                    return .home(saying: [words.scenarioEnded])
                })
        }
        page.choices = ChoiceList(choices)
        return page
    }
}

extension Dialogue {
    /// Adds changes to what is imagined and says what they open and close.
    mutating func suppose(_ changes: Scenario.Change...) -> Move { suppose(changes) }

    mutating func suppose(_ changes: [Scenario.Change]) -> Move {
        choose { $0.scenario.changes += changes }
        return .home(saying: [words.supposing(changes.compactMap { words.supposed($0, in: base) })] + difference)
    }
}

extension Words {
    /// A change of a scenario, as far as a person can have asked for it: `Le RESAM s’arrête`.
    func supposed(_ change: Scenario.Change, in subject: AtlasOnDate) -> String? {
        switch change {
        case .removeActor(let id): subject.actor(id).map(stopping)
        case .extendActor(let id, let places):
            subject.actor(id).map { actor in
                extending(
                    actor, to: list(places.map { territory($0, in: subject.atlas.territories) }, pick("et", "and")))
            }
        case .addActor(let actor): opens(actor.name.madeSafe)
        default: nil
        }
    }
}
