import Terminal

extension KeyMap {
    static let map: [Binding] = [
        Binding(
            .nextFunction, [.character("s")], in: [.map], bar: Phrase("fonction", "function"),
            help: Phrase("fonction suivante : on voit les manques se déplacer", "next function: one sees the gaps move")
        ),
        Binding(
            .nextStage, [.character("S")], in: [.map], bar: Phrase("stade", "stage"),
            help: Phrase("stade suivant", "next stage")),
        Binding(
            .open, [.enter], in: [.map], bar: Phrase("zoomer", "zoom in"),
            help: Phrase(
                "zoomer : France, région, département ; puis l’explorateur",
                "zoom in: France, région, département; then the explorer")),
        Binding(
            .zoomOut, [.backspace, .character("-")], in: [.map], bar: Phrase("dézoomer", "zoom out"),
            help: Phrase("dézoomer, jusqu’à la France", "zoom out, up to France")),
        Binding(
            .nextPane, [.tab], in: [.map], bar: Phrase("liste", "list"),
            help: Phrase("passer de la carte à la liste et retour", "from the picture to the list and back")),
        Binding(
            .nextMeasure, [.character("f")], in: [.map], bar: Phrase("densité", "density"),
            help: Phrase(
                "remplir par l’état ou par la densité d’acteurs", "fill by the state or by the density of actors")),
        Binding(
            .sites, [.character("a")], in: [.map], bar: Phrase("acteurs", "actors"),
            help: Phrase("montrer où les acteurs sont installés", "show where the actors are installed")),
        Binding(
            .nextDivision, [.character("v")], in: [.map],
            help: Phrase(
                "découpage : régions ou départements, départements ou EPCI, EPCI ou communes",
                "division: régions or départements, départements or EPCI, EPCI or communes")),
        Binding(
            .nextSkin, [.character("b")], in: [.map],
            help: Phrase("dessin en braille, en blocs ou en ASCII", "drawing in Braille, in blocks or in ASCII")),
        Binding(
            .department, [.character("d")], in: [.map],
            help: Phrase("aller à un département par son numéro ou son nom", "go to a département by number or name")),
        Binding(
            .up, [.up, .character("k")], in: [.map],
            help: Phrase("territoire voisin au-dessus, ou ligne précédente", "neighbour above, or previous line")),
        Binding(
            .down, [.down, .character("j")], in: [.map],
            help: Phrase("territoire voisin au-dessous, ou ligne suivante", "neighbour below, or next line")),
        Binding(
            .left, [.left, .character("h")], in: [.map],
            help: Phrase("territoire voisin à gauche", "neighbour to the left")),
        Binding(
            .right, [.right, .character("l")], in: [.map],
            help: Phrase("territoire voisin à droite", "neighbour to the right")),
        Binding(
            .project, [.character("2")], in: [.map],
            help: Phrase("stade projet : un emploi est envisagé", "project: a job is being considered")),
        Binding(
            .firstTimeEmployer, [.character("3")], in: [.map],
            help: Phrase("stade primo-employeur : première embauche", "first-time employer: first hire")),
        Binding(
            .employer, [.character("4")], in: [.map],
            help: Phrase("stade employeur : l’association emploie déjà", "employer: the association employs already")),
        Binding(
            .copy, [.character("y")], in: [.map],
            help: Phrase("copier la carte en mots dans le presse-papiers", "copy the map in words to the clipboard")),
        Binding(
            .back, [.escape], in: [.map], bar: Phrase("revenir", "back"),
            help: Phrase(
                "revenir à l’explorateur, ou aux manques d’où l’on vient",
                "go back to the explorer, or to the gaps one came from")),
    ]
}
