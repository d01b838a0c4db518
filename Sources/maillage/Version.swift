import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources

/// The version of the program: this is the one place that says it.
enum Version {
    static let number = "0.1.0"
    /// The day of its release.
    static let date = "2026-11-22"

    /// The vintage of the territories that come with the program; `nil` where they cannot be found or do not say.
    static var vintage: TerritoryVintage? {
        (try? ResourceFolder.find()).flatMap { TerritoryVintage.read(folder: "\($0)/territories") }
    }
}
