import AtlasDocuments
import AtlasModel

extension Words {
    var nameColumn: String { pick("nom", "name") }
    func columnName(_ column: ListColumn) -> String {
        switch column {
        case .type: pick("type", "type")
        case .town: pick("commune", "commune")
        case .networks: pick("réseaux", "networks")
        case .zone: pick("zone", "zone")
        case .presence: pick("présence", "presence")
        case .verified: pick("vérifié le", "verified")
        }
    }
    var columnsPrompt: String { pick("Colonnes de la liste", "Columns of the list") }
    var columnsKeys: String {
        pick("Espace cocher · Entrée valider", "Space tick · Enter done")
    }

    /// As it is sorted and copied.
    func sortedDate(_ date: CalendarDate) -> String { "\(date)" }

    func actors(_ count: Int, of all: Int) -> String {
        pick("\(actors(count)) sur \(number(all))", "\(actors(count)) of \(number(all))")
    }
    /// Why a list is empty, and what to do.
    /// - Parameters:
    ///   - isSpoken: whether it is read aloud, where another key takes the filters away.
    ///   - isTyping: whether keys are taken as letters.
    func nobody(_ choices: Choices, in atlas: Atlas, isSpoken: Bool = false, isTyping: Bool = false) -> String {
        if atlas.actors.isEmpty {
            return pick("Aucun acteur encore dans cet atlas", "No actor in this atlas yet")
                + (isSpoken ? "." : pick("\u{A0}: n pour en ajouter un.", ": n to add one."))
        }
        guard !choices.values.isEmpty else {
            if !choices.text.isEmpty {
                return nobodyFound(choices.text)
                    + (isSpoken || isTyping ? "" : pick(" 0 retire la recherche.", " 0 removes the search."))
            }
            return choices.stage == nil ? pick("Personne ici.", "Nobody here.") : nobody
        }
        let who =
            choices.text.isEmpty
            ? pick("Aucun acteur ne passe les filtres", "No actor passes the filters")
            : pick(
                "Aucun acteur ne répond à « \(choices.text) » avec ces filtres",
                "No actor answers to “\(choices.text)” with these filters"
            ).madeSafe
        if isTyping { return who + "." }
        return who
            + (isSpoken
                ? pick(" (menu, filtrer, pour les retirer).", " (menu, filter, to remove them).")
                : pick("\u{A0}: 0 pour les retirer.", ": 0 to remove them."))
    }

    var filters: String { pick("Filtres", "Filters") }
    func filtersChosen(_ count: Int) -> String {
        self.count(count, ("filtre", "filtres"), ("filter", "filters"))
    }
    var nothingToFilter: String { pick("Personne à filtrer.", "Nobody to filter.") }
    var nothingKnownHere: String { pick("rien de connu", "nothing known") }
    func facet(_ facet: ActorFacet) -> String {
        switch facet {
        case .type: pick("type", "type")
        case .network: pick("réseau", "network")
        case .function: pick("fonction", "function")
        case .mode: pick("mode d’intervention", "way of working")
        case .presence: pick("présence", "presence")
        case .level: pick("zone d’intervention", "zone of action")
        }
    }

    /// How sure the whole of what an actor does is: one verified offer does not verify the others.
    func presence(of row: Int, in found: ActorsFound) -> String {
        found.isConfirmedInPart(row) ? pick("en partie", "in part") : presence(found.presence(of: row))
    }

    func sorted(by sort: ActorSort?) -> String {
        guard let sort else {
            return pick(
                "Ordre : les plus locaux d’abord, ou les mieux trouvés.", "Order: most local first, or best matches.")
        }
        let name =
            switch sort.key {
            case .name: pick("nom", "name")
            case .type: columnName(.type)
            case .zone: columnName(.zone)
            case .presence: columnName(.presence)
            case .verified: pick("date de vérification", "date of verification")
            }
        return sort.isReversed
            ? pick("Ordre : \(name), à rebours.", "Order: \(name), backwards.")
            : pick("Ordre : \(name).", "Order: \(name).")
    }
}
