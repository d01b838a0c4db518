import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The day on which actors are invited; an empty line is today.
    static func invitationDay(_ invitation: InvitationPrompt) -> DialogueStep {
        DialogueStep(takesEmptyLine: true) { dialogue in
            let words = dialogue.words
            return Page(
                sentences: [words.inviting(invitation.actors.count, besides: invitation.leftCount)],
                question: words.invitationDayQuestion)
        } take: { text, dialogue in
            dialogue.invite(invitation, text)
        }
    }

    /// The last day to answer; an empty line is none.
    fileprivate static func dueDay(_ invitation: InvitationPrompt) -> DialogueStep {
        DialogueStep(takesEmptyLine: true) { dialogue in
            Page(question: dialogue.words.dueDayQuestion)
        } take: { text, dialogue in
            dialogue.invite(invitation, text)
        }
    }
}

extension Dialogue {
    /// Takes one of the two days by the rules of the screen; after the second the invitation is noted, and one is back
    /// where one was before the questions.
    fileprivate mutating func invite(_ invitation: InvitationPrompt, _ text: String) -> Move {
        var invitation = invitation
        switch invitation.take(text, today: today()) {
        case .noDay(let typed): return .stay(saying: [words.noSuchDay(typed)])
        case .dueBeforeInvitation: return .stay(saying: [words.dueBeforeInvitation])
        case .goesOn: return .go(.dueDay(invitation))
        case .invited(let day, let dueOn):
            let edits = base.atlas.inviting(invitation.actors, on: day, dueOn: dueOn)
            if edits.isEmpty { return .stay(saying: [words.nobodyToInvite(nil)]) }
            pendingEdit = .change(words.invited(edits.invitedNames(in: base, words), on: day, dueOn: dueOn))
            return .edit(.apply(edits, reason: words.invitationReason), leaving: 2)
        }
    }
}
