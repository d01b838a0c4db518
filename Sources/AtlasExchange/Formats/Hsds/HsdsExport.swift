import AtlasModel
import FoundationEssentials

/// Writes actors and stated offers as organizations and services of HSDS 3, one file for each table.
///
/// The day of a check (`assured_date`) stands apart from that of a change (`last_modified`), as here.  What HSDS has no
/// field for goes into the descriptions, in words; relations, cooperations, initiatives and named zones stay behind.
struct HsdsExport {
    private let atlas: Atlas
    private let labels: RecordLabels
    private let offers: OffersByActor

    private static let dialect = CsvDialect.comma

    private typealias Cells = [HsdsField: String]

    init(_ atlas: Atlas) {
        self.atlas = atlas
        labels = RecordLabels(atlas)
        offers = OffersByActor(atlas)
    }

    func text(of table: HsdsTable) -> TextPieces {
        let dialect = HsdsExport.dialect
        return TextPieces(from: dialect.text([table.fields.map(\.rawValue)]), atlas.actors) { actor, text in
            for row in rows(of: table, for: actor) {
                dialect.append(table.fields.map { CellText.guarded(row[$0] ?? "") }, to: &text)
            }
        }
    }

    var descriptor: TextPieces {
        TextPieces(from: "", CollectionOfOne(DataPackage.hsds(atlas, in: HsdsExport.dialect))) {
            package, text throws(ExchangeError) in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            text += try encoder.text(of: package, for: .hsds) + "\n"
        }
    }

    private func rows(of table: HsdsTable, for actor: Actor) -> [Cells] {
        switch table {
        case .organizations: [organization(actor)]
        case .organizationIdentifiers: identifiers(of: actor)
        case .services: offers[actor.id].enumerated().map { service($1, of: actor, number: $0) }
        case .serviceAreas: offers[actor.id].enumerated().flatMap { areas(of: $1, of: actor, number: $0) }
        case .locations: location(of: actor).map { [$0] } ?? []
        case .addresses: address(of: actor).map { [$0] } ?? []
        case .phones: phone(of: actor).map { [$0] } ?? []
        }
    }

    private static func organization(_ actor: Actor) -> String { StableUUID.text("organization", actor.id.rawValue) }

    private func organization(_ actor: Actor) -> Cells {
        let email = ContactForm.mailbox(actor.email) ?? ""
        let website = ContactForm.address(ofSite: actor.website) ?? ""
        let address = address(of: actor)
        // No table has the day of change of an organization, and a line of address that is the city is none.
        let text = labels.text(
            of: actor,
            besides: [
                .address: address?[.address1] == address?[.city] ? "" : actor.address, .email: email,
                .website: website, .modifiedOn: "",
            ])
        return [
            .id: HsdsExport.organization(actor), .name: actor.name, .alternateName: actor.acronym,
            .description: text.isEmpty ? actor.name : text, .email: email,
            .website: website,
        ]
    }

    private func identifiers(of actor: Actor) -> [Cells] {
        let identifiers = [
            (HsdsIdentifier.maillage, actor.id.rawValue), (HsdsIdentifier.siret, actor.siret),
            (HsdsIdentifier.rna, actor.rna),
        ]
        return identifiers.filter { !$0.1.isEmpty }.map { type, identifier in
            [
                .id: StableUUID.text("identifier", type, actor.id.rawValue),
                .organizationID: HsdsExport.organization(actor), .identifierScheme: HsdsIdentifier.scheme(type),
                .identifierType: type, .identifier: identifier,
            ]
        }
    }

    private func phone(of actor: Actor) -> Cells? {
        guard !actor.phone.isEmpty else { return nil }
        return [
            .id: StableUUID.text("phone", actor.id.rawValue), .organizationID: HsdsExport.organization(actor),
            .number: actor.phone,
        ]
    }

    private static func location(_ actor: Actor) -> String { StableUUID.text("location", actor.id.rawValue) }

    private func location(of actor: Actor) -> Cells? {
        guard actor.coordinate != nil || PostalAddress(of: actor, in: atlas.territories).city != nil else { return nil }
        return [
            .id: HsdsExport.location(actor), .locationType: "physical",
            .organizationID: HsdsExport.organization(actor), .name: actor.name,
            .latitude: actor.coordinate?.latitude.description ?? "",
            .longitude: actor.coordinate?.longitude.description ?? "",
        ]
    }

    private func address(of actor: Actor) -> Cells? {
        let address = PostalAddress(of: actor, in: atlas.territories)
        guard let city = address.city, let departement = address.departement else { return nil }
        return [
            .id: StableUUID.text("address", actor.id.rawValue), .locationID: HsdsExport.location(actor),
            // A line of address is required; who gives none is at the commune.
            .address1: actor.address.isEmpty ? city : actor.address, .city: city, .stateProvince: departement,
            .postalCode: address.postalCode ?? actor.commune ?? "", .country: "FR", .addressType: "physical",
        ]
    }

    private static func service(_ number: Int, of actor: Actor) -> String {
        StableUUID.text("service", actor.id.rawValue, String(number))
    }

    private func service(_ offer: Offer, of actor: Actor, number: Int) -> Cells {
        [
            .id: HsdsExport.service(number, of: actor), .organizationID: HsdsExport.organization(actor),
            .name: labels.name(of: offer), .description: labels.text(of: offer), .status: "active",
            .applicationProcess: offer.conditions, .feesDescription: offer.cost,
            .eligibilityDescription: offer.audience, .assuredDate: offer.verification?.on.description ?? "",
            .lastModified: actor.modifiedOn.map { "\($0)T00:00:00.000Z" } ?? "",
        ]
    }

    private func areas(of offer: Offer, of actor: Actor, number: Int) -> [Cells] {
        let zone = offer.zone.isUnknown ? actor.zone : offer.zone
        return zone.references.map { reference in
            [
                .id: StableUUID.text("area", actor.id.rawValue, String(number), reference.description),
                .serviceID: HsdsExport.service(number, of: actor),
                .name: atlas.territories.name(of: reference) ?? reference.description,
                .uri: HsdsExport.uri(of: reference),
            ]
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
}
