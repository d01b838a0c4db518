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
}
