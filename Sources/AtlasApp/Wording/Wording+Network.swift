import AtlasDocuments
import AtlasModel

extension Words {
    var networkTitle: String { pick("Réseau", "Network") }
    var aroundTab: String { pick("Autour de l’acteur", "Around the actor") }
    var cooperationsTab: String { pick("Coopérations", "Cooperations") }
    var initiativesTab: String { pick("Démarches", "Initiatives") }
    var networkOfAll: String { pick("Les acteurs de l’atlas", "The actors of the atlas") }

    func cooperations(_ count: Int) -> String {
        self.count(count, ("coopération", "coopérations"), ("cooperation", "cooperations"))
    }
    func initiatives(_ count: Int) -> String {
        self.count(count, ("démarche", "démarches"), ("initiative", "initiatives"))
    }

    func heading(_ heading: NetworkRow.Heading) -> String {
        switch heading {
        case .side(let side): relation(side.kind, fromFirst: side.isFirst)
        case .cooperations: cooperationsTab.lowercased()
        case .initiatives: initiativesTab.lowercased()
        case .mostTied:
            pick("aucun lien connu ; les plus liés de l’atlas", "no tie known; the most tied of the atlas")
        }
    }

    func nothing(in tab: NetworkState.Tab) -> String {
        switch tab {
        case .around:
            pick(
                "Aucune relation, coopération ni démarche n’est dans cet atlas.",
                "There is no relation, cooperation or initiative in this atlas.")
        case .cooperations: pick("Cet atlas n’a pas de coopération.", "This atlas has no cooperation.")
        case .initiatives: pick("Cet atlas n’a pas de démarche.", "This atlas has no initiative.")
        }
    }

    func others(_ count: Int) -> String {
        pick("… et ", "… and ") + self.count(count, ("autre", "autres"), ("other", "others"))
    }

    /// The place of a host in the rotation, 1 being the first.
    func turn(_ place: Int) -> String {
        let ordinal: String =
            switch (language, place, place % 10, place % 100) {
            case (.french, 1, _, _): "1er"
            case (.french, _, _, _): "\(place)e"
            case (_, _, _, 11...13): "\(place)th"
            case (_, _, 1, _): "\(place)st"
            case (_, _, 2, _): "\(place)nd"
            case (_, _, 3, _): "\(place)rd"
            default: "\(place)th"
            }
        return pick("\(ordinal) tour", "\(ordinal) turn")
    }

    func sessions(_ count: Int, undated: Int) -> String {
        let all = self.count(count, ("session", "sessions"), ("session", "sessions"))
        switch undated {
        case 0: return all
        case count: return all + pick(", sans date", ", undated")
        default: return all + pick(", \(number(undated)) sans date", ", \(number(undated)) undated")
        }
    }

    func compared(_ rows: Range<Int>, of count: Int) -> String {
        if rows.count == 1 {
            return pick(
                "Démarche \(rows.upperBound) sur \(count) : les autres suivent la ligne choisie.",
                "Initiative \(rows.upperBound) of \(count): the others follow the line chosen.")
        }
        return pick(
            "Démarches \(rows.lowerBound + 1) à \(rows.upperBound) sur \(count) : les autres suivent la ligne choisie.",
            "Initiatives \(rows.lowerBound + 1) to \(rows.upperBound) of \(count): the others follow the line chosen.")
    }
    var effortChart: String { pick("Temps passé par personne, à l’échelle", "Time spent per person, to scale") }
    var beginningOfWay: String {
        pick(
            "C’est le début du chemin : Échap pour quitter le réseau.",
            "This is where the way began: Esc leaves the network.")
    }
    func noRecord(_ name: String) -> String {
        pick("\(name) n’a pas de fiche dans l’atlas.", "\(name) has no record in the atlas.")
    }
}
