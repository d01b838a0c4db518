import Terminal

extension KeyMap {
    /// The screens where letters are choices, not text.
    static let screens: Set<Binding.Context> = [
        .explorer, .facets, .map, .pathway, .candidates, .coverage, .cell, .gaps, .survey, .proposals, .network,
        .conflict, .changes,
    ]

    /// Those and the conflicts of a merge, which has nothing to go to and takes back decisions, not choices.
    private static let lists = screens.union([.merging])

    static let everywhere: [Binding] = [
        Binding(
            .down, [.down, .character("j")], in: lists.subtracting([.map]).union([.sheet]),
            help: Phrase("ligne suivante", "next line")),
        Binding(
            .up, [.up, .character("k")], in: lists.subtracting([.map]).union([.sheet]),
            help: Phrase("ligne précédente", "previous line")),
        Binding(
            .pageDown, [.pageDown, .character(" ")], in: lists.union([.sheet]).subtracting([.facets, .explorer]),
            help: Phrase("page suivante", "next page")),
        Binding(.pageDown, [.pageDown], in: [.facets, .explorer], help: Phrase("page suivante", "next page")),
        Binding(.pageUp, [.pageUp], in: lists.union([.sheet]), help: Phrase("page précédente", "previous page")),
        Binding(
            .first, [.home, .character("<")], in: lists.union([.sheet]),
            help: Phrase("début de la liste", "start of the list")),
        Binding(
            .last, [.end, .character(">")], in: lists.union([.sheet]),
            help: Phrase("fin de la liste", "end of the list")),
        Binding(
            .undo, [.character("u")], in: screens,
            help: Phrase(
                "annuler le dernier choix : filtre, stade, recherche, scénario",
                "undo the last choice: filter, stage, search, scenario")),
        Binding(
            .redo, [.character("U"), .control("r")], in: screens,
            help: Phrase("rétablir le choix annulé", "redo the choice undone")),
        Binding(
            .nextTheme, [.character("T")], in: lists,
            help: Phrase("couleurs : fond sombre, fond clair, sans couleur", "colours: dark ground, light ground, none")
        ),
        Binding(
            .nextLanguage, [.character("L")], in: lists.union([.sheet]),
            help: Phrase("langue : français ou anglais, pour cette séance", "language: French or English, this session")
        ),
        Binding(
            .toggleMouse, [.character("M")], in: lists, bar: Phrase("souris", "mouse"),
            help: Phrase(
                "souris : la laisser au programme, ou à la sélection de texte",
                "mouse: give it to the program, or to text selection")),
        Binding(
            .palette, [.control("p"), .character(":")], in: screens.union([.sheet]),
            help: Phrase(
                "palette : toute action, tout territoire, tout acteur, par son nom",
                "palette: any action, territory or actor, by its name")),
        Binding(
            .palette, [.control("p")], in: [.form, .record],
            help: Phrase("palette : toute action par son nom", "palette: any action by its name")),
        Binding(
            .help, [.character("?"), .function(1)], in: lists.union([.sheet]), bar: Phrase("aide", "help"),
            help: Phrase("cette aide", "this help")),
        Binding(
            .help, [.function(1)], in: [.form, .record], bar: Phrase("aide", "help"),
            help: Phrase("cette aide", "this help")),
        Binding(
            .suspend, [.control("z")], in: lists.union([.form, .record, .help, .sheet]),
            help: Phrase("mettre le programme en pause (fg pour revenir)", "pause the program (fg to come back)")),
        Binding(
            .quit, [.character("q"), .control("q")], in: lists.union([.sheet]), bar: Phrase("quitter", "quit"),
            help: Phrase("quitter Maillage", "quit Maillage")),
        Binding(
            .quit, [.control("q")], in: [.form, .record, .help], bar: Phrase("quitter", "quit"),
            help: Phrase("quitter Maillage", "quit Maillage")),
    ]
}
