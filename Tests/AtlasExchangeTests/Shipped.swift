import AtlasExchange
import AtlasModel
import AtlasResources
import Testing

/// The files that come with the program, read once for all tests.
enum Shipped {
    private static let loaded = Result { try PackageDefaults.read(resources: ResourceFolder.find()) }

    static var resources: String { get throws { try ResourceFolder.find() } }

    static var defaults: PackageDefaults { get throws { try loaded.get() } }

    static var territories: Territories { get throws { try defaults.territories } }

    static func atlas() throws -> Atlas {
        let (atlas, findings) = PackageReader.read(folder: try resources + "/atlas", defaults: try defaults)
        #expect(findings.filter { $0.severity == .error } == [])
        return try #require(atlas)
    }
}
