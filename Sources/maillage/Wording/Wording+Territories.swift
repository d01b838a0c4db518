import AtlasDocuments
import AtlasModel

extension HelpText {
    static let territories = CommandHelp(
        (
            "Les communes et les EPCI eux-mêmes : passer à une autre année.",
            "The communes and EPCI themselves: going over to another year."
        ),
        usage: ("maillage territories update --cog <dossier>", "maillage territories update --cog <folder>"),
        examples: [
            (
                ("ce qui change au 1er janvier 2027", "what changes on 1 January 2027"),
                "maillage territories update --cog cog-2027"
            )
        ])

    static let territoryUpdate = CommandHelp(
        abstract: words.pick(
            "Passe aux territoires d’une autre année, d’après les fichiers de l’INSEE, après avoir montré ce qui change.",
            "Goes over to the territories of another year, from the files of INSEE, after showing what changes."),
        usage: words.pick(
            "maillage territories update --cog <dossier> [--atlas <atlas>] [--output <dossier>] [options]",
            "maillage territories update --cog <folder> [--atlas <atlas>] [--output <folder>] [options]"),
        discussion: words.pick(
            """
            Le dossier contient, de la même année (ici 2027) : v_commune_2027.csv et v_mvt_commune_2027.csv, du code \
            officiel géographique de l’INSEE ; composition_communale.csv, la feuille « Composition_communale » du \
            classeur « Intercommunalité – Métropole » de l’INSEE, enregistrée par le tableur en « CSV UTF-8 » (les \
            lignes de titre peuvent rester) ; et, si on l’a, epci.csv, sa feuille « EPCI ».

            La population des communes qui fusionnent est additionnée ; celle d’une commune rétablie est inconnue.

            Exemples :

              maillage territories update --cog cog-2027
                  ce qui change, sans rien écrire

              maillage territories update --cog cog-2027 --output territories-2027
                  écrire les nouveaux territoires

              maillage territories update --cog cog-2027 --atlas mon-atlas --output mon-atlas-2027
                  un atlas dont chaque territoire suit, dans un nouveau dossier
            """,
            """
            The folder holds, of one year (here 2027): v_commune_2027.csv and v_mvt_commune_2027.csv, of INSEE’s \
            code officiel géographique; composition_communale.csv, the sheet “Composition_communale” of its workbook \
            “Intercommunalité – Métropole”, saved as “CSV UTF-8” by the spreadsheet (its title lines may stay); and, \
            where there is one, epci.csv, its sheet “EPCI”.

            The population of communes that merge is added up; that of a commune made again is unknown.

            Examples:

              maillage territories update --cog cog-2027
                  what changes, writing nothing

              maillage territories update --cog cog-2027 --output territories-2027
                  write the new territories

              maillage territories update --cog cog-2027 --atlas mon-atlas --output mon-atlas-2027
                  an atlas of which each territory follows, in a new folder
            """))

    static let cog = words.pick(
        "Le dossier des fichiers de l’INSEE de la nouvelle année.", "The folder of the files of INSEE of the new year.")
    static let movedAtlas = words.pick(
        "L’atlas qui change de territoires ; sans, l’atlas fourni.",
        "The atlas that goes over; by default the one supplied.")
    static let since = words.pick(
        "Le jour auquel valent les territoires d’aujourd’hui, s’ils ne le disent pas : 2026-01-01.",
        "The day on which today’s territories hold, where they do not say: 2026-01-01.")
    static let territoryOutput = words.pick(
        "Dossier à écrire : les territoires ou, avec --atlas, l’atlas entier. Sans, rien n’est écrit.",
        "Folder to write: the territories or, with --atlas, the whole atlas. Without, nothing is written.")
}

extension Words {
    func vintages(_ old: CalendarDate, _ new: CalendarDate) -> String {
        pick(
            "Des territoires du \(date(old)) à ceux du \(date(new))",
            "From the territories of \(date(old)) to those of \(date(new))")
    }

    func merged(_ communes: [String], into commune: String, _ people: Int?) -> String {
        communes.joined(separator: " + ") + " → " + commune
            + (people.map { pick(", \(number($0)) habitants", ", \(number($0)) inhabitants") }
                ?? pick(", population inconnue", ", population unknown"))
    }

    func split(_ commune: String, into communes: [String]) -> String {
        commune + " → " + communes.joined(separator: " + ")
            + pick(" : population inconnue", ": population unknown")
    }

    func recoded(_ old: String, to new: String) -> String {
        "\(old) → \(new)" + pick(" : le code change", ": the code changes")
    }

    func renamed(_ code: String, _ old: String, _ new: String) -> String {
        pick(
            "\(old.madeSafe) (\(code)) s’appelle \(new.madeSafe)", "\(old.madeSafe) (\(code)) is called \(new.madeSafe)"
        )
    }

    func appeared(_ commune: String) -> String {
        pick(
            "\(commune) est nouvelle, et aucun mouvement ne dit d’où elle vient",
            "\(commune) is new, and no movement says where it comes from")
    }

    func changedEpci(_ commune: String, from old: String?, to new: String?) -> String {
        let none = pick("aucun EPCI", "no EPCI")
        return pick("\(commune) : ", "\(commune): ") + "\(old ?? none) → \(new ?? none)"
    }

    func epciMade(_ name: String) -> String { pick("\(name) est nouveau", "\(name) is new") }

    func epciGone(_ name: String) -> String { pick("\(name) n’existe plus", "\(name) is no more") }

    var nothing: String { pick("aucun", "none") }

    func subject(_ subject: AtlasMove.Subject) -> String {
        switch subject {
        case .example(let id): return pick("exemple \(id)", "example \(id)").madeSafe
        case .record(let name):
            let (kind, identifier) = name.kindAndIdentifier
            return "\(kindName(kind)) \(identifier)".madeSafe
        }
    }

    /// The same for programs.
    func reference(_ subject: AtlasMove.Subject) -> String {
        switch subject {
        case .example(let id): return "example:\(id)"
        case .record(let name):
            let (kind, identifier) = name.kindAndIdentifier
            return "\(kind):\(identifier)"
        }
    }

    func doubt(_ doubt: AtlasMove.Doubt) -> String {
        switch doubt {
        case .split: pick("à regarder : la commune est divisée", "to be looked at: the commune is split")
        case .several:
            pick("à regarder : un seul territoire est possible", "to be looked at: one territory only is possible")
        case .otherCommunes:
            pick("à regarder : cet EPCI n’a plus les mêmes communes", "to be looked at: its communes are others now")
        }
    }

    func tally(_ changes: [TerritoryChange], _ moves: [AtlasMove]) -> String {
        let doubtful = moves.count { $0.doubt != nil }
        return count(changes.count, ("changement", "changements"), ("change", "changes")) + pick(" ; ", "; ")
            + count(
                moves.count, ("territoire de l’atlas concerné", "territoires de l’atlas concernés"),
                ("territory of the atlas concerned", "territories of the atlas concerned"))
            + (doubtful == 0
                ? "" : pick(", dont \(number(doubtful)) à regarder", ", \(number(doubtful)) to be looked at"))
    }

    var territoriesNotWritten: String {
        pick("rien n’est écrit ; pour écrire : --output dossier", "nothing is written; to write: --output folder")
    }

    func territoriesWritten(to path: String, isAtlas: Bool) -> String {
        let name = quoted(path)
        return isAtlas
            ? pick(
                "atlas écrit dans \(name), avec ses territoires ; les contours de la carte sont ceux d’avant",
                "atlas written to \(name), with its territories; the outlines of the map are those of before")
            : pick(
                "territoires écrits dans \(name) ; les contours de la carte sont ceux d’avant",
                "territories written to \(name); the outlines of the map are those of before")
    }

    var vintageUnknown: String {
        pick(
            "on ne sait pas de quel jour sont les territoires de cet atlas ; ajoutez par exemple --since 2026-01-01",
            "nobody knows of which day the territories of this atlas are; add for instance --since 2026-01-01")
    }

    func olderVintage(_ date: CalendarDate, present: CalendarDate) -> String {
        pick(
            "ces fichiers sont du \(self.date(date)), les territoires d’aujourd’hui du \(self.date(present)) ; prenez "
                + "une année plus récente",
            "these files are of \(self.date(date)), today’s territories of \(self.date(present)); take a more recent year"
        )
    }
}
