package import AtlasModel

extension Words {
    package func level(_ level: TerritoryLevel) -> String {
        switch level {
        case .commune: pick("commune", "commune")
        case .epci: pick("EPCI", "EPCI")
        case .zone: pick("zone nommée", "named zone")
        case .departement: pick("département", "département")
        case .formerRegion: pick("ancienne région", "former région")
        case .region: pick("région", "région")
        case .france: pick("France", "France")
        }
    }

    /// The level in few letters, for a column.
    package func shortLevel(_ level: TerritoryLevel?) -> String {
        switch level {
        case .commune: pick("com.", "com.")
        case .epci: "EPCI"
        case .zone: pick("pays", "zone")
        case .departement: pick("dép.", "dép.")
        case .formerRegion: pick("rég.⁻", "rég.⁻")
        case .region: pick("rég.", "rég.")
        case .france: "France"
        case nil: "?"
        }
    }

    /// A territory by its name, with what tells it from its namesakes: `Finistère (29)`, `Quimper (29)`.
    package func territory(_ reference: TerritoryReference, in territories: Territories) -> String {
        guard let name = territories.name(of: reference)?.madeSafe else { return reference.description.madeSafe }
        if reference.level == .formerRegion {
            return pick("\(name) (région d’avant 2016)", "\(name) (région before 2016)")
        }
        return territories.departementCode(of: reference).map { "\(name) (\($0.madeSafe))" } ?? name
    }

    /// The territories of a zone in words.
    package func zone(_ zone: Zone, in territories: Territories) -> String {
        zone.isUnknown
            ? pick("zone inconnue", "unknown zone")
            : zone.references.map { territory($0, in: territories) }.joined(separator: ", ")
    }

    package func types(of actor: Actor, in referential: Referential) -> String {
        let names = actor.types.map { type($0, in: referential) }
        return names.isEmpty ? pick("type inconnu", "unknown type") : names.joined(separator: ", ")
    }

    package func type(_ id: ActorTypeID, in referential: Referential) -> String {
        (referential.type(id)?.name(in: language) ?? id.rawValue).madeSafe
    }

    package func function(_ id: FunctionID, in referential: Referential) -> String {
        (referential.function(id)?.name(in: language) ?? id.rawValue).madeSafe
    }

    package func guidAsso(_ level: GuidAssoLevel) -> String {
        switch level {
        case .orientation: pick("orientation", "signposting")
        case .information: pick("information", "information")
        case .generalist: pick("accompagnement généraliste", "general support")
        case .specialist: pick("accompagnement spécialiste", "specialist support")
        }
    }

    package func survey(_ status: SurveyStatus) -> String {
        switch status {
        case .none: pick("non enquêté", "not surveyed")
        case .invited: pick("invité, sans réponse", "invited, no answer")
        case .declined: pick("n’a pas voulu répondre", "declined")
        case .answered: pick("a répondu", "answered")
        }
    }

    /// A relation as read from its first actor, or from its second.
    package func relation(_ kind: Relation.Kind, fromFirst: Bool) -> String {
        switch (kind, fromFirst) {
        case (.partners, _): pick("partenaire de", "partner of")
        case (.member, true): pick("membre de", "member of")
        case (.member, false): pick("a pour membre", "has as member")
        case (.refers, true): pick("oriente vers", "refers to")
        case (.refers, false): pick("reçoit de", "receives from")
        case (.funds, true): pick("finance", "funds")
        case (.funds, false): pick("financé par", "funded by")
        case (.hosts, true): pick("héberge", "hosts")
        case (.hosts, false): pick("hébergé par", "hosted by")
        case (.runs, true): pick("porte", "runs")
        case (.runs, false): pick("porté par", "run by")
        }
    }

    package func cooperation(kind: String) -> String {
        switch kind {
        case "club": pick("club", "club")
        case "union": pick("union", "union")
        case "pole": pick("pôle", "hub")
        case "network": pick("réseau", "network")
        default: kind.madeSafe
        }
    }

    /// The part of an actor in a cooperation or an initiative.
    package func part(_ part: String) -> String {
        switch part {
        case "leader": pick("porteur", "leader")
        case "coordinator": pick("coordinateur", "coordinator")
        case "participant": pick("participant", "participant")
        case "invited": pick("sollicité", "invited")
        case "consultant": pick("appui externe", "consultant")
        case "funder": pick("financeur", "funder")
        case "partner": pick("partenaire", "partner")
        case "steering": pick("pilotage", "steering")
        case "member": pick("membre", "member")
        case "referent": pick("référent", "referent")
        case "company": pick("entreprise", "company")
        case "host": pick("hôte", "host")
        default: part.madeSafe
        }
    }
}
