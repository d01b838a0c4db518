import AtlasModel

/// What covers what on the territory chosen, counted once for all screens that ask; what costs more than a glance is
/// kept when first asked for.
struct CoverageStudy: Sendable {
    /// What the counts depend on.
    struct Key: Hashable, Sendable {
        var query: CoverageQuery
        /// The territory chosen; the query names none for France.
        var territory: TerritoryReference
        var edition: Int

        /// All stages of what is chosen; where a function is, with its parts.
        init(_ choices: Choices, crowdedAbove threshold: Int, in referential: Referential, edition: Int) {
            query = choices.query(crowdedAbove: threshold)
            query.stages = []
            if let function = choices.function {
                query.functions = [function] + referential.functions.filter { $0.parent == function }.map(\.id)
            }
            territory = choices.territory
            self.edition = edition
        }
    }

    let key: Key
    let coverage: Coverage
    let subject: AtlasOnDate
    /// The whole territory, for each function and stage in the order of the coverage; `nil` where not applicable.  Itself
    /// `nil` until counted: it takes as long as all the rest, and statements do without.
    private(set) var total: [TerritoryCoverage?]?
    private var parts: [TerritoryReference: [TerritoryCoverage?]] = [:]
    private var units: [TerritoryLevel: [TerritoryReference]] = [:]
    private var statements: [Statement.Kind: [Statement]] = [:]
    private var rows: [RowsKey: [MergedStatement]] = [:]
    private var reader: ActorCoverages?
    private var actors: [Int: ActorCoverage] = [:]
    private(set) var fragility: [ActorFragility]?

    private struct RowsKey: Hashable {
        let kind: Statement.Kind
        let stage: EmploymentStage?
    }

    init(_ key: Key, of subject: AtlasOnDate) {
        self.key = key
        self.subject = subject
        coverage = Coverage(key.query, of: subject)
    }

    var territory: TerritoryReference { key.territory }

    /// Summaries in the order of functions and stages.
    private static func table(_ summaries: [TerritoryCoverage], of coverage: Coverage) -> [TerritoryCoverage?] {
        var table = [TerritoryCoverage?](repeating: nil, count: coverage.functions.count * coverage.stages.count)
        for summary in summaries {
            guard let function = coverage.functions.firstIndex(of: summary.function),
                let stage = coverage.stages.firstIndex(of: summary.stage)
            else { continue }
            table[function * coverage.stages.count + stage] = summary
        }
        return table
    }

    // MARK: Territories

    /// Those that have been asked for.
    func knownTerritories(at level: TerritoryLevel) -> [TerritoryReference] { units[level] ?? [] }

    /// The units of a level that have communes in the territory, in the order in which people look for them; after EPCI
    /// the communes that have none (islands, most of them).
    mutating func territories(at level: TerritoryLevel) -> [TerritoryReference] {
        if let known = units[level] { return known }
        let found = unitsOfTerritory(at: level)
        units[level] = found
        return found
    }

    private func unitsOfTerritory(at level: TerritoryLevel) -> [TerritoryReference] {
        let territories = subject.atlas.territories
        func marked(_ count: Int, _ row: (Int) -> Int) -> [Int] {
            var marks = [Bool](repeating: false, count: count)
            for commune in coverage.communes {
                let row = row(commune)
                if row >= 0 { marks[row] = true }
            }
            return marks.indices.filter { marks[$0] }
        }
        func departement(_ commune: Int) -> Int { Int(territories.communes.departements[commune]) }
        switch level {
        case .region:
            let rows = Set(marked(territories.regions.count) { territories.departements[departement($0)].region })
            return territories.children(of: .france).filter { territories.row(of: $0).map(rows.contains) ?? false }
        case .departement:
            return marked(territories.departements.count, departement).map { territories.reference(level, row: $0) }
        case .epci:
            return marked(territories.epci.count) { Int(territories.communes.epci[$0]) }
                .map { (name: territories.epci[$0].name.folded, row: $0) }
                .sorted { $0 < $1 }
                .map { territories.reference(level, row: $0.row) }
                + coverage.communes.filter { territories.communes.epci[$0] < 0 }
                .map { territories.reference(ofCommune: $0) }
        case .commune: return coverage.communes.map { territories.reference(ofCommune: $0) }
        case .zone, .formerRegion, .france: return []
        }
    }

    /// Whether all is counted that a screen cannot do without.
    func isReady(for screen: AppState.Screen) -> Bool {
        screen == .coverage
            ? total != nil : GapsState.List.allCases.compactMap(\.kind).allSatisfy { statements[$0] != nil }
    }

    /// Counts what a screen cannot do without.
    mutating func prepare(for screen: AppState.Screen) {
        if screen == .coverage { return loadTotal() }
        let missing = GapsState.List.allCases.compactMap(\.kind).filter { statements[$0] == nil }
        let found = Parallel.map(missing.count) { [coverage] in coverage.statements(missing[$0]) }
        for (kind, found) in zip(missing, found) { statements[kind] = found }
    }

    /// Counts the whole territory, unless it is counted already.
    mutating func loadTotal() {
        if total == nil { total = Self.table(coverage.summary(as: key.territory), of: coverage) }
    }

    /// Counts the territories that are not counted yet.
    mutating func load(_ territories: some Collection<TerritoryReference>) {
        loadTotal()
        let missing = territories.filter { parts[$0] == nil && $0 != territory }
        guard !missing.isEmpty else { return }
        let byTerritory = Dictionary(grouping: coverage.summaries(of: missing), by: \.territory)
        for territory in missing { parts[territory] = Self.table(byTerritory[territory] ?? [], of: coverage) }
    }

    /// What was counted of a territory, for each function and stage.
    func summaries(of territory: TerritoryReference) -> [TerritoryCoverage?] {
        let counted = territory == self.territory ? total : parts[territory]
        return counted ?? [TerritoryCoverage?](repeating: nil, count: coverage.functions.count * coverage.stages.count)
    }

    /// The cell of a function at a stage, or at the one where it stands worst.
    func cell(_ function: Int, at stage: EmploymentStage?, of territory: TerritoryReference) -> MatrixCell {
        let summaries = summaries(of: territory)
        let count = coverage.stages.count
        let stages = coverage.stages.indices.filter { stage == nil || coverage.stages[$0] == stage }
        return MatrixCell.worst(
            of: stages.map { MatrixCell(summaries[function * count + $0], isAsked: isAsked(function, stage: $0)) })
    }

    /// Whether its gaps count: the function is required, or useful ones count too.
    func isAsked(_ function: Int, stage: Int) -> Bool {
        let requirement = subject.atlas.referential.requirement(
            of: coverage.functions[function], at: coverage.stages[stage])
        return requirement == .required || (requirement == .useful && key.query.includeUseful)
    }

    // MARK: Statements

    /// The statements of a kind at a stage, or at all of them, in as few sentences as tell them.
    mutating func sentences(_ kind: Statement.Kind, at stage: EmploymentStage?) -> [MergedStatement] {
        let key = RowsKey(kind: kind, stage: stage)
        if let known = rows[key] { return known }
        let all = statements[kind] ?? coverage.statements(kind)
        statements[kind] = all
        let found = coverage.merged(all.filter { stage == nil || $0.stage == stage })
        rows[key] = found
        return found
    }

    // MARK: Actors

    mutating func load(actors wanted: some Collection<Int>) {
        let missing = wanted.filter { actors[$0] == nil }
        guard !missing.isEmpty else { return }
        var reader = reader ?? ActorCoverages(coverage)
        for row in missing { actors[row] = reader.coverage(of: row) }
        self.reader = reader
    }

    func coverage(ofActor row: Int) -> ActorCoverage? { actors[row] }

    mutating func adopt(_ fragility: [ActorFragility]) { self.fragility = fragility }

    /// The actors on whom something hangs at a stage, or at any; nobody until that is worked out.
    func fragility(at stage: EmploymentStage?) -> [ActorFragility] {
        let all = fragility ?? []
        return stage == nil ? all : all.filter { $0.pairs.contains { $0.stage == stage } }
    }
}

extension AppState {
    /// What the screens about coverage are to show.
    private var studyKey: CoverageStudy.Key {
        CoverageStudy.Key(choices, crowdedAbove: crowdedAbove, in: atlas.referential, edition: edition)
    }

    /// Whether a screen about coverage is without the counts that it shows: those of another choice would be untrue.
    var isStudyAwaited: Bool {
        guard screen == .coverage || screen == .gaps else { return false }
        return study.map { $0.key != studyKey || !$0.isReady(for: screen) } ?? true
    }

    /// Counts what is to be shown, unless it is counted already.
    mutating func countStudy() {
        guard isStudyAwaited else { return }
        if study?.key != studyKey { study = CoverageStudy(studyKey, of: subject) }
        study?.prepare(for: screen)
    }

    /// Counts what is to be shown where that is soon done; a large atlas is counted behind the screen.
    mutating func countStudyIfSmall() {
        if atlas.actors.count <= imaginedAtOnce { countStudy() }
    }

    /// Counting that takes too long between two keys.
    var studyWork: Work? {
        guard isStudyAwaited else { return nil }
        let (key, subject, screen) = (studyKey, subject, screen)
        let begun = study.flatMap { $0.key == key ? $0 : nil }
        return Work(
            name: Phrase("Calcul de la couverture", "Counting the coverage"),
            // Unless somebody was faster, and has seen more of it since.
            isWanted: { $0.studyKey == key && $0.isStudyAwaited }
        ) { control in
            var study = begun ?? CoverageStudy(key, of: subject)
            if control.isCancelled() { return nil }
            study.prepare(for: screen)
            return { [study] in $0.study = study }
        }
    }
}
