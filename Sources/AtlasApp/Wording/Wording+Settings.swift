package import AtlasDocuments
import AtlasModel
import Terminal

/// The sentences about the file of settings.
extension Words {
    /// A problem on one line: where, what stands there, what to do.
    package func line(_ problem: SettingsProblem, file: String) -> String {
        "\(place(problem, file: file))\(pick(" : ", ": "))\(what(problem))"
    }

    /// What the screen says of a file with problems; the first of them, and where the others are.
    func settingsNotice(_ first: SettingsProblem, count: Int) -> String {
        let line = line(first, file: "settings.toml")
        guard count > 1 else { return line }
        return pick(
            "\(line) (\(count) en tout : maillage settings check)",
            "\(line) (\(count) in all: maillage settings check)")
    }

    private func place(_ problem: SettingsProblem, file: String) -> String {
        var parts = [file.madeSafe]
        if let place = problem.place {
            parts.append(pick("ligne \(place.line)", "line \(place.line)"))
            parts.append(pick("colonne \(place.column)", "column \(place.column)"))
        }
        return parts.joined(separator: ", ")
    }

    private func what(_ problem: SettingsProblem) -> String {
        let value = quoted(problem.value)
        let setting = problem.setting.madeSafe
        switch problem.kind {
        case .unreadable(let reason):
            return pick(
                "illisible (\(systemReason(reason))) ; vérifiez les droits du fichier",
                "cannot be read (\(systemReason(reason))); check the permissions of the file")
        case .tooLong:
            return pick(
                "plus de \(SettingsFile.sizeLimit / 1024) Ko ; ce n’est pas un fichier de réglages, remplacez-le",
                "more than \(SettingsFile.sizeLimit / 1024) KB; this is no file of settings, replace it")
        case .notText:
            return pick(
                "texte qui n’est pas en UTF-8 ; enregistrez le fichier en UTF-8",
                "text that is not UTF-8; save the file as UTF-8")
        case .syntax(let fault):
            return pick(
                "\(value) ne se lit pas : \(remedy(fault)) ; la suite du fichier n’est pas lue",
                "\(value) cannot be read: \(remedy(fault)); the rest of the file is not read")
        case .unknownSetting(let nearest):
            return pick("réglage inconnu \(value)", "unknown setting \(value)")
                + (nearest.map(didYouMean) ?? pick(" ; supprimez-le", "; remove it"))
        case .unknownAction(let nearest):
            return pick("action inconnue \(value)", "unknown action \(value)")
                + (nearest.map(didYouMean)
                    ?? pick(
                        " ; la liste est dans l’exemple : maillage settings --write-example",
                        "; the list is in the example: maillage settings --write-example"))
        case .wrongValue(let expected):
            return pick("\(setting) : \(value) ne convient pas ; écrivez ", "\(setting): \(value) will not do; write ")
                + allowed(expected)
        case .unknownKey(let nearest):
            return pick("\(setting) : touche inconnue \(value)", "\(setting): unknown key \(value)")
                + (nearest.map(didYouMean) ?? pick(" ; écrivez ", "; write ") + allowed(.keys))
        case .reservedKey:
            return pick(
                "\(setting) : \(value) sert toujours à la même chose ; choisissez une autre touche",
                "\(setting): \(value) always does the same; choose another key")
        case .takenKey(let key, let other):
            let key = quoted(name(of: key))
            return pick(
                "\(setting) : la touche \(key) est déjà celle de « \(other.rawValue) » ; choisissez "
                    + "une autre touche, ou changez aussi \(other.rawValue)",
                "\(setting): the key \(key) is that of “\(other.rawValue)” already; choose another "
                    + "key, or change \(other.rawValue) too")
        }
    }

    /// What is wrong with a line, and what to write.
    private func remedy(_ fault: TomlFault) -> String {
        switch fault {
        case .name:
            pick(
                "un nom de réglage s’écrit en lettres sans accent, suivi de = et de sa valeur",
                "the name of a setting is of plain letters, with = and its value behind it")
        case .noEquals: pick("il manque le signe = après le nom", "the sign = is missing after the name")
        case .value:
            pick(
                "après =, écrivez un texte entre guillemets, un nombre, true ou false",
                "after =, write a text in quotes, a number, true or false")
        case .text:
            pick("un texte finit par un guillemet, sur la même ligne", "a text ends with a quote, on the same line")
        case .list:
            pick(
                "une liste s’écrit [\"a\", \"b\"], avec ses deux crochets",
                "a list is [\"a\", \"b\"], with both brackets"
            )
        case .part: pick("une partie s’écrit [keys], seule sur sa ligne", "a part is [keys], alone on its line")
        case .more: pick("un seul réglage par ligne", "one setting on a line")
        case .backslash:
            pick("dans un texte, la barre \\ s’écrit deux fois", "in a text, the backslash \\ is written twice")
        case .twice:
            pick("ce nom est déjà écrit plus haut, gardez-en un", "this name stands further up already, keep one")
        case .other: pick("écrivez nom = valeur, les textes entre guillemets", "write name = value, texts in quotes")
        }
    }

    private func didYouMean(_ name: String) -> String {
        pick(" ; vouliez-vous dire \(name) ?", "; did you mean \(name)?")
    }

    /// What may be written.
    func allowed(_ expected: SettingsProblem.Expected) -> String {
        switch expected {
        case .oneOf(let values): list(values.map { "\"\($0)\"" }, pick("ou", "or"))
        case .number(let range):
            pick(
                "un nombre de \(range.lowerBound) à \(range.upperBound)",
                "a number from \(range.lowerBound) to \(range.upperBound)")
        case .flag: pick("true ou false", "true or false")
        case .text: pick("un nom entre guillemets", "a name in quotes")
        case .keys:
            pick(
                "une touche comme \"x\", \"Ctrl-R\", \"F2\" ou \"Échap\", ou une liste de touches",
                "a key as \"x\", \"Ctrl-R\", \"F2\" or \"Esc\", or a list of keys")
        case .table: pick("une partie [keys]", "a part [keys]")
        }
    }

    /// What is imagined since the last session, said when it comes back.
    func scenarioRestored(_ events: [String]) -> String {
        pick("Scénario repris : et si ", "Scenario taken up again: and if ") + list(events, pick("et", "and"))
            + pick(" (u : annuler).", " (u: undo).")
    }

    var settingsExampleHead: [String] {
        [
            pick("Réglages de Maillage.", "Settings of Maillage."),
            pick(
                "Retirez le # devant ce que vous voulez changer. Pour vérifier : maillage settings check",
                "Remove the # before what you want to change. To check: maillage settings check"),
        ]
    }

    var settingsExampleKeys: [String] {
        [
            pick(
                "Les touches de chaque action : une touche ou une liste ; la première est celle que l’aide montre.",
                "The keys of each action: one key or a list; the first is the one that the help shows."),
            pick(
                "Une touche s’écrit comme dans l’aide : \"x\", \"Ctrl-R\", \"F2\", \"Échap\", \"PgSuiv\".",
                "A key is written as in the help: \"x\", \"Ctrl-R\", \"F2\", \"Esc\", \"PgDn\"."),
        ]
    }
}
