import AtlasDocuments
import AtlasModel

/// Ways to close a zone blanche, in words.
extension Words {
    func introduction(to found: Proposals, in subject: AtlasOnDate) -> String {
        let weight = weight(found.total, found.unit)
        guard let nearest = found.nearestFar else { return proposalsIntroduction(weight) }
        let name = subject.actor(nearest.actor)?.name.madeSafe ?? ""
        return nobodyNear(
            weight, within: distance(Proposals.farthest), nearest: name, at: distance(nearest.kilometres))
    }

    func title(_ proposal: Proposals.Proposal, in subject: AtlasOnDate) -> String {
        let territories = subject.atlas.territories
        switch proposal.way {
        case .extend(let actor, let places, let kilometres):
            let name = subject.actor(actor)?.name.madeSafe ?? ""
            let place = places.count == 1 ? territory(places[0], in: territories) : self.places(places.count)
            return "\(extends(name, place)) (\(remoteness(kilometres)))"
        case .open(let opened, _):
            return permanences(opened.count) + colon + list(opened, in: territories)
        case .create: return createForAll
        }
    }

    /// A proposal in full, with what is known of how good it is.
    func sentence(_ proposal: Proposals.Proposal, of found: Proposals, in subject: AtlasOnDate) -> String {
        let territories = subject.atlas.territories
        func names(_ places: [TerritoryReference]) -> String {
            places.prefix(60).map { territory($0, in: territories) }.joined(separator: ", ")
        }
        let served = served(weight(proposal.weight, found.unit), percent(proposal.share))
        switch proposal.way {
        case .extend(let actor, let places, let kilometres):
            let name = subject.actor(actor)?.name.madeSafe ?? ""
            return extensionSentence(name, names(places), kilometres) + " " + served
        case .open(let opened, let isBest):
            return permanenceSentence(list(opened, in: territories), opened.count, distance(Proposals.radius)) + " "
                + served
                + (isBest ? " " + noOtherReachesMore : "")
        case .create(let zone): return creationSentence(names(zone)) + " " + served
        }
    }

    private func list(_ permanences: [Proposals.Permanence], in territories: Territories) -> String {
        permanences.map { territory(territories.reference(ofCommune: $0.commune), in: territories) }
            .joined(separator: ", ")
    }

    /// How the actors are called that a way would bring.
    func names(of found: Proposals, in atlas: Atlas) -> Proposals.ActorNames {
        Proposals.ActorNames(
            permanence: { permanence(territory(TerritoryReference(.commune, $0), in: atlas.territories)) },
            newActor: newActor(
                function(found.function, in: atlas.referential), territory(found.territory, in: atlas.territories)))
    }

    var proposalsTitle: String { pick("Où ajouter", "Where to add") }
    private func proposalsIntroduction(_ weight: String) -> String {
        pick(
            "Personne pour \(weight). Ce qui en servirait le plus d’abord ; à égalité, étendre avant d’ouvrir, ouvrir avant de créer. Votre choix s’ajoute au scénario, l’atlas ne change pas.",
            "Nobody for \(weight). What would serve the most first; where equal, extending before opening before creating. Your choice joins the scenario, the atlas does not change."
        )
    }
    /// Why nobody is proposed to extend its zone: who does it nearest is too far.
    private func nobodyNear(_ weight: String, within farthest: String, nearest: String, at distance: String) -> String {
        pick(
            "Le plus proche est à \(distance) : \(nearest), trop loin pour s’étendre (\(farthest) au plus). Personne pour \(weight). Ce qui en servirait le plus d’abord. Votre choix s’ajoute au scénario, l’atlas ne change pas.",
            "The nearest is \(distance) away: \(nearest), too far to extend (\(farthest) at most). Nobody for \(weight). What would serve the most first. Your choice joins the scenario, the atlas does not change."
        )
    }
    func permanences(_ count: Int) -> String {
        self.count(count, ("permanence", "permanences"), ("permanence", "permanences"))
    }
    var createForAll: String {
        pick("Un acteur à créer, pour tout ce qui manque", "An actor to be created, for all that lacks")
    }
    func permanence(_ place: String) -> String {
        pick("Permanence à \(place)", "Permanence in \(place)")
    }
    func newActor(_ function: String, _ place: String) -> String {
        pick("Acteur imaginé, \(place)\u{A0}: \(function)", "Imagined actor, \(place): \(function)")
    }
    func served(_ weight: String, _ share: String) -> String {
        pick("Servirait \(weight), \(share) de ce qui manque.", "Would serve \(weight), \(share) of what lacks.")
    }
    func extensionSentence(_ actor: String, _ places: String, _ kilometres: Double) -> String {
        pick(
            "\(actor), qui le fait au plus près à \(remoteness(kilometres)), étend sa zone à\u{A0}: \(places).",
            "\(actor), who does it \(remoteness(kilometres)) away at the nearest, extends its zone to: \(places).")
    }
    func permanenceSentence(_ places: String, _ count: Int, _ radius: String) -> String {
        count == 1
            ? pick(
                "Une permanence à\u{A0}: \(places), pour les communes à \(radius) au plus.",
                "A permanence in: \(places), for the communes within \(radius).")
            : pick(
                "Une permanence à\u{A0}: \(places), chacune pour les communes à \(radius) au plus.",
                "A permanence in: \(places), each for the communes within \(radius).")
    }
    func creationSentence(_ places: String) -> String {
        pick(
            "Un acteur nouveau, qui n’existe pas encore, sur\u{A0}: \(places).",
            "A new actor, who does not exist yet, on: \(places).")
    }
    var noOtherReachesMore: String { pick("Aucun autre choix n’en sert plus.", "No other choice serves more.") }
}
