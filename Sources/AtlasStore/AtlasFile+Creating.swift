package import AtlasModel
import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension AtlasFile {
    /// Makes a new file of an atlas; refuses a path where there is something already.
    ///
    /// The rows go in one transaction into a draft beside the file, which takes its place once it is whole and on the
    /// disk: whatever stops the making, nothing is found at `path`.
    package static func create(at path: String, from atlas: Atlas) throws(StoreError) {
        try create(at: path, from: atlas, pageLimit: nil)
    }

    /// - Parameter pageLimit: pages of 4 KiB after which SQLite finds the disk full, for the tests of that.
    static func create(at path: String, from atlas: Atlas, pageLimit: Int?) throws(StoreError) {
        var status = stat()
        if lstat(path, &status) == 0 { throw .alreadyExists }
        let draft = try Draft(of: plain(path))
        do {
            let queue = try DatabaseQueue(path: draft.path, configuration: drafting(pageLimit: pageLimit))
            try AtlasFormat.migrator.migrate(queue)
            try queue.write { try $0.insert(atlas) }
            try queue.close()
            try draft.publish()
        } catch {
            draft.discard()
            throw StoreError(writing: error)
        }
    }

    /// A draft that fails is thrown away, so that it needs neither a journal on the disk nor a wait for the disk at
    /// each transaction; ``Draft/publish()`` waits once, at the end.
    private static func drafting(pageLimit: Int?) -> Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
            if let pageLimit { try db.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
        }
        return configuration
    }
}

extension Database {
    /// Writes every row of an atlas, each table after those that it refers to.
    fileprivate func insert(_ atlas: Atlas) throws {
        try insert([AtlasRows.Value(title: atlas.title, ownParts: atlas.ownParts)], into: AtlasRows.self)
        if atlas.ownParts.contains(.referential) { try insert(atlas.referential) }
        if atlas.ownParts.contains(.territories) { try insert(official: atlas.territories) }
        try insert(atlas.territories.zones, into: ZoneRows.self)
        try insert(atlas.actors, into: ActorRows.self)
        try insert(atlas.offers, into: OfferRows.self)
        try insert(atlas.relations, into: RelationRows.self)
        try insert(atlas.cooperations)
        try insert(atlas.initiatives)
        try insert(atlas.invitations, into: InvitationRows.self)
        try insert(atlas.examples, into: ExampleRows.self)
        try insert(lists: atlas.examples.lazy.map { $0.association.needs.map(\.rawValue) }, into: .exampleNeeds)
    }
}
