import AtlasDocuments
import AtlasModel

extension Words {
    func surveyList(_ list: SurveyState.List, isShort: Bool) -> String {
        switch list {
        case .reminders: isShort ? pick("relances", "remind") : pick("à relancer", "to be reminded")
        case .answered: isShort ? pick("répondu", "answers") : pick("ont répondu", "answered")
        case .declined: pick("refus", "declined")
        case .notInvited: isShort ? pick("à inviter", "to invite") : pick("pas invités", "not invited")
        case .outdated: isShort ? pick("> 1 an", "> 1 year") : pick("plus de 12 mois", "older than 12 months")
        case .neverVerified: isShort ? pick("à vérifier", "to check") : pick("jamais vérifiées", "never verified")
        }
    }

    func nothingListed(_ list: SurveyState.List) -> String {
        switch list {
        case .reminders:
            pick(
                "Personne à relancer\u{A0}: aucune réponse n’est en retard.", "Nobody to remind: no answer is late.")
        case .answered: pick("Personne n’a encore répondu.", "Nobody has answered yet.")
        case .declined: pick("Aucun refus.", "Nobody has declined.")
        case .notInvited: pick("Tous ont été invités.", "Everybody was invited.")
        case .outdated: pick("Aucune fiche de plus de 12 mois.", "No record older than 12 months.")
        case .neverVerified: pick("Toutes les fiches ont été vérifiées.", "Every record was verified.")
        }
    }

    var answersHeading: String { pick("Réponses", "Answers") }
    var placeHeading: String { pick("Par territoire (commune de l’acteur)", "By territory (the actor’s commune)") }
    var typeHeading: String { pick("Par type", "By type") }
    var allActors: String { pick("en tout", "in all") }
    var countHeadings: [String] {
        [
            pick("acteurs", "actors"), pick("envoyé", "sent"), pick("répondu", "answers"), pick("taux", "rate"),
        ]
    }
    func awaited(_ count: Int) -> String {
        self.count(count, ("réponse attendue", "réponses attendues"), ("answer awaited", "answers awaited"))
    }
    func declinedCount(_ count: Int) -> String {
        self.count(count, ("refus", "refus"), ("declined", "declined"))
    }
    func notInvitedCount(_ count: Int) -> String {
        self.count(count, ("pas encore invité", "pas encore invités"), ("not invited yet", "not invited yet"))
    }

    var countingAnswers: String { pick("Compte des réponses …", "Counting the answers …") }

    func nothingToRemind(_ name: String) -> String {
        pick(
            "\(name)\u{A0}: aucune réponse attendue, ou déjà relancé aujourd’hui.",
            "\(name): no answer awaited, or reminded today already.")
    }

    func remindedToday(_ name: String) -> String {
        pick("\(name)\u{A0}: relancé aujourd’hui, c’est noté.", "\(name): reminded today, noted.")
    }

    /// - Parameter left: how many of those listed are not to be asked again.
    func invitationPrompt(_ count: Int, besides left: Int, hasDay: Bool) -> String {
        let who =
            self.count(count, ("acteur", "acteurs"), ("actor", "actors"))
            + (left == 0
                ? "" : pick(" (\(number(left)) déjà invités, laissés)", " (\(number(left)) invited already, left)"))
        return hasDay
            ? pick("À rendre avant le (facultatif) : ", "Due on (optional): ")
            : pick("Inviter \(who), le : ", "Invite \(who), on: ")
    }
    var dayHint: String { pick("jj/mm/aaaa", "dd/mm/yyyy") }
    func noSuchDay(_ text: String) -> String {
        pick("« \(text) » n’est pas une date ; par exemple 21/11/2026", "“\(text)” is no date; for instance 21/11/2026")
            .madeSafe
    }
    var dueBeforeInvitation: String {
        pick("Ce serait avant l’invitation.", "That would be before the invitation.")
    }
    /// - Parameter name: of the only one asked for; `nil` for several.
    func nobodyToInvite(_ name: String?) -> String {
        name.map {
            pick(
                "\($0)\u{A0}: réponse déjà attendue ou reçue ; r note une relance.",
                "\($0): answer awaited already or come; r notes a reminder.")
        }
            ?? pick(
                "Personne à inviter\u{A0}: réponses déjà attendues ou reçues.",
                "Nobody to invite: answers awaited already or come.")
    }
    func invited(_ names: [String], on day: CalendarDate, dueOn: CalendarDate?) -> String {
        let who = names.count == 1 ? names[0] : count(names.count, ("acteur", "acteurs"), ("actor", "actors"))
        let due = dueOn.map { pick(", réponse attendue avant le ", ", due on ") + date($0) } ?? ""
        return pick(
            "\(who)\u{A0}: invitation du \(date(day))\(due), c’est noté.",
            "\(who): invited on \(date(day))\(due), noted.")
    }
    var historyUndoes: String { pick(" H : historique, pour annuler.", " H: history, to undo.") }
    var invitationReason: String { pick("recensement\u{A0}: invitation", "survey: invitation") }

    /// When an actor answered, or else was asked; empty where nobody noted it.
    func surveyDay(_ invitation: SurveyInvitation?) -> String {
        if let day = invitation?.answeredOn { return pick("répondu le ", "answered on ") + date(day) }
        return invitation?.invitedOn.map { pick("invité le ", "invited on ") + date($0) } ?? ""
    }
    func remarks(_ note: String) -> String {
        note.isEmpty ? "" : (pick("Remarques\u{A0}: ", "Remarks: ") + note).madeSafe
    }

    var reminderReason: String { pick("recensement\u{A0}: relance", "survey: reminder") }

    /// Where an actor stands with the survey, in a line.
    func surveyed(_ actor: Actor, _ invitation: SurveyInvitation?) -> String {
        let standing = standing(SurveyStanding(actor.survey, invitation))
        let days: [String?] = [
            invitation?.invitedOn.map { pick("invité le ", "invited on ") + date($0) },
            invitation.flatMap { $0.reminders.isEmpty ? nil : reminded($0.reminders.count) },
            invitation?.dueOn.map { pick("à rendre avant le ", "due on ") + date($0) },
            invitation?.answeredOn.map { pick("répondu le ", "answered on ") + date($0) },
        ]
        return ([standing] + days.compactMap(\.self)).joined(separator: ", ")
    }

    /// How to reach an actor, in a line.
    func reach(_ actor: Actor) -> String {
        let known = [actor.phone, actor.email, actor.website].filter { !$0.isEmpty }.map(\.madeSafe)
        return known.isEmpty
            ? pick("aucun contact connu", "no contact known") : known.joined(separator: ", ")
    }

    // MARK: Dialogue

    var menuSurvey: String { pick("Recensement : réponses et relances", "Survey: answers and reminders") }

    func surveyLists(_ list: SurveyState.List, _ count: Int) -> String {
        let name =
            switch list {
            case .reminders: toBeReminded
            case .answered: pick("Ont répondu", "Answered")
            case .declined: pick("Refus", "Declined")
            case .notInvited: pick("Pas encore invités", "Not invited yet")
            case .outdated: outdatedRecords
            case .neverVerified: neverVerifiedRecords
            }
        return "\(name), \(number(count))"
    }

    func awaitedAnswers(_ count: Int) -> String {
        pick("Invités, réponse attendue, \(number(count))", "Invited, answer awaited, \(number(count))")
    }
    var nobodyAwaited: String { pick("Aucune réponse n’est attendue.", "No answer is awaited.") }
    func inviteListed(_ count: Int) -> String {
        pick(
            "Inviter \(self.count(count, ("acteur", "acteurs"), ("", ""))) de cette liste",
            "Invite \(self.count(count, ("", ""), ("actor", "actors"))) of this list")
    }
    var inviteActor: String { pick("Inviter cet acteur", "Invite this actor") }
    var noteReminderToday: String { pick("Noter qu’il a été relancé aujourd’hui", "Note that it was reminded today") }
    /// What is said before the day of an invitation is asked for.
    func inviting(_ count: Int, besides left: Int) -> String {
        let who = self.count(count, ("acteur", "acteurs"), ("actor", "actors"))
        let rest =
            left == 0 ? "" : pick(", \(number(left)) déjà invités, laissés", ", \(number(left)) invited already, left")
        return pick("Inviter \(who)\(rest).", "Invite \(who)\(rest).")
    }
    var invitationDayQuestion: String {
        pick(
            "Tapez le jour de l’invitation, jj/mm/aaaa ; une ligne vide : aujourd’hui.",
            "Type the day of the invitation, dd/mm/yyyy; an empty line: today.")
    }
    var dueDayQuestion: String {
        pick(
            "À rendre avant le : tapez le jour, jj/mm/aaaa ; une ligne vide : pas de délai.",
            "Due on: type the day, dd/mm/yyyy; an empty line: no last day.")
    }

    var answersByTerritory: String { pick("Réponses par territoire", "Answers by territory") }
    var answersByType: String { pick("Réponses par type", "Answers by type") }

    /// `Finistère (29) : 12 acteurs, envoyé à 5, 40 % (2/5)`
    func told(_ name: String, _ tally: SurveyTally) -> String {
        let actors = count(tally.actors, ("acteur", "acteurs"), ("actor", "actors"))
        let sent = pick("envoyé à ", "sent to ") + number(tally.sent)
        return "\(name)\(pick(" : ", ": "))\(actors), \(sent)"
            + (tally.sent > 0 ? pick(", réponses ", ", answers ") + responseRate(tally) : "")
    }
}
