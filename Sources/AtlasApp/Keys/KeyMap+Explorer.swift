import Terminal

extension KeyMap {
    static let explorer: [Binding] = [
        Binding(
            .department, [.character("d")], in: [.explorer], bar: Phrase("département", "département"),
            help: Phrase("choisir un département par son numéro ou son nom", "choose a département by number or name")),
        Binding(
            .search, [.character("/")], in: [.explorer], bar: Phrase("chercher", "search"),
            help: Phrase(
                "chercher un acteur : nom, ville, type, réseau, fonction",
                "search an actor: name, town, type, network, function")),
        Binding(
            .nextStage, [.character("s")], in: [.explorer], bar: Phrase("stade", "stage"),
            help: Phrase("stade suivant", "next stage")),
        Binding(
            .pathway, [.character("p")], in: [.explorer, .sheet], bar: Phrase("parcours", "pathway"),
            help: Phrase(
                "parcours d’une association : qui voir, étape par étape",
                "pathway of an association: whom to see, step by step")),
        Binding(
            .nextPane, [.tab], in: [.explorer], bar: Phrase("volet", "pane"),
            help: Phrase("volet suivant : territoires, acteurs, fiche", "next pane: territories, actors, sheet")),
        Binding(.previousPane, [.backTab], in: [.explorer], help: Phrase("volet précédent", "previous pane")),
        Binding(
            .open, [.enter], in: [.explorer], bar: Phrase("ouvrir", "open"),
            help: Phrase(
                "déplier le territoire ; ouvrir la fiche de l’acteur en grand",
                "unfold the territory; open the actor’s sheet in full")),
        Binding(
            .unfold, [.right, .character("l")], in: [.explorer],
            help: Phrase(
                "déplier le territoire, ou aller au volet suivant", "unfold the territory, or go to the next pane")),
        Binding(
            .fold, [.left, .character("h")], in: [.explorer, .sheet],
            help: Phrase(
                "replier, remonter, ou revenir au volet précédent", "fold, climb, or go back to the previous pane")),
        Binding(
            .back, [.escape], in: [.explorer],
            help: Phrase("revenir ; effacer la recherche", "go back; clear the search")),
        Binding(
            .back, [.escape, .enter, .tab], in: [.sheet], bar: Phrase("revenir", "back"),
            help: Phrase("revenir", "go back")),
        Binding(
            .allStages, [.character("1")], in: [.explorer, .sheet],
            help: Phrase("acteurs de tous les stades d’emploi", "actors of every employment stage")),
        Binding(
            .project, [.character("2")], in: [.explorer, .sheet],
            help: Phrase("stade projet : un emploi est envisagé", "project: a job is being considered")),
        Binding(
            .firstTimeEmployer, [.character("3")], in: [.explorer, .sheet],
            help: Phrase("stade primo-employeur : première embauche", "first-time employer: first hire")),
        Binding(
            .employer, [.character("4")], in: [.explorer, .sheet],
            help: Phrase("stade employeur : l’association emploie déjà", "employer: the association employs already")),
        Binding(
            .copy, [.character("y")], in: [.explorer, .sheet],
            help: Phrase("copier la fiche dans le presse-papiers", "copy the sheet to the clipboard")),
    ]
}
