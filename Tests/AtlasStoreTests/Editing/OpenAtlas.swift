import AtlasModel

@testable import AtlasStore

/// The rich atlas in a file of its own folder, and sessions on it.
struct OpenAtlas {
    let folder: TemporaryFolder
    let path: String

    init(_ atlas: Atlas = RichAtlas.atlas) throws {
        folder = try TemporaryFolder(isInMemory: true)
        path = folder.file("a.maillage")
        try AtlasFile.create(at: path, from: atlas)
    }

    func session() throws -> AtlasSession { try AtlasSession(at: path, defaults: RichAtlas.defaults) }

    /// The atlas of the file, read anew.
    func reread() throws -> Atlas { try AtlasFile.open(at: path, defaults: RichAtlas.defaults) }

    /// Whether the file says what an atlas says; a whole atlas in the words of a failed test is no help.
    func rereads(_ atlas: Atlas) throws -> Bool { try reread() == atlas }

    func condition() throws -> FileCondition { try AtlasFile.condition(at: path) }
}

extension ChangeNote {
    static let anne = ChangeNote(author: "Anne", reason: "appel du 20/11 « L’été »")
    static let bob = ChangeNote(author: "Bob")
}

/// What an action throws; `nil` where it throws nothing.
func storeError(_ action: () throws -> Void) -> StoreError? {
    do {
        try action()
        return nil
    } catch {
        return error as? StoreError
    }
}
