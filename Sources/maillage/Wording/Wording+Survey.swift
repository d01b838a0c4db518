import AtlasDocuments
import AtlasExchange
import AtlasModel

extension Words {
    func prepared(_ actors: Int, in folder: String) -> String {
        count(actors, ("questionnaire prêt", "questionnaires prêts"), ("questionnaire ready", "questionnaires ready"))
            + pick(" dans ", " in ") + quoted(folder)
            + pick(
                " ; au retour : maillage recensement lire ", "; when they come back: maillage survey read ")
            + folder.typed
    }

    /// The name of the file that holds all questionnaires.
    var questionnairesFile: String { pick("questionnaires", "questionnaires") }

    var nobodyChosen: String {
        pick("aucun acteur ne répond à ces filtres", "no actor answers these filters")
    }

    var invitationReason: String { pick("recensement : invitations", "survey: invitations") }

    func answersReason(_ preview: ImportPreview) -> String {
        let actors = preview.items.count { item in
            guard case .actor = item.record, item.fate != .skipped else { return false }
            return true
        }
        return pick("recensement : ", "survey: ") + count(actors, ("réponse", "réponses"), ("answer", "answers"))
    }

    /// What a copy made before answers are read is called after.
    var surveyBackup: String { pick("recensement", "survey") }

    func actFromAfar(_ names: String) -> String {
        pick(
            "\(names) : au niveau national, rien de connu sur ce territoire, laissés de côté ; pour les inviter, nommez-les",
            "\(names): at national level, nothing known on this territory, left out; to invite them, name them")
    }

    func nothingToInvite(_ names: String) -> String {
        pick(
            "\(names) : réponse déjà attendue ou reçue ce jour-là, rien à noter ; pour relancer : maillage recensement relancer",
            "\(names): answer awaited already or come on that day, nothing to note; to remind: maillage survey remind")
    }

    func nothingToRemind(_ names: String) -> String {
        pick(
            "\(names) : aucune réponse attendue, ou déjà relancé ce jour-là, rien à noter",
            "\(names): no answer awaited, or reminded on that day already, nothing to note")
    }
}

/// The words of `--help` on the survey.
extension HelpText {
    static let surveyActor = words.pick(
        "Un acteur, par identifiant ou nom ; plusieurs fois possible.",
        "An actor, by identifier or name; several times if wanted.")
    static let surveyStanding = words.pick(
        "Ceux qui en sont là : aucun, invité, décliné ou répondu ; plusieurs fois possible.",
        "Those who stand there: none, invited, declined or answered; several times if wanted.")
    static let surveyBy = words.pick(
        "Découper par region, departement ou epci, selon la commune de l’acteur.",
        "Split by region, departement or epci, by the commune of the actor.")
    static let surveyPatience = words.pick(
        "Combien de jours on attend avant de relancer (15 sinon).",
        "How many days one waits before reminding (by default 15).")
    static let surveyFolder = words.pick(
        "Le dossier où écrire les questionnaires.", "The folder where to write the questionnaires.")
    static let surveyForm = words.pick(
        "Le formulaire à imprimer : pdf (sinon), html ou none.", "The form to print: pdf (by default), html or none.")
    static let surveySingleFile = words.pick(
        "Une seule feuille pour tous les acteurs.", "One sheet for all actors.")
    static let markInvited = words.pick(
        "Noter dans l’atlas que ces acteurs sont invités.", "Note in the atlas that these actors are invited.")
    static let surveyDue = words.pick(
        "Dernier jour pour répondre, comme 2026-12-15 ou 15/12/2026.", "Last day to answer, as 2026-12-15.")
    static let answeredFiles = words.pick(
        "Les feuilles revenues, ou les dossiers où elles sont.", "The sheets that came back, or their folders.")
    static let receivedOn = words.pick(
        "Le jour de la réponse là où la feuille ne le dit pas (aujourd’hui sinon).",
        "The day of the answer where the sheet does not say (by default today).")
    static let surveyedActors = words.pick(
        "Les acteurs, par identifiant ou nom ; ou bien des filtres.",
        "The actors, by identifier or name; or else filters.")
    static let invitedOn = words.pick(
        "Le jour de l’invitation (aujourd’hui sinon) ; un jour plus tôt corrige celui des acteurs nommés.",
        "The day of the invitation (by default today); an earlier day corrects that of the actors named.")
    static let remindedOn = words.pick(
        "Le jour de la relance (aujourd’hui sinon).", "The day of the reminder (by default today).")
    static let allDue = words.pick("Tous ceux qu’il est temps de relancer.", "All those whom it is time to remind.")

    static let survey = CommandHelp(
        (
            "Le recensement : qui est invité, qui a répondu, qui relancer.",
            "The survey: who is invited, who answered, whom to remind."
        ),
        usage: (
            "maillage survey [status|prepare|read|invite|remind] [options]",
            "maillage survey [status|prepare|read|invite|remind] [options]"
        ),
        examples: [
            (
                ("où en est le recensement du Finistère", "how far the survey of the Finistère has come"),
                "maillage survey --department 29 --atlas bretagne.maillage"
            ),
            (
                (
                    "un questionnaire pré-rempli par acteur, et noter les invitations",
                    "a pre-filled questionnaire for each actor, and note the invitations"
                ),
                "maillage survey prepare --output envois --mark-invited --atlas bretagne.maillage"
            ),
            (
                ("ce que les réponses changeraient", "what the answers would change"),
                "maillage survey read questionnaires --atlas bretagne.maillage --dry-run"
            ),
        ])

    static let surveyStatus = CommandHelp(
        (
            "Où en est le recensement : réponses, relances à faire, fiches anciennes.",
            "How far the survey has come: answers, reminders due, old records."
        ),
        usage: (
            "maillage survey status [filtres] [options]", "maillage survey status [filters] [options]"
        ),
        examples: [
            (
                ("par EPCI du Finistère, en PDF", "by EPCI of the Finistère, as PDF"),
                "maillage survey status --department 29 --output recensement.pdf"
            )
        ])

    static let surveyPrepare = CommandHelp(
        (
            "Prépare un questionnaire par acteur : une feuille de tableur et un formulaire à imprimer.",
            "Prepares a questionnaire for each actor: a sheet for a spreadsheet and a form to print."
        ),
        usage: (
            "maillage survey prepare --output <dossier> [filtres] [options]",
            "maillage survey prepare --output <folder> [filters] [options]"
        ),
        examples: [
            (
                (
                    "les acteurs du Finistère qui n’ont pas encore été invités",
                    "the actors of the Finistère who have not been invited yet"
                ),
                "maillage survey prepare --output envois --department 29 --status none"
            )
        ])

    static let surveyRead = CommandHelp(
        (
            "Verse les questionnaires revenus dans un atlas, après avoir montré ce qui changerait.",
            "Brings answered questionnaires into an atlas, after showing what would change."
        ),
        usage: (
            "maillage survey read <fichier> … --atlas <atlas> [options]",
            "maillage survey read <file> … --atlas <atlas> [options]"
        ),
        examples: [
            (
                ("ce qui changerait, sans rien écrire", "what would change, writing nothing"),
                "maillage survey read questionnaires --atlas bretagne.maillage --dry-run"
            ),
            (
                ("le faire, en laissant de côté un acteur", "doing it, leaving an actor out"),
                "maillage survey read questionnaires --atlas bretagne.maillage --skip resam"
            ),
        ])

    static let surveyInvite = CommandHelp(
        ("Note que des acteurs sont invités à répondre.", "Notes that actors are invited to answer."),
        usage: (
            "maillage survey invite [<acteur> …] --atlas <atlas> [filtres] [options]",
            "maillage survey invite [<actor> …] --atlas <atlas> [filters] [options]"
        ),
        examples: [
            (
                ("ceux du Finistère", "those of the Finistère"),
                "maillage survey invite --department 29 --atlas bretagne.maillage"
            )
        ])

    static let surveyRemind = CommandHelp(
        ("Note que des acteurs invités ont été relancés.", "Notes that invited actors were reminded."),
        usage: (
            "maillage survey remind [<acteur> …] --atlas <atlas> [options]",
            "maillage survey remind [<actor> …] --atlas <atlas> [options]"
        ),
        examples: [
            (
                ("tous ceux qu’il est temps de relancer", "all those whom it is time to remind"),
                "maillage survey remind --all-due --atlas bretagne.maillage"
            )
        ])
}
