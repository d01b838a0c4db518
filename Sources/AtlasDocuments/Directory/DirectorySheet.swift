package import AtlasModel

extension Document {
    /// The actors of a territory, by family: who they are, where, how to reach them, what they do at which stage.
    /// - Parameter query: its filters hold; its territories are what the directory is of.
    package static func directory(
        _ query: CoverageQuery, in subject: AtlasOnDate, words: Words, with parts: SheetParts = SheetParts()
    ) -> Document {
        DirectorySheet(query: query, subject: subject, words: words, parts: parts).document
    }
}

private struct DirectorySheet {
    let query: CoverageQuery
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    private var atlas: Atlas { subject.atlas }

    var document: Document {
        let places = query.territories.isEmpty ? [.france] : query.territories
        let name = places.map { words.territory($0, in: atlas.territories) }.joined(separator: ", ")
        let listing = subject.listing(query)
        var document = Document(
            title: words.pick("Annuaire des acteurs", "Directory of actors"), subtitle: name, foot: words.foot(subject))
        document.blocks.append(
            .paragraph(
                words.count(
                    listing.count, ("acteur intervient", "acteurs interviennent"), ("actor works", "actors work"))
                    + words.pick(" sur ce territoire.", " on this territory.")))
        if !listing.isEmpty {
            document.blocks += [.table(table(listing)), .note(legend)]
        }
        document.blocks += provenance(listing)
        return document
    }

    private func table(_ listing: [ActorListing]) -> Table {
        var rows: [[String]] = []
        let families = ActorFamily.allCases.map(Optional.some) + [nil]
        for family in families {
            let own = listing.filter { self.family(of: $0) == family }
            guard !own.isEmpty else { continue }
            rows.append([words.family(family), "", "", "", ""])
            rows += own.map(row)
        }
        return Table(
            columns: [
                .init(words.pick("Acteur", "Actor")), .init(words.pick("Où", "Where")),
                .init(words.pick("Joindre", "Reach")), .init(words.pick("Cœur de métier", "Core business")),
                .init(words.pick("Sûreté", "Certainty")),
            ], rows: rows)
    }

    private func family(of listing: ActorListing) -> ActorFamily? {
        atlas.actors[listing.row].types.first.flatMap { atlas.referential.type($0)?.family }
    }

    private func row(_ listing: ActorListing) -> [String] {
        let actor = atlas.actors[listing.row]
        let contacts = PublicContacts(actor: actor, contacts: parts.contacts, referential: atlas.referential)
        let reach = [contacts.phone, contacts.email, actor.website].filter { !$0.isEmpty }.map(\.madeSafe)
        let commune = actor.commune.map { words.commune($0, in: atlas.territories) } ?? ""
        let zone = words.pick("zone\u{A0}: ", "zone: ") + words.zone(actor.zone, in: atlas.territories)
        let place = [
            contacts.address.madeSafe, commune,
            actor.zone.isUnknown ? words.zone(actor.zone, in: atlas.territories) : zone,
        ]
        let core = atlas.referential.functions.filter { function in
            subject.offers(of: listing.row).contains {
                $0.role == .core && $0.presence != .absent && $0.functions.contains(function.id)
            }
        }
        let stages = listing.stages.isEmpty ? "" : " (\(words.stages(listing.stages)))"
        return [
            words.name(of: actor) + ", " + words.types(of: actor, in: atlas.referential),
            place.filter { !$0.isEmpty }.joined(separator: ", "),
            reach.isEmpty ? "–" : reach.joined(separator: " "),
            core.isEmpty
                ? "–" : core.map { $0.name(in: words.language).madeSafe }.joined(separator: ", ") + stages,
            listing.presence == .absent ? words.pick("aucune offre", "no offer") : words.presence(of: listing),
        ]
    }

    private var legend: String {
        words.pick(
            "Présumé\u{A0}: d’après le type de l’acteur, ou une offre que personne n’a vérifiée avec lui.",
            "Presumed: from the type of the actor, or an offer that nobody verified with it.")
    }

    private func provenance(_ listing: [ActorListing]) -> [Block] {
        var provenance = Provenance(subject: subject, words: words)
        let places = query.territories.isEmpty ? [.france] : query.territories
        provenance.perimeter = places.map { words.territory($0, in: atlas.territories) + " (\($0))" }
            .joined(separator: ", ")
        provenance.filters = words.filters(query, in: atlas)
        provenance.presumed =
            words.pick("acteurs\u{A0}: ", "actors: ")
            + words.presumed(listing.count { $0.presence == .presumed }, of: listing.count)
        let actors = listing.map { atlas.actors[$0.row] }
        provenance.verified =
            words.pick("fiches\u{A0}: ", "records: ")
            + words.verified(actors.compactMap { $0.verification?.on }, of: actors.count)
        provenance.sources = actors.map(\.source)
        provenance.isWithholding = actors.contains {
            PublicContacts(actor: $0, contacts: parts.contacts, referential: atlas.referential).isWithholding
        }
        return provenance.blocks
    }
}

extension Words {
    fileprivate func family(_ family: ActorFamily?) -> String {
        switch family {
        case .associativeSupport?: pick("Appui au tissu associatif", "Support for associations")
        case .expertRelay?: pick("Relais experts", "Expert relays")
        case .institution?: pick("Acteurs institutionnels", "Institutions")
        case .integration?: pick("Insertion par l’activité économique", "Work integration")
        case .cooperation?: pick("Coopération et mutualisation", "Cooperation and sharing")
        case .enterprise?: pick("Entreprises", "Enterprises")
        case .other?: pick("Autres acteurs", "Other actors")
        case nil: pick("Type inconnu", "Unknown type")
        }
    }
}
