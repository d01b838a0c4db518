import Terminal

extension KeyMap {
    static let coverage: [Binding] = [
        Binding(
            .open, [.enter], in: [.coverage], bar: Phrase("détail", "detail"),
            help: Phrase(
                "les acteurs de la case, et pourquoi elle est une zone blanche ou n’en est pas une",
                "the actors of the cell, and why it is a gap or is none")),
        Binding(
            .nextMatrix, [.tab, .character("m")], in: [.coverage], bar: Phrase("matrice", "matrix"),
            help: Phrase(
                "matrice suivante : territoires, stades, acteurs", "next matrix: territories, stages, actors")),
        Binding(.previousMatrix, [.backTab], in: [.coverage], help: Phrase("matrice précédente", "previous matrix")),
        Binding(
            .nextLevel, [.character("n")], in: [.coverage], bar: Phrase("niveau", "level"),
            help: Phrase(
                "colonnes : régions, départements, EPCI ou communes",
                "columns: régions, départements, EPCI or communes")),
        Binding(
            .unfold, [.right, .character("l")], in: [.cell, .proposals], bar: Phrase("lire", "read on"),
            help: Phrase(
                "la suite de l’explication, sous la liste", "read on in the explanation, under the list")),
        Binding(
            .fold, [.left, .character("h")], in: [.cell, .proposals],
            help: Phrase("le début de l’explication", "back in the explanation")),
        Binding(
            .nextStage, [.character("s")], in: [.coverage, .cell, .gaps], bar: Phrase("stade", "stage"),
            help: Phrase("stade suivant", "next stage")),
        Binding(
            .improve, [.character("+")], in: [.coverage, .cell, .gaps], bar: Phrase("proposer", "propose"),
            help: Phrase(
                "où ajouter une offre pour fermer la zone blanche : étendre, ouvrir, créer",
                "where to add an offer to close the gap: extend, open, create")),
        Binding(
            .worstFirst, [.character("o")], in: [.coverage], bar: Phrase("pire d’abord", "worst first"),
            help: Phrase(
                "ordre des lignes : les plus mal couvertes d’abord, ou celui du référentiel",
                "order of rows: worst covered first, or that of the referential")),
        Binding(
            .onlyFunction, [.character("f")], in: [.coverage, .gaps], bar: Phrase("fonction", "function"),
            help: Phrase(
                "seulement la fonction pointée, avec ses parties ; encore f : toutes",
                "only the function pointed at, with its parts; f again: all")),
        Binding(
            .withUseful, [.character("a")], in: [.coverage, .cell, .gaps],
            help: Phrase(
                "compter aussi les fonctions utiles, ou les requises seulement",
                "count useful functions too, or only those required")),
        Binding(
            .zoomIn, [.character("z")], in: [.coverage],
            help: Phrase("entrer dans le territoire de la colonne", "go into the territory of the column")),
        Binding(
            .zoomOut, [.backspace], in: [.coverage, .gaps],
            help: Phrase("revenir au territoire qui le contient", "go back to the territory that holds it")),
        Binding(
            .previousChoice, [.left, .character("h")], in: [.coverage],
            help: Phrase("colonne précédente", "previous column")),
        Binding(
            .nextChoice, [.right, .character("l")], in: [.coverage], help: Phrase("colonne suivante", "next column")),
        Binding(
            .department, [.character("d")], in: [.coverage, .gaps],
            help: Phrase("choisir un département par son numéro ou son nom", "choose a département by number or name")),
        Binding(
            .allStages, [.character("1")], in: [.coverage, .cell, .gaps],
            help: Phrase("tous les stades d’emploi", "every employment stage")),
        Binding(
            .project, [.character("2")], in: [.coverage, .cell, .gaps],
            help: Phrase("stade projet : un emploi est envisagé", "project: a job is being considered")),
        Binding(
            .firstTimeEmployer, [.character("3")], in: [.coverage, .cell, .gaps],
            help: Phrase("stade primo-employeur : première embauche", "first-time employer: first hire")),
        Binding(
            .employer, [.character("4")], in: [.coverage, .cell, .gaps],
            help: Phrase("stade employeur : l’association emploie déjà", "employer: the association employs already")),
        Binding(
            .copy, [.character("y")], in: [.coverage, .cell, .gaps],
            help: Phrase("copier ce qui est pointé dans le presse-papiers", "copy what is pointed at to the clipboard")),
        Binding(
            .back, [.escape], in: [.coverage, .gaps], bar: Phrase("revenir", "back"),
            help: Phrase("revenir à l’explorateur", "back to the explorer")),
        Binding(
            .open, [.enter], in: [.cell], bar: Phrase("fiche", "sheet"),
            help: Phrase("la fiche de l’acteur, dans l’explorateur", "the actor’s sheet, in the explorer")),
        Binding(
            .back, [.escape], in: [.cell], bar: Phrase("revenir", "back"),
            help: Phrase("revenir à la matrice", "back to the matrix")),
        Binding(
            .pathway, [.character("p")], in: [.map, .network, .survey, .coverage, .cell, .gaps],
            help: Phrase(
                "parcours d’une association : qui voir, étape par étape",
                "pathway of an association: whom to see, step by step")),
    ]
}
