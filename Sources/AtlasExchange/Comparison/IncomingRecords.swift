package import AtlasModel

/// A record that a file brings, and where it was found.
package struct IncomingRecord<Record: Sendable>: Sendable {
    package var record: Record
    /// What a person calls it by, to decide about it or to leave it out.
    package let key: String
    package let place: Finding.Place
    /// Whether the file itself gives the identifier.
    package let isIdentified: Bool
    /// The record of the atlas that it stands for as it is now, where the reader has found that out: it takes its place
    /// whole.
    package var known: Record? { knownOrNone.first }
    /// One or none, apart: most formats find none, and a file has a hundred thousand records.
    private let knownOrNone: [Record]
    /// What is wrong with it.
    package var findings: [Finding]

    init(
        _ record: Record, key: String, at place: Finding.Place, isIdentified: Bool = true, known: Record? = nil,
        findings: [Finding] = []
    ) {
        self.record = record
        self.key = key
        self.place = place
        self.isIdentified = isIdentified
        knownOrNone = known.map { [$0] } ?? []
        self.findings = findings
    }

    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// What a file brings, before anything is compared: any part of an atlas, and all that is wrong with it.
///
/// Actors bear the identifiers of the file; its other records refer to these.
package struct IncomingRecords: Sendable {
    package var zones: [IncomingRecord<NamedZone>] = []
    package var actors: [IncomingRecord<Actor>] = []
    package var offers: [IncomingRecord<Offer>] = []
    package var relations: [IncomingRecord<Relation>] = []
    package var cooperations: [IncomingRecord<Cooperation>] = []
    package var initiatives: [IncomingRecord<Initiative>] = []
    package var invitations: [IncomingRecord<SurveyInvitation>] = []
    /// Whether the file says all the offers of its actors, so that one it does not give was taken off; a table without a
    /// column for them says nothing of them, and a questionnaire only what was answered.
    var listsAllOffers = false
    /// Whether two of its actors of one SIRET are a doubt: a slip in a table that people keep, where other programs give
    /// each site of an organisation the number of its seat.
    var putsSharedNumbersInDoubt = false
    /// What is wrong with the file as a whole, and with lines that make no record.
    package var findings: [Finding] = []
    /// The files whose lines are parts of records, as the sessions of an initiative.
    var parts: [String: Parts] = [:]

    /// Whose parts the lines of a file are.
    struct Parts {
        /// The file of the records.
        let owners: String
        /// The keys of the records, by line.
        let keys: [Int: String]
    }

    init() {}

    /// Why the file is of no use at all; nothing where it brings anything.
    package var obstacles: [Finding] {
        count == 0 && findings.contains { $0.severity == .error } ? findings : []
    }

    var count: Int {
        zones.count + actors.count + offers.count + relations.count + cooperations.count + initiatives.count
            + invitations.count
    }
}

extension FindingLog {
    /// What `body` makes, and what it reports, which is no more in the log.
    func gather<Value>(_ body: () -> Value) -> (value: Value, findings: [Finding]) {
        let before = count
        let value = body()
        return (value, take(since: before))
    }
}

/// Identifiers for actors that have none: their names in small letters and hyphens.
struct ActorNaming {
    private var taken: Set<String>

    init(taken: Set<String> = []) { self.taken = taken }

    /// An identifier that nobody has yet.
    mutating func identifier(for name: String) -> String {
        let slug = ActorNaming.slug(name)
        var identifier = slug
        var number = 2
        while !taken.insert(identifier).inserted {
            identifier = "\(slug)-\(number)"
            number += 1
        }
        return identifier
    }

    /// A name as an identifier; what an identifier may not hold is a hyphen.
    static func slug(_ name: String) -> String {
        let words = name.folded.utf8.split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
        let slug = words.compactMap { String($0) }.joined(separator: "-").prefix(60)
        return slug.isEmpty ? "acteur" : String(slug.hasSuffix("-") ? slug.dropLast() : slug)
    }

    /// An identifier of another program, as ours may be.
    static func identifier(from foreign: String) -> String {
        if CellText.isIdentifier(foreign) { return foreign }
        let bytes = foreign.lowercased().utf8.prefix(80).map { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): byte
            default: UInt8(ascii: "-")
            }
        }
        return bytes.isEmpty ? "acteur" : String(decoding: bytes, as: UTF8.self)
    }
}
