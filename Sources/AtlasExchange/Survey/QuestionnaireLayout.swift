import AtlasModel

/// How a questionnaire is laid out in a sheet: a line that says what it is, what is asked of the actor line by line, and
/// a table of functions.  The actor corrects what is there and sends it back.
enum QuestionnaireLayout {
    /// The first cell of a questionnaire; a file may hold several, one below the other.
    static let mark = "Questionnaire de recensement"

    /// The lines above the table whose second cell is read back, beside those of ``ownFields``.
    enum HeadLine: String, ForeignField {
        case id = "Identifiant"
        case preparedOn = "Préparé le"
        case dueOn = "À rendre avant le"
        case answeredBy = "Répondu par"
        case answeredOn = "Répondu le"
        case remarks = "Vos remarques"
    }

    /// What the actor is asked about itself, under the titles of the flat table.
    static let ownFields: [(field: FlatColumn, label: String)] = [
        (.name, "Nom"), (.acronym, "Sigle"), (.type, "Types"), (.networks, "Réseaux"),
        (.guidasso, "Niveau Guid’Asso"), (.siret, "SIRET"), (.rna, "RNA"), (.address, "Adresse"),
        (.commune, "Commune"), (.zone, "Territoire d’intervention"), (.phone, "Téléphone"), (.email, "Courriel"),
        (.website, "Site internet"),
    ]

    enum TableColumn: String, ForeignField {
        case function = "Fonction"
        case project = "Projet"
        case firstTimeEmployer = "Primo-employeur"
        case employer = "Employeur"
        case role = "Rôle"
        case zone = "Territoire, si différent"
        case modes = "Modes d’intervention"
        case conditions = "Conditions"
        case known = "Ce que nous savons"
        case code = "Code"

        var stage: EmploymentStage? {
            switch self {
            case .project: .project
            case .firstTimeEmployer: .firstTimeEmployer
            case .employer: .employer
            default: nil
            }
        }
    }

    /// What the first cells of the lines above the table mean, folded.
    enum Label {
        case head(HeadLine)
        case own(FlatColumn)
    }

    static let labels: [String: Label] = {
        var labels: [String: Label] = [:]
        for field in ownFields.map(\.field) { for title in field.titles { labels[title.folded] = .own(field) } }
        for line in HeadLine.allCases { labels[line.rawValue.folded] = .head(line) }
        return labels
    }()

    static let columns = Dictionary(uniqueKeysWithValues: TableColumn.allCases.map { ($0.rawValue.folded, $0) })

    /// What stands, and what is understood, in the cell of a stage.
    enum StageMark {
        static let yes = "x"
        static let no = "non"
        /// Says nothing: we suppose so.
        static let presumed = "?"
        /// Says nothing: the function has no sense at the stage.
        static let notApplicable = "–"

        static let yesWords: Set<String> = ["x", "xx", "oui", "o", "yes", "y", "1", "vrai", "true", "✓", "✔", "☑", "v"]
        static let noWords: Set<String> = ["non", "n", "no", "0", "faux", "false"]
        static let silent: Set<String> = ["", "?", "–", "-", "—", "·", "☐"]
    }

    /// What a person reads before answering.
    static let guide = [
        "Corrigez la deuxième colonne là où elle est fausse ou vide ; une case laissée vide ne change rien.",
        "Plus bas, pour chaque fonction et chaque stade d’emploi : x si vous le faites, non si vous ne le faites pas.",
        "Un ? est ce que nous supposons d’après votre type : remplacez-le par x ou par non. Un – : sans objet à ce stade.",
        "Rôle : cœur de métier, secondaire, oriente ou non. Un x confirme aussi le rôle proposé.",
        "Enregistrez au format CSV et renvoyez le fichier.",
    ]
}
