import AtlasDocuments
import AtlasModel

/// What a site is about, counted once for all its pages and languages.
struct SiteGround {
    let subject: AtlasOnDate
    let territory: TerritoryReference
    let communes: CommuneSet
    /// What the site tells of, from the widest to the most local.
    let parts: [DepartementPart]
    let coverage: Coverage
    /// The signs of every territory that is shown.
    let signs: [TerritoryReference: TerritorySigns]
    let actors: [ActorListing]
    /// Rows of those of them who cover nothing but send people on to others.
    let referring: Set<Int>
    /// For each of them, by row, the places of the parts where it works.
    let workplaces: [Int: [Int]]
    let names: PageNames
    let contacts: SheetParts.Contacts
    let hasNotes: Bool
    let outlines: Outlines?

    /// A département as far as the site is about it.
    struct DepartementPart {
        /// Row of the département.
        let row: Int
        let reference: TerritoryReference
        /// The communes, as few territories as make them up.
        let query: CoverageQuery
        let communes: CommuneSet
        let coverage: Coverage
        /// Its EPCI, and its communes that belong to none.
        let members: [TerritoryReference]
        let actors: [ActorListing]
        /// Rows of those of them who cover nothing here but send people on to others.
        let referring: Set<Int>
    }

    init(_ order: SiteOrder, of subject: AtlasOnDate) {
        // What is not in the ground can come into no page.
        let subject = order.hasNotes ? subject : subject.withoutNotes
        let territories = subject.atlas.territories
        self.subject = subject
        hasNotes = order.hasNotes
        territory = order.territory
        contacts = order.contacts
        outlines = order.outlines
        var query = CoverageQuery()
        query.crowdedAbove = order.crowdedAbove
        query.territories = [territory]
        let coverage = Coverage(query, of: subject)
        self.coverage = coverage
        communes = coverage.communes
        actors = subject.listing(query)
        referring = subject.referring(among: actors, in: communes)
        names = PageNames(of: actors.map(\.row), in: subject.atlas)
        let rows = Set(communes.map { Int(territories.communes.departements[$0]) })
            .sorted { territories.departements[$0].code < territories.departements[$1].code }
        parts = rows.map { row in
            DepartementPart(row: row, within: coverage.communes, query: query, of: subject)
        }
        var workplaces: [Int: [Int]] = [:]
        for (place, part) in parts.enumerated() {
            for listing in part.actors { workplaces[listing.row, default: []].append(place) }
        }
        self.workplaces = workplaces
        var signs: [TerritoryReference: TerritorySigns] = [:]
        func note(_ summaries: [TerritoryCoverage]) {
            for (reference, cells) in Dictionary(grouping: summaries, by: \.territory) {
                signs[reference] = TerritorySigns(
                    cells, functions: coverage.functions, in: subject.atlas.referential)
            }
        }
        note(coverage.summary(as: territory))
        note(coverage.summaries(by: .region))
        note(coverage.summaries(by: .departement))
        note(coverage.summaries(of: parts.flatMap(\.members).filter { $0.level == .commune }))
        // An EPCI that goes beyond is told as it is, not as the part of it that lies here.
        note(Coverage(query.widened(to: .epci, in: territories), of: subject).summaries(by: .epci))
        self.signs = signs
    }

    var territories: Territories { subject.atlas.territories }

    /// Whether the map shows départements; a smaller ground is shown by EPCI.
    var isWide: Bool { parts.count > 13 }

    func departement(_ part: DepartementPart) -> Departement { territories.departements[part.row] }

    /// The map of the whole.
    var map: CoverageMap? {
        guard let outlines else { return nil }
        let codes = Set(parts.map { departement($0).code })
        let units = outlines.units.indices.filter { codes.contains(outlines.units[$0].departement) }
        if isWide {
            let byCode = Dictionary(grouping: units) { outlines.units[$0].departement }
            let regions = Dictionary(
                territories.departements.map { ($0.code, territories.regions[$0.region].code) }
            ) { first, _ in first }
            return CoverageMap(
                parts.compactMap { part in byCode[departement(part).code].map { (part.reference, $0) } },
                groupedBy: { regions[$0] ?? $0 }, on: outlines)
        }
        return map(of: parts.flatMap(\.members), units, on: outlines)
    }

    /// The map of a département.
    func map(of part: DepartementPart) -> CoverageMap? {
        guard let outlines else { return nil }
        let code = departement(part).code
        return map(
            of: part.members, outlines.units.indices.filter { outlines.units[$0].departement == code }, on: outlines)
    }

    /// - Parameter units: those among which the shapes are.
    private func map(
        of members: [TerritoryReference], _ units: [Int], on outlines: Outlines
    ) -> CoverageMap? {
        let byEpci = Dictionary(grouping: units) { outlines.units[$0].epci }
        var seen: Set<TerritoryReference> = []
        let shown = members.filter { $0.level == .epci && seen.insert($0).inserted }
            .compactMap { reference in byEpci[reference.code].map { (reference, $0) } }
        // Communes without EPCI are drawn together: lines know them no closer.
        let alone = members.filter { $0.level == .commune }.prefix(1)
            .compactMap { reference in byEpci[nil].map { (reference, $0) } }
        return CoverageMap(shown + alone, groupedBy: { $0 }, on: outlines)
    }
}

extension AtlasOnDate {
    /// The same with nothing in the notes on actors and on what ties them.
    fileprivate var withoutNotes: AtlasOnDate {
        guard
            atlas.actors.contains(where: { !$0.notes.isEmpty }) || atlas.relations.contains(where: { !$0.note.isEmpty })
        else { return self }
        var bare = atlas
        for row in bare.actors.indices { bare.actors[row].notes = "" }
        bare.relations = bare.relations.map { tie in
            Relation(from: tie.from, to: tie.to, kind: tie.kind, note: "", source: tie.source)
        }
        return AtlasOnDate(bare, on: date)
    }

    /// Rows of the actors of a list who cover nothing in these communes but refer people on somewhere there.
    fileprivate func referring(among actors: [ActorListing], in communes: CommuneSet) -> Set<Int> {
        var known: [TerritoryReference: Bool] = [:]
        func reaches(_ reference: TerritoryReference) -> Bool {
            if let answer = known[reference] { return answer }
            let answer = atlas.territories.communes(of: reference).intersects(communes)
            known[reference] = answer
            return answer
        }
        let found = actors.filter { listing in
            listing.presence == .absent
                && offers(of: listing.row).contains { $0.role == .referral && $0.reach.contains(where: reaches) }
        }
        return Set(found.map(\.row))
    }
}

extension SiteGround.DepartementPart {
    fileprivate init(row: Int, within whole: CommuneSet, query: CoverageQuery, of subject: AtlasOnDate) {
        let territories = subject.atlas.territories
        self.row = row
        reference = territories.reference(.departement, row: row)
        var communes = territories.communes(of: reference)
        let all = communes.count
        communes.formIntersection(whole)
        self.communes = communes
        var query = query
        query.territories = communes.count == all ? [reference] : territories.rolledUp(communes)
        self.query = query
        coverage = Coverage(query, of: subject)
        members = territories.children(of: reference).filter {
            territories.communes(of: $0).intersects(communes)
        }
        actors = subject.listing(query)
        referring = subject.referring(among: actors, in: communes)
    }
}
