/// Finds a territory from what a person types: a reference, an INSEE code, a postal code, the code or the name of a
/// commune of today or of yesterday, a name with or without accents, case, hyphens, or `St` for `Saint`, of an EPCI
/// with its kind in letters or without, of a commune or a département with the code that the screens put after it.
///
/// Building it folds every name once (37,000 names in a few milliseconds); a question is one pass over these bytes.
public struct TerritoryIndex: Sendable {
    private let territories: Territories
    private let entries: [Entry]
    private let names: TextColumn
    private let formerNames: [String: [Int]]
    private let formerCodes: [String: Int]

    /// A territory that can be named, the widest levels first, and how many live there.
    private struct Entry: Sendable {
        let level: TerritoryLevel
        let row: Int32
        let population: Int
    }

    public init(_ territories: Territories) {
        self.territories = territories
        let populations = Populations(territories)
        var entries: [Entry] = []
        var names = TextColumn()
        entries.reserveCapacity(territories.communes.count + 2_000)
        names.reserve(rows: territories.communes.count + 2_000, bytes: territories.communes.count * 16)
        for level in TerritoryLevel.allCases.reversed() where level != .commune {
            for (row, reference) in territories.references(at: level).enumerated() {
                let population = populations.population(level, row: row)
                entries.append(Entry(level: level, row: Int32(row), population: population))
                names.append((territories.name(of: reference) ?? "").folded.utf8)
            }
        }
        territories.communes.names.forEachRow { row, utf8 in
            let population = max(0, Int(territories.communes.populations[row]))
            entries.append(Entry(level: .commune, row: Int32(row), population: population))
            names.append(Folding.fold(utf8))
        }
        self.entries = entries
        self.names = names
        var formerNames: [String: [Int]] = [:]
        var formerCodes: [String: Int] = [:]
        for (row, former) in territories.formerCommunes.enumerated() {
            formerNames[former.name.folded, default: []].append(row)
            formerCodes[former.code] = row
        }
        self.formerNames = formerNames
        self.formerCodes = formerCodes
    }

    private func reference(_ entry: Entry) -> TerritoryReference {
        territories.reference(entry.level, row: Int(entry.row))
    }

    /// How the text of a person led to a territory.
    public enum Route: Hashable, Sendable {
        case reference
        case code
        case name
        case postalCode(String)
        /// The commune that was named has become part of the one found.
        case formerCommune(FormerCommune)
    }

    /// A territory that the text may mean.
    public struct Choice: Hashable, Sendable {
        public let reference: TerritoryReference
        public let route: Route

        public init(reference: TerritoryReference, route: Route) {
            self.reference = reference
            self.route = route
        }
    }

    /// What a text means.
    public enum Resolution: Hashable, Sendable {
        case found(Choice)
        /// Several territories answer to the text: a person must choose.
        case ambiguous([Choice])
        /// Nothing answers; to propose, best first, what begins so, else what is spelt nearly so.
        case unknown(suggestions: [TerritoryReference])
    }

    /// What `text` means among territories of `levels`.  Two meanings are never arbitrated: they come back as choices,
    /// the most populated first, the communes of yesterday last.
    public func resolve(_ text: String, among levels: Set<TerritoryLevel> = Set(TerritoryLevel.allCases)) -> Resolution
    {
        let typed = text.trimmed
        if let reference = TerritoryReference(parsing: typed) {
            return resolve(reference, among: levels)
        }
        var choices = choices(code: typed, among: levels)
        if choices.isEmpty { choices = self.choices(name: typed.folded, among: levels) }
        if choices.isEmpty, levels.contains(.epci) { choices = epci(called: typed.folded) }
        if choices.isEmpty, let named = NameWithDepartement(typed) {
            choices = self.choices(name: named.name, among: levels).filter {
                territories.departementCode(of: $0.reference) == named.code
            }
        }
        var seen: Set<TerritoryReference> = []
        choices = choices.filter { seen.insert($0.reference).inserted }
        switch choices.count {
        case 0:
            return .unknown(suggestions: nearest(to: typed, among: levels))
        case 1: return .found(choices[0])
        default: return .ambiguous(choices)
        }
    }

    private func resolve(_ reference: TerritoryReference, among levels: Set<TerritoryLevel>) -> Resolution {
        if territories.contains(reference) {
            return levels.contains(reference.level)
                ? .found(Choice(reference: reference, route: .reference)) : .unknown(suggestions: [])
        }
        if reference.level == .commune, levels.contains(.commune), let former = former(code: reference.code) {
            return .found(former)
        }
        return .unknown(suggestions: complete(reference.code, among: levels, limit: 5))
    }

    private func choices(code: String, among levels: Set<TerritoryLevel>) -> [Choice] {
        var choices = TerritoryLevel.allCases.reversed()
            .filter { $0 != .france && levels.contains($0) }
            .map { TerritoryReference($0, $0 == .commune || $0 == .departement ? code.uppercased() : code) }
            .filter(territories.contains)
            .map { Choice(reference: $0, route: .code) }
        if levels.contains(.commune) {
            choices += communes(postalCode: code)
            if choices.count > 1 { choices = mostPopulatedFirst(choices) }
            if !choices.contains(where: { $0.reference.level == .commune && $0.route == .code }),
                let former = former(code: code)
            {
                choices.append(former)
            }
        }
        return choices
    }

    private func mostPopulatedFirst(_ choices: [Choice]) -> [Choice] {
        choices
            .map { choice in (choice, population(of: choice.reference)) }
            .sorted { $0.1 > $1.1 }
            .map(\.0)
    }

    private func population(of reference: TerritoryReference) -> Int {
        let row = territories.row(of: reference).map { Int32($0) }
        return entries.first { $0.level == reference.level && $0.row == row }?.population ?? 0
    }

    private func choices(name: String, among levels: Set<TerritoryLevel>) -> [Choice] {
        guard !name.isEmpty else { return [] }
        let utf8 = Array(name.utf8)
        var rows: [Int] = []
        names.forEachRow { row, bytes in
            if bytes.count == utf8.count, bytes.elementsEqual(utf8) { rows.append(row) }
        }
        let current = rows.filter { levels.contains(entries[$0].level) }.sorted {
            entries[$0].population > entries[$1].population
        }
        var choices = current.map { Choice(reference: reference(entries[$0]), route: .name) }
        if levels.contains(.commune) {
            for row in formerNames[name] ?? [] {
                let former = territories.formerCommunes[row]
                choices.append(
                    Choice(reference: TerritoryReference(.commune, former.successor), route: .formerCommune(former)))
            }
        }
        return choices
    }

    /// The EPCI that people call so, though official files give it a longer name.
    private func epci(called name: String) -> [Choice] {
        let said = EpciName(folded: name)
        let rows = entries.indices.filter { row in
            entries[row].level == .epci && EpciName(folded: names[row]).isMeant(by: said)
        }
        return rows.map { Choice(reference: reference(entries[$0]), route: .name) }
    }

    private func communes(postalCode: String) -> [Choice] {
        guard postalCode.utf8.count == 5 else { return [] }
        let utf8 = Array(postalCode.utf8)
        var rows: [Int] = []
        territories.communes.postalCodes.forEachRow { row, bytes in
            var start = 0
            while start + 5 <= bytes.count {
                if bytes[start..<start + 5].elementsEqual(utf8) { rows.append(row) }
                start += 6
            }
        }
        return rows.sorted { territories.communes.populations[$0] > territories.communes.populations[$1] }
            .map { Choice(reference: territories.reference(ofCommune: $0), route: .postalCode(postalCode)) }
    }

    private func former(code: String) -> Choice? {
        formerCodes[code.uppercased()].map { row in
            let former = territories.formerCommunes[row]
            return Choice(reference: TerritoryReference(.commune, former.successor), route: .formerCommune(former))
        }
    }

    /// The territories whose name or code begins with `prefix`, then those with a later word that does; in each group
    /// the most populated first.  Codes: the one that is whole, then the most local.
    public func complete(
        _ prefix: String, among levels: Set<TerritoryLevel> = Set(TerritoryLevel.allCases), limit: Int = 10
    ) -> [TerritoryReference] {
        let folded = prefix.folded
        guard !folded.isEmpty else { return [] }
        if TerritoryReference(parsing: prefix.trimmed) != nil {
            return completeCode(prefix.trimmed, among: levels, limit: limit)
        }
        if (0x30...0x39).contains(folded.utf8.first ?? 0) {
            // Capitals for Corsica: 2A, 2B.
            let found = completeCode(prefix.trimmed.uppercased(), among: levels, limit: limit)
            if !found.isEmpty { return found }
        }
        let key = Array(folded.utf8)
        let found = best(among: levels, limit: limit) { TerritoryIndex.rank(of: key, in: $0) }
        guard found.isEmpty, let named = NameWithDepartement(prefix) else { return found }
        let name = Array(named.name.utf8)
        return best(among: levels, of: named.code, limit: limit) { TerritoryIndex.rank(of: name, in: $0) }
    }

    /// The territories whose folded names have the least rank, the most populated first.
    /// - Parameter departement: what the code of their département begins with, where only some are asked for.
    private func best(
        among levels: Set<TerritoryLevel>, of departement: String? = nil, limit: Int,
        rank: (UnsafeBufferPointer<UInt8>) -> Int?
    ) -> [TerritoryReference] {
        var found: [(rank: Int, row: Int)] = []
        names.forEachRow { row, bytes in
            guard levels.contains(entries[row].level), let rank = rank(bytes) else { return }
            if let departement {
                let code = territories.departementCode(of: reference(entries[row]))
                guard code?.hasPrefix(departement) == true else { return }
            }
            found.append((rank, row))
        }
        found.sort { ($0.rank, -entries[$0.row].population, $0.row) < ($1.rank, -entries[$1.row].population, $1.row) }
        return found.prefix(limit).map { reference(entries[$0.row]) }
    }

    /// The widest of several territories that hold the same communes: Bretagne of today and of before 2016, Paris the
    /// commune and Paris the département.  To choose among them changes nothing.
    public func widest(ofSame choices: [Choice]) -> TerritoryReference? {
        let sets = Set(choices.map { territories.communes(of: $0.reference) })
        guard sets.count == 1 else { return nil }
        return choices.map(\.reference).max { $0.level < $1.level }
    }

    /// What somebody may have meant by a text that means nothing: what it is the beginning of, else what is called nearly
    /// so; best first.  One pass over all names, with Levenshtein's distance for those of about that length.
    public func nearest(
        to text: String, among levels: Set<TerritoryLevel> = Set(TerritoryLevel.allCases), limit: Int = 5
    ) -> [TerritoryReference] {
        let begun = complete(text, among: levels, limit: limit)
        let typed = Array(text.folded.utf8)
        guard begun.isEmpty, !typed.isEmpty, TerritoryReference(parsing: text.trimmed) == nil else { return begun }
        let found = best(among: levels, limit: limit) { NearestNames.distance(typed, $0) }
        guard found.isEmpty, let named = NameWithDepartement(text) else { return found }
        let name = Array(named.name.utf8)
        return best(among: levels, of: named.code, limit: limit) { NearestNames.distance(name, $0) }
    }

    /// 0 the whole name, 1 its beginning, 2 the beginning of a later word; `nil` for no match.
    private static func rank(of key: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> Int? {
        guard name.count >= key.count else { return nil }
        if name.starts(with: key) { return name.count == key.count ? 0 : 1 }
        for start in 1..<max(1, name.count - key.count + 1)
        where name[start - 1] == 0x20 && name[start...].starts(with: key) {
            return 2
        }
        return nil
    }

    /// Territories whose code, or whole reference, begins with what is typed; communes of a whole postal code too.
    private func completeCode(_ prefix: String, among levels: Set<TerritoryLevel>, limit: Int) -> [TerritoryReference] {
        let reference = TerritoryReference(parsing: prefix)
        let code = Array((reference?.code ?? prefix).utf8)
        let postal = Set(prefix.utf8.count == 5 ? communes(postalCode: prefix).map(\.reference) : [])
        var found = entries.indices.filter { index in
            let entry = entries[index]
            guard levels.contains(entry.level), reference == nil || reference?.level == entry.level else {
                return false
            }
            return entry.level == .commune
                ? territories.communes.codes.utf8(Int(entry.row)).starts(with: code)
                : self.reference(entry).code.utf8.starts(with: code)
        }
        func isPart(_ index: Int) -> Bool { self.reference(entries[index]).code.utf8.count > code.count }
        found.sort { left, right in
            if isPart(left) != isPart(right) { return isPart(right) }
            let (one, other) = (entries[left], entries[right])
            return (one.level, -one.population, left) < (other.level, -other.population, right)
        }
        let completed = found.map { self.reference(entries[$0]) }
        return Array((completed + postal.subtracting(completed).sorted()).prefix(limit))
    }
}

/// Inhabitants of the territories that are made of communes.
private struct Populations {
    private let territories: Territories
    private var epci: [Int]
    private var departements: [Int]

    init(_ territories: Territories) {
        self.territories = territories
        epci = [Int](repeating: 0, count: territories.epci.count)
        departements = [Int](repeating: 0, count: territories.departements.count)
        for commune in 0..<territories.communes.count {
            let population = max(0, Int(territories.communes.populations[commune]))
            departements[Int(territories.communes.departements[commune])] += population
            let row = Int(territories.communes.epci[commune])
            if row >= 0 { epci[row] += population }
        }
    }

    /// Named zones and France come first wherever they answer.
    func population(_ level: TerritoryLevel, row: Int) -> Int {
        switch level {
        case .commune: Int(territories.communes.populations[row])
        case .epci: epci[row]
        case .departement: departements[row]
        case .region: sum { $0.region == row }
        case .formerRegion: sum { $0.formerRegion == row }
        case .zone, .france: .max
        }
    }

    private func sum(where isIn: (Departement) -> Bool) -> Int {
        zip(territories.departements, departements).reduce(0) { isIn($1.0) ? $0 + $1.1 : $0 }
    }
}
