import AtlasDocuments
import AtlasModel

extension SitePages {
    /// The first page: what the site is about, the map with its table, the ways on.
    var home: Page {
        var table = SignTable()
        let title = words.siteTitle(place)
        let caption = words.mapTitle(place, function: words.allFunctions, stage: words.allStages)
        let drawing = drawings.home.map { map in
            MapDrawing(map: map, pages: self).svg(title: caption, &table, link: homeLink)
        }
        let rows = homeRows(&table)
        var body: Markup = """
            <h1>\(title)</h1>
            <p class="lead">\(words.lead(place))</p>
            <ul class="counts">
            <li><strong>\(words.actorCount(ground.actors.count))</strong> (\(certainties))</li>
            <li><strong>\(words.gapShare(gapShare))</strong></li>
            </ul>
            <div class="start">
            <section class="ask" aria-labelledby="ask-heading">
            <h2 id="ask-heading">\(words.callHeading)</h2>
            <p>\(words.questionsLead)</p>
            <p><a class="call" href="\(PageNames.pathway)">\(words.pathwayPage)</a></p>
            </section>
            <form id="search" hidden data-coverage="\(words.seeCoverage)" data-pathway="\(words.seePathway)">
            <h2>\(words.searchHeading)</h2>
            \(communeFields)<p id="search-ways"></p>
            </form>
            </div>

            """
        body += """
            <section aria-labelledby="map-heading">
            <h2 id="map-heading">\(words.mapHeading)</h2>
            \(mapFilter(of: ground.coverage))
            """
        if let drawing {
            body += """
                <p class="skip-map"><a href="#table">\(words.skipMap)</a></p>
                <div class="picture">
                \(drawing)\(legend())</div>

                """
        }
        body += """
            <h2>\(words.tableHeading)</h2>
            \(stateTable(rows, id: "table", caption: caption))</section>
            \(data(mapData(table, place: place)))
            """
        return Page(name: PageNames.home, title: title, body: body)
    }

    private var certainties: String {
        func count(_ presence: Presence) -> Int { ground.actors.count { $0.presence == presence } }
        return words.knownOffers(
            confirmed: count(.confirmed), presumed: count(.presumed), unknown: count(.unknown), none: count(.absent))
    }

    /// The share of what is required on the whole that nobody does.
    private var gapShare: Double {
        let required = ground.coverage.summary(as: ground.territory).filter {
            atlas.referential.requirement(of: $0.function, at: $0.stage) == .required
        }
        return required.isEmpty ? 0 : required.reduce(0) { $0 + $1.share(.gap) } / Double(required.count)
    }

    private func homeLink(_ reference: TerritoryReference) -> String {
        if reference.level == .departement { return PageNames.departement(reference.code) }
        let part = ground.parts.first { $0.members.contains(reference) } ?? ground.parts.first
        let page = part.map { PageNames.departement(ground.departement($0).code) } ?? PageNames.home
        return page + "#" + PageNames.anchor(reference)
    }

    /// Régions with their départements, or départements with their EPCI.
    private func homeRows(_ table: inout SignTable) -> [Markup] {
        var rows: [Markup] = []
        guard ground.isWide else {
            for part in ground.parts {
                let page = PageNames.departement(ground.departement(part).code)
                rows.append(row(part.reference, &table, href: page, isHeading: true))
                for member in part.members {
                    rows.append(row(member, &table, href: page + "#" + PageNames.anchor(member)))
                }
            }
            return rows
        }
        let byRegion = Dictionary(grouping: ground.parts) { ground.departement($0).region }
        for region in territories.children(of: .france) {
            guard let row = territories.row(of: region), let parts = byRegion[row] else { continue }
            rows.append(self.row(region, &table, isHeading: true))
            for part in parts {
                rows.append(
                    self.row(part.reference, &table, href: PageNames.departement(ground.departement(part).code)))
            }
        }
        return rows
    }
}
