import AtlasModel

/// Finds the commune that an address means, from a code, a postal code and a name, any of which may be missing.
///
/// Two communes are never chosen between: `Saint-Denis` needs its département or its postal code.
final class CommuneFinder {
    let territories: Territories
    private let places: TerritoryLookup
    private lazy var rowsByName = names()
    private lazy var rowsByPostalCode = postalCodes()
    private lazy var formerNames = Dictionary(grouping: territories.formerCommunes) { $0.name.folded }
    private lazy var nearest = NearestPlaces(territories)
    private var known: [Address: Answer] = [:]

    private struct Address: Hashable {
        let code: String
        let name: String
        let postalCode: String
    }

    enum Answer {
        /// INSEE code.
        case found(String)
        /// The commune that was named, or whose code was given, is part of this one today.
        case successor(String)
        case withZeros(String)
        /// INSEE codes, the most populated first.
        case ambiguous([String])
        case unknown
        /// Nothing was said.
        case nothing
    }

    init(_ territories: Territories) {
        self.territories = territories
        places = TerritoryLookup(territories)
    }

    /// - Parameters:
    ///   - code: an INSEE code.
    ///   - name: a name, with a département or a postal code perhaps, as in `Saint-Denis (93)`; or a code of either kind.
    func find(code: String = "", name: String = "", postalCode: String = "") -> Answer {
        let address = Address(code: code, name: name, postalCode: postalCode)
        if let answer = known[address] { return answer }
        let answer = answer(address)
        known[address] = answer
        return answer
    }

    private func answer(_ address: Address) -> Answer {
        if !address.code.isEmpty {
            switch places.find(TerritoryReference(.commune, address.code)) {
            case .found(let reference): return .found(reference.code)
            case .withZeros(let reference): return .withZeros(reference.code)
            case .successor(let reference): return .successor(reference.code)
            case .postalCode, .unknown: break
            }
        }
        var place = TypedPlace(address.name)
        if place.postalCode.isEmpty {
            place.postalCode =
                address.postalCode.isEmpty && Self.isPostalCode(address.code) ? address.code : address.postalCode
        }
        if place.postalCode.utf8.count == 4 { place.postalCode = "0" + place.postalCode }
        if place.name.isEmpty {
            if place.postalCode.isEmpty { return address.code.isEmpty ? .nothing : .unknown }
            // A code typed for a name may be that of INSEE.
            if address.postalCode.isEmpty, territories.commune(place.postalCode) != nil,
                rowsByPostalCode[place.postalCode] == nil
            {
                return .found(place.postalCode)
            }
            return one(of: rowsByPostalCode[place.postalCode] ?? [])
        }
        return named(place)
    }

    private func named(_ place: TypedPlace) -> Answer {
        guard let rows = rowsByName[place.name] else {
            let former = formerNames[place.name] ?? []
            let near = former.filter { place.departement.isEmpty || $0.code.hasPrefix(place.departement) }
            let successors = Set((near.isEmpty ? former : near).map(\.successor)).filter {
                territories.commune($0) != nil
            }
            if successors.isEmpty { return .unknown }
            return successors.count == 1 ? .successor(successors.first ?? "") : .ambiguous(successors.sorted())
        }
        let exact = rows.filter { rowsByPostalCode[place.postalCode]?.contains($0) ?? false }
        if !exact.isEmpty { return one(of: exact) }
        let departements = place.departements
        if departements.isEmpty { return one(of: rows) }
        let near = rows.filter { row in
            departements.contains(territories.departements[Int(territories.communes.departements[row])].code)
        }
        // Somewhere else than the code says: not for a program to decide.
        return near.isEmpty ? .ambiguous(rows.map { territories.communes.codes[$0] }) : one(of: near)
    }

    private func one(of rows: [Int]) -> Answer {
        switch rows.count {
        case 0: .unknown
        case 1: .found(territories.communes.codes[rows[0]])
        default: .ambiguous(rows.map { territories.communes.codes[$0] })
        }
    }

    /// `29232 Quimper (29)`: what a person chooses among.
    func described(_ code: String) -> String {
        guard let row = territories.commune(code) else { return code }
        let departement = territories.departements[Int(territories.communes.departements[row])]
        return "\(code) \(territories.communes.names[row]) (\(departement.code))"
    }

    /// Communes that somebody may have meant by a name that none bears.
    func nearest(to name: String) -> [String] {
        let typed = TypedPlace(name).name
        return typed.isEmpty ? [] : nearest.communes(to: typed)
    }

    private static func isPostalCode(_ text: String) -> Bool {
        text.utf8.count == 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func names() -> [String: [Int]] {
        var rows: [String: [Int]] = [:]
        for row in 0..<territories.communes.count {
            rows[territories.communes.names[row].folded, default: []].append(row)
        }
        return rows.mapValues(mostPopulatedFirst)
    }

    private func postalCodes() -> [String: [Int]] {
        var rows: [String: [Int]] = [:]
        for row in 0..<territories.communes.count {
            for code in CellText.items(of: territories.communes.postalCodes[row]) {
                rows[code, default: []].append(row)
            }
        }
        return rows.mapValues(mostPopulatedFirst)
    }

    private func mostPopulatedFirst(_ rows: [Int]) -> [Int] {
        let populations = territories.communes.populations
        return rows.sorted { (-populations[$0], $0) < (-populations[$1], $1) }
    }
}

/// A place as people write it on a line: `29000 Quimper`, `Saint-Denis (93)`, `Rennes cedex 7`.
private struct TypedPlace {
    /// Folded.
    var name: String
    var postalCode = ""
    var departement = ""

    init(_ text: String) {
        var words: [Substring] = []
        var isCedex = false
        let folded = text.folded
        for word in folded.split(separator: " ") {
            if word == "cedex" {
                isCedex = true
            } else if word.utf8.count == 5, word.utf8.allSatisfy(Self.isDigit) {
                postalCode = String(word)
            } else if !isCedex, Self.isDepartement(word), folded != word {
                departement = word.uppercased()
            } else if !isCedex {
                words.append(word)
            }
        }
        name = words.joined(separator: " ")
    }

    /// Codes of the départements where the place may be.
    var departements: [String] {
        if !departement.isEmpty { return [departement] }
        guard postalCode.utf8.count == 5 else { return [] }
        switch postalCode.prefix(2) {
        case "20": return ["2A", "2B"]
        case "97", "98": return [String(postalCode.prefix(3))]
        case let prefix: return [String(prefix)]
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isDepartement(_ word: Substring) -> Bool {
        switch word.utf8.count {
        case 2: word == "2a" || word == "2b" || word.utf8.allSatisfy(isDigit)
        case 3: word.hasPrefix("97") && word.utf8.allSatisfy(isDigit)
        default: false
        }
    }
}

extension ForeignRecord {
    /// The INSEE code of the commune of an address, or `nil`; what was resolved, and what could not be, is reported.
    func commune(
        _ name: Field, code: Field? = nil, postalCode: Field? = nil, in finder: CommuneFinder
    ) -> String? {
        let code = code.map { ($0, text($0)) }
        let postalCode = postalCode.map { ($0, text($0)) }
        let named = text(name)
        // The place to look at is where something was written.
        let field = code.flatMap { $0.1.isEmpty ? nil : $0.0 } ?? (named.isEmpty ? postalCode?.0 : nil) ?? name
        let value = [code?.1 ?? "", named, postalCode?.1 ?? ""].first { !$0.isEmpty } ?? ""
        switch finder.find(code: code?.1 ?? "", name: named, postalCode: postalCode?.1 ?? "") {
        case .nothing: return nil
        case .found(let found): return found
        case .successor(let found):
            report(.warning, .formerCommune(successor: found), field, value: value)
            return found
        case .withZeros(let found):
            report(.warning, .repairedLeadingZero(found), field, value: value)
            return found
        case .ambiguous(let codes):
            report(.error, .ambiguousCommune(candidates: codes.prefix(8).map(finder.described)), field, value: value)
        case .unknown:
            let nearest = finder.nearest(to: named)
            let problem: Finding.Problem =
                nearest.isEmpty ? .unknownIdentifier(of: .commune) : .unknownName(of: .commune, nearest: nearest)
            report(.error, problem, field, value: value)
        }
        return nil
    }
}
