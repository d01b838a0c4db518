/// Finds a territory from what a person types: a reference, an INSEE code, a postal code, the code or the name of a
/// commune of today or of yesterday, a name with or without accents, case, hyphens, or `St` for `Saint`.
///
/// Building it folds every name once (37,000 names in a few milliseconds); a question is one pass over these bytes.
public struct TerritoryIndex: Sendable {
    private let territories: Territories
    private let entries: [TerritoryReference]
    private let names: TextColumn
    private let populations: [Int32]
    private let formerNames: [String: [Int]]
    private let formerCodes: [String: Int]

    public init(_ territories: Territories) {
        self.territories = territories
        var entries: [TerritoryReference] = []
        var names = TextColumn()
        names.reserve(rows: territories.communes.count + 2_000, bytes: territories.communes.count * 16)
        for level in TerritoryLevel.allCases.reversed() {
            for reference in territories.references(at: level) {
                entries.append(reference)
                names.append((territories.name(of: reference) ?? "").folded.utf8)
            }
        }
        self.entries = entries
        self.names = names
        populations = TerritoryIndex.populations(of: entries, in: territories)
        var formerNames: [String: [Int]] = [:]
        var formerCodes: [String: Int] = [:]
        for (row, former) in territories.formerCommunes.enumerated() {
            formerNames[former.name.folded, default: []].append(row)
            formerCodes[former.code] = row
        }
        self.formerNames = formerNames
        self.formerCodes = formerCodes
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
        /// Nothing answers; the nearest completions, best first, to propose.
        case unknown(suggestions: [TerritoryReference])
    }

    /// What `text` means among territories of `levels`.  Two meanings are never arbitrated: they come back as choices,
    /// the most populated first.
    public func resolve(_ text: String, among levels: Set<TerritoryLevel> = Set(TerritoryLevel.allCases)) -> Resolution
    {
        let typed = text.trimmingSpaces
        if let reference = TerritoryReference(parsing: typed) {
            return resolve(reference, among: levels)
        }
        var choices = choices(code: typed, among: levels)
        if choices.isEmpty { choices = self.choices(name: typed.folded, among: levels) }
        var seen: Set<TerritoryReference> = []
        choices = choices.filter { seen.insert($0.reference).inserted }
        switch choices.count {
        case 0: return .unknown(suggestions: complete(typed, among: levels, limit: 5))
        case 1: return .found(choices[0])
        default: return .ambiguous(choices)
        }
    }

    private func resolve(_ reference: TerritoryReference, among levels: Set<TerritoryLevel>) -> Resolution {
        if territories.contains(reference) {
            return levels.contains(reference.level)
                ? .found(Choice(reference: reference, route: .reference)) : .unknown(suggestions: [])
        }
        if reference.level == .commune, let former = former(code: reference.code) { return .found(former) }
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
            if !choices.contains(where: { $0.reference.level == .commune && $0.route == .code }),
                let former = former(code: code)
            {
                choices.append(former)
            }
        }
        return choices
    }

    private func choices(name: String, among levels: Set<TerritoryLevel>) -> [Choice] {
        guard !name.isEmpty else { return [] }
        let utf8 = Array(name.utf8)
        var rows: [Int] = []
        names.forEachRow { row, bytes in
            if bytes.count == utf8.count, bytes.elementsEqual(utf8) { rows.append(row) }
        }
        let current = rows.filter { levels.contains(entries[$0].level) }.sorted { populations[$0] > populations[$1] }
        var choices = current.map { Choice(reference: entries[$0], route: .name) }
        if levels.contains(.commune) {
            for row in formerNames[name] ?? [] {
                let former = territories.formerCommunes[row]
                choices.append(
                    Choice(reference: TerritoryReference(.commune, former.successor), route: .formerCommune(former)))
            }
        }
        return choices
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
    /// the most populated first.
    public func complete(
        _ prefix: String, among levels: Set<TerritoryLevel> = Set(TerritoryLevel.allCases), limit: Int = 10
    ) -> [TerritoryReference] {
        let folded = prefix.folded
        guard !folded.isEmpty else { return [] }
        if folded.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || TerritoryReference(parsing: prefix) != nil {
            return completeCode(prefix.trimmingSpaces, among: levels, limit: limit)
        }
        let key = Array(folded.utf8)
        var found: [(rank: Int, row: Int)] = []
        names.forEachRow { row, bytes in
            if let rank = TerritoryIndex.rank(of: key, in: bytes), levels.contains(entries[row].level) {
                found.append((rank, row))
            }
        }
        found.sort { ($0.rank, -populations[$0.row], $0.row) < ($1.rank, -populations[$1.row], $1.row) }
        return found.prefix(limit).map { entries[$0.row] }
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

    private func completeCode(_ prefix: String, among levels: Set<TerritoryLevel>, limit: Int) -> [TerritoryReference] {
        var found: [Int] = []
        let postal = Set(prefix.utf8.count == 5 ? communes(postalCode: prefix).map(\.reference) : [])
        for (row, entry) in entries.enumerated() where levels.contains(entry.level) {
            if entry.code.hasPrefix(prefix) || entry.description.hasPrefix(prefix) || postal.contains(entry) {
                found.append(row)
            }
        }
        found.sort { (entries[$1].level, populations[$0], $1) > (entries[$0].level, populations[$1], $0) }
        return found.prefix(limit).map { entries[$0] }
    }

    private static func populations(of entries: [TerritoryReference], in territories: Territories) -> [Int32] {
        var epci = [Int32](repeating: 0, count: territories.epci.count)
        var departements = [Int32](repeating: 0, count: territories.departements.count)
        for commune in 0..<territories.communes.count {
            let population = max(0, territories.communes.populations[commune])
            departements[Int(territories.communes.departements[commune])] += population
            let row = Int(territories.communes.epci[commune])
            if row >= 0 { epci[row] += population }
        }
        return entries.map { entry in
            guard let row = territories.row(of: entry) else { return 0 }
            return switch entry.level {
            case .commune: territories.communes.populations[row]
            case .epci: epci[row]
            case .departement: departements[row]
            case .region, .formerRegion:
                zip(territories.departements, departements).reduce(0) {
                    let region = entry.level == .region ? $1.0.region : $1.0.formerRegion
                    return region == row ? $0 + $1.1 : $0
                }
            case .zone, .france: .max
            }
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
