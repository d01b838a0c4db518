import AtlasModel
import FoundationEssentials

/// Writes actors as points with all that they are and offer (RFC 7946); relations, cooperations, initiatives and named
/// zones stay behind.
///
/// An actor without a place of its own stands in its commune, which `position` says; one without either has no
/// geometry.
enum GeoJsonExport {
    static func text(of atlas: Atlas) -> TextPieces {
        let offers = OffersByActor(atlas)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let start = "{\"type\":\"\(GeoJsonName.collection)\",\"features\":"
        return TextPieces(from: start, arrayOf: atlas.actors, to: "}\n") { actor throws(ExchangeError) in
            try encoder.text(of: Feature(actor, offers[actor.id], in: atlas), for: .geojson)
        }
    }

    private struct Feature: Encodable {
        let type = "Feature"
        let id: String
        let geometry: Geometry?
        let properties: Properties

        private enum Key: String, CodingKey {
            case type, id, geometry, properties
        }

        init(_ actor: Actor, _ offers: [Offer], in atlas: Atlas) {
            id = actor.id.rawValue
            let commune = actor.commune.flatMap(atlas.territories.commune).flatMap(
                atlas.territories.coordinate(ofCommune:))
            geometry = (actor.coordinate ?? commune).map(Geometry.init)
            let isCommune = actor.coordinate == nil && commune != nil
            properties = Properties(actor, offers, position: isCommune ? GeoJsonName.atCommune : nil)
        }

        /// A feature has a geometry, null perhaps.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(type, forKey: .type)
            try container.encode(id, forKey: .id)
            try container.encode(geometry, forKey: .geometry)
            try container.encode(properties, forKey: .properties)
        }
    }

    private struct Geometry: Encodable {
        let type = "Point"
        let coordinates: [Double]

        init(_ coordinate: Coordinate) { coordinates = [coordinate.longitude, coordinate.latitude] }
    }

    /// Fields by their names; those that say nothing are left out.
    private struct Properties: Encodable {
        private var texts: [String: String] = [:]
        private var lists: [String: [String]] = [:]
        private let offers: [Properties]

        private struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(_ actor: Actor, _ offers: [Offer], position: String?) {
            self.offers = offers.map(Properties.init)
            func set(_ field: GeoJsonField, _ text: String?) { texts[field.rawValue] = text.flatMap(\.orNil) }
            set(.name, actor.name)
            set(.acronym, actor.acronym)
            lists[GeoJsonField.type.rawValue] = actor.types.map(\.rawValue)
            lists[GeoJsonField.networks.rawValue] = actor.networks
            set(.guidasso, actor.guidAsso?.rawValue)
            set(.siret, actor.siret)
            set(.rna, actor.rna)
            set(.address, actor.address)
            set(.commune, actor.commune)
            lists[GeoJsonField.zone.rawValue] = actor.zone.references.map(\.description)
            set(.phone, actor.phone)
            set(.email, actor.email)
            set(.website, actor.website)
            set(.verifiedOn, actor.verification?.on.description)
            set(.verifiedBy, actor.verification?.by)
            set(.modifiedOn, actor.modifiedOn?.description)
            set(.source, actor.source)
            set(.notes, actor.notes)
            set(.position, position)
        }

        private init(_ offer: Offer) {
            offers = []
            func set(_ field: GeoJsonOfferField, _ text: String?) { texts[field.rawValue] = text.flatMap(\.orNil) }
            lists[GeoJsonOfferField.functions.rawValue] = offer.functions.map(\.rawValue)
            lists[GeoJsonOfferField.stages.rawValue] = offer.stages.stages.map(\.code)
            set(.role, offer.role.rawValue)
            lists[GeoJsonOfferField.zone.rawValue] = offer.zone.references.map(\.description)
            lists[GeoJsonOfferField.modes.rawValue] = offer.modes
            set(.duration, offer.duration)
            set(.audience, offer.audience)
            set(.cost, offer.cost)
            set(.conditions, offer.conditions)
            set(.validFrom, offer.validFrom?.description)
            set(.validTo, offer.validTo?.description)
            set(.verifiedOn, offer.verification?.on.description)
            set(.verifiedBy, offer.verification?.by)
            set(.source, offer.source)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            for (name, text) in texts { try container.encode(text, forKey: Key(stringValue: name)) }
            for (name, list) in lists where !list.isEmpty {
                try container.encode(list, forKey: Key(stringValue: name))
            }
            if !offers.isEmpty { try container.encode(offers, forKey: Key(stringValue: "offers")) }
        }
    }
}
