import GRDB

/// The format of atlas files: the migrations that a file has gone through, in their order.
///
/// A migration that has been released never changes: what comes after it is another migration.  For that reason it
/// names tables and columns in SQL and uses no type of this module.
enum AtlasFormat {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-atlas", foreignKeyChecks: .immediate, migrate: FirstFormat.lay)
        return migrator
    }

    /// Stops at a file of another format than the one this program writes.
    static func check(_ db: Database) throws {
        let migrator = migrator
        let known = migrator.migrations.count
        let strange = try migrator.appliedIdentifiers(db).subtracting(migrator.migrations).count
        guard strange == 0 else { throw StoreError.newerFormat(found: known + strange, known: known) }
        guard try migrator.hasCompletedMigrations(db) else {
            throw StoreError.notReadable(reason: "unfinished format")
        }
    }
}
