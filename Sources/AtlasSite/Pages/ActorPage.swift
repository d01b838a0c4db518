import AtlasDocuments
import AtlasModel

extension SitePages {
    /// The sheet of an actor, as on paper, with the ways to where it works.
    func actor(_ listing: ActorListing) -> Page {
        let actor = atlas.actors[listing.row]
        let parts = SheetParts(contacts: ground.contacts, isHandout: true)
        let sheet = Document.actorSheet(listing.row, in: subject, words: words, with: parts)
        let places = (ground.workplaces[listing.row] ?? []).map { ground.parts[$0] }
        let links = places.map { part -> Markup in
            "<li><a href=\"\(PageNames.departement(ground.departement(part).code))\">\(name(part.reference))</a></li>\n"
        }
        let body: Markup = """
            <article>
            <h1>\(sheet.title)</h1>
            <p class="subtitle">\(sheet.subtitle)</p>
            \(rendered(sheet.blocks))</article>
            <nav aria-labelledby="places">
            <h2 id="places">\(words.inDepartements)</h2>
            <ul class="places">
            \(links)</ul>
            </nav>
            <p>\(correctionLink(actor))</p>

            """
        return Page(name: ground.names.actor(listing.row) ?? PageNames.actors, title: sheet.title, body: body)
    }

    private func correctionLink(_ actor: Actor) -> Markup {
        var href = correction?.uri ?? PageNames.sources + "#correction"
        if href.hasPrefix("mailto:") { href += "?subject=" + PageNames.plain(actor.id.rawValue) }
        return "<a href=\"\(href)\">\(words.correctRecord)</a> (\(actor.id.rawValue))"
    }
}
