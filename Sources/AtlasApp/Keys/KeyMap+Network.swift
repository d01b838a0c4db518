import Terminal

extension KeyMap {
    /// The way to the network from other screens, after what they do themselves.
    static let toNetwork: [Binding] = [
        Binding(
            .network, [.character("r")],
            in: screens.subtracting(explorerPanes.union([.network, .survey, .conflict, .changes])),
            bar: Phrase("réseau", "network"),
            help: Phrase(
                "réseau de l’acteur : relations, coopérations, démarches",
                "network of the actor: relations, cooperations, initiatives"))
    ]

    static let network: [Binding] = [
        Binding(
            .open, [.enter], in: [.network], bar: Phrase("y aller", "go there"),
            help: Phrase(
                "aller à l’acteur choisi, qui devient le centre ; ouvrir la coopération ou la démarche",
                "go to the actor chosen, who becomes the centre; open the cooperation or initiative")),
        Binding(
            .previousPlace, [.backspace], in: [.network], bar: Phrase("en arrière", "way back"),
            help: Phrase("revenir par où l’on est venu", "go back the way one came")),
        Binding(
            .around, [.character("1")], in: [.network],
            help: Phrase("ce qui entoure l’acteur", "what is around the actor")),
        Binding(
            .cooperations, [.character("2")], in: [.network],
            help: Phrase(
                "coopérations : membres, gouvernance, charte, prochains accueils",
                "cooperations: members, governance, charter, next hosts")),
        Binding(
            .initiatives, [.character("3")], in: [.network],
            help: Phrase(
                "démarches côte à côte : calendrier, temps passé, budget",
                "initiatives side by side: calendar, time spent, budget")),
        Binding(
            .picture, [.character("v")], in: [.network], bar: Phrase("dessin", "picture"),
            help: Phrase("le réseau dessiné, en grand", "the network drawn, in full")),
        Binding(
            .nextPane, [.tab], in: [.network], bar: Phrase("volet", "pane"),
            help: Phrase("volet suivant : liste, détail", "next pane: list, detail")),
        Binding(.previousPane, [.backTab], in: [.network], help: Phrase("volet précédent", "previous pane")),
        Binding(
            .unfold, [.right, .character("l")], in: [.network],
            help: Phrase(
                "montrer les membres, ou aller au détail", "show the members, or go to the detail")),
        Binding(
            .fold, [.left, .character("h")], in: [.network],
            help: Phrase("replier les membres, ou revenir à la liste", "fold the members, or go back to the list")),
        Binding(
            .actorSheet, [.character("f")], in: [.network], bar: Phrase("fiche", "sheet"),
            help: Phrase("fiche de l’acteur choisi", "sheet of the actor chosen")),
        Binding(
            .copy, [.character("y")], in: [.network],
            help: Phrase("copier le détail dans le presse-papiers", "copy the detail to the clipboard")),
        Binding(
            .back, [.escape], in: [.network], bar: Phrase("revenir", "back"),
            help: Phrase("revenir à l’écran d’avant", "go back to the screen before")),
    ]
}
