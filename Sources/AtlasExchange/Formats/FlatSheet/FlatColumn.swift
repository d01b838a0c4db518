import AtlasModel

/// The columns of the table of actors and offers: a row for each offer, or one for an actor that has none.
package enum FlatColumn: String, ForeignField {
    case id, name, acronym, type, networks, guidasso, siret, rna, address
    case postalCode = "postal_code"
    case commune
    case communeCode = "commune_code"
    case latitude, longitude, zone, phone, email, website, survey
    case verifiedOn = "verified_on"
    case verifiedBy = "verified_by"
    case modifiedOn = "modified_on"
    case source, notes
    case functions, stages, role
    case offerZone = "offer_zone"
    case modes, duration, audience, cost, conditions
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case offerVerifiedOn = "offer_verified_on"
    case offerVerifiedBy = "offer_verified_by"
    case offerSource = "offer_source"

    /// The title that is written.
    package var title: String { titles[0] }

    /// The title, and others under which people have the same thing.
    var titles: [String] {
        switch self {
        case .id: ["Identifiant", "id", "ID acteur", "code acteur"]
        case .name: ["Nom", "Acteur", "Structure", "Organisme", "Nom de la structure", "Raison sociale", "Association"]
        case .acronym: ["Sigle", "Acronyme"]
        case .type: ["Types", "Type", "Type d’acteur", "Catégorie"]
        case .networks: ["Réseaux", "Réseau", "Tête de réseau"]
        case .guidasso: ["Guid’Asso", "Niveau Guid’Asso"]
        case .siret: ["SIRET", "N° SIRET", "Numéro SIRET"]
        case .rna: ["RNA", "N° RNA", "Numéro RNA"]
        case .address: ["Adresse", "Rue", "Adresse postale"]
        case .postalCode: ["Code postal", "CP"]
        case .commune: ["Commune", "Ville", "Localité"]
        case .communeCode: ["Code Insee", "Code commune", "Insee"]
        case .latitude: ["Latitude", "lat"]
        case .longitude: ["Longitude", "lon", "lng"]
        case .zone: ["Zone", "Territoire", "Territoire d’intervention", "Zone d’intervention"]
        case .phone: ["Téléphone", "Tél", "Tel", "Téléphone fixe"]
        case .email: ["Courriel", "Mail", "E-mail", "Email", "Adresse mail", "Mél"]
        case .website: ["Site", "Site web", "Site internet", "URL"]
        case .survey: ["Recensement", "Enquête"]
        case .verifiedOn: ["Vérifié le", "Fiche vérifiée le", "Date de vérification"]
        case .verifiedBy: ["Vérifié par", "Fiche vérifiée par"]
        case .modifiedOn: ["Modifié le", "Date de mise à jour", "Mis à jour le"]
        case .source: ["Source"]
        case .notes: ["Notes", "Remarques", "Commentaire", "Observations"]
        case .functions: ["Fonctions", "Fonction", "Offre", "Service", "Domaine"]
        case .stages: ["Stades", "Stade", "Niveau d’emploi", "Stade d’emploi"]
        case .role: ["Rôle"]
        case .offerZone: ["Zone de l’offre", "Territoire de l’offre"]
        case .modes: ["Modes", "Mode d’intervention", "Modes d’intervention"]
        case .duration: ["Durée", "Temporalité"]
        case .audience: ["Public", "Publics"]
        case .cost: ["Coût", "Tarif", "Prix"]
        case .conditions: ["Conditions"]
        case .validFrom: ["Valable du", "Valable à partir du", "Début"]
        case .validTo: ["Valable jusqu’au", "Fin"]
        case .offerVerifiedOn: ["Offre vérifiée le"]
        case .offerVerifiedBy: ["Offre vérifiée par"]
        case .offerSource: ["Source de l’offre"]
        }
    }

    /// The column that a person names, by its own name or by a title.
    init?(typed text: String) {
        let typed = text.folded
        let found = FlatColumn(rawValue: text) ?? FlatColumn.allCases.first { $0.names.contains { $0.folded == typed } }
        guard let found else { return nil }
        self = found
    }

    private var names: [String] { [rawValue] + titles }

    /// The titles of the columns that are called nearly so.
    static func nearest(to text: String) -> [String] {
        let named = allCases.flatMap { column in column.names.map { (owner: column.title, name: $0) } }
        return NearestNames.owners(of: text, among: named, limit: 3)
    }

    /// Those that tell of the offer of a row, not of the actor.
    var isOfOffer: Bool {
        switch self {
        case .functions, .stages, .role, .offerZone, .modes, .duration, .audience, .cost, .conditions, .validFrom,
            .validTo, .offerVerifiedOn, .offerVerifiedBy, .offerSource:
            true
        default: false
        }
    }
}
