package import AtlasModel

extension Words {
    package func standing(_ standing: SurveyStanding) -> String {
        switch standing {
        case .notInvited: pick("pas encore invité", "not invited yet")
        case .waiting: pick("invité, réponse attendue", "invited, answer awaited")
        case .declined: pick("n’a pas voulu répondre", "declined")
        case .answered: pick("a répondu", "answered")
        }
    }

    package func place(_ place: SurveyProgress.Place, in territories: Territories) -> String {
        switch place {
        case .territory(let reference): territory(reference, in: territories)
        case .elsewhere: pick("ailleurs", "elsewhere")
        case .unknown: pick("commune inconnue", "unknown commune")
        }
    }

    package func type(_ tally: SurveyProgress.TypeTally, in referential: Referential) -> String {
        tally.type.map { type($0, in: referential) } ?? pick("type inconnu", "unknown type")
    }

    /// `40 % (2/5)`; `–` where the survey was sent to nobody.
    package func responseRate(_ tally: SurveyTally) -> String {
        tally.responseRate.map { "\(percent($0)) (\(number(tally.answered))/\(number(tally.sent)))" } ?? "–"
    }

    /// `12 acteurs · envoyé à 5 · 2 réponses (40 %) · 1 à relancer`
    /// - Parameter separator: what stands between the numbers; a comma where they are told aloud.
    package func tally(
        _ progress: SurveyProgress, separator: String = " · ", withReminders: Bool = true
    ) -> String {
        let total = progress.total
        let rate = total.responseRate.map { " (\(percent($0)))" } ?? ""
        let parts = [
            count(total.actors, ("acteur", "acteurs"), ("actor", "actors")),
            pick("envoyé à ", "sent to ") + number(total.sent),
            count(total.answered, ("réponse", "réponses"), ("answer", "answers")) + rate,
            count(progress.reminders.count, ("à relancer", "à relancer"), ("to be reminded", "to be reminded")),
        ]
        return (withReminders ? parts : parts.dropLast()).joined(separator: separator)
    }

    package func reason(_ reason: SurveyProgress.Reminder.Reason) -> String {
        switch reason {
        case .overdue(let day): pick("était attendu le ", "was due on ") + date(day)
        case .silent(let days):
            pick("sans réponse depuis ", "no answer for ") + count(days, ("jour", "jours"), ("day", "days"))
        case .unknownDay: pick("invité on ne sait quand", "invited nobody knows when")
        }
    }

    /// `relancé 2 fois`
    package func reminded(_ times: Int) -> String {
        switch times {
        case 0: pick("jamais relancé", "never reminded")
        case 1: pick("relancé 1 fois", "reminded once")
        default: pick("relancé \(number(times)) fois", "reminded \(number(times)) times")
        }
    }

    /// What a column of `survey.csv` says.
    func surveyColumn(_ column: String) -> String? {
        switch column {
        case "actor":
            pick("l’acteur, par son identifiant ; une ligne chacun", "the actor, by its identifier; a row each")
        case "invited_on": pick("le jour de la dernière invitation", "the day of the last invitation")
        case "reminded_on": pick("les jours des relances depuis", "the days of the reminders since")
        case "due_on": pick("le dernier jour pour répondre", "the last day to answer")
        case "answered_on": pick("le jour de sa dernière réponse", "the day of its last answer")
        default: nil
        }
    }

    package var surveyTitle: String { pick("Recensement", "Survey") }
    package var toBeReminded: String { pick("À relancer", "To be reminded") }
    package var outdatedRecords: String { pick("Fiches de plus de 12 mois", "Records older than 12 months") }
    package var neverVerifiedRecords: String { pick("Fiches jamais vérifiées", "Records never verified") }
}
