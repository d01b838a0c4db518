import AtlasDocuments
import AtlasModel
import AtlasResources

/// What the manual page says besides the commands.
extension Words {
    /// The program in one line, without a capital or an end.
    var purpose: String {
        pick(
            "atlas des acteurs qui accompagnent les petites et moyennes associations employeuses",
            "atlas of the actors who support small and medium employer associations in France")
    }

    var noManual: String {
        pick(
            "la description des commandes est illisible ; l’aide reste : maillage --help",
            "the description of the commands cannot be read; the help remains: maillage --help")
    }

    var environment: [(name: String, meaning: String)] {
        [
            (
                "LC_ALL, LC_MESSAGES, LANG",
                pick("la langue : français, ou anglais (en)", "the language: French (fr), or English")
            ),
            (
                ResourceFolder.variable,
                pick(
                    "le dossier des fichiers du programme (territories, referential, atlas), à la place du sien",
                    "the folder of the files of the program (territories, referential, atlas), in place of its own")
            ),
            (
                "MAILLAGE_ACCESSIBLE",
                pick("1 : le dialogue ligne à ligne, comme --accessible", "1: the dialogue by line, as --accessible")
            ),
            ("NO_COLOR", pick("s’il n’est pas vide : sans couleurs", "where not empty: without colours")),
            ("TERM, COLUMNS", pick("le terminal et sa largeur", "the terminal and its width")),
            (
                "XDG_CONFIG_HOME, XDG_STATE_HOME",
                pick("où sont vos réglages et vos séances", "where your settings and sessions are")
            ),
            ("USER", pick("l’auteur des modifications, sans --author", "the author of changes, without --author")),
        ]
    }

    var ownFiles: [(name: String, meaning: String)] {
        [
            (
                "~/.config/maillage/settings.toml",
                pick("vos réglages ; voir maillage settings", "your settings; see maillage settings")
            ),
            (
                "~/.local/state/maillage/sessions/",
                pick("où l’on s’est arrêté dans chaque atlas", "where one left each atlas")
            ),
            (
                "…/share/maillage/",
                pick(
                    "les fichiers du programme : territoires, référentiel, atlas fourni",
                    "the files of the program: territories, referential, the atlas supplied")
            ),
        ]
    }

    func meaning(of status: ExitStatus) -> String {
        switch status {
        case .success: pick("tout va bien", "all is well")
        case .usage: pick("commande mal écrite", "command badly written")
        case .badData:
            pick("fichiers à corriger, ou décision à prendre", "files to correct, or a decision to take")
        case .noInput: pick("atlas ou fichier absent", "no such atlas or file")
        case .unavailable:
            pick(
                "ni terminal, ni imprimante, ni fichiers du programme",
                "no terminal, no printer or no files of the program")
        case .software: pick("erreur du programme", "error of the program")
        case .cannotCreate: pick("fichier qu’on ne peut pas créer", "a file that cannot be made")
        case .inputOutput: pick("lecture ou écriture manquée", "reading or writing failed")
        case .temporary:
            pick("fichier occupé par quelqu’un d’autre : recommencez", "file in use by somebody else: try again")
        case .noPermission: pick("pas le droit", "not allowed")
        }
    }
}
