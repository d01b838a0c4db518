package import AtlasModel

extension Document {
    /// What a coordinator brings to those who fund: who covers what on a territory, where nobody does, where many do,
    /// how surely all this is known.
    /// - Parameters:
    ///   - query: its filters hold; its territories are replaced by `territory`.
    ///   - weights: what communes weigh; their inhabitants where not said.
    package static func coverageReport(
        on territory: TerritoryReference, _ query: CoverageQuery, weights: CommuneWeights? = nil,
        in subject: AtlasOnDate, words: Words, with parts: SheetParts = SheetParts()
    ) -> Document {
        var query = query
        query.territories = [territory]
        let coverage = Coverage(query, of: subject, weights: weights)
        return CoverageReport(territory: territory, coverage: coverage, subject: subject, words: words, parts: parts)
            .document
    }
}

private struct CoverageReport {
    /// More sentences of a kind are a listing, for which there is a command.
    private static let statementsShown = 12

    let territory: TerritoryReference
    let coverage: Coverage
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    private var atlas: Atlas { subject.atlas }
    private var territories: Territories { atlas.territories }

    var document: Document {
        let name = words.territory(territory, in: territories)
        let cells = coverage.summary(as: territory)
        let matrices = CoverageMatrices(coverage: coverage, subject: subject, words: words)
        let listing = subject.listing(coverage.query)
        var document = Document(
            title: words.pick("Rapport de couverture", "Coverage report"), subtitle: name, foot: words.foot(subject))
        document.blocks = [.facts(summary(cells, listing))]
        document.blocks += map
        document.blocks += [
            .heading(words.pick("Fonctions et stades", "Functions and stages")), .table(matrices.byStage(cells)),
            .note(words.coverageLegend(coverage.weights.unit)),
        ]
        if let level = words.partLevel(of: territory.level) {
            let table = matrices.byTerritory(coverage.summaries(by: level))
            document.blocks += [
                .heading(words.pick("Territoires et fonctions", "Territories and functions")), .table(table.table),
                .note(words.stateLegend + (table.hidden > 0 ? " " + words.hidden(table.hidden) : "")),
                .note(matrices.functionKey),
            ]
        }
        let actors = matrices.byActor(listing, on: territory)
        document.blocks += [
            .heading(words.pick("Acteurs et fonctions", "Actors and functions")), .table(actors.table),
            .note(words.matrixLegend + (actors.hidden > 0 ? " " + words.hidden(actors.hidden) : "")),
            .note(matrices.functionKey),
        ]
        document.blocks += statements(.gap) + statements(.overlap) + statements(.fragile) + statements(.unknown)
        document.blocks += provenance(listing)
        return document
    }

    private func summary(_ cells: [TerritoryCoverage], _ listing: [ActorListing]) -> [Fact] {
        var facts = [
            Fact(words.pick("Territoire", "Territory"), words.territory(territory, in: territories), .key),
            Fact(
                words.pick("Communes", "Communes"),
                words.number(coverage.communes.count)
                    + (coverage.weights.unit == .communes
                        ? ""
                        : ", " + words.weight(coverage.weights.total(of: coverage.communes), coverage.weights.unit))),
        ]
        let required = cells.filter(isReported)
        let gap = required.isEmpty ? 0 : required.reduce(0) { $0 + $1.share(.gap) } / Double(required.count)
        facts += [
            Fact(
                words.pick("Zones blanches", "Gaps"),
                words.pick(
                    "\(words.percent(gap)) de ce qui est nécessaire (fonctions et stades, selon leur poids)",
                    "\(words.percent(gap)) of what is required (functions and stages, by weight)"), .key),
            Fact(words.pick("Acteurs", "Actors"), tally(listing)),
        ]
        if let indicators = coverage.indicators(as: territory).first {
            facts += words.facts(of: indicators, unit: coverage.weights.unit)
        }
        facts.append(Fact(words.pick("Rapport du", "Report of"), words.date(subject.date)))
        return facts
    }

    private func tally(_ listing: [ActorListing]) -> String {
        func count(_ presence: Presence) -> String { words.number(listing.count { $0.presence == presence }) }
        return words.number(listing.count)
            + words.pick(
                " (vérifiés \(count(.confirmed)), présumés \(count(.presumed)), inconnus \(count(.unknown)))",
                " (verified \(count(.confirmed)), presumed \(count(.presumed)), unknown \(count(.unknown)))")
    }

    /// Whether statements are made about a cell.
    private func isReported(_ cell: TerritoryCoverage) -> Bool {
        let requirement = atlas.referential.requirement(of: cell.function, at: cell.stage)
        return requirement == .required || (coverage.query.includeUseful && requirement == .useful)
    }

    /// The EPCI by their share of gaps, drawn and in a table.
    private var map: [Block] {
        var sums: [TerritoryReference: (gap: Double, count: Int)] = [:]
        for cell in coverage.summaries(by: .epci) where isReported(cell) {
            let known = sums[cell.territory] ?? (0, 0)
            sums[cell.territory] = (known.gap + cell.share(.gap), known.count + 1)
        }
        let shares = sums.map { GapShare(territory: $0, share: $1.gap / Double($1.count)) }
            .sorted { ($1.share, $0.territory.code) < ($0.share, $1.territory.code) }
        guard shares.count > 1 else { return [] }
        let rows = coverage.communes.map { Int(territories.communes.departements[$0]) }
        let codes = Set(rows).map { territories.departements[$0].code }
        // The overseas départements would leave a country of one dot each.
        let drawn = codes.count > 20 ? codes.filter { $0.utf8.count == 2 } : codes
        let shown = shares.prefix(40)
        let table = Table(
            columns: [
                .init("EPCI"), .init(words.pick("Zones blanches", "Gaps"), isNumeric: true),
                .init(words.pick("Classe", "Class"), isNumeric: true),
            ],
            rows: shown.map {
                [words.territory($0.territory, in: territories), words.percent($0.share), "\($0.shade)"]
            })
        let more = shares.count - shown.count
        return [
            .heading(words.pick("Zones blanches par EPCI", "Gaps by EPCI")),
            .map(.gaps(shares, of: Set(drawn), on: parts.outlines, words: words)), .table(table),
        ] + (more > 0 ? [.note(words.hidden(more))] : [])
    }

    private func statements(_ kind: Statement.Kind) -> [Block] {
        let statements = coverage.mergedStatements(kind)
        let heading = Block.heading(words.heading(kind))
        guard !statements.isEmpty else { return [heading, .paragraph(words.noStatement)] }
        let shown = statements.prefix(CoverageReport.statementsShown)
        let more = statements.count - shown.count
        return [heading, .list(shown.map { words.sentence($0, coverage.weights, in: atlas) })]
            + (more > 0 ? [.note(words.hidden(more))] : [])
    }

    private func provenance(_ listing: [ActorListing]) -> [Block] {
        var provenance = Provenance(subject: subject, words: words)
        provenance.perimeter =
            words.territory(territory, in: territories) + " (\(words.level(territory.level)), \(territory))"
        provenance.filters = words.filters(coverage.query, in: atlas)
        let offers = listing.flatMap { subject.offers(of: $0.row) }
        provenance.presumed =
            words.pick("offres\u{A0}: ", "offers: ")
            + words.presumed(offers.count { $0.presence == .presumed }, of: offers.count)
        provenance.verified =
            words.pick("offres\u{A0}: ", "offers: ")
            + words.verified(offers.compactMap { $0.verification?.on }, of: offers.count)
        provenance.sources = listing.map { atlas.actors[$0.row].source }
        return provenance.blocks
    }
}
