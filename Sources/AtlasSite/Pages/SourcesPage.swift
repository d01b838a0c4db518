import AtlasDocuments
import AtlasModel

extension SitePages {
    /// From when and from where what the site says is, how surely it is known, and what to do about a mistake.
    var sources: Page {
        let offers = ground.actors.flatMap { subject.offers(of: $0.row) }
        let presumed = words.presumedShare(offers.count { $0.presence == .presumed }, of: offers.count)
        let whom: Markup =
            correction.map { link in
                "\(words.correctionTo)<a href=\"\(link.uri)\">\(SitePages.readable(link))</a>."
            } ?? "\(words.correctionUnknown)"
        let body: Markup = """
            <h1>\(words.sourcesTitle)</h1>
            <h2>\(words.dateHeading)</h2>
            <p>\(words.situation(subject))</p>
            <h2>\(words.certaintyHeading)</h2>
            \(rendered([.list(words.certainties), .paragraph(presumed)]))<h2 id="correction">\(words.correctionHeading)</h2>
            <p>\(words.correctionSteps)</p>
            <p>\(whom)</p>
            <h2>\(words.contactsHeading)</h2>
            <p>\(words.personalData(isOpen: ground.contacts == .everybody, hasNotes: ground.hasNotes))</p>
            <h2>\(words.rulesHeading)</h2>
            <p>\(words.rules)</p>
            <h2>\(words.licencesHeading)</h2>
            \(rendered([.paragraph(territorySource), .paragraph(referentialSource)]))\(recordSources)
            """
        return Page(name: PageNames.sources, title: words.sourcesTitle, body: body)
    }

    private var territorySource: String {
        atlas.ownParts.contains(.territories) ? words.ownTerritories : words.territoryLicence
    }

    private var referentialSource: String {
        atlas.ownParts.contains(.referential) ? words.ownReferential : words.referentialLicence
    }

    /// The sources of the actors, those of most records first.
    private var recordSources: Markup {
        var counts: [String: Int] = [:]
        for listing in ground.actors where !atlas.actors[listing.row].source.isEmpty {
            counts[atlas.actors[listing.row].source, default: 0] += 1
        }
        let items = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { source, count -> Markup in
            "<li>\(quoted(source)) <small>(\(words.records(count)))</small></li>\n"
        }
        return items.isEmpty ? .none : "<p>\(words.actorSources)</p>\n<ul>\n\(items)</ul>\n"
    }

    private static func readable(_ link: Link) -> String {
        link.uri.hasPrefix("mailto:") ? String(link.uri.dropFirst(7)) : link.uri
    }
}
