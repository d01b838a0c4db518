import Terminal

extension KeyMap {
    static let merging: [Binding] = [
        Binding(
            .mine, [.character("1")], in: [.merging], bar: Phrase("le mien", "mine"),
            help: Phrase(
                "prendre le mien ; sur le nom d’une fiche, pour toute la fiche",
                "take mine; on the name of a record, for the whole record")),
        Binding(
            .theirs, [.character("2")], in: [.merging], bar: Phrase("le leur", "theirs"),
            help: Phrase(
                "prendre le leur ; sur le nom d’une fiche, pour toute la fiche",
                "take theirs; on the name of a record, for the whole record")),
        Binding(
            .nextUndecided, [.character("n"), .enter], in: [.merging], bar: Phrase("suivant", "next"),
            help: Phrase("aller au prochain conflit à décider", "go to the next conflict to be decided")),
        Binding(
            .save, [.function(2), .control("s")], in: [.merging], bar: Phrase("écrire", "write"),
            help: Phrase(
                "écrire la fusion dans mon atlas, une fois tout décidé",
                "write the merge into my atlas, once all is decided")),
        Binding(
            .undo, [.character("u")], in: [.merging], bar: Phrase("annuler", "undo"),
            help: Phrase("annuler la dernière décision", "undo the last decision")),
        Binding(
            .redo, [.character("U"), .control("r")], in: [.merging],
            help: Phrase("rétablir la décision annulée", "redo the decision undone")),
        Binding(
            .mineInRest, [.character("3")], in: [.merging],
            help: Phrase("prendre le mien partout où il reste à décider", "take mine in all that is left to decide")),
        Binding(
            .theirsInRest, [.character("4")], in: [.merging],
            help: Phrase("prendre le leur partout où il reste à décider", "take theirs in all that is left to decide")
        ),
        Binding(
            .onlyUndecided, [.character("f")], in: [.merging], bar: Phrase("liste", "list"),
            help: Phrase(
                "montrer seulement ce qui reste à décider, ou tout", "show only what is left to decide, or all")),
        Binding(
            .nextPane, [.tab], in: [.merging],
            help: Phrase("passer de la liste au détail, et retour", "from the list to the detail, and back")),
        Binding(
            .back, [.escape], in: [.merging],
            help: Phrase(
                "revenir du détail à la liste ; quitter sans rien écrire",
                "from the detail back to the list; leave without writing anything")),
    ]
}
