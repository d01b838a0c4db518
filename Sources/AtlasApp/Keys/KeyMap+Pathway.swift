import Terminal

extension KeyMap {
    static let pathway: [Binding] = [
        Binding(
            .nextField, [.enter, .tab, .down], in: [.form], bar: Phrase("suite", "next"),
            help: Phrase(
                "champ suivant, comme Tab et ↓ ; après le dernier, le parcours",
                "next field, as Tab and ↓; after the last one, the pathway")),
        Binding(
            .previousField, [.backTab, .up], in: [.form],
            help: Phrase("champ précédent, comme ↑", "previous field, as ↑")),
        Binding(.previousChoice, [.left], in: [.form], help: Phrase("stade précédent", "previous stage")),
        Binding(.nextChoice, [.right], in: [.form], help: Phrase("stade suivant", "next stage")),
        Binding(
            .tick, [.character(" ")], in: [.form], bar: Phrase("cocher", "tick"),
            help: Phrase("cocher un besoin ; stade suivant", "tick a need; next stage")),
        Binding(
            .nextPane, [.tab], in: [.pathway], help: Phrase("retour au formulaire", "back to the form")),
        Binding(
            .previousPane, [.backTab], in: [.pathway], help: Phrase("retour aux besoins", "back to the needs")),
        Binding(
            .write, [.character("e")], in: [.pathway], bar: Phrase("écrire dans un fichier", "write to a file"),
            help: Phrase("écrire le parcours dans un fichier", "write the pathway to a file")),
        Binding(
            .example, [.function(2)], in: [.form, .pathway], bar: Phrase("exemple", "example"),
            help: Phrase("remplir le formulaire avec l’exemple de l’atlas", "fill the form with the atlas’s example")),
        Binding(
            .copy, [.character("y")], in: [.pathway],
            help: Phrase("copier le parcours dans le presse-papiers", "copy the pathway to the clipboard")),
        Binding(
            .back, [.escape], in: [.form, .pathway], bar: Phrase("revenir", "back"), help: Phrase("revenir", "go back")),
    ]
}
