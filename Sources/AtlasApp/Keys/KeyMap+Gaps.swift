import Terminal

extension KeyMap {
    static let gaps: [Binding] = [
        Binding(
            .open, [.enter], in: [.gaps], bar: Phrase("montrer", "show"),
            help: Phrase("montrer où c’est ; la fiche d’un acteur", "show where it is; the sheet of an actor")),
        Binding(
            .nextChoice, [.right, .character("l")], in: [.gaps], bar: Phrase("liste", "list"),
            help: Phrase("liste suivante : zones blanches, surchargées …", "next list: gaps, crowded zones …")),
        Binding(
            .previousChoice, [.left, .character("h")], in: [.gaps], help: Phrase("liste précédente", "previous list")),
        Binding(
            .nextPane, [.tab], in: [.gaps], bar: Phrase("volet", "pane"),
            help: Phrase("passer de la liste au détail, et retour", "from the list to the detail, and back")),
    ]
}
