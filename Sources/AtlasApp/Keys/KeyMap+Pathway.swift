import Terminal

extension KeyMap {
    static let pathway: [Binding] = [
        Binding(
            .nextField, [.enter, .tab, .down], in: [.form], bar: Phrase("suite", "next"),
            help: Phrase(
                "champ suivant, comme Tab et ↓ ; après le dernier, le parcours",
                "next field, as Tab and ↓; after the last one, the pathway")),
        Binding(
            .previousField, [.backTab, .up], in: [.form],
            help: Phrase("champ précédent, comme ↑", "previous field, as ↑")),
        Binding(.previousChoice, [.left], in: [.form], help: Phrase("stade précédent", "previous stage")),
        Binding(.nextChoice, [.right], in: [.form], help: Phrase("stade suivant", "next stage")),
        Binding(
            .tick, [.character(" ")], in: [.form], bar: Phrase("cocher", "tick"),
            help: Phrase("cocher un besoin ; stade suivant", "tick a need; next stage")),
        Binding(
            .open, [.enter], in: [.pathway], bar: Phrase("candidats", "candidates"),
            help: Phrase(
                "les candidats de l’étape, avec ce qui les range ; à une rupture, qui voir ailleurs",
                "the candidates of the step, with what ranks them; at a break, whom to see elsewhere")),
        Binding(
            .open, [.enter], in: [.candidates], bar: Phrase("choisir", "choose"),
            help: Phrase(
                "prendre ce candidat pour l’étape ; le reste du parcours en tient compte ; à une rupture, sa fiche",
                "take this candidate for the step; the rest of the pathway takes it into account; at a break, its sheet"
            )),
        Binding(
            .write, [.character("e")], in: [.pathway, .candidates], bar: Phrase("écrire", "write"),
            help: Phrase(
                "écrire le parcours dans un fichier : PDF, HTML, Markdown, texte ou JSON, selon la fin de son nom",
                "write the pathway to a file: PDF, HTML, Markdown, text or JSON, as its name ends")),
        Binding(
            .print, [.character("P")], in: [.pathway, .candidates], bar: Phrase("imprimer", "print"),
            help: Phrase("imprimer le parcours", "print the pathway")),
        Binding(
            .unfold, [.right, .character("l")], in: [.pathway, .candidates], bar: Phrase("lire", "read on"),
            help: Phrase(
                "la suite de l’explication, sous la liste", "read on in the explanation, under the list")),
        Binding(
            .fold, [.left, .character("h")], in: [.pathway, .candidates],
            help: Phrase("le début de l’explication", "back in the explanation")),
        Binding(
            .wholePathway, [.function(3), .character("t")], in: [.pathway], bar: Phrase("suite", "what follows"),
            help: Phrase(
                "ajouter les stades suivants, ou les retirer", "add the stages that follow, or take them away")),
        Binding(
            .wholePathway, [.function(3)], in: [.form],
            help: Phrase(
                "ajouter les stades suivants, ou les retirer", "add the stages that follow, or take them away")),
        Binding(
            .showPathway, [.function(4)], in: [.form], bar: Phrase("voir", "see"),
            help: Phrase("aller au parcours de ce formulaire", "go to the pathway of this form")),
        Binding(
            .picture, [.character("v")], in: [.pathway], bar: Phrase("feuille", "sheet"),
            help: Phrase(
                "le parcours comme il est imprimé, ou étape par étape", "the pathway as printed, or step by step")),
        Binding(
            .release, [.backspace, .delete], in: [.pathway, .candidates], bar: Phrase("rendre le choix", "give back"),
            help: Phrase(
                "laisser de nouveau le choix de l’étape au programme", "leave the choice of the step to the program")),
        Binding(
            .actorSheet, [.character("f")], in: [.pathway, .candidates], bar: Phrase("fiche", "sheet"),
            help: Phrase("fiche de l’interlocuteur", "sheet of the interlocutor")),
        Binding(
            .nextPane, [.tab], in: [.pathway, .candidates], help: Phrase("retour au formulaire", "back to the form")),
        Binding(
            .previousPane, [.backTab], in: [.pathway, .candidates],
            help: Phrase("retour aux besoins", "back to the needs")),
        Binding(
            .example, [.function(2)], in: [.form, .pathway], bar: Phrase("exemple", "example"),
            help: Phrase("remplir le formulaire avec l’exemple de l’atlas", "fill the form with the atlas’s example")),
        Binding(
            .copy, [.character("y")], in: [.pathway, .candidates],
            help: Phrase("copier le parcours dans le presse-papiers", "copy the pathway to the clipboard")),
        Binding(
            .back, [.escape], in: [.form, .pathway, .candidates], bar: Phrase("revenir", "back"),
            help: Phrase("revenir", "go back")),
    ]
}
