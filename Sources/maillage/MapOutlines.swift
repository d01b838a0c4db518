import AtlasApp
import AtlasExchange
import AtlasResources

extension OutlineSource {
    /// The outlines that come with the program.
    static let shipped = OutlineSource { detail in
        do throws(CommandFailure) {
            return try read(detail == .country ? .country : .region)
        } catch {
            return .failed(error.cause(words))
        }
    }

    private static func read(_ detail: OutlineReader.Detail) throws(CommandFailure) -> Reading {
        let resources: String
        do { resources = try ResourceFolder.find() } catch { throw .resources(error) }
        do {
            return try OutlineReader.read(folder: resources + "/territories", detail: detail).map(Reading.read)
                ?? .absent
        } catch {
            throw .exchange(error)
        }
    }
}
