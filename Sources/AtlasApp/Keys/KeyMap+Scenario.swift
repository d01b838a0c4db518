import Terminal

extension KeyMap {
    static let scenario: [Binding] = [
        Binding(
            .open, [.enter], in: [.proposals], bar: Phrase("imaginer", "imagine"),
            help: Phrase("ajouter au scénario ce qui est pointé", "add what is pointed at to the scenario")),
        Binding(
            .back, [.escape], in: [.proposals], bar: Phrase("revenir", "back"),
            help: Phrase("revenir sans rien ajouter", "go back without adding anything")),
        Binding(
            .coverage, [.character("m")], in: [.map, .pathway, .network, .survey, .gaps],
            bar: Phrase("matrices", "matrices"),
            help: Phrase("couverture : qui couvre quoi, en matrices", "coverage: who covers what, as matrices")),
        Binding(
            .gaps, [.character("g")], in: [.map, .pathway, .network, .survey, .coverage, .cell],
            bar: Phrase("manques", "gaps"),
            help: Phrase(
                "manques : zones blanches, zones surchargées, points fragiles, inconnus",
                "gaps, crowded zones, fragile points, unknowns")),
        Binding(
            .imagineStop, [.character("x")],
            in: [
                .explorer, .sheet, .network, .coverage, .cell, .gaps, .proposals, .survey, .map, .pathway, .candidates,
            ],
            bar: Phrase("et si ?", "what if?"),
            help: Phrase(
                "et si cet acteur s’arrêtait ? (u pour y renoncer)", "and if this actor stopped? (u to undo)")),
        Binding(
            .dropScenario, [.character("X")], in: screens.union([.sheet]),
            help: Phrase("abandonner le scénario imaginé", "drop what is imagined")),
        Binding(
            .map, [.character("c")], in: [.pathway, .network, .survey, .coverage, .cell, .gaps],
            bar: Phrase("carte", "map"),
            help: Phrase("carte : qui couvre quoi, territoire par territoire", "map: who covers what, place by place")),
    ]
}
