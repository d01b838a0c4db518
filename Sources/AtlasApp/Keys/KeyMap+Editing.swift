import Terminal

extension KeyMap {
    private static let actors: Set<Binding.Context> = [.explorer, .sheet]

    static let editing: [Binding] = [
        Binding(
            .edit, [.character("e")], in: [.explorer, .sheet, .network], bar: Phrase("modifier", "edit"),
            help: Phrase(
                "modifier la fiche : l’acteur avec ses offres et ses relations, la coopération, la démarche ; dans l’arbre, la zone nommée",
                "edit the record: the actor with its offers and relations, the cooperation, the initiative; in the tree, the named zone"
            )),
        Binding(
            .addRecord, [.character("n")], in: [.explorer, .sheet, .network],
            help: Phrase(
                "ajouter un acteur ; dans le réseau, une coopération ou une démarche",
                "add an actor; in the network, a cooperation or an initiative")),
        Binding(
            .addZone, [.character("N")], in: [.explorer, .sheet, .network],
            help: Phrase(
                "ajouter une zone nommée : un pays, un bassin, fait de communes, d’EPCI ou de départements",
                "add a named zone: a pays, a basin, made of communes, EPCI or départements")),
        Binding(
            .verifyToday, [.character("v")], in: actors,
            help: Phrase(
                "« vérifié aujourd’hui par moi » : l’acteur et ses offres, ou tous ceux qui sont cochés",
                "“verified today by me”: the actor and its offers, or all that are ticked")),
        Binding(
            .tick, [.character(" ")], in: [.explorer],
            help: Phrase("cocher l’acteur, pour agir sur plusieurs", "tick the actor, to act on several")),
        Binding(
            .tickListed, [.character("*")], in: [.explorer],
            help: Phrase("cocher toute la liste, ou la décocher", "tick the whole list, or untick it")),
        Binding(
            .editSelection, [.character("E")], in: actors,
            help: Phrase(
                "modifier tous les acteurs cochés : vérification, recensement, réseau, type, zone",
                "edit all actors ticked: verification, survey, network, type, zone")),
        Binding(
            .deleteActor, [.delete, .character("D")], in: actors,
            help: Phrase(
                "supprimer l’acteur ou ceux qui sont cochés, après avoir dit ce que cela ouvrirait ; dans l’arbre, la zone nommée",
                "delete the actor or those ticked, after telling what that would open; in the tree, the named zone")),
        Binding(
            .changes, [.character("H")], in: screens.union([.sheet]),
            help: Phrase(
                "historique du fichier : qui a changé quoi, quand ; annuler une modification",
                "history of the file: who changed what, when; undo a change")),
        Binding(
            .save, [.function(2), .control("s")], in: [.record], bar: Phrase("enregistrer", "save"),
            help: Phrase(
                "enregistrer la fiche et tout ce qui lui appartient, en une modification",
                "save the record and all that belongs to it, as one change")),
        Binding(
            .pickValues, [.function(4)], in: [.record], bar: Phrase("liste", "list"),
            help: Phrase(
                "choisir dans la liste, ou dans l’arbre des territoires", "choose from the list, or in the tree")),
        Binding(
            .verifyToday, [.function(5)], in: [.record], bar: Phrase("vérifié", "verified"),
            help: Phrase(
                "« vérifié aujourd’hui par moi » : la fiche et ses offres",
                "“verified today by me”: the record and its offers")),
        Binding(
            .removeRecord, [.function(8)], in: [.record],
            help: Phrase("retirer l’offre ou la relation, ou la garder", "remove the offer or relation, or keep it")),
        Binding(
            .open, [.enter], in: [.record], bar: Phrase("ouvrir", "open"),
            help: Phrase(
                "ouvrir l’offre ou la relation ; prendre la proposition ; champ suivant",
                "open the offer or relation; take what is proposed; next field")),
        Binding(.nextField, [.tab, .down], in: [.record], help: Phrase("champ suivant", "next field")),
        Binding(.previousField, [.backTab, .up], in: [.record], help: Phrase("champ précédent", "previous field")),
        Binding(.previousChoice, [.left], in: [.record], help: Phrase("choix précédent", "previous choice")),
        Binding(.nextChoice, [.right], in: [.record], help: Phrase("choix suivant", "next choice")),
        Binding(.pageDown, [.pageDown], in: [.record], help: Phrase("page suivante", "next page")),
        Binding(.pageUp, [.pageUp], in: [.record], help: Phrase("page précédente", "previous page")),
        Binding(
            .back, [.escape], in: [.record], bar: Phrase("revenir", "back"),
            help: Phrase(
                "revenir de l’offre à l’acteur, puis quitter la fiche (demande avant de perdre la saisie)",
                "from the offer back to the actor, then leave the record (asks before losing what was typed)")),
        Binding(
            .mine, [.left], in: [.conflict], bar: Phrase("ma valeur", "mine"),
            help: Phrase("garder ce que j’ai saisi", "keep what I typed")),
        Binding(
            .theirs, [.right], in: [.conflict], bar: Phrase("l’autre", "theirs"),
            help: Phrase("prendre ce que l’autre a écrit", "take what the other has written")),
        Binding(.open, [.enter], in: [.conflict], help: Phrase("l’une ou l’autre valeur", "one value or the other")),
        Binding(
            .save, [.function(2), .control("s")], in: [.conflict], bar: Phrase("enregistrer", "save"),
            help: Phrase("enregistrer la fiche ainsi réglée", "save the record so settled")),
        Binding(
            .back, [.escape], in: [.conflict], bar: Phrase("reprendre", "edit again"),
            help: Phrase("revenir au formulaire ainsi réglé", "back to the form so settled")),
        Binding(
            .undoChange, [.character("a")], in: [.changes],
            bar: Phrase("annuler", "undo"),
            help: Phrase(
                "annuler dans le fichier la modification pointée (u n’annule que les choix de l’écran)",
                "undo in the file the change pointed at (u only undoes choices of the screen)")),
        Binding(
            .redoChange, [.character("A")], in: [.changes], bar: Phrase("rétablir", "redo"),
            help: Phrase(
                "rétablir dans le fichier ce qui vient d’être annulé", "bring back in the file what was just undone")),
        Binding(
            .unfold, [.right, .character("l")], in: [.changes], bar: Phrase("lire", "read on"),
            help: Phrase("la suite de ce que la modification a changé", "read on in what the change did")),
        Binding(
            .fold, [.left, .character("h")], in: [.changes],
            help: Phrase("le début de ce que la modification a changé", "back in what the change did")),
        // To the screens that every other screen goes to; the bar has no room for them.
        Binding(
            .map, [.character("c")], in: [.changes],
            help: Phrase("carte : qui couvre quoi, territoire par territoire", "map: who covers what, place by place")),
        Binding(
            .pathway, [.character("p")], in: [.changes],
            help: Phrase(
                "parcours d’une association : qui voir, étape par étape",
                "pathway of an association: whom to see, step by step")),
        Binding(
            .gaps, [.character("g")], in: [.changes],
            help: Phrase(
                "manques : zones blanches, zones surchargées, points fragiles, inconnus",
                "gaps, crowded zones, fragile points, unknowns")),
        Binding(
            .coverage, [.character("m")], in: [.changes],
            help: Phrase("couverture : qui couvre quoi, en matrices", "coverage: who covers what, as matrices")),
        Binding(
            .back, [.escape], in: [.changes], bar: Phrase("revenir", "back"), help: Phrase("revenir", "go back")),
    ]
}
