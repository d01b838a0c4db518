/// An atlas in one file: an SQLite database that says whose it is.
///
/// The first bytes of a `.maillage` file are those of any SQLite 3 database; its application id, at byte 68, is
/// ``applicationID``.  The format is the list of migrations that the file has gone through (see ``AtlasFormat``).
package enum AtlasFile {
    /// `mllg` in ASCII, as SQLite's `PRAGMA application_id` (https://www.sqlite.org/fileformat.html#application_id).
    package static let applicationID: UInt32 = 0x6D6C_6C67

    /// The path in a form that SQLite takes for nothing but a path: `:memory:` and `file:…` mean something else to it.
    static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./\(path)" }
}
