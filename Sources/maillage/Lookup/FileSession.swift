import AtlasExchange
import AtlasResources
import AtlasStore

/// Opens an atlas file to change it or to look into its past.
enum FileSession {
    /// - Parameter begun: told what stands in for the parts that the atlas does not have, before its actors are read.
    static func open(
        _ path: String, begun: (PackageDefaults) -> Void = { _ in }
    ) throws(CommandFailure) -> AtlasSession {
        guard try AtlasOpening.checkExists(path, orCommand: false) == .file else { throw .noHistory(path: path) }
        let resources: String
        do { resources = try ResourceFolder.find() } catch { throw .resources(error) }
        let defaults: PackageDefaults
        do { defaults = try PackageDefaults.read(resources: resources) } catch { throw .exchange(error) }
        begun(defaults)
        do {
            return try AtlasSession(at: path, defaults: (defaults.referential, defaults.territories))
        } catch {
            throw .store(error, path: path)
        }
    }
}
