import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources
import AtlasSite

/// The atlas that comes with the program, on a day that never changes, with what a site is made with.
enum EmbeddedAtlas {
    static let day = CalendarDate(iso: "2026-11-22")!

    static let subject: AtlasOnDate = {
        guard let resources = try? ResourceFolder.find(),
            let defaults = try? PackageDefaults.read(resources: resources),
            let atlas = PackageReader.read(folder: "\(resources)/atlas", defaults: defaults, progress: { _ in }).atlas
        else { preconditionFailure("the embedded atlas cannot be read") }
        return AtlasOnDate(atlas, on: day)
    }()

    static let outlines: Outlines? = try? OutlineReader.read(
        folder: "\(ResourceFolder.find())/territories", detail: .region)

    static let assets: SiteAssets = {
        guard let resources = try? ResourceFolder.find(),
            let style = try? PublishedFolder.template("site.css", in: resources),
            let script = try? PublishedFolder.template("site.js", in: resources)
        else { preconditionFailure("the templates cannot be read") }
        return SiteAssets(style: style, script: script)
    }()

    static func order(_ territory: String) -> SiteOrder {
        var order = SiteOrder(assets: assets)
        order.territory = TerritoryReference(parsing: territory) ?? .france
        order.outlines = outlines
        return order
    }
}
