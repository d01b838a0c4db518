/// A format in which atlases, or parts of them, come in and go out; raw values are the names of commands.
package enum ExchangeFormat: String, CaseIterable, Sendable {
    /// An atlas package: all of it.
    case package
    /// One table of actors and offers, for spreadsheets.
    case csv
    /// data·inclusion, schema v1.
    case dataInclusion = "data-inclusion"
    /// The table that GoGoCarto imports and exports.
    case gogocarto
    case geojson
    /// Open Referral HSDS 3, tabular.
    case hsds

    /// Whether what is written is a folder.
    package var isFolder: Bool {
        switch self {
        case .package, .dataInclusion, .hsds: true
        case .csv, .gogocarto, .geojson: false
        }
    }

    /// The fields of actors that it has no room for, by their names in `Actor.fields`.
    package var actorFieldsLeftOut: Set<String> {
        switch self {
        case .package, .csv: []
        case .geojson, .dataInclusion: ["survey"]
        case .hsds: ["modified_on", "survey"]
        case .gogocarto:
            [
                "acronym", "networks", "guidasso", "siret", "rna", "zone", "phone", "website", "survey",
                "verified_on verified_by", "modified_on", "notes",
            ]
        }
    }
}
