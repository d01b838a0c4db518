import AtlasModel

/// Finds the territory that a cell means, and what a person may have meant instead.
///
/// Its tables of postal codes and of merged communes are made at the first code that is not found, that of communes at
/// the first zone: a package pays only for those it needs.
final class TerritoryLookup {
    let territories: Territories
    private lazy var successors = Dictionary(territories.formerCommunes.map { ($0.code, $0.successor) }) { first, _ in
        first
    }
    private lazy var rowsByPostalCode = postalCodes()
    private(set) lazy var nearest = NearestPlaces(territories)
    private lazy var communeCodes = CommuneCodes(territories.communes)
    private var numbers: [TerritoryReference: Int] = [:]
    /// The last list in which the territory of each number was met.
    private var lastLists: [UInt32] = []
    private var listCount: UInt32 = 0

    private static let communePrefix = Array("\(TerritoryLevel.commune.prefix):".utf8)

    init(_ territories: Territories) { self.territories = territories }

    /// What a code or reference turned out to be.
    enum Answer {
        case found(TerritoryReference)
        /// A spreadsheet dropped the zeros at the beginning of the code.
        case withZeros(TerritoryReference)
        case successor(TerritoryReference)
        /// A postal code in the place of an INSEE code: that of these communes, the most populated first.
        case postalCode([String])
        case unknown
    }

    /// The territory of a reference that needs no repair.
    func exact(_ text: String) -> TerritoryReference? {
        TerritoryReference(parsing: text).flatMap { territories.contains($0) ? $0 : nil }
    }

    /// A territory of this country and its number: the row of a commune, or one beyond those of all communes.
    struct Numbered {
        let reference: TerritoryReference
        fileprivate let number: Int
    }

    /// The number of a territory that there is.
    func numbered(_ reference: TerritoryReference) -> Numbered {
        if reference.level == .commune, let row = territories.commune(reference.code) {
            return Numbered(reference: reference, number: row)
        }
        let number = numbers[reference] ?? territories.communes.count + numbers.count
        numbers[reference] = number
        return Numbered(reference: reference, number: number)
    }

    /// The commune of a reference as nearly all are written, `com:29232`; `nil` for any other, good or bad.
    func commune(writtenAs bytes: UnsafeBufferPointer<UInt8>) -> Numbered? {
        let prefix = TerritoryLookup.communePrefix
        guard bytes.count == prefix.count + 5, bytes.starts(with: prefix) else { return nil }
        let code = UnsafeBufferPointer(rebasing: bytes[prefix.count...])
        return communeCodes.row(of: code).map {
            Numbered(reference: TerritoryReference(.commune, String(decoding: code, as: UTF8.self)), number: $0)
        }
    }

    /// Territories in their order, each once.  The zones of an atlas name more than a million: their numbers spare us
    /// a set for each zone.
    func eachOnce(_ list: [Numbered]) -> [TerritoryReference] {
        listCount += 1
        let missing = territories.communes.count + numbers.count - lastLists.count
        if missing > 0 { lastLists += repeatElement(0, count: missing) }
        return TerritoryLookup.eachOnce(list, listCount, &lastLists)
    }

    private static func eachOnce(
        _ list: [Numbered], _ listNumber: UInt32, _ lastLists: inout [UInt32]
    ) -> [TerritoryReference] {
        var references: [TerritoryReference] = []
        references.reserveCapacity(list.count)
        for item in list where lastLists[item.number] != listNumber {
            lastLists[item.number] = listNumber
            references.append(item.reference)
        }
        return references
    }

    func find(_ reference: TerritoryReference) -> Answer {
        let exact = TerritoryReference(reference.level, TerritoryLookup.capitals(reference))
        if territories.contains(exact) { return .found(exact) }
        if let longer = TerritoryLookup.withZeros(exact), territories.contains(longer) { return .withZeros(longer) }
        guard exact.level == .commune else { return .unknown }
        if let successor = successor(of: exact.code) {
            return .successor(TerritoryReference(.commune, successor))
        }
        let rows = rowsByPostalCode[exact.code] ?? []
        return rows.isEmpty ? .unknown : .postalCode(rows.map { territories.communes.codes[$0] })
    }

    /// Corsica's `2a004` is `2A004`.
    private static func capitals(_ reference: TerritoryReference) -> String {
        let mayBeCorsican = reference.level == .commune || reference.level == .departement
        let isRaised = reference.code.utf8.allSatisfy { $0 < 0x61 }
        return mayBeCorsican && !isRaised ? reference.code.uppercased() : reference.code
    }

    private static func withZeros(_ reference: TerritoryReference) -> TerritoryReference? {
        let length =
            switch reference.level {
            case .commune: 5
            case .departement, .region, .formerRegion: 2
            default: 0
            }
        return reference.code.utf8.count == length - 1 ? TerritoryReference(reference.level, "0" + reference.code) : nil
    }

    /// Today's commune of a code of yesterday, through every merger since.
    private func successor(of code: String) -> String? {
        var code = code
        // A vintage of a country chains few mergers; the bound only guards against a circle.
        for _ in 0..<10 {
            guard let next = successors[code] else { return nil }
            if territories.commune(next) != nil { return next }
            code = next
        }
        return nil
    }

    private func postalCodes() -> [String: [Int]] {
        var rows: [String: [Int]] = [:]
        for row in 0..<territories.communes.count {
            for code in CellText.items(of: territories.communes.postalCodes[row]) {
                rows[code, default: []].append(row)
            }
        }
        let populations = territories.communes.populations
        return rows.mapValues { $0.sorted { populations[$0] > populations[$1] } }
    }
}

extension Row where Column: SheetColumn {
    /// The INSEE code of a commune.
    func commune(_ column: Column, in places: TerritoryLookup) -> String? {
        remembered(column) {
            guard let code = cell(column) else { return nil }
            let reference = TerritoryReference(.commune, code)
            return resolve(reference, column, in: places, written: code, unknown: .unknownIdentifier(of: .commune))?
                .code
        }
    }

    /// One territory.
    func territory(_ column: Column, in places: TerritoryLookup) -> TerritoryReference? {
        cell(column).flatMap { reference($0, column, in: places) }
    }

    /// Territories, each once, in the order of the cell.
    func zone(_ column: Column, in places: TerritoryLookup) -> Zone {
        remembered(column) {
            let list = items(column, known: places.commune(writtenAs:)) { item in
                reference(item, column, in: places).map(places.numbered)
            }
            return Zone(places.eachOnce(list))
        }
    }

    /// Official territories, the members of a named zone.
    func members(_ column: Column, in places: TerritoryLookup) -> [TerritoryReference] {
        let members = items(column) { item -> TerritoryLookup.Numbered? in
            if TerritoryReference(parsing: item)?.level == .zone {
                report(.error, .nestedZone, column, value: item)
                return nil
            }
            return reference(item, column, in: places).map(places.numbered)
        }
        return places.eachOnce(members)
    }

    private func reference(_ text: String, _ column: Column, in places: TerritoryLookup) -> TerritoryReference? {
        if let exact = places.exact(text) { return exact }
        guard let reference = TerritoryReference(parsing: text) else {
            // A name where a reference is to stand.
            let nearest =
                text.contains(where: \.isLetter) && !text.contains(":") ? places.nearest.references(to: text) : []
            let problem: Finding.Problem =
                nearest.isEmpty ? .invalidTerritory : .unknownName(of: .territory, nearest: nearest)
            report(.error, problem, column, value: text)
            return nil
        }
        return resolve(reference, column, in: places, written: text, unknown: .unknownTerritory)
    }

    private func resolve(
        _ reference: TerritoryReference, _ column: Column, in places: TerritoryLookup, written: String,
        unknown: Finding.Problem
    ) -> TerritoryReference? {
        switch places.find(reference) {
        case .found(let found): return found
        case .withZeros(let found):
            report(.warning, .repairedLeadingZero(found.code), column, value: written)
            return found
        case .successor(let found):
            report(.warning, .formerCommune(successor: found.code), column, value: written)
            return found
        case .postalCode(let candidates):
            report(.error, .postalCodeForCommune(candidates: candidates), column, value: written)
        case .unknown:
            report(.error, unknown, column, value: written)
        }
        return nil
    }
}
