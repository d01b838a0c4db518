import AtlasDocuments
import AtlasModel

extension SitePages {
    private static let actorsShown = 8

    /// A département, as far as the site is about it: its map, its actors, who takes each step, its gaps in words.
    func departement(_ index: Int) -> Page {
        let part = ground.parts[index]
        let code = ground.departement(part).code
        let name = name(part.reference)
        var table = SignTable()
        let caption = words.mapTitle(name, function: words.allFunctions, stage: words.allStages)
        let drawing = drawings.departements[index].map { map in
            MapDrawing(map: map, pages: self).svg(title: caption, &table) { "#" + PageNames.anchor($0) }
        }
        var rows = [row(part.reference, &table, isHeading: true)]
        for member in part.members { rows.append(row(member, &table, id: PageNames.anchor(member))) }
        var body: Markup = """
            <h1>\(name)</h1>
            <p class="lead">\(actorCount(part.actors, part.referring)).</p>
            \(caution(of: part))<nav aria-label="\(words.onThisPage)"><ul class="jumps">
            <li><a href="#map-heading">\(words.epciHeading)</a></li>
            <li><a href="#actors">\(words.actorsHeading)</a></li>
            <li><a href="#steps">\(words.stepsHeading)</a></li>
            <li><a href="#functions">\(words.functionsHeading)</a></li>
            <li><a href="#gap">\(words.heading(.gap))</a></li>
            </ul></nav>
            <section aria-labelledby="map-heading">
            <h2 id="map-heading">\(words.epciHeading)</h2>
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
            <h3>\(words.tableHeading)</h3>
            \(stateTable(rows, id: "table", caption: caption))</section>
            <section id="actors">
            <h2>\(words.actorsHeading)</h2>
            \(actorList(part))</section>
            <section id="steps">
            <h2>\(words.stepsHeading)</h2>
            <p class="note">\(words.stepsNote)</p>
            \(steps(in: part))</section>
            <section id="functions">
            <h2>\(words.functionsHeading)</h2>
            \(functions(in: part))</section>
            \(statements(part.coverage))\(data(mapData(table, place: name)))
            """
        return Page(name: PageNames.departement(code), title: name, body: body)
    }

    /// What keeps whoever sees a département without actors from taking it for one that has none.
    private func caution(of part: SiteGround.DepartementPart) -> Markup {
        part.actors.allSatisfy { $0.presence == .absent } ? "<p>\(words.noActorYet)</p>\n" : .none
    }

    private func actorList(_ part: SiteGround.DepartementPart) -> Markup {
        guard !part.actors.isEmpty else { return "<p>\(words.noActor)</p>\n" }
        let items = part.actors.map { listing -> Markup in
            let types = words.types(of: atlas.actors[listing.row], in: atlas.referential)
            let mark = mark(standing(listing, part.referring))
            return "<li>\(mark) \(link(listing.row)) <small>\(types)</small></li>\n"
        }
        return "<ul class=\"actors\">\n\(items)</ul>\n<p class=\"note\">\(standingLegend)</p>\n"
    }

    /// A sign and, for who cannot see it, its word.
    private func mark(_ standing: (mark: String, word: String)) -> Markup {
        "<span class=\"sign\" aria-hidden=\"true\">\(standing.mark)</span>"
            + "<span class=\"aside\">\(standing.word)</span>"
    }

    private func functions(in part: SiteGround.DepartementPart) -> Markup {
        let sheet = Document.coverageSheet(
            part.coverage.summary(as: part.reference), of: "", coverage: part.coverage, in: subject, words: words)
        return sheet.blocks.dropLast().map { block -> Markup in
            guard case .table = block else { return rendered([block], level: 3) }
            // Wider than the narrowest screens: it scrolls by itself.
            return """
                <div class="wide" role="region" aria-label="\(words.functionsHeading)" tabindex="0">
                \(rendered([block], level: 3))</div>

                """
        }.joined()
    }

    /// Who takes each step of each stage somewhere in the département: what the three questions tell for one commune,
    /// for whoever has no script.
    private func steps(in part: SiteGround.DepartementPart) -> Markup {
        var known: [TerritoryReference: Bool] = [:]
        func reaches(_ offer: EffectiveOffer) -> Bool {
            offer.reach.contains { reference in
                if let answer = known[reference] { return answer }
                let answer = territories.communes(of: reference).intersects(part.communes)
                known[reference] = answer
                return answer
            }
        }
        let offers = part.actors.map { listing in
            (listing.row, subject.offers(of: listing.row).filter { $0.presence >= .presumed && reaches($0) })
        }
        var stage: EmploymentStage?
        let rows = atlas.referential.steps.map { step -> Markup in
            let found = offers.compactMap { row, offers in
                offers.filter { subject.concerns($0, step.function, at: step.stage) }.map(\.presence).max().map {
                    (row, $0)
                }
            }.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
            let shown = found.prefix(SitePages.actorsShown).map { row, presence -> Markup in
                "\(mark((words.mark(presence), words.presence(presence))))\u{A0}\(link(row))"
            }
            let rest: Markup = found.count > shown.count ? ", \(words.more(found.count - shown.count))" : .none
            let whom: Markup =
                found.isEmpty ? "<strong class=\"none\">\(words.nobody)</strong>" : shown.joined(", ") + rest
            defer { stage = step.stage }
            let head: Markup =
                step.stage == stage
                ? .none
                : "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">\(words.stage(step.stage))</th></tr>\n"
            return head
                + "<tr><th scope=\"row\">\(step.title(in: words.language))</th><td>\(whom)</td></tr>\n"
        }
        return """
            <table class="steps">
            <thead><tr><th scope="col">\(words.stepColumn)</th><th scope="col">\(words.whomColumn)</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }
}
