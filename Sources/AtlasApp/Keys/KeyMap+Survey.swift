import Terminal

extension KeyMap {
    static let survey: [Binding] = [
        Binding(
            .survey, [.character("R")],
            in: explorerPanes.union([.sheet, .map, .pathway, .network, .coverage, .cell, .gaps, .changes]),
            help: Phrase(
                "recensement : qui a répondu, qui inviter, qui relancer, quelles fiches sont anciennes",
                "survey: who answered, whom to invite, whom to remind, whose record is old")),
        Binding(
            .open, [.enter], in: [.survey], bar: Phrase("fiche", "sheet"),
            help: Phrase("la fiche de l’acteur, dans l’explorateur", "the actor’s sheet, in the explorer")),
        Binding(
            .nextChoice, [.right, .character("l")], in: [.survey], bar: Phrase("liste", "list"),
            help: Phrase(
                "liste suivante : à relancer, ont répondu, refus, pas invités, plus de 12 mois, jamais vérifiées",
                "next list: to be reminded, answered, declined, not invited, older than 12 months, never verified")),
        Binding(
            .previousChoice, [.left, .character("h")], in: [.survey],
            help: Phrase("liste précédente", "previous list")),
        Binding(
            .noteReminder, [.character("r")], in: [.survey], bar: Phrase("relancé", "reminded"),
            help: Phrase("« relancé aujourd’hui » : le noter", "“reminded today”: note it")),
        Binding(
            .invite, [.character("i")], in: [.survey], bar: Phrase("inviter", "invite"),
            help: Phrase(
                "inviter l’acteur au recensement : noter le jour, et jusqu’à quand il peut répondre",
                "invite the actor to the survey: note the day, and until when it may answer")),
        Binding(
            .inviteListed, [.character("I")], in: [.survey],
            help: Phrase(
                "inviter tous les acteurs de la liste, sauf ceux dont on attend la réponse",
                "invite all actors of the list, but those whose answer is awaited")),
        Binding(
            .verifyToday, [.character("v")], in: [.survey], bar: Phrase("vérifié", "verified"),
            help: Phrase(
                "« vérifié aujourd’hui par moi » : l’acteur et ses offres",
                "“verified today by me”: the actor and its offers")),
        Binding(
            .nextPane, [.tab], in: [.survey], bar: Phrase("volet", "pane"),
            help: Phrase("passer de la liste aux réponses, et retour", "from the list to the answers, and back")),
        Binding(
            .department, [.character("d")], in: [.survey],
            help: Phrase("choisir un département par son numéro ou son nom", "choose a département by number or name")),
        Binding(
            .zoomOut, [.backspace], in: [.survey],
            help: Phrase("revenir au territoire qui le contient", "go back to the territory that holds it")),
        Binding(
            .back, [.escape], in: [.survey], bar: Phrase("revenir", "back"),
            help: Phrase("revenir à l’explorateur", "back to the explorer")),
    ]
}
