import AtlasDocuments
import AtlasExchange
import AtlasModel

extension HelpText {
    static let topic = CommandHelp(
        ("Explique ce dont plusieurs commandes parlent.", "Explains what several commands speak of."),
        usage: ("maillage help <sujet> [options]", "maillage help <topic> [options]"),
        examples: [
            (("les états : zone blanche, fragile …", "the states: gap, fragile …"), "maillage help etats"),
            (
                ("les fichiers d’un atlas, à imprimer", "the files of an atlas, to print"),
                "maillage help format --format pdf --output format.pdf"
            ),
        ])
    static let topicArgument = words.pick(
        "territoires, stades, etats ou format.", "territories, stages, states or format.")
    static let manual = CommandHelp(
        ("Écrit la page de manuel (man).", "Writes the manual page (man)."),
        usage: ("maillage manual", "maillage manual"),
        examples: [(("pour la lire", "to read it"), "maillage manual > maillage.1 && man ./maillage.1")])
}

extension Words {
    /// What `--version` answers.
    func version(_ number: String, vintage: TerritoryVintage?) -> String {
        let day = vintage.map { vintage in
            pick("territoires au \(date(vintage.date))", "territories of \(date(vintage.date))")
                + (vintage.source.isEmpty ? "" : " (\(vintage.source.madeSafe))")
        }
        return "maillage \(number)\n"
            + (day ?? pick("territoires de millésime inconnu", "territories of unknown vintage"))
    }

    /// What else there is to read, at the end of the help of a command that has others below it.
    /// - Parameter command: empty for the program itself.
    func furtherHelp(_ command: String) -> String {
        guard command.isEmpty else {
            return pick("  Pour l’aide de chacune : ", "  For the help of each: ") + "maillage help \(command) …"
        }
        let names = HelpTopic.allCases.map(name)
        return pick("  Pour l’aide d’une commande : ", "  For the help of a command: ") + "maillage help actors\n"
            + pick("  Pour comprendre : ", "  To understand: ") + "maillage help "
            + names.dropLast().joined(separator: ", ") + pick(" ou ", " or ") + (names.last ?? "")
    }

    // MARK: The format of an atlas

    var packageIs: String {
        pick(
            "Un atlas est un dossier de fichiers CSV, qu’un tableur ouvre et enregistre. Seul actors.csv est nécessaire ; "
                + "les colonnes sans étoile peuvent manquer, et leur ordre est libre.",
            "An atlas is a folder of CSV files, which a spreadsheet opens and saves. Only actors.csv is required; "
                + "columns without a star may be missing, and their order is free.")
    }

    var packageRules: [String] {
        [
            pick(
                "Première ligne : les titres, tels quels. Séparateur : virgule ou point-virgule. Texte : UTF-8.",
                "First row: the titles, as they are. Separator: comma or semicolon. Text: UTF-8."),
            pick(
                "Une cellule vide dit « on ne sait pas », jamais « non » ni « partout ».",
                "An empty cell says “nobody knows”, never “no” nor “everywhere”."),
            pick(
                "Plusieurs valeurs dans une cellule : séparées par |, comme accueil|information.",
                "Several values in a cell: separated by |, as in accueil|information."),
            pick(
                "Dates : année-mois-jour, comme 2026-11-21. Nombres : des chiffres, comme 15 ou 15.5.",
                "Dates: year-month-day, as 2026-11-21. Numbers: digits, as 15 or 15.5."),
            pick(
                "Territoires : dep:29, com:29232, epci:242900314 … ; voir maillage help territoires.",
                "Territories: dep:29, com:29232, epci:242900314 …; see maillage help territories."),
            pick(
                "Dans le tableur, mettez au format texte les colonnes de codes (commune, siret, phone) : il garde alors "
                    + "leurs zéros.",
                "In the spreadsheet, give the columns of codes (commune, siret, phone) the text format: it then keeps "
                    + "their zeros."),
            pick(
                "Un texte qui commence par = + - ou @ est écrit avec une apostrophe devant, pour que le tableur n’en "
                    + "fasse pas une formule ; elle est retirée à la lecture.",
                "A text that begins with = + - or @ is written with an apostrophe before it, so that the spreadsheet makes "
                    + "no formula of it; it is taken away again on reading."),
            pick(
                "Pour vérifier un dossier : maillage verifier mon-atlas", "To check a folder: maillage check mon-atlas"),
        ]
    }

    var ownReferential: String {
        pick(
            "Chacun de ces fichiers, s’il est dans le dossier, remplace celui du programme ; sinon, rien à faire.",
            "Each of these files, where the folder has it, replaces the program’s own; otherwise, nothing to do.")
    }

    var ownTerritories: String {
        pick(
            "Les territoires viennent avec le programme. Ceux d’une autre année vont dans le dossier territories de "
                + "l’atlas ; maillage territoires maj les y écrit depuis les fichiers de l’INSEE.",
            "The territories come with the program. Those of another year go into the folder territories of the atlas; "
                + "maillage territories update writes them there from the files of INSEE.")
    }

    /// What may stand in a cell; empty for any text.
    func contents(_ kind: CellKind) -> String {
        switch kind {
        case .text: ""
        case .prose: pick("texte de plusieurs lignes", "text of several lines")
        case .list: pick("liste avec |", "list with |")
        case .identifier: pick("unique dans le fichier", "unique in the file")
        case .key(let file): pick("id d’une ligne de \(file)", "id of a row of \(file)")
        case .choice(let choices): choices.joined(separator: ", ")
        case .date: pick("date", "date")
        case .number: pick("nombre", "number")
        case .integer: pick("nombre entier", "whole number")
        }
    }
}
