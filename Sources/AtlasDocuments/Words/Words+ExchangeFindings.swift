import AtlasModel

extension Words {
    /// What is wrong in a file of another program, and what to do; `nil` for other problems.
    func exchangeExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        func among(_ names: [String]) -> String { names.joined(separator: pick(" ou ", " or ")).madeSafe }
        switch problem {
        case .readAsWindows1252:
            return (
                pick("texte qui n’est pas en UTF-8, lu comme Windows-1252", "text not in UTF-8, read as Windows-1252"),
                pick(
                    "regardez les accents ; au besoin, enregistrez en « CSV UTF-8 »",
                    "look at the accents; if need be, save as “CSV UTF-8”")
            )
        case .ambiguousCommune(let candidates):
            return (
                pick("\(value) peut être plusieurs territoires", "\(value) may be several territories"),
                pick("écrivez le code de l’un d’eux : ", "write the code of one of them: ") + among(candidates)
            )
        case .unknownName(.column, []):
            return (
                pick("aucune colonne ne s’appelle \(value)", "no column is called \(value)"),
                pick(
                    "--save-map écrit un fichier de colonnes à corriger ; sans rien en face, une colonne est laissée de côté",
                    "--save-map writes a file of columns to correct; with nothing beside it, a column is left aside")
            )
        case .unknownName(let entity, let nearest):
            let what = pick("\(named(entity)) \(value) : nom inconnu", "\(named(entity)) \(value): unknown name")
            return (
                what,
                nearest.isEmpty
                    ? pick("écrivez un nom ou un identifiant de cet atlas", "write a name or identifier of this atlas")
                    : pick("vouliez-vous dire \(among(nearest)) ?", "did you mean \(among(nearest))?")
            )
        case .differsFromLine(let line):
            return (
                pick(
                    "\(value) : la ligne \(line) dit autre chose, et a été gardée",
                    "\(value): line \(line) says otherwise and was kept"),
                pick(
                    "écrivez la même chose sur toutes les lignes d’un acteur", "write the same on every row of an actor"
                )
            )
        case .unmappedService:
            return (
                pick(
                    "service dont on ne sait pas la fonction (\(value)), laissé de côté",
                    "service of no known function (\(value)), left aside"),
                pick("saisissez cette offre à la main si elle compte", "enter this offer by hand if it matters")
            )
        case .notInFile(let file):
            return (
                pick("code \(value) absent de \(file.madeSafe)", "code \(value) not in \(file.madeSafe)"),
                pick("prenez les fichiers de la même année, entiers", "take whole files of one and the same year")
            )
        case .vanishedCommune:
            return (
                pick(
                    "la commune \(value) n’est plus listée et aucun mouvement ne dit ce qu’elle devient",
                    "the commune \(value) is no longer listed and no movement says what became of it"),
                pick(
                    "prenez v_mvt_commune de la même année, ou donnez avec --since le jour des territoires d’aujourd’hui",
                    "take v_mvt_commune of the same year, or give the day of today’s territories with --since")
            )
        default: return nil
        }
    }

    private func named(_ entity: Finding.Entity) -> String {
        switch entity {
        case .function: pick("fonction", "function")
        case .actorType: pick("type d’acteur", "actor type")
        case .territory: pick("territoire", "territory")
        case .commune: pick("commune", "commune")
        case .column: pick("colonne", "column")
        default: pick("élément", "item")
        }
    }
}
