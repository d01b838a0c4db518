import AtlasModel

/// Writes actors and stated offers as organizations and services of HSDS 3, one file for each table.
///
/// The day of a check (`assured_date`) stands apart from that of a change (`last_modified`), as here.  What HSDS has no
/// field for goes into the descriptions, in words; relations, cooperations, initiatives and named zones stay behind.
struct HsdsExport {
    private let atlas: Atlas
    private let labels: RecordLabels
    private var rows: [HsdsTable: [[HsdsField: String]]] = [:]

    init(_ atlas: Atlas) {
        self.atlas = atlas
        labels = RecordLabels(atlas)
        let offers = Dictionary(grouping: atlas.offers, by: \.actor)
        for actor in atlas.actors {
            add(actor)
            for (number, offer) in (offers[actor.id] ?? []).enumerated() { add(offer, of: actor, number: number) }
        }
    }

    func text(of table: HsdsTable) -> String {
        let dialect = CsvDialect.comma
        var text = dialect.text([table.fields.map(\.rawValue)])
        for row in rows[table] ?? [] {
            dialect.append(table.fields.map { CellText.guarded(row[$0] ?? "") }, to: &text)
        }
        return text
    }

    private static func organization(_ actor: Actor) -> String { StableUUID.text("organization", actor.id.rawValue) }

    private mutating func add(_ actor: Actor) {
        let id = HsdsExport.organization(actor)
        let text = labels.text(of: actor)
        rows[.organizations, default: []].append([
            .id: id, .name: actor.name, .alternateName: actor.acronym, .description: text.isEmpty ? actor.name : text,
            .email: ContactForm.mailbox(actor.email) ?? "", .website: ContactForm.address(ofSite: actor.website) ?? "",
        ])
        let identifiers = [
            (HsdsIdentifier.maillage, actor.id.rawValue), (HsdsIdentifier.siret, actor.siret),
            (HsdsIdentifier.rna, actor.rna),
        ]
        for (type, identifier) in identifiers where !identifier.isEmpty {
            rows[.organizationIdentifiers, default: []].append([
                .id: StableUUID.text("identifier", type, actor.id.rawValue), .organizationID: id,
                .identifierScheme: HsdsIdentifier.scheme(type), .identifierType: type, .identifier: identifier,
            ])
        }
        if !actor.phone.isEmpty {
            rows[.phones, default: []].append([
                .id: StableUUID.text("phone", actor.id.rawValue), .organizationID: id, .number: actor.phone,
            ])
        }
        addLocation(of: actor, organization: id)
    }

    private mutating func addLocation(of actor: Actor, organization: String) {
        let address = PostalAddress(of: actor, in: atlas.territories)
        guard actor.coordinate != nil || address.city != nil else { return }
        let id = StableUUID.text("location", actor.id.rawValue)
        rows[.locations, default: []].append([
            .id: id, .locationType: "physical", .organizationID: organization, .name: actor.name,
            .latitude: actor.coordinate?.latitude.description ?? "",
            .longitude: actor.coordinate?.longitude.description ?? "",
        ])
        guard let city = address.city, let departement = address.departement else { return }
        rows[.addresses, default: []].append([
            .id: StableUUID.text("address", actor.id.rawValue), .locationID: id,
            // A line of address is required; who gives none is at the commune.
            .address1: actor.address.isEmpty ? city : actor.address, .city: city, .stateProvince: departement,
            .postalCode: address.postalCode ?? actor.commune ?? "", .country: "FR", .addressType: "physical",
        ])
    }

    private mutating func add(_ offer: Offer, of actor: Actor, number: Int) {
        let id = StableUUID.text("service", actor.id.rawValue, String(number))
        rows[.services, default: []].append([
            .id: id, .organizationID: HsdsExport.organization(actor), .name: labels.name(of: offer),
            .description: labels.text(of: offer), .status: "active", .applicationProcess: offer.conditions,
            .feesDescription: offer.cost, .eligibilityDescription: offer.audience,
            .assuredDate: offer.verification?.on.description ?? "",
            .lastModified: actor.modifiedOn.map { "\($0)T00:00:00.000Z" } ?? "",
        ])
        let zone = offer.zone.isUnknown ? actor.zone : offer.zone
        for reference in zone.references {
            rows[.serviceAreas, default: []].append([
                .id: StableUUID.text("area", actor.id.rawValue, String(number), reference.description),
                .serviceID: id, .name: atlas.territories.name(of: reference) ?? reference.description,
                .uri: HsdsExport.uri(of: reference),
            ])
        }
    }

    /// The persistent identifier that INSEE gives to a territory (https://rdf.insee.fr/geo), or one of our own.
    private static func uri(of reference: TerritoryReference) -> String {
        switch reference.level {
        case .france: "http://id.insee.fr/geo/pays/france"
        case .region: "http://id.insee.fr/geo/region/\(reference.code)"
        case .departement: "http://id.insee.fr/geo/departement/\(reference.code)"
        case .epci: "http://id.insee.fr/geo/intercommunalite/\(reference.code)"
        case .commune: "http://id.insee.fr/geo/commune/\(reference.code)"
        case .zone, .formerRegion: "urn:maillage:\(reference)"
        }
    }

    /// The territory of a persistent identifier, ours or INSEE's; `nil` for any other.
    static func reference(ofUri uri: String) -> TerritoryReference? {
        if uri.hasPrefix("urn:maillage:") { return TerritoryReference(parsing: uri.dropFirst(13)) }
        let parts = uri.split(separator: "/")
        guard parts.count >= 2, uri.contains("id.insee.fr/geo/") else { return nil }
        let code = String(parts[parts.count - 1])
        return switch parts[parts.count - 2] {
        case "pays": code == "france" ? .france : nil
        case "region": TerritoryReference(.region, code)
        case "departement": TerritoryReference(.departement, code)
        case "intercommunalite": TerritoryReference(.epci, code)
        case "commune": TerritoryReference(.commune, code)
        default: nil
        }
    }
}
