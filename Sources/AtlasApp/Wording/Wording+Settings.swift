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
                "illisible (\(reason.madeSafe)) ; vérifiez les droits du fichier",
                "cannot be read (\(reason.madeSafe)); check the permissions of the file")
        case .tooLong:
            return pick(
                "plus de \(SettingsFile.sizeLimit / 1024) Ko ; ce n’est pas un fichier de réglages, remplacez-le",
                "more than \(SettingsFile.sizeLimit / 1024) KB; this is no file of settings, replace it")
        case .notText:
            return pick(
                "texte qui n’est pas en UTF-8 ; enregistrez le fichier en UTF-8",
                "text that is not UTF-8; save the file as UTF-8")
        case .syntax(let reason):
            return pick(
                "ce n’est pas du TOML (\(reason.madeSafe)) ; écrivez nom = valeur, les textes entre guillemets ; la suite "
                    + "n’est pas lue",
                "this is no TOML (\(reason.madeSafe)); write name = value, texts between quotes; what follows is not read"
            )
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
        case .takenKey(let other):
            return pick(
                "\(setting) : la touche \(value) est déjà celle de « \(other.rawValue) » ; choisissez "
                    + "une autre touche, ou changez aussi \(other.rawValue)",
                "\(setting): the key \(value) is that of “\(other.rawValue)” already; choose another "
                    + "key, or change \(other.rawValue) too")
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
