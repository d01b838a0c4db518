import AtlasApp
import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasStore
import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Opens the screen on an atlas as it stands today; its actors are read behind it.
/// - Parameter isFresh: whether to start anew instead of where the user left this atlas.
func openScreen(_ path: String?, isFresh: Bool) throws(CommandFailure) {
    let sessions = SessionStore(atlas: path)
    let options = TerminalOptions(errorLogPath: errorLog(), crashMessage: words.crashed)
    let failure: CommandFailure?
    do {
        failure = try App.run(
            words: words, settings: userSettings, session: isFresh ? nil : sessions?.read(), outlines: .shipped,
            options: options, today: { .today }
        ) { tell in
            readAtlas(path, telling: tell)
        } deliver: { order, subject in
            SheetDelivery(path: path).deliver(order, of: subject)
        } save: {
            sessions?.save($0)
        }
    } catch {
        throw .terminal(error)
    }
    if let failure { throw failure }
}

/// Reads an atlas to be looked at, and finds out whether it can be changed.
func readAtlas(_ path: String?, telling tell: (ReadingNews) -> Void) -> Result<ReadAtlas, CommandFailure> {
    do throws(CommandFailure) {
        return try withoutActuallyEscaping(tell) { tell throws(CommandFailure) in
            func begun(_ defaults: PackageDefaults) {
                let empty = Atlas(
                    title: "", referential: defaults.referential, territories: defaults.territories, actors: [])
                tell(.begun(AtlasOnDate(empty, on: .today), isBrief: isBrief(path)))
            }
            if let path, try AtlasOpening.checkExists(path, orCommand: false) == .file {
                // The file stays open: what the screen changes is written there, what others change is seen.
                let session = try FileSession.open(path, begun: begun)
                let atlas = session.atlas
                tell(.keeping(.editor(AtlasEditor(session, path: path, author: AuthorOptions.usual))))
                return .success(
                    ReadAtlas(AtlasOnDate(atlas, on: .today)) { remark(atlas.findings(today: .today), in: path) })
            }
            tell(.keeping(.readOnly(folder: path)))
            let (atlas, findings) = try AtlasOpening.read(path, begun: begun) {
                tell(.progress($0.fraction))
            }
            guard let atlas else {
                throw .brokenAtlas(path: path ?? words.embeddedAtlas, findings: findings)
            }
            return .success(
                ReadAtlas(AtlasOnDate(atlas, on: .today)) { remark(findings, in: path) })
        }
    } catch {
        return .failure(error)
    }
}

/// How much is odd in an atlas of the user's, and how to read it.
private func remark(_ findings: [Finding], in path: String?) -> String? {
    guard let path, !findings.isEmpty else { return nil }
    return words.warnings(findings.count, in: path)
}

/// Whether an atlas is read in less than the moment for which nobody minds an empty screen.
private func isBrief(_ path: String?) -> Bool {
    guard let path else { return true }
    let sizes = [path, path + "/actors.csv", path + "/offers.csv"].map { path in
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    }
    return sizes.reduce(0, +) < 1_000_000
}

/// Where standard error goes while the screen is up, so that a message never lands on it: the folder that XDG gives to
/// logs.  `nil` where there is no such folder to be had.
func errorLog() -> String? {
    guard let folder = UserFolder.state.path, UserFolder.make(folder) else { return nil }
    return folder + "/maillage.log"
}
