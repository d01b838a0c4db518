import AtlasExchange
import AtlasResources
import AtlasStore

/// Opens an atlas file to change it or to look into its past.
enum FileSession {
    static func open(_ path: String) throws(CommandFailure) -> AtlasSession {
        guard try AtlasOpening.checkExists(path, orCommand: false) == .file else { throw .noHistory(path: path) }
        let resources: String
        do { resources = try ResourceFolder.find() } catch { throw .resources(error) }
        let defaults: PackageDefaults
        do { defaults = try PackageDefaults.read(resources: resources) } catch { throw .exchange(error) }
        do {
            return try AtlasSession(at: path, defaults: (defaults.referential, defaults.territories))
        } catch {
            throw .store(error, path: path)
        }
    }
}
