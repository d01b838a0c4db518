import AtlasDocuments

/// The help of a command: what it does, how it is written, examples to copy.
struct CommandHelp {
    let abstract: String
    let usage: String
    let discussion: String

    /// - Parameters:
    ///   - usage: French and English.
    ///   - examples: what each does, in French and English, and the line to type.
    ///   - notes: what else there is to know, in the language of the run.
    init(
        _ abstract: (String, String), usage: (String, String), examples: [((String, String), String)],
        notes: String = ""
    ) {
        self.abstract = words.pick(abstract.0, abstract.1)
        self.usage = words.pick(usage.0, usage.1)
        let shown = examples.map { what, line in "  \(line)\n      \(words.pick(what.0, what.1))" }
        discussion =
            words.pick("Exemples :\n\n", "Examples:\n\n") + shown.joined(separator: "\n\n")
            + (notes.isEmpty ? "" : "\n\n" + notes)
    }

    init(abstract: String, usage: String, discussion: String) {
        self.abstract = abstract
        self.usage = usage
        self.discussion = discussion
    }
}

/// The words of `--help`, in the language of the run.
enum HelpText {
    static let root = CommandHelp(
        abstract: words.pick(
            "Maillage, l’atlas des acteurs qui accompagnent les petites et moyennes associations employeuses.",
            "Maillage, the atlas of the actors who support small and medium employer associations."),
        usage: words.pick(
            "maillage [atlas]\nmaillage <commande> [options]", "maillage [atlas]\nmaillage <command> [options]"),
        discussion: words.pick(
            """
            Jamais ouvert de terminal ? Recopiez l’une de ces lignes, puis appuyez sur la touche Entrée. Rien de ce que \
            vous taperez ici n’abîme les données.

              maillage
                  ouvre l’atlas à l’écran (la touche q le ferme)

              maillage mon-atlas
                  ouvre un autre atlas : le dossier mon-atlas, ou un fichier comme mon-atlas.maillage

              maillage actors --department 29
                  qui accompagne les associations dans le Finistère

              maillage pathway "Mon association" --commune Quimper --stage projet
                  qui aller voir, étape par étape, avant d’embaucher

              maillage gaps --department 29
                  où personne n’accompagne : les zones blanches

              maillage --accessible
                  le même atlas ligne à ligne, pour un lecteur d’écran

            Chaque commande a un nom anglais et un nom français, au choix. Un nom de plusieurs mots se met entre \
            guillemets droits. Pour arrêter une commande : touche Ctrl et C ensemble. In English: maillage --help --lang en
            """,
            """
            Never opened a terminal? Copy one of these lines, then press Enter. Nothing you type here harms the data.

              maillage
                  opens the atlas on screen (the q key closes it)

              maillage my-atlas
                  opens another atlas: the folder my-atlas, or a file such as my-atlas.maillage

              maillage actors --department 29
                  who supports associations in the Finistère

              maillage pathway "My association" --commune Quimper --stage project
                  whom to see, step by step, before hiring

              maillage gaps --department 29
                  where nobody gives support: the gaps

              maillage --accessible
                  the same atlas line by line, for a screen reader

            A name of several words goes between straight quotes. To stop a command: the keys Ctrl and C together. En français : maillage --help --lang fr
            """))

    static let open = CommandHelp(
        ("Ouvre un atlas à l’écran.", "Opens an atlas on screen."),
        usage: ("maillage [atlas]", "maillage [atlas]"),
        examples: [
            (("l’atlas fourni", "the atlas supplied"), "maillage"),
            (("un dossier de fichiers CSV", "a folder of CSV files"), "maillage mon-atlas"),
            (("un fichier d’atlas", "an atlas file"), "maillage mon-atlas.maillage"),
            (("ligne à ligne, avec un lecteur d’écran", "line by line, with a screen reader"), "maillage --accessible"),
        ])

    static let actors = CommandHelp(
        (
            "Les acteurs d’un territoire, du plus local au plus large.",
            "The actors of a territory, the most local first."
        ),
        usage: (
            "maillage actors [filtres] [options]", "maillage actors [filters] [options]"
        ),
        examples: [
            (
                ("les acteurs qui interviennent dans le Finistère", "the actors at work in the Finistère"),
                "maillage actors --department 29"
            ),
            (
                (
                    "ceux qui aident un employeur à gérer ses ressources humaines",
                    "those who help an employer with human resources"
                ),
                "maillage actors --territory Morlaix --function grh --stage employeur"
            ),
            (
                ("la liste pour un tableur", "the list for a spreadsheet"),
                "maillage actors --department 29 --format csv > acteurs.csv"
            ),
        ])

    static let actor = CommandHelp(
        (
            "La fiche d’un acteur : ce qu’il fait, où, avec qui.",
            "The sheet of an actor: what it does, where, with whom."
        ),
        usage: (
            "maillage actor <identifiant> [options]", "maillage actor <identifier> [options]"
        ),
        examples: [(("la fiche du RESAM", "the sheet of the RESAM"), "maillage actor resam")])

    static let coverage = CommandHelp(
        (
            "Qui couvre quoi : fonctions et stades d’un territoire.",
            "Who covers what: functions and stages of a territory."
        ),
        usage: (
            "maillage coverage [--by niveau] [filtres] [options]",
            "maillage coverage [--by level] [filters] [options]"
        ),
        examples: [
            (("le tableau du Finistère", "the table of the Finistère"), "maillage coverage --department 29"),
            (
                ("chaque EPCI de Bretagne, pour un tableur", "every EPCI of Brittany, for a spreadsheet"),
                "maillage coverage --territory reg:53 --by epci --format csv > couverture.csv"
            ),
        ])

    static let gaps = CommandHelp(
        ("Les zones blanches, surchargées, inconnues ou fragiles.", "Gaps, overlaps, unknown or fragile places."),
        usage: (
            "maillage gaps [--kind genre] [filtres] [options]",
            "maillage gaps [--kind kind] [filters] [options]"
        ),
        examples: [
            (
                ("où personne n’accompagne, dans le Finistère", "where nobody gives support, in the Finistère"),
                "maillage gaps --department 29"
            ),
            (
                (
                    "où plus de trois acteurs vérifiés font la même chose",
                    "where more than three verified actors do the same"
                ),
                "maillage gaps --kind overlap --crowded-above 3"
            ),
            (
                ("ce qui s’ouvrirait si chaque acteur s’arrêtait", "what would open if each actor stopped"),
                "maillage gaps --kind fragile --by actor"
            ),
        ])

    static let compare = CommandHelp(
        (
            "Ce qui s’ouvre et se ferme entre deux atlas, deux dates, ou si un acteur s’arrête.",
            "What opens and closes between two atlases, two dates, or if an actor stops."
        ),
        usage: (
            """
            maillage compare <avant> <après> [filtres] [options]
            maillage compare --without <acteur> --extend <acteur>=<territoire> [options]
            """,
            """
            maillage compare <before> <after> [filters] [options]
            maillage compare --without <actor> --extend <actor>=<territory> [options]
            """
        ),
        examples: [
            (
                ("un an de vie de l’atlas", "a year in the life of the atlas"),
                "maillage compare 2025-11-21 2026-11-21"
            ),
            (("deux dossiers", "two folders"), "maillage compare atlas-2025 atlas-2026 --by departement"),
            (("et si le RESAM s’arrêtait ?", "and if the RESAM stopped?"), "maillage compare --without resam"),
            (
                ("et s’il allait aussi dans le Finistère ?", "and if it went to the Finistère too?"),
                "maillage compare --extend resam=dep:29"
            ),
        ])

    static let improve = CommandHelp(
        (
            "Où ouvrir des permanences, et qui pourrait étendre sa zone.",
            "Where to open permanences, and who could extend its zone."
        ),
        usage: (
            "maillage improve --function <fonction> --stage <stade> [-k n] [--radius 20km] [filtres] [options]",
            "maillage improve --function <function> --stage <stage> [-k n] [--radius 20km] [filters] [options]"
        ),
        examples: [
            (
                (
                    "cinq permanences de paie dans le Finistère, à 20 km au plus",
                    "five payroll permanences in the Finistère, 20 km away at most"
                ),
                "maillage improve --function formalites-paie --stage employeur --department 29 -k 5 --radius 20km"
            ),
            (
                ("une permanence par EPCI, dans dix EPCI", "one permanence per EPCI, in ten EPCI"),
                "maillage improve --function grh --stage employeur --territory reg:53 -k 10 --within epci"
            ),
        ])

    static let pathway = CommandHelp(
        (
            "Le parcours d’une association : qui voir, à quelle étape, pourquoi.",
            "The pathway of an association: whom to see, at which step, why."
        ),
        usage: (
            "maillage pathway <nom> --commune <commune> --stage <stade> [options]",
            "maillage pathway <name> --commune <commune> --stage <stage> [options]"
        ),
        examples: [
            (
                (
                    "une association de Quimper qui embauche pour la première fois",
                    "an association of Quimper that hires for the first time"
                ),
                "maillage pathway \"AI Exemple\" --commune Quimper --stage primo-employeur"
            ),
            (
                (
                    "une embauche le 1er mars, la fiche de poste confiée à un acteur que l’on connaît",
                    "a hire on 1 March, the job description with an actor one knows"
                ),
                "maillage pathway \"AI Exemple\" --commune Quimper --stage projet --full --hire-date 2027-03-01 "
                    + "--choose fiche-de-poste=acepp-29"
            ),
            (
                ("le même parcours, dans un fichier à imprimer", "the same pathway, in a file to print"),
                "maillage pathway \"AI Exemple\" --commune Quimper --stage primo-employeur --output parcours.txt"
            ),
        ])

    static let initiatives = CommandHelp(
        (
            "Les démarches menées, côte à côte, ou la fiche de l’une.",
            "The initiatives led, side by side, or the sheet of one."
        ),
        usage: (
            "maillage initiatives [identifiant] [filtres] [options]",
            "maillage initiatives [identifier] [filters] [options]"
        ),
        examples: [
            (("sessions, jours et budgets comparés", "sessions, days and budgets compared"), "maillage initiatives"),
            (
                ("la fiche de celle du Finistère", "the sheet of the one in the Finistère"),
                "maillage initiatives finistere-2011"
            ),
        ])

    static let cooperations = CommandHelp(
        (
            "Les coopérations et qui accueille les prochaines réunions.",
            "The cooperations and who hosts the next meetings."
        ),
        usage: (
            "maillage cooperations [identifiant] [filtres] [options]",
            "maillage cooperations [identifier] [filters] [options]"
        ),
        examples: [
            (("toutes, avec leurs prochains hôtes", "all, with their next hosts"), "maillage cooperations"),
            (("la fiche d’un club", "the sheet of a club"), "maillage cooperations club-associations-intermediaires"),
        ])

    static let new = CommandHelp(
        ("Crée un fichier d’atlas à soi.", "Makes an atlas file of one’s own."),
        usage: (
            "maillage new <fichier.maillage> [--from atlas] [--title titre]",
            "maillage new <file.maillage> [--from atlas] [--title title]"
        ),
        examples: [
            (
                ("tous les territoires, aucun acteur encore", "all territories, no actor yet"),
                "maillage new bretagne.maillage --title \"Atlas de Bretagne\""
            ),
            (
                ("à partir de l’atlas fourni", "from the atlas supplied"),
                "maillage new mon-atlas.maillage --from embedded"
            ),
            (
                ("à partir d’un dossier de fichiers CSV", "from a folder of CSV files"),
                "maillage new bretagne.maillage --from dossier"
            ),
        ])

    static let title = words.pick(
        "Le titre, à l’écran et sur le papier ; par défaut, celui de l’atlas copié, ou le nom du fichier.",
        "The title, on screen and on paper; by default that of the atlas copied, or the name of the file.")
    static let titleExample = words.pick("--title \"Atlas de Bretagne\"", "--title \"Atlas of Brittany\"")

    static let settings = CommandHelp(
        (
            "Vos réglages : langue, couleurs, seuil, souris, touches.",
            "Your settings: language, colours, threshold, mouse, keys."
        ),
        usage: ("maillage settings [check] [options]", "maillage settings [check] [options]"),
        examples: [
            (("où est le fichier, et ce qui vaut", "where the file is, and what holds"), "maillage settings"),
            (("écrire un fichier à compléter", "write a file to fill in"), "maillage settings --write-example"),
            (("vérifier le fichier", "check the file"), "maillage settings check"),
        ])

    static let check = CommandHelp(
        (
            "Vérifie les fichiers d’un atlas et dit quoi corriger.",
            "Checks the files of an atlas and says what to correct."
        ),
        usage: ("maillage check [atlas] [options]", "maillage check [atlas] [options]"),
        examples: [
            (("vérifie le dossier mon-atlas", "checks the folder my-atlas"), "maillage check mon-atlas"),
            (("vérifie un fichier d’atlas", "checks an atlas file"), "maillage check mon-atlas.maillage"),
        ])
}
