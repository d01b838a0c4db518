import AtlasExchange
import AtlasModel
import AtlasStore

/// An atlas of one's own that a command changes: a `.maillage` file, which keeps a history, or a package folder, which
/// is written again whole.
struct EditableAtlas {
    private enum Place {
        case file(AtlasSession)
        case folder
    }

    let path: String
    let atlas: Atlas
    private let place: Place

    init(at path: String) throws(CommandFailure) {
        self.path = path
        guard try AtlasOpening.checkExists(path, orCommand: false) == .file else {
            atlas = try AtlasOpening.open(path)
            place = .folder
            return
        }
        let session = try FileSession.open(path)
        atlas = session.atlas
        place = .file(session)
    }

    /// Whether changes are kept as history.
    var hasHistory: Bool {
        if case .file = place { true } else { false }
    }

    /// The changes, the last first; none of a folder.
    func history() throws(CommandFailure) -> [Change] {
        guard case .file(let session) = place else { return [] }
        do { return try session.history() } catch { throw .store(error, path: path) }
    }

    /// Makes the edits, all of them or none.
    /// - Parameter backup: the name of a copy to make before; `nil` for none.
    /// - Returns: the path of the copy.
    @discardableResult
    func apply(_ edits: [RecordEdit], _ note: ChangeNote, backup: String? = nil) throws(CommandFailure) -> String? {
        guard !edits.isEmpty else { return nil }
        switch place {
        case .file(let session):
            do throws(StoreError) {
                var copy: String?
                if let backup { copy = try session.backup(named: backup) }
                try session.apply(edits, note)
                return copy
            } catch {
                throw .store(error, path: path)
            }
        case .folder:
            let changed: Atlas
            do throws(EditConflict) {
                changed = try atlas.applying(edits)
            } catch {
                throw .store(.conflict(error), path: path)
            }
            var copy: String?
            try Interrupts.letEnd { () throws(CommandFailure) in
                if let backup { copy = try FolderBackup.make(of: path, named: backup) }
                do throws(ExchangeError) {
                    try PackageWriter.write(
                        changed, to: path, dialect: Exporter.dialect(ofPackage: path),
                        outlinesFrom: "\(path)/territories", isStopped: { Interrupts.isStopped })
                } catch {
                    throw .exchange(error)
                }
            }
            return copy
        }
    }
}
