import AtlasDocuments
import AtlasModel

extension SitePages {
    /// The first page: what the site is about, the map with its table, the ways on.
    var home: Page {
        var table = SignTable()
        let title = words.siteTitle(place)
        let caption = words.mapTitle(place, function: words.allFunctions, stage: words.allStages)
        let drawing = drawings.home.map { map in
            MapDrawing(map: map, pages: self).svg(title: caption, &table, link: homeLink, part: homePart)
        }
        let rows = homeRows(&table)
        var body: Markup = """
            <h1>\(title)</h1>
            <p class="lead">\(words.lead(place))</p>
            <ul class="counts">
            <li><strong>\(words.actorCount(present))</strong> (\(certainties))\(asides(ground.actors, ground.referring))</li>
            <li><strong>\(gapShare.share)</strong>\(gapShare.explanation)</li>
            </ul>
            <div class="start">
            <section class="ask" aria-labelledby="ask-heading">
            <h2 id="ask-heading">\(words.callHeading)</h2>
            <p>\(words.questionsLead)</p>
            <p><a class="call" href="\(PageNames.pathway)">\(words.pathwayPage)</a></p>
            </section>
            <form id="search" hidden data-actors="\(words.seeActors)" data-coverage="\(words.seeCoverage)" \
            data-pathway="\(words.seePathway)">
            <h2>\(words.searchHeading)</h2>
            \(communeFields)<p id="search-ways" aria-live="polite"></p>
            </form>
            </div>

            """
        body += """
            <section aria-labelledby="map-heading">
            <h2 id="map-heading">\(words.mapHeading)</h2>
            \(mapFilter(of: ground.coverage, parts: homeParts))
            """
        if let drawing {
            body += """
                <p class="skip-map"><a href="#table">\(words.skipMap)</a></p>
                <div class="picture">
                \(drawing)\(legend())</div>

                """
        }
        body += """
            <h3>\(words.tableHeading)</h3>
            \(stateTable(rows, id: "table", caption: caption))</section>
            \(data(mapData(table, place: place)))
            """
        return Page(name: PageNames.home, title: title, body: body)
    }

    private func count(_ presence: Presence) -> Int { ground.actors.count { $0.presence == presence } }

    private var present: Int { ground.actors.count - count(.absent) }

    private var certainties: String {
        words.knownOffers(confirmed: count(.confirmed), presumed: count(.presumed), unknown: count(.unknown))
    }

    /// The share of what is required on the whole that nobody does, and what that means.
    private var gapShare: (share: String, explanation: String) {
        let required = ground.coverage.summary(as: ground.territory).filter {
            atlas.referential.requirement(of: $0.function, at: $0.stage) == .required
        }
        let share = required.isEmpty ? 0 : required.reduce(0) { $0 + $1.share(.gap) } / Double(required.count)
        return words.gapShare(share, needs: required.count, ground.coverage.weights.unit)
    }

    private func homeLink(_ reference: TerritoryReference) -> String {
        if reference.level == .departement { return PageNames.departement(reference.code) }
        let part = ground.parts.first { $0.members.contains(reference) } ?? ground.parts.first
        let page = part.map { PageNames.departement(ground.departement($0).code) } ?? PageNames.home
        return page + "#" + PageNames.anchor(reference)
    }

    /// What the map may be narrowed to: régions, or départements.
    private var homeParts: [TerritoryReference] {
        guard ground.isWide else { return ground.parts.map(\.reference) }
        let rows = Set(ground.parts.map { ground.departement($0).region })
        return territories.children(of: .france).filter { territories.row(of: $0).map(rows.contains) ?? false }
    }

    /// The numbers of those of them in which a territory lies.
    private func homePart(_ reference: TerritoryReference) -> Markup {
        let numbers =
            ground.isWide
            ? homeParts.indices.filter { number in
                guard let row = territories.row(of: reference) else { return false }
                return territories.departements[row].region == territories.row(of: homeParts[number])
            } : ground.parts.indices.filter { ground.parts[$0].members.contains(reference) }
        return " data-p=\"\(numbers.map { "\($0)" }.joined(separator: " "))\""
    }

    /// Régions with their départements, or départements with their EPCI.
    private func homeRows(_ table: inout SignTable) -> [Markup] {
        var rows: [Markup] = []
        guard ground.isWide else {
            for (number, part) in ground.parts.enumerated() {
                let page = PageNames.departement(ground.departement(part).code)
                let mark: Markup = " data-p=\"\(number)\""
                rows.append(row(part.reference, &table, href: page, isHeading: true, part: mark))
                for member in part.members {
                    rows.append(row(member, &table, href: page + "#" + PageNames.anchor(member), part: mark))
                }
            }
            return rows
        }
        let byRegion = Dictionary(grouping: ground.parts) { ground.departement($0).region }
        for (number, region) in homeParts.enumerated() {
            guard let row = territories.row(of: region), let parts = byRegion[row] else { continue }
            let mark: Markup = " data-p=\"\(number)\""
            rows.append(self.row(region, &table, isHeading: true, part: mark))
            for part in parts {
                let page = PageNames.departement(ground.departement(part).code)
                rows.append(self.row(part.reference, &table, href: page, part: mark))
            }
        }
        return rows
    }
}
