/// The files of data·inclusion.
enum DataInclusionFolder {
    static let structures = "structures"
    static let services = "services"
    static let names = [structures, services].flatMap { ["\($0).json", "\($0).csv"] }

    /// The producer of what we write, and the beginning of its identifiers.
    static let source = "maillage"
    static let prefix = source + "--"
}

/// Fields of a structure in the schema v1 of data·inclusion
/// (https://gip-inclusion.github.io/data-inclusion-schema/), those that an actor has something for.
enum StructureField: String, ForeignField {
    case source, id, nom
    case dateMaj = "date_maj"
    case description
    case lienSource = "lien_source"
    case siret, commune
    case codePostal = "code_postal"
    case codeInsee = "code_insee"
    case adresse
    case complementAdresse = "complement_adresse"
    case longitude, latitude, telephone, courriel
    case siteWeb = "site_web"
    case reseauxPorteurs = "reseaux_porteurs"
}

/// Fields of a service in the schema v1, those that an offer has something for.
enum ServiceField: String, ForeignField {
    case source
    case structureID = "structure_id"
    case id, nom, description
    case lienSource = "lien_source"
    case dateMaj = "date_maj"
    case type, frais
    case fraisPrecisions = "frais_precisions"
    case publicsPrecisions = "publics_precisions"
    case conditionsAcces = "conditions_acces"
    case zoneEligibilite = "zone_eligibilite"
}
