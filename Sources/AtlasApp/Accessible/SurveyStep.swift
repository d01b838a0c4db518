import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// How far the survey of the territory has come, and who is to be turned to.
    static let survey = DialogueStep { dialogue in
        let words = dialogue.words
        let study = dialogue.survey()
        let (progress, atlas) = (study.progress, dialogue.base.atlas)
        var page = Page(sentences: dialogue.state + [words.tally(progress, separator: ", ")])
        page.choices = ChoiceList(
            SurveyState.List.allCases.map { list in
                NumberedChoice(words.surveyLists(list, study.rows[list]?.count ?? 0)) { _ in .go(.surveyed(list)) }
            } + [
                NumberedChoice(words.awaitedAnswers(study.awaited.count)) { _ in .go(.surveyed(nil)) },
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

    /// The actors of a list, each with why it is there; the whole list is invited where anybody of it can be.
    ///
    /// - Parameter list: `nil` for those whose answer is awaited.
    private static func surveyed(_ list: SurveyState.List?) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let study = dialogue.survey()
            let (actors, progress) = (study.subject.atlas.actors, study.progress)
            let rows = list.map { study.rows[$0] ?? [] } ?? study.awaited
            var page = Page(
                sentences: [list.map { words.surveyLists($0, rows.count) } ?? words.awaitedAnswers(rows.count)])
            if rows.isEmpty { page.sentences.append(list.map(words.nothingListed) ?? words.nobodyAwaited) }
            let all = dialogue.invitation(of: rows).map { invitation in
                NumberedChoice(words.inviteListed(invitation.actors.count)) { _ in .go(.invitationDay(invitation)) }
            }
            page.choices =
                ChoiceList([all].compactMap(\.self))
                + ChoiceList(count: rows.count) { place in
                    let actor = actors[rows[place]]
                    let why =
                        switch list {
                        case .reminders: words.reason(progress.reminders[place].reason)
                        case .outdated: words.verification(actor.verification)
                        case .answered, .declined, nil: words.surveyed(actor, study.invitations[actor.id])
                        case .neverVerified, .notInvited: words.reach(actor)
                        }
                    return NumberedChoice("\(words.name(of: actor)), \(why)") { _ in .go(.surveyedActor(actor.id)) }
                }
            return page
        }
    }

    /// An actor in the survey: where it stands, how to reach it, and what can be noted of it now.
    private static func surveyedActor(_ id: ActorID) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            guard let row = dialogue.base.row(of: id) else { return Page(sentences: [words.noRecord]) }
            let actor = dialogue.base.atlas.actors[row]
            let invitation = dialogue.survey().invitations[id]
            var page = Page(sentences: [words.name(of: actor), words.surveyed(actor, invitation), words.reach(actor)])
            if let note = invitation?.note, !note.isEmpty { page.sentences.append(words.remarks(note)) }
            var choices = [NumberedChoice(words.itsSheet) { _ in .go(.sheet(id)) }]
            if let invitation = dialogue.invitation(of: [row]) {
                choices.append(NumberedChoice(words.inviteActor) { _ in .go(.invitationDay(invitation)) })
            }
            if dialogue.keeping.editor != nil {
                if !dialogue.base.atlas.reminding([id], on: dialogue.today()).isEmpty {
                    choices.append(NumberedChoice(words.noteReminderToday) { $0.noteReminder(of: actor) })
                }
                choices.append(NumberedChoice(words.verifyToday) { $0.verifyToday([id]) })
            }
            page.choices = ChoiceList(choices)
            return page
        }
    }
}

extension Dialogue {
    /// The invitation of some actors of the atlas as it is; `nil` where nobody of them can be invited, or nothing noted.
    fileprivate func invitation(of rows: [Int]) -> InvitationPrompt? {
        guard keeping.editor != nil else { return nil }
        return InvitationPrompt(rows.map { base.atlas.actors[$0] }, in: base.atlas, on: today())
    }

    fileprivate mutating func noteReminder(of actor: Actor) -> Move {
        pendingEdit = .change(words.remindedToday(words.name(of: actor)))
        return .edit(.apply(base.atlas.reminding([actor.id], on: today()), reason: words.reminderReason))
    }
}
