import AtlasDocuments
import AtlasModel

extension SitePages {
    /// Above so many départements, their pages are listed behind their number.
    private static let placesShown = 8

    /// The page of an actor: who it is, where, what it offers, how to reach it, with whom it works, who says so.
    func actor(_ listing: ActorListing) -> Page {
        let actor = atlas.actors[listing.row]
        let name = words.name(of: actor)
        let body: Markup = """
            <article>
            <h1>\(name)</h1>
            <p class="subtitle">\(words.types(of: actor, in: atlas.referential))</p>
            \(facts(whereabouts(actor)))<h2>\(words.offersHeading)</h2>
            \(ActorOffers(row: listing.row, pages: self).markup)<h2>\(words.reachHeading)</h2>
            \(contact(actor))\(ties(actor))\(undertakings(actor))\(notes(actor))<h2>\(words.recordHeading)</h2>
            \(record(listing.row))</article>
            \(workplaces(listing.row))
            """
        return Page(name: ground.names.actor(listing.row) ?? PageNames.actors, title: name, body: body)
    }

    /// A list of names and values, those of nothing left out.
    private func facts(_ facts: [(String, Markup)]) -> Markup {
        let rows = facts.filter { !$0.1.isEmpty }.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>\n" as Markup }
        return rows.isEmpty ? .none : "<dl>\n\(rows)</dl>\n"
    }

    private func whereabouts(_ actor: Actor) -> [(String, Markup)] {
        let contacts = PublicContacts(actor: actor, contacts: ground.contacts, referential: atlas.referential)
        let seat = [contacts.address.madeSafe, actor.commune.map { words.commune($0, in: territories) } ?? ""]
        return [
            (words.pick("Adresse", "Address"), "\(seat.filter { !$0.isEmpty }.joined(separator: ", "))"),
            (words.pick("Intervient dans", "Works in"), "\(words.zone(actor.zone, in: territories))"),
            (words.pick("Réseaux", "Networks"), "\(actor.networks.joined(separator: ", "))"),
            ("Guid’Asso", "\(actor.guidAsso.map(words.guidAsso) ?? "")"),
        ]
    }

    private func contact(_ actor: Actor) -> Markup {
        let contacts = PublicContacts(actor: actor, contacts: ground.contacts, referential: atlas.referential)
        func way(_ text: String, _ link: Link?) -> Markup {
            link.map { "<a href=\"\($0.uri)\">\(text)</a>" } ?? "\(text)"
        }
        let ways = facts([
            (words.pick("Téléphone", "Phone"), way(contacts.phone, .telephone(contacts.phone))),
            (words.pick("Courriel", "E-mail"), way(contacts.email, .mail(contacts.email))),
            (words.pick("Site", "Website"), way(actor.website, .page(actor.website))),
        ])
        let withheld: Markup = contacts.isWithholding ? "<p class=\"note\">\(words.contactsWithheld)</p>\n" : .none
        return (ways.isEmpty && withheld.isEmpty ? "<p>\(words.noContact)</p>\n" : ways) + withheld
    }

    /// The other actors, by what ties this one to them, each with the way to its page.
    private func ties(_ actor: Actor) -> Markup {
        let contacts = PublicContacts(actor: actor, contacts: ground.contacts, referential: atlas.referential)
        var order: [String] = []
        var others: [String: [Markup]] = [:]
        for tie in atlas.relations where tie.from == actor.id || tie.to == actor.id {
            let isFirst = tie.from == actor.id
            let other = isFirst ? tie.to : tie.from
            let row = subject.row(of: other)
            let verb = words.relation(tie.kind, fromFirst: isFirst)
            let told = contacts.note(tie.note, withheld: words.withheld)
            let note: Markup = told.isEmpty ? .none : " <small>\(quoted(told))</small>"
            if others[verb] == nil { order.append(verb) }
            others[verb, default: []].append((row.map(link) ?? "\(words.name(of: other, in: subject))") + note)
        }
        guard !order.isEmpty else { return .none }
        let items = order.map { verb -> Markup in "<li>\(verb) \((others[verb] ?? []).joined(", "))</li>\n" }
        return "<h2>\(words.tiesHeading)</h2>\n<ul>\n\(items)</ul>\n"
    }

    /// Cooperations and initiatives in which the actor has a part.
    private func undertakings(_ actor: Actor) -> Markup {
        let parts: [(String, [String])] =
            atlas.cooperations.map { ($0.name, $0.members.filter { $0.actor == actor.id }.map(\.role)) }
            + atlas.initiatives.map { ($0.name, $0.participants.filter { $0.actor == actor.id }.map(\.part)) }
        let items = parts.filter { !$0.1.isEmpty }.map { name, roles -> Markup in
            let known = roles.filter { !$0.isEmpty }
            let roles: Markup = known.isEmpty ? .none : " (\(words.parts(known)))"
            return "<li>\(quoted(name))\(roles)</li>\n"
        }
        return items.isEmpty ? .none : "<h2>\(words.undertakingsHeading)</h2>\n<ul>\n\(items)</ul>\n"
    }

    private func notes(_ actor: Actor) -> Markup {
        let notes = PublicContacts(actor: actor, contacts: ground.contacts, referential: atlas.referential)
            .notes(withheld: words.withheld)
        return notes.isEmpty ? .none : "<h2>\(words.pick("Notes", "Notes"))</h2>\n<p>\(quoted(notes))</p>\n"
    }

    /// Who says all that, when it was checked, and how to have it corrected.
    private func record(_ row: Int) -> Markup {
        let actor = atlas.actors[row]
        let sources = subject.sources(ofActor: row)
        // Sources that share a part, as a guide of which each cites a page, say it once.
        func list(_ sources: [ActorSource]) -> Markup {
            sources.flatMap { $0.text.split(separator: " ; ").map(String.init) }.eachOnce.map(quoted).joined(" ; ")
        }
        var href = correction?.uri ?? PageNames.sources + "#correction"
        if href.hasPrefix("mailto:") { href += "?subject=" + PageNames.plain(actor.id.rawValue) }
        return facts([
            (words.pick("Fiche", "Record"), "\(words.checked(actor))"),
            (words.pick("Source", "Source"), list(sources.filter { !$0.isOfType })),
            (words.pick("Présumé d’après", "Presumed from"), list(sources.filter(\.isOfType))),
            ("SIRET", "\(actor.siret)"), ("RNA", "\(actor.rna)"),
        ]) + """
            <p>\(words.wrongRecord) <a href="\(href)">\(words.correctRecord)</a>\(words.citing(actor.id.rawValue))</p>

            """
    }

    /// The ways to what is covered where the actor works.
    private func workplaces(_ row: Int) -> Markup {
        let places = (ground.workplaces[row] ?? []).map { ground.parts[$0] }
        guard !places.isEmpty else { return .none }
        let links = places.map { part -> Markup in
            "<li><a href=\"\(PageNames.departement(ground.departement(part).code))\">\(name(part.reference))</a></li>\n"
        }
        let list: Markup = "<ul class=\"places\">\n\(links)</ul>"
        let shown: Markup =
            places.count > SitePages.placesShown
            ? "<details><summary>\(words.count(places.count, of: .departement))</summary>\n\(list)</details>" : list
        return """
            <nav aria-labelledby="places">
            <h2 id="places">\(words.inDepartements)</h2>
            \(shown)
            </nav>

            """
    }
}
