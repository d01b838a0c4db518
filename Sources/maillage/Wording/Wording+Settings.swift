import AtlasDocuments
import AtlasModel

/// What `maillage settings` says.
extension Words {
    func settingsPlace(_ path: String, exists: Bool) -> [String] {
        exists
            ? [pick("Fichier : \(path)", "File: \(path)"), ""]
            : [
                pick("Fichier : \(path) (il n’existe pas encore)", "File: \(path) (there is none yet)"),
                pick(
                    "Pour en écrire un à compléter : maillage settings --write-example",
                    "To write one to fill in: maillage settings --write-example"), "",
            ]
    }

    func origin(_ origin: SettingOrigin) -> String {
        switch origin {
        case .option: pick("option", "option")
        case .variable(let name): pick("variable \(name)", "variable \(name)")
        case .file: pick("fichier", "file")
        case .standard: pick("par défaut", "default")
        }
    }

    var leftToTerminal: String { pick("selon le terminal", "by the terminal") }

    func keysInForce(_ actions: [(name: String, keys: String)]) -> [String] {
        actions.isEmpty
            ? [] : [""] + actions.map { pick("touches de \($0.name) : \($0.keys)", "keys of \($0.name): \($0.keys)") }
    }

    func settingsSound(_ path: String, exists: Bool) -> String {
        exists
            ? pick("\(path) : rien à corriger.", "\(path): nothing to correct.")
            : pick("\(path) : pas de fichier, tout est par défaut.", "\(path): no file, everything is at its default.")
    }

    func exampleWritten(_ path: String) -> String {
        pick(
            "\(path) écrit ; ouvrez-le dans un éditeur de texte et retirez le # devant ce que vous changez.",
            "\(path) written; open it in a text editor and remove the # before what you change.")
    }

    func settingsRemark(_ number: Int) -> String {
        pick("maillage : ", "maillage: ")
            + count(number, ("erreur", "erreurs"), ("error", "errors"))
            + pick(
                " dans vos réglages, défaut pris à la place ; pour les lire : maillage settings check",
                " in your settings, default taken instead; to read them: maillage settings check")
    }

    func brokenSettings(_ path: String, _ number: Int) -> String {
        let errors = count(number, ("erreur", "erreurs"), ("error", "errors"))
        return pick(
            "\(quoted(path)) : \(errors), corrigez ce qui est dit ci-dessus",
            "\(quoted(path)): \(errors), correct what is said above")
    }

    var noUserFolder: String {
        pick(
            "pas de dossier pour vos réglages ; donnez-en un par la variable HOME ou XDG_CONFIG_HOME",
            "no folder for your settings; give one in the variable HOME or XDG_CONFIG_HOME")
    }
}
