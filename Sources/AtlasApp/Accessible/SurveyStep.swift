import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// How far the survey of the territory has come, and who is to be turned to.
    static let survey = DialogueStep { dialogue in
        let words = dialogue.words
        let (rows, atlas) = (dialogue.surveyedRows, dialogue.base.atlas)
        let progress = dialogue.surveyProgress(of: rows)
        var page = Page(sentences: dialogue.state + [words.tally(progress, separator: ", ")])
        let rowsOf = progress.lists(of: rows, in: atlas)
        let lists = SurveyState.List.allCases.map { ($0, rowsOf[$0] ?? []) }
        page.choices = ChoiceList(
            lists.map { list, rows in
                NumberedChoice(words.surveyLists(list, rows.count)) { _ in .go(.surveyed(list, rows, progress)) }
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
        _ list: SurveyState.List, _ rows: [Int], _ progress: SurveyProgress
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let actors = dialogue.base.atlas.actors
            let invitations = dialogue.base.atlas.invitationsByActor
            var page = Page(sentences: [words.surveyLists(list, rows.count)])
            if rows.isEmpty { page.sentences.append(words.nothingListed(list)) }
            page.choices = ChoiceList(count: rows.count) { place in
                let actor = actors[rows[place]]
                let why =
                    switch list {
                    case .reminders: words.reason(progress.reminders[place].reason)
                    case .outdated: words.verification(actor.verification)
                    case .answered, .declined:
                        words.surveyed(actor, invitations[actor.id])
                    case .neverVerified, .notInvited: words.reach(actor)
                    }
                return NumberedChoice("\(words.name(of: actor)), \(why)") { _ in .go(.sheet(actor.id)) }
            }
            return page
        }
    }
}

extension Dialogue {
    /// The survey of the actors listed, whatever their stage; nobody is asked in a scenario.
    fileprivate var surveyedRows: [Int] {
        var query = query
        query.stages = []
        return base.listing(query).map(\.row)
    }

    fileprivate func surveyProgress(of rows: [Int]) -> SurveyProgress {
        let territories = base.atlas.territories
        let below = territories.children(of: choices.territory)
        return SurveyProgress(
            of: rows, in: base.atlas, on: base.date,
            among: below.isEmpty ? [choices.territory] : below)
    }
}
