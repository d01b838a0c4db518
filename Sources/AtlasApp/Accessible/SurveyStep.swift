import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// How far the survey of the territory has come, and who is to be turned to.
    static let survey = DialogueStep { dialogue in
        let words = dialogue.words
        let study = dialogue.surveyStudy
        let (progress, atlas) = (study.progress, dialogue.base.atlas)
        var page = Page(sentences: dialogue.state + [words.tally(progress, separator: ", ")])
        let lists = SurveyState.List.allCases.map { ($0, study.rows[$0] ?? []) }
        page.choices = ChoiceList(
            lists.map { list, rows in
                NumberedChoice(words.surveyLists(list, rows.count)) { _ in .go(.surveyed(list, rows, study)) }
            } + [
                NumberedChoice(words.answersByTerritory) { _ in
                    .stay(
                        saying: progress.places.map {
                            words.told(words.place($0.place, in: atlas.territories), $0.tally)
                        })
                },
                NumberedChoice(words.answersByType) { _ in
                    .stay(
                        saying: progress.types.map { words.told(words.type($0, in: atlas.referential), $0.tally) })
                },
            ])
        return page
    }

    /// The actors of a list, each with why it is there; one leads to its sheet.
    private static func surveyed(
        _ list: SurveyState.List, _ rows: [Int], _ study: SurveyStudy
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let (actors, progress) = (study.subject.atlas.actors, study.progress)
            var page = Page(sentences: [words.surveyLists(list, rows.count)])
            if rows.isEmpty { page.sentences.append(words.nothingListed(list)) }
            page.choices = ChoiceList(count: rows.count) { place in
                let actor = actors[rows[place]]
                let why =
                    switch list {
                    case .reminders: words.reason(progress.reminders[place].reason)
                    case .outdated: words.verification(actor.verification)
                    case .answered, .declined:
                        words.surveyed(actor, study.invitations[actor.id])
                    case .neverVerified, .notInvited: words.reach(actor)
                    }
                return NumberedChoice("\(words.name(of: actor)), \(why)") { _ in .go(.sheet(actor.id)) }
            }
            return page
        }
    }
}
