import AtlasModel

/// The tables of Open Referral HSDS 3.0 that an atlas fills (https://docs.openreferral.org), by the names of their files.
enum HsdsTable: String, CaseIterable {
    case organizations = "organizations.csv"
    case organizationIdentifiers = "organization_identifiers.csv"
    case services = "services.csv"
    case serviceAreas = "service_areas.csv"
    case locations = "locations.csv"
    case addresses = "addresses.csv"
    case phones = "phones.csv"

    /// What the HSDS calls the table in its description.
    var name: String {
        switch self {
        case .organizations: "organization"
        case .organizationIdentifiers: "organization_identifier"
        case .services: "service"
        case .serviceAreas: "service_area"
        case .locations: "location"
        case .addresses: "address"
        case .phones: "phone"
        }
    }
}

/// Columns of all tables together: each table has some of them.
enum HsdsField: String, ForeignField {
    case id, name
    case alternateName = "alternate_name"
    case description, email, website
    case organizationID = "organization_id"
    case identifierScheme = "identifier_scheme"
    case identifierType = "identifier_type"
    case identifier, status
    case applicationProcess = "application_process"
    case feesDescription = "fees_description"
    case eligibilityDescription = "eligibility_description"
    case assuredDate = "assured_date"
    case lastModified = "last_modified"
    case serviceID = "service_id"
    case uri
    case locationType = "location_type"
    case latitude, longitude
    case locationID = "location_id"
    case address1 = "address_1"
    case city
    case stateProvince = "state_province"
    case postalCode = "postal_code"
    case country
    case addressType = "address_type"
    case number
}

extension HsdsTable {
    var fields: [HsdsField] {
        switch self {
        case .organizations: [.id, .name, .alternateName, .description, .email, .website]
        case .organizationIdentifiers: [.id, .organizationID, .identifierScheme, .identifierType, .identifier]
        case .services:
            [
                .id, .organizationID, .name, .description, .status, .applicationProcess, .feesDescription,
                .eligibilityDescription, .assuredDate, .lastModified,
            ]
        case .serviceAreas: [.id, .serviceID, .name, .uri]
        case .locations: [.id, .locationType, .organizationID, .name, .latitude, .longitude]
        case .addresses:
            [.id, .locationID, .address1, .city, .stateProvince, .postalCode, .country, .addressType]
        case .phones: [.id, .organizationID, .number]
        }
    }
}

/// The registers under which organisations have numbers (https://org-id.guide), and our own.
enum HsdsIdentifier {
    static let siret = "SIRET"
    static let rna = "RNA"
    static let maillage = "Maillage"

    static func scheme(_ type: String) -> String {
        switch type {
        case siret: "FR-INSEE"
        case rna: "FR-RNA"
        default: ""
        }
    }
}

/// Identifiers as HSDS 3 wants them, UUIDs: always the same for the same thing, so that what follows our data finds it
/// again (RFC 9562, version 8).
enum StableUUID {
    static func text(_ parts: String...) -> String {
        let bytes = parts.joined(separator: "\u{1F}").utf8
        let (high, low) = (hash(bytes, seed: 0xCBF2_9CE4_8422_2325), hash(bytes, seed: 0x9E37_79B9_7F4A_7C15))
        let first = (high & 0xFFFF_FFFF_FFFF_0FFF) | 0x8000
        let second = (low & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        let digits = [first, second].map { value in
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        var text = ""
        for (position, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(position) { text.append("-") }
            text.append(digit)
        }
        return text
    }

    /// FNV-1a over the bytes, then mixed: each bit of the text moves half of the result.
    private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
