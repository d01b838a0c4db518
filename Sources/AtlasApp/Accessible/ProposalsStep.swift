import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// What would close the zones blanches of a function at a stage on a territory, the most useful first.
    static func proposals(
        _ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let (words, subject) = (dialogue.words, dialogue.subject)
            let query = dialogue.choices.query(crowdedAbove: dialogue.threshold)
            guard let found = Proposals(function, stage, territory, query: query, of: subject),
                !found.proposals.isEmpty
            else { return Page(sentences: [words.noGap]) }
            var page = Page(sentences: [words.introduction(to: found, in: subject)])
            page.choices = ChoiceList(
                found.proposals.map { proposal in
                    let weight = words.weight(proposal.weight, found.unit)
                    let parts = [words.title(proposal, in: subject), "\(weight) (\(words.percent(proposal.share)))"]
                    return NumberedChoice(parts.joined(separator: words.pick(" ; ", "; "))) { _ in
                        .go(.proposal(proposal, of: found))
                    }
                })
            return page
        }
    }

    /// A way in full, which one may imagine.
    private static func proposal(_ proposal: Proposals.Proposal, of found: Proposals) -> DialogueStep {
        DialogueStep { dialogue in
            let (words, subject) = (dialogue.words, dialogue.subject)
            let territories = subject.atlas.territories
            let changes = found.changes(
                of: proposal.way, names: words.names(of: found, in: subject.atlas), in: territories,
                isTaken: { subject.row(of: $0) != nil })
            var page = Page(sentences: [words.sentence(proposal, of: found, in: subject)])
            page.choices = ChoiceList([NumberedChoice(words.addToScenario) { $0.suppose(changes) }])
            return page
        }
    }
}

extension Words {
    var whatWouldClose: String { pick("Ce qui fermerait cette zone blanche", "What would close this gap") }
    fileprivate var addToScenario: String {
        pick("L’imaginer : l’atlas ne change pas", "Imagine it: the atlas does not change")
    }
}
