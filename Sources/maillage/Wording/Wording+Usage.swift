import AtlasDocuments
import AtlasModel

extension Words {
    /// Where to read more: the end of every line about usage.
    func tryHelp(_ command: String?) -> String {
        let line = (["maillage", command].compactMap(\.self) + ["--help"]).joined(separator: " ")
        return pick(" ; essayez : \(line)", "; try: \(line)")
    }

    func problem(_ problem: UsageProblem) -> String {
        switch problem {
        case .unknownOption(let option, let suggestion?):
            pick(
                "option inconnue \(quoted(option)), vouliez-vous dire \(suggestion) ?",
                "unknown option \(quoted(option)), did you mean \(suggestion)?")
        case .unknownOption(let option, nil):
            pick("option inconnue \(quoted(option))", "unknown option \(quoted(option))")
        case .missingValue(let option):
            pick("il manque une valeur après \(option)", "a value is missing after \(option)")
        case .unexpected(let texts):
            pick("de trop : ", "too much: ") + texts.map(quoted).joined(separator: ", ")
                + pick(
                    " (un nom de plusieurs mots se met entre guillemets)",
                    " (a name of several words goes between quotes)")
        case .missingArgument(let name): pick("il manque \(name)", "\(name) is missing")
        case .valueNotTaken(let option): pick("\(option) ne prend pas de valeur", "\(option) takes no value")
        case .other(let message): pick("commande non comprise (\(message.madeSafe))", message.madeSafe)
        }
    }

    func noSuchCommand(_ text: String, nearest: [String]) -> String {
        pick("ni commande ni atlas de ce nom : ", "no command and no atlas of this name: ") + quoted(text)
            + didYouMean(nearest) + tryHelp(nil)
    }

    private func didYouMean(_ nearest: [String]) -> String {
        guard !nearest.isEmpty else { return "" }
        return pick(" (vouliez-vous dire ", " (did you mean ") + nearest.joined(separator: pick(" ou ", " or "))
            + pick(" ?)", "?)")
    }

    func unknownField(_ text: String, nearest: [String], all: [String]) -> String {
        let unknown = pick("--set : champ inconnu ", "--set: unknown field ") + quoted(text)
        guard nearest.isEmpty else { return unknown + didYouMean(nearest) + tryHelp("edit") }
        return unknown + pick(" ; choisissez parmi ", "; choose among ") + all.joined(separator: ", ")
    }

    func notFound(
        _ subject: CommandFailure.Subject, value: String, option: String?, nearest: [String]
    ) -> String {
        let place = option.map { $0 + pick(" : ", ": ") } ?? ""
        let known = nearest.map(\.madeSafe).joined(separator: ", ")
        return place + unknown(subject) + " " + quoted(value)
            + (nearest.isEmpty
                ? remedy(subject) : pick(" ; choisissez par exemple parmi ", "; choose for instance among ") + known)
    }

    func ambiguous(
        _ subject: CommandFailure.Subject, value: String, option: String?, choices: [String], hidden: Int
    ) -> String {
        let place = option.map { $0 + pick(" : ", ": ") } ?? ""
        let more = hidden > 0 ? pick(" et \(hidden) autres", " and \(hidden) others") : ""
        return place + quoted(value) + pick(" désigne plusieurs ", " means several ") + several(subject)
            + pick(" ; écrivez l’un de ces codes : ", "; write one of these codes: ")
            + choices.map(\.madeSafe).joined(separator: pick(" ; ", "; ")) + more
    }

    private func unknown(_ subject: CommandFailure.Subject) -> String {
        switch subject {
        case .territory: pick("territoire inconnu", "unknown territory")
        case .commune: pick("commune inconnue", "unknown commune")
        case .departement: pick("département inconnu", "unknown département")
        case .function: pick("fonction inconnue", "unknown function")
        case .actorType: pick("type d’acteur inconnu", "unknown actor type")
        case .actor: pick("acteur inconnu", "unknown actor")
        case .initiative: pick("démarche inconnue", "unknown initiative")
        case .cooperation: pick("coopération inconnue", "unknown cooperation")
        case .zone: pick("zone inconnue", "unknown zone")
        case .example: pick("exemple inconnu", "unknown example")
        case .step: pick("étape absente de ce parcours", "no such step in this pathway")
        case .candidate(let step):
            pick("l’étape « \(step) » n’a pas ici de candidat", "the step “\(step)” has no candidate here called")
        }
    }

    private func several(_ subject: CommandFailure.Subject) -> String {
        switch subject {
        case .territory: pick("territoires", "territories")
        case .commune: pick("communes", "communes")
        case .departement: pick("départements", "départements")
        case .function: pick("fonctions", "functions")
        case .actorType: pick("types d’acteur", "actor types")
        case .actor: pick("acteurs", "actors")
        case .initiative: pick("démarches", "initiatives")
        case .cooperation: pick("coopérations", "cooperations")
        case .zone: "zones"
        case .example: pick("exemples", "examples")
        case .step: pick("étapes", "steps")
        case .candidate: pick("candidats de cette étape", "candidates of this step")
        }
    }

    private func remedy(_ subject: CommandFailure.Subject) -> String {
        switch subject {
        case .actor:
            pick(
                " ; cherchez-le avec : maillage actors --query mot", "; look for it with: maillage actors --query word")
        case .commune:
            pick(
                " ; écrivez son nom, son code postal ou son code INSEE, comme 29232",
                "; write its name, postal code or INSEE code, as 29232")
        case .departement:
            pick(" ; écrivez son numéro ou son nom, comme 29", "; write its number or name, as 29")
        case .territory:
            pick(
                " ; écrivez un nom, un code ou une référence comme dep:29 ou com:29232",
                "; write a name, a code or a reference as dep:29 or com:29232")
        case .candidate:
            pick(" ; personne ne la couvre : retirez ce choix", "; nobody covers it: leave this choice out")
        default: pick(" ; vérifiez l’orthographe", "; check the spelling")
        }
    }
}
