import AtlasModel

/// The properties of a feature that is an actor: the columns of a package.
enum GeoJsonField: String, ForeignField {
    case id, name, acronym, type, networks, guidasso, siret, rna, address, commune, zone, phone, email, website, survey
    case verifiedOn = "verified_on"
    case verifiedBy = "verified_by"
    case modifiedOn = "modified_on"
    case source, notes
    /// Where the point was taken, if that is not the actor's own place: `commune`.
    case position
}

/// The properties of an offer in the list `offers` of a feature.
enum GeoJsonOfferField: String, ForeignField {
    case functions, stages, role, zone, modes, duration, audience, cost, conditions
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case verifiedOn = "verified_on"
    case verifiedBy = "verified_by"
    case source
}

/// The names of GeoJSON (RFC 7946) and ours in it.
enum GeoJsonName {
    static let collection = "FeatureCollection"
    static let atCommune = "commune"
}
