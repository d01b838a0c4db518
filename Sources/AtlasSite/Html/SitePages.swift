import AtlasDocuments
import AtlasModel

/// The pages of a site in one language.
struct SitePages {
    let ground: SiteGround
    let drawings: SiteDrawings
    let words: Words
    /// Where the pages stand, with its `/`; empty at the top.
    let folder: String
    /// All languages of the site, the one at the top first.
    let languages: [Language]
    let correction: Link?

    var subject: AtlasOnDate { ground.subject }
    var atlas: Atlas { ground.subject.atlas }
    var territories: Territories { ground.territories }
    var place: String { words.territory(ground.territory, in: territories) }
    var sheets: HtmlRenderer { HtmlRenderer(words) }
    /// From a page to what all languages share.
    var top: String { folder.isEmpty ? "" : "../" }

    var files: [Site.File] {
        var pages = [home, questions, directory, gaps, sources]
        pages += ground.parts.indices.map(departement)
        pages += ground.actors.map(actor)
        return pages.map { Site.File(path: folder + $0.name, text: html($0).text) }
    }

    /// A page before its frame is around it.
    struct Page {
        let name: String
        let title: String
        let body: Markup
        /// Files of the script beside the pages, which it needs before it runs.
        var data: [String] = []
    }

    private func html(_ page: Page) -> Markup {
        let language = words.language.rawValue
        let others: Markup = languages.filter { $0 != words.language }.map { other -> Markup in
            let path = twin(of: page.name, in: other)
            return """
                <a href="\(path)" hreflang="\(other.rawValue)" lang="\(other.rawValue)">\(Words(other).ownName)</a>
                """
        }.joined(" ")
        let title = page.title + " – " + atlas.title.madeSafe
        let scripts = (page.data + [top + PageNames.script]).map { source -> Markup in
            "<script src=\"\(source)\" defer></script>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(language)" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Maillage">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" content="\(SitePages.policy)">
            <title>\(title)</title>
            <link rel="stylesheet" href="\(top + PageNames.style)">
            \(scripts)</head>
            <body>
            <a class="skip" href="#main">\(words.skip)</a>
            <header class="site">
            <p class="name"><a href="\(PageNames.home)">\(atlas.title)</a></p>
            <nav aria-label="\(words.navigation)">
            <ul>
            \(navigation(from: page.name))</ul>
            </nav>
            <p class="languages">\(others)</p>
            </header>
            <main id="main">
            \(page.body)</main>
            <footer class="site">
            <p>\(words.situation(subject)) <a href="\(PageNames.sources)">\(words.sourcesTitle)</a>. \(words.madeWith)</p>
            </footer>
            </body>
            </html>

            """
    }

    /// Nothing from anybody else, no script but the site's, nothing that an attribute or an element could run.
    static let policy: Markup =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

    private func navigation(from name: String) -> [Markup] {
        let entries = [
            (PageNames.home, words.homePage), (PageNames.pathway, words.pathwayPage),
            (PageNames.actors, words.actorsPage), (PageNames.gaps, words.gapsPage),
            (PageNames.sources, words.sourcesPage),
        ]
        return entries.map { entry -> Markup in
            let here: Markup = entry.0 == name ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(entry.0)\"\(here)>\(entry.1)</a></li>\n"
        }
    }

    /// The same page in another language.
    private func twin(of name: String, in other: Language) -> String {
        other == languages.first ? top + name : top + other.rawValue + "/" + name
    }

    // MARK: What several pages have

    func name(_ reference: TerritoryReference) -> String { words.territory(reference, in: territories) }

    /// How many of those listed work here, how many only send people on, and of how many nothing is known but their zone.
    /// - Parameter referring: rows of those who only send people on.
    func actorCount(_ actors: [ActorListing], _ referring: Set<Int>) -> String {
        words.actorCount(actors.count { $0.presence != .absent }) + asides(actors, referring)
    }

    /// Those listed who do not work here.
    func asides(_ actors: [ActorListing], _ referring: Set<Int>) -> String {
        words.referring(referring.count)
            + words.withoutOffer(actors.count { $0.presence == .absent } - referring.count)
    }

    /// What an actor is here, by its sign and its word.
    func standing(_ listing: ActorListing, _ referring: Set<Int>) -> (mark: String, word: String) {
        referring.contains(listing.row)
            ? ("→", words.refersOnly) : (words.mark(listing.presence), words.presence(of: listing))
    }

    /// The signs of ``standing(_:_:)``.
    var standingLegend: String {
        let signs = [Presence.confirmed, .presumed, .unknown].map { (words.mark($0), words.presence($0)) }
        return (signs + [("→", words.refersOnly), (words.mark(.absent), words.presence(.absent))])
            .map { $0 + "\u{A0}" + $1 }.joined(separator: ", ")
    }

    /// What somebody wrote into the data, in French whatever the language of the page.
    func quoted(_ text: String) -> Markup {
        words.language == .french ? "\(text)" : "<span lang=\"fr\">\(text)</span>"
    }

    /// An actor with the way to its page, where it has one.
    func link(_ row: Int) -> Markup {
        let name = words.name(of: atlas.actors[row])
        guard let page = ground.names.actor(row) else { return "\(name)" }
        return "<a href=\"\(page)\">\(name)</a>"
    }

    /// A data block for the script; it is read, not run.
    func data(_ value: ScriptValue) -> Markup {
        "<script type=\"application/json\" id=\"data\">\(Markup(rendered: value.json))</script>\n"
    }

    func rendered(_ blocks: [Block], level: Int = 2) -> Markup {
        Markup(rendered: sheets.text(of: blocks, level: level))
    }
}
