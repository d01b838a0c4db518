import AtlasModel

extension Words {
    /// What is wrong with a questionnaire of the survey, and what to do; `nil` for other problems.
    func surveyExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        switch problem {
        case .noQuestionnaire:
            (
                pick("aucun questionnaire dans ce fichier", "no questionnaire in this file"),
                pick(
                    "il commence par une ligne « Questionnaire de recensement » ; préparez-le avec maillage recensement "
                        + "preparer",
                    "prepare it with maillage survey prepare; it begins with the title that this gives it")
            )
        case .unansweredQuestionnaire:
            (
                pick("questionnaire de \(value) revenu sans réponse", "questionnaire of \(value) came back unanswered"),
                pick(
                    "s’il confirme tout, écrivez le jour à « Répondu le »",
                    "if it confirms all of it, write the day of the answer in it")
            )
        case .modifiedSince(let date):
            (
                pick(
                    "la fiche de \(value) a été modifiée le \(self.date(date)), après ce qui est lu ici",
                    "the record of \(value) was modified on \(self.date(date)), after what is read here"),
                pick("regardez ce qu’il remplacerait", "look at what it would replace")
            )
        case .presumptionsLeftOpen(let count):
            (
                self.count(
                    count,
                    (
                        "supposition laissée en « ? » : elle ne comptera plus",
                        "suppositions laissées en « ? » : elles ne compteront plus"
                    ),
                    ("supposition left as “?”: it counts no more", "suppositions left as “?”: they count no more")),
                pick("demandez x ou non à \(value)", "ask \(value) for x or non")
            )
        case .answerWithoutDay:
            (
                pick(
                    "pas de jour de réponse : rien ne comptera comme vérifié",
                    "no day of answer: nothing counts as verified"),
                pick("écrivez-le à « Répondu le », comme 21/11/2026", "write it in the sheet, as 21/11/2026")
            )
        case .answeredBeforeInvitation(let date):
            (
                pick(
                    "réponse de \(value) plus ancienne que son invitation du \(self.date(date)) : il restera à relancer",
                    "answer of \(value) older than its invitation of \(self.date(date)): a reminder stays due"),
                pick(
                    "si elle lui répond, notez l’invitation à son vrai jour : maillage recensement inviter <acteur> --le",
                    "if it answers that one, note the invitation on its real day: maillage survey invite <actor> --on"
                )
            )
        case .unansweredQuestion:
            (
                pick("réponse incomplète : l’offre restera inconnue", "incomplete answer: the offer stays unknown"),
                pick(
                    "demandez le rôle (cœur de métier, secondaire, oriente, non) et les stades",
                    "ask for the role (core, secondary, referral, none) and the stages")
            )
        default: nil
        }
    }
}
