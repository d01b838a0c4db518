import AtlasDocuments

extension Words {
    var publishing: String { pick("Écriture des pages…", "Writing the pages…") }

    func published(pages: Int, bytes: Int, to folder: String) -> String {
        let pages = count(pages, ("page", "pages"), ("page", "pages"))
        let size = number((bytes + 999) / 1000)
        return pick(
            "\(pages) (\(size) ko) dans \(quoted(folder)) ; ouvrez index.html, ou déposez le dossier chez un hébergeur",
            "\(pages) (\(size) kB) in \(quoted(folder)); open index.html, or put the folder on any web host")
    }
}

/// The words of `--help` on the published map.
extension HelpText {
    static let publishOutput = words.pick(
        "Le dossier du site ; un site déjà écrit là est remplacé.",
        "The folder of the site; a site written there before is replaced.")
    static let publishTerritory = words.pick(
        "De quoi parle le site : nom, code ou référence (reg:53, dep:29, zone:…) ; sans, la France.",
        "What the site is about: name, code or reference (reg:53, dep:29, zone:…); without, France.")
    static let correction = words.pick(
        "Où écrire pour faire corriger une fiche : un courriel ou une page.",
        "Where to write to have a record corrected: a mailbox or a page.")

    static let publish = CommandHelp(
        (
            "Publie la carte : un site à ouvrir d’un fichier ou à déposer chez un hébergeur.",
            "Publishes the map: a site to open from a file or to put on any web host."
        ),
        usage: (
            "maillage publish --output <dossier> [--territory <ref>] [options]",
            "maillage publish --output <folder> [--territory <ref>] [options]"
        ),
        examples: [
            (
                ("la carte de la Bretagne, en français et en anglais", "the map of Bretagne, in French and in English"),
                "maillage publish --territory reg:53 --output carte-bretagne"
            ),
            (
                ("dire à qui écrire pour corriger une fiche", "telling whom to write to for a correction"),
                "maillage publish --output site --correction contact@exemple.fr"
            ),
        ])
}
