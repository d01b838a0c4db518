import AtlasDocuments

extension HelpText {
    static let importing = CommandHelp(
        (
            "Verse un fichier dans un atlas, après avoir montré ce qui changerait.",
            "Brings a file into an atlas, after showing what would change."
        ),
        usage: (
            "maillage import <fichier> --atlas <atlas> [options]", "maillage import <file> --atlas <atlas> [options]"
        ),
        examples: [
            (
                ("ce que le fichier changerait, sans rien écrire", "what the file would change, writing nothing"),
                "maillage import acteurs.csv --atlas mon-atlas --dry-run"
            ),
            (
                (
                    "le faire, en décidant d’un doute et en laissant une ligne",
                    "doing it, deciding a doubt and leaving a row out"
                ),
                "maillage import acteurs.csv --atlas bretagne.maillage --same amis=resam --skip foyer-rural"
            ),
            (
                (
                    "un tableau aux titres inconnus : écrire ce qu’on en comprend, le corriger",
                    "a table of unknown titles: write what is understood, correct it"
                ),
                "maillage import tableau.csv --atlas mon-atlas --dry-run --save-map colonnes.csv"
            ),
        ])

    static let exporting = CommandHelp(
        (
            "Écrit un atlas, ou une partie, pour d’autres programmes.",
            "Writes an atlas, or a part of it, for other programs."
        ),
        usage: (
            "maillage export --to <format> [--output <chemin>] [filtres] [options]",
            "maillage export --to <format> [--output <path>] [filters] [options]"
        ),
        examples: [
            (
                ("un tableau pour un tableur", "a table for a spreadsheet"),
                "maillage export --to csv --output acteurs.csv"
            ),
            (
                (
                    "la fiche d’un partenaire, qu’il corrige et renvoie",
                    "the record of a partner, to correct and send back"
                ),
                "maillage export --to csv --actor resam --output resam.csv"
            ),
            (
                ("les acteurs du Finistère pour data·inclusion", "the actors of the Finistère for data·inclusion"),
                "maillage export --to data-inclusion --department 29 --output finistere"
            ),
        ])

    static let merging = CommandHelp(
        (
            "Réunit deux copies d’un atlas parties d’une même version.",
            "Unites two copies of an atlas that began as one."
        ),
        usage: (
            "maillage merge <ancêtre> <le-mien> <le-leur> [options]", "maillage merge <base> <mine> <theirs> [options]"
        ),
        examples: [
            (
                ("voir les conflits, sans rien écrire", "see the conflicts, writing nothing"),
                "maillage merge janvier mon-atlas leur-atlas --dry-run"
            ),
            (
                ("prendre ce qui a été vérifié en dernier", "take what was verified last"),
                "maillage merge janvier mon-atlas leur-atlas --prefer newest-verified"
            ),
            (
                ("répondre à chaque conflit", "answer each conflict"),
                "maillage merge janvier mon-atlas leur-atlas --ask"
            ),
        ])

    static let duplicates = CommandHelp(
        ("Les acteurs qui semblent saisis deux fois.", "The actors that seem to be entered twice."),
        usage: ("maillage duplicates [options]", "maillage duplicates [options]"),
        examples: [
            (("ceux de mon atlas", "those of my atlas"), "maillage duplicates --atlas mon-atlas"),
            (
                ("n’en faire qu’un : le premier reste", "make them one: the first stays"),
                "maillage duplicates --atlas mon-atlas --unite resam=resam-2"
            ),
        ])

    static let importedArgument = words.pick("Fichier ou dossier à lire.", "File or folder to read.")
    static let changedAtlas = words.pick(
        "L’atlas à changer : dossier ou fichier .maillage ; sans, avec --dry-run, l’atlas fourni.",
        "The atlas to change: folder or .maillage file; without, with --dry-run, the one supplied.")
    static let importFormat = words.pick(
        "package, csv, data-inclusion, gogocarto, geojson ou hsds ; reconnu sinon.",
        "package, csv, data-inclusion, gogocarto, geojson or hsds; by default recognised.")
    static let exportFormat = words.pick(
        "package (tout), csv (tableur), data-inclusion, gogocarto, geojson ou hsds.",
        "package (all of it), csv (spreadsheet), data-inclusion, gogocarto, geojson or hsds.")
    static let dryRun = words.pick("Montrer, sans rien écrire.", "Show, write nothing.")
    static let skip = words.pick(
        "Laisser de côté cet acteur, ou cette ligne du fichier, comme acteurs.csv:12 ; plusieurs fois possible.",
        "Leave this actor out, or this line of the file, as acteurs.csv:12; several times if wanted.")
    static let same = words.pick(
        "L’acteur du fichier est celui de l’atlas : amis-29=resam.",
        "The actor of the file is that of the atlas: amis-29=resam.")
    static let newOne = words.pick(
        "L’acteur du fichier est nouveau, malgré la ressemblance.",
        "The actor of the file is new, whatever it looks like.")
    static let columnMap = words.pick(
        "Ce que veulent dire les colonnes du tableau : un CSV title,column.",
        "What the columns of the table mean: a CSV title,column.")
    static let saveMap = words.pick(
        "Écrire ce qu’on a compris des colonnes, à corriger.", "Write what was understood of the columns, to correct.")
    static let importReport = words.pick(
        "Le compte rendu : table (pour lire), json ou csv.", "The report: table (to read), json or csv.")
    static let exportOutput = words.pick(
        "Fichier ou dossier à écrire ; sans, un fichier va à l’écran.",
        "File or folder to write; without, a file goes to the screen.")
    static let exportedActor = words.pick(
        "La fiche de cet acteur seulement ; plusieurs fois possible.",
        "The record of this actor only; several times if wanted.")
    static let mergedBase = words.pick(
        "La version d’où les deux copies sont parties.", "The version that both copies began as.")
    static let mergedMine = words.pick("Ma copie : c’est elle qui est changée.", "My copy: the one that is changed.")
    static let mergedTheirs = words.pick("Leur copie.", "Their copy.")
    static let mergeAsking = words.pick(
        "Demander pour chaque conflit, ligne par ligne ; sans cela, un terminal ouvre l’écran des conflits.",
        "Ask about each conflict, line by line; without it, a terminal opens the screen of conflicts.")
    static let prefer = words.pick(
        "Comment décider des conflits : mine (le mien), theirs (le leur), newest-verified (vérifié en dernier).",
        "How to decide conflicts: mine, theirs, newest-verified.")
    static let unite = words.pick(
        "Faire un seul acteur de deux : le premier reste (gardé=autre).",
        "Make one actor of two: the first stays (kept=other).")
}
