import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The actors on whom something hangs, those with the most people first.
    static let fragility = DialogueStep { dialogue in
        let words = dialogue.words
        let found = dialogue.fragility()
        let study = dialogue.study()
        let total = study.coverage.weights.total(of: study.coverage.communes)
        var page = Page(sentences: dialogue.stateOfCounts + [words.fragileActors(found.count)])
        if found.isEmpty { page.sentences.append(words.nothingListed(.byActor)) }
        page.choices = ChoiceList(count: found.count) { index in
            let actor = found[index]
            var parts = [
                words.name(of: study.subject.atlas.actors[actor.row]), words.hanging(actor.opened, actor.weakened),
            ]
            if actor.weight > 0, total > 0 {
                let share = words.percent(Double(actor.weight) / Double(total))
                parts.append("\(words.weight(actor.weight, study.coverage.weights.unit)) (\(share))")
            }
            return NumberedChoice(parts.joined(separator: words.pick(" ; ", "; "))) { _ in .go(.hanging(actor, study)) }
        }
        return page
    }

    /// What would open if an actor stopped, and the way to imagine it.
    private static func hanging(_ actor: ActorFragility, _ study: CoverageStudy) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let atlas = study.subject.atlas
            let id = atlas.actors[actor.row].id
            var page = Page(sentences: words.sentences(actor, unit: study.coverage.weights.unit, in: atlas))
            page.sentences[0] += words.pick(" :", ":")
            page.choices = ChoiceList([
                NumberedChoice(words.andIfStopped(words.name(of: atlas.actors[actor.row]))) {
                    $0.suppose(.removeActor(id))
                },
                NumberedChoice(words.itsSheet) { _ in .go(.sheet(id)) },
            ])
            return page
        }
    }
}
