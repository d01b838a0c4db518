package import AtlasModel
import GRDB

/// What stands in for the referential and the territories of an atlas without its own.
package typealias AtlasDefaults = (referential: Referential, territories: Territories)

extension AtlasFile {
    /// Reads the atlas of a file, and changes nothing in it: one of an earlier format is brought up to date in memory.
    ///
    /// - Parameter moment: when the atlas is to be as it was then; `nil` for now.  Before the first change of the file it
    ///   is as the file was made.
    package static func open(
        at path: String, defaults: AtlasDefaults, asOf moment: Moment? = nil
    ) throws(StoreError) -> Atlas {
        let file = try OpenFile(path)
        do {
            let atlas = try file.atlas(defaults: defaults, asOf: moment)
            try file.queue.close()
            return atlas
        } catch {
            throw StoreError(reading: error)
        }
    }
}
