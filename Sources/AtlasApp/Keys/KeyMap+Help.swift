import Terminal

extension KeyMap {
    static let help: [Binding] = [
        Binding(.down, [.down], in: [.help], help: Phrase("ligne suivante", "next line")),
        Binding(.up, [.up], in: [.help], help: Phrase("ligne précédente", "previous line")),
        Binding(.pageDown, [.pageDown], in: [.help], help: Phrase("page suivante", "next page")),
        Binding(.pageUp, [.pageUp], in: [.help], help: Phrase("page précédente", "previous page")),
        Binding(
            .open, [.enter, .tab], in: [.help], bar: Phrase("faire", "do it"),
            help: Phrase("faire ce qui est choisi", "do what is chosen")),
        Binding(
            .back, [.escape, .function(1)], in: [.help], bar: Phrase("revenir", "back"),
            help: Phrase("revenir sans rien faire", "go back without doing anything")),
    ]
}
