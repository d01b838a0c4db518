import AtlasModel
import FoundationEssentials

/// Writes actors and stated offers as structures and services of data·inclusion, schema v1.
///
/// What the schema has no field for goes into the descriptions, in words; relations, cooperations, initiatives and named
/// zones stay behind.
struct DataInclusionExport {
    private let atlas: Atlas
    private let labels: RecordLabels
    private let zones: EligibilityZone
    private let today: CalendarDate

    /// - Parameter today: the day of change of records that say none; the schema requires one.
    init(_ atlas: Atlas, today: CalendarDate) {
        self.atlas = atlas
        self.today = today
        labels = RecordLabels(atlas)
        zones = EligibilityZone(atlas.territories)
    }

    /// How many descriptions go out without their end, since the schema wants them shorter.
    var numberOfCutDescriptions: Int {
        atlas.actors.count { DataInclusionExport.isTooLong(text(of: $0)) }
            + atlas.offers.count { DataInclusionExport.isTooLong(labels.text(of: $0)) }
    }

    var structures: TextPieces { array(atlas.actors.lazy.map(structure)) }

    var services: TextPieces {
        let rows = Dictionary(zip(atlas.actors.lazy.map(\.id), atlas.actors.indices)) { first, _ in first }
        var numbers = [Int](repeating: 0, count: atlas.actors.count)
        return array(
            atlas.offers.lazy.compactMap { offer -> Service? in
                guard let row = rows[offer.actor] else { return nil }
                numbers[row] += 1
                return service(offer, of: atlas.actors[row], number: numbers[row])
            })
    }

    private struct Structure: Encodable {
        let source: String
        let id: String
        let nom: String
        let dateMaj: String
        let description: String?
        let siret: String?
        let commune: String?
        let codePostal: String?
        let codeInsee: String?
        let adresse: String?
        let longitude: Double?
        let latitude: Double?
        let telephone: String?
        let courriel: String?
        let siteWeb: String?
    }

    private struct Service: Encodable {
        let source: String
        let structureId: String
        let id: String
        let nom: String
        let description: String
        let dateMaj: String
        let frais: String?
        let fraisPrecisions: String?
        let publicsPrecisions: String?
        let conditionsAcces: String?
        let commune: String?
        let codePostal: String?
        let codeInsee: String?
        let zoneEligibilite: [String]?
    }

    private func structure(_ actor: Actor) -> Structure {
        let address = PostalAddress(of: actor, in: atlas.territories)
        return Structure(
            source: DataInclusionFolder.source, id: DataInclusionFolder.prefix + actor.id.rawValue,
            nom: DataInclusionExport.name(of: actor), dateMaj: date(actor.modifiedOn),
            description: DataInclusionExport.description(text(of: actor)), siret: DataInclusionExport.siret(of: actor),
            commune: address.city, codePostal: address.postalCode, codeInsee: actor.commune,
            adresse: actor.address.orNil, longitude: actor.coordinate?.longitude, latitude: actor.coordinate?.latitude,
            telephone: actor.phone.orNil, courriel: ContactForm.mailbox(actor.email),
            siteWeb: ContactForm.address(ofSite: actor.website))
    }

    private func service(_ offer: Offer, of actor: Actor, number: Int) -> Service {
        let address = PostalAddress(of: actor, in: atlas.territories)
        let codes = zones.codes(of: offer.zone.isUnknown ? actor.zone : offer.zone)
        return Service(
            source: DataInclusionFolder.source, structureId: DataInclusionFolder.prefix + actor.id.rawValue,
            id: "\(DataInclusionFolder.prefix)\(actor.id.rawValue)--\(number)",
            nom: DataInclusionExport.name(labels.name(of: offer), or: "Accompagnement"),
            description: DataInclusionExport.description(labels.text(of: offer)) ?? "Accompagnement",
            dateMaj: date(offer.verification?.on ?? actor.modifiedOn),
            frais: offer.cost.folded.hasPrefix("gratuit") ? "gratuit" : nil, fraisPrecisions: offer.cost.orNil,
            publicsPrecisions: offer.audience.orNil, conditionsAcces: offer.conditions.orNil, commune: address.city,
            codePostal: address.postalCode, codeInsee: actor.commune, zoneEligibilite: codes.isEmpty ? nil : codes)
    }

    /// What the fields of the schema do not say of an actor, in words.
    private func text(of actor: Actor) -> String {
        labels.text(
            of: actor,
            besides: [
                .name: DataInclusionExport.name(of: actor), .siret: DataInclusionExport.siret(of: actor) ?? "",
                .email: ContactForm.mailbox(actor.email) ?? "",
                .website: ContactForm.address(ofSite: actor.website) ?? "", .modifiedOn: date(actor.modifiedOn),
            ])
    }

    private static func name(of actor: Actor) -> String { name(actor.name, or: actor.id.rawValue) }

    private static func siret(of actor: Actor) -> String? {
        let digits = actor.siret.filter { !$0.isWhitespace }
        return digits.utf8.count == 14 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
    }

    /// 3 to 150 characters, no full stop at the end.
    private static func name(_ name: String, or other: String) -> String {
        var name = name.shortened(to: 150)
        while name.hasSuffix("."), !name.hasSuffix("etc.") { name.removeLast() }
        return name.count >= 3 ? name : "\(name) (\(other))".shortened(to: 150)
    }

    /// 5 to 10,000 characters.
    private static func description(_ text: String) -> String? {
        guard text.count < 5 else { return text.shortened(to: longestDescription) }
        return text.isEmpty ? nil : RecordLabels.labelled(notes: text)
    }

    private static let longestDescription = 10_000

    private static func isTooLong(_ text: String) -> Bool {
        text.utf8.count > longestDescription && text.count > longestDescription
    }

    /// The schema takes no day before this century, nor after today.
    private func date(_ date: CalendarDate?) -> String {
        guard let date, date.year >= 2000, date <= today else { return today.description }
        return date.description
    }

    private func array<Records: Sequence>(_ records: Records) -> TextPieces where Records.Element: Encodable {
        let encoder = JSONEncoder()
        // The names of the schema: `date_maj`, `zone_eligibilite`.
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return TextPieces(from: "", arrayOf: records, to: "\n") { record throws(ExchangeError) in
            try encoder.text(of: record, for: .dataInclusion)
        }
    }
}

/// Where an actor is, in the words of an envelope.
struct PostalAddress {
    let city: String?
    /// `nil` where the commune has several: nobody knows which.
    let postalCode: String?
    let departement: String?

    init(of actor: Actor, in territories: Territories) {
        guard let row = actor.commune.flatMap(territories.commune) else {
            (city, postalCode, departement) = (nil, nil, nil)
            return
        }
        city = territories.communes.names[row]
        let codes = CellText.items(of: territories.communes.postalCodes[row])
        postalCode = codes.count == 1 && codes[0].utf8.count == 5 ? codes[0] : nil
        departement = territories.departements[Int(territories.communes.departements[row])].name
    }
}

/// Contacts as strict formats take them; `nil` for those that they would refuse.
enum ContactForm {
    static func mailbox(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, isHost(parts[1]),
            parts[0].utf8.allSatisfy({ isLetter($0) || "._+-".utf8.contains($0) }), !parts[0].hasPrefix("."),
            !parts[0].hasSuffix("."), !parts[0].contains("..")
        else { return nil }
        return text
    }

    static func address(ofSite text: String) -> String? {
        guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
        let whole = text.hasPrefix("http://") || text.hasPrefix("https://") ? text : "https://" + text
        guard let start = whole.firstRange(of: "://")?.upperBound else { return nil }
        let host = whole[start...].prefix { !"/?#:".contains($0) }
        return isHost(host) ? whole : nil
    }

    /// Words of letters, digits and hyphens with points between them, the last of two letters at least.
    private static func isHost(_ text: Substring) -> Bool {
        let words = text.split(separator: ".", omittingEmptySubsequences: false)
        guard words.count >= 2, let last = words.last, last.utf8.count >= 2,
            last.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
        else { return false }
        // Domains that are for examples and tests only are refused as any unknown one.
        guard !["test", "example", "invalid", "localhost", "local"].contains(last.lowercased()) else { return false }
        return words.allSatisfy { word in
            !word.isEmpty && word.utf8.count <= 63 && !word.hasPrefix("-") && !word.hasSuffix("-")
                && word.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

extension String {
    var orNil: String? { isEmpty ? nil : self }
}
