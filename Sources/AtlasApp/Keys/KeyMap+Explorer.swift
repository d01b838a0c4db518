import Terminal

extension KeyMap {
    static let explorerPanes: Set<Binding.Context> = [.explorer, .facets]

    static let explorer: [Binding] = [
        Binding(
            .tick, [.character(" "), .enter], in: [.facets], bar: Phrase("cocher", "tick"),
            help: Phrase("cocher ou décocher le filtre", "tick or untick the filter")),
        Binding(
            .clearFilters, [.character("0")], in: [.facets], bar: Phrase("tout retirer", "remove all"),
            help: Phrase("retirer les filtres, puis la recherche", "remove the filters, then the search")),
        Binding(
            .clearFilters, [.character("0")], in: [.explorer],
            help: Phrase("retirer les filtres, puis la recherche", "remove the filters, then the search")),
        Binding(
            .department, [.character("d")], in: explorerPanes, bar: Phrase("département", "département"),
            help: Phrase("choisir un département par son numéro ou son nom", "choose a département by number or name")),
        Binding(
            .search, [.character("/")], in: explorerPanes, bar: Phrase("chercher", "search"),
            help: Phrase(
                "chercher un acteur : nom, ville, type, réseau, fonction",
                "search for an actor: name, town, type, network, function")),
        Binding(
            .nextPane, [.tab], in: explorerPanes, bar: Phrase("volet", "pane"),
            help: Phrase("volet suivant : territoires, acteurs, fiche", "next pane: territories, actors, sheet")),
        Binding(
            .pathway, [.character("p")], in: explorerPanes.union([.sheet]), bar: Phrase("parcours", "pathway"),
            help: Phrase(
                "parcours d’une association : qui voir, étape par étape",
                "pathway of an association: whom to see, step by step")),
        Binding(
            .map, [.character("c")], in: explorerPanes.union([.sheet]), bar: Phrase("carte", "map"),
            help: Phrase("carte : qui couvre quoi, territoire par territoire", "map: who covers what, place by place")),
        Binding(
            .gaps, [.character("g")], in: explorerPanes.union([.sheet]), bar: Phrase("manques", "gaps"),
            help: Phrase(
                "manques : zones blanches, zones surchargées, points fragiles, inconnus",
                "gaps, crowded zones, fragile points, unknowns")),
        Binding(
            .coverage, [.character("m")], in: explorerPanes.union([.sheet]), bar: Phrase("matrice", "matrix"),
            help: Phrase("couverture : qui couvre quoi, en matrices", "coverage: who covers what, as matrices")),
        Binding(
            .filters, [.character("f")], in: explorerPanes, bar: Phrase("filtres", "filters"),
            help: Phrase(
                "filtrer par type, présence, zone, fonction, réseau, mode ; revenir à la liste",
                "filter by type, presence, zone, function, network, way of working; back to the list")),
        Binding(
            .nextStage, [.character("s")], in: explorerPanes, bar: Phrase("stade", "stage"),
            help: Phrase("stade suivant", "next stage")),
        Binding(
            .network, [.character("r")], in: explorerPanes.union([.sheet]), bar: Phrase("réseau", "network"),
            help: Phrase(
                "réseau de l’acteur : relations, coopérations, démarches",
                "network of the actor: relations, cooperations, initiatives")),
        Binding(
            .open, [.enter], in: [.explorer], bar: Phrase("ouvrir", "open"),
            help: Phrase(
                "déplier le territoire ; ouvrir la fiche de l’acteur en grand",
                "unfold the territory; open the actor’s sheet in full")),
        Binding(
            .sort, [.character("o")], in: explorerPanes,
            help: Phrase(
                "ordre de la liste : nom, type, zone, présence, date de vérification",
                "order of the list: name, type, zone, presence, date of verification")),
        Binding(
            .reverseSort, [.character("O")], in: explorerPanes,
            help: Phrase("ordre inverse", "reverse the order")),
        Binding(
            .columns, [.character("C")], in: explorerPanes,
            help: Phrase("choisir les colonnes de la liste", "choose the columns of the list")),
        Binding(.previousPane, [.backTab], in: explorerPanes, help: Phrase("volet précédent", "previous pane")),
        Binding(
            .unfold, [.right, .character("l")], in: explorerPanes,
            help: Phrase(
                "déplier le territoire, ou aller au volet suivant", "unfold the territory, or go to the next pane")),
        Binding(
            .fold, [.left, .character("h")], in: explorerPanes.union([.sheet]),
            help: Phrase(
                "replier, remonter, ou revenir au volet précédent", "fold, climb, or go back to the previous pane")),
        Binding(
            .back, [.escape], in: explorerPanes,
            help: Phrase("revenir ; effacer la recherche", "go back; clear the search")),
        Binding(
            .back, [.escape, .enter, .tab], in: [.sheet], bar: Phrase("revenir", "back"),
            help: Phrase("revenir", "go back")),
        Binding(
            .allStages, [.character("1")], in: explorerPanes.union([.sheet]),
            help: Phrase("acteurs de tous les stades d’emploi", "actors of every employment stage")),
        Binding(
            .project, [.character("2")], in: explorerPanes.union([.sheet]),
            help: Phrase("stade projet : un emploi est envisagé", "project: a job is being considered")),
        Binding(
            .firstTimeEmployer, [.character("3")], in: explorerPanes.union([.sheet]),
            help: Phrase("stade primo-employeur : première embauche", "first-time employer: first hire")),
        Binding(
            .employer, [.character("4")], in: explorerPanes.union([.sheet]),
            help: Phrase("stade employeur : l’association emploie déjà", "employer: the association employs already")),
        Binding(
            .copy, [.character("y")], in: explorerPanes.union([.sheet]),
            help: Phrase("copier la fiche dans le presse-papiers", "copy the sheet to the clipboard")),
    ]
}
