import AtlasApp
import AtlasDocuments
import AtlasModel
import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Opens the screen on an atlas as it stands today.
func openScreen(_ atlas: Atlas) throws(CommandFailure) {
    let options = TerminalOptions(errorLogPath: errorLog(), crashMessage: words.crashed)
    do {
        try App.run(AtlasOnDate(atlas, on: .today), words: words, outlines: .shipped, options: options) { text, path in
            do throws(CommandFailure) {
                try WholeFile.write(text, to: path, isReplacing: false)
                return nil
            } catch {
                return error.cause(words)
            }
        }
    } catch {
        throw .terminal(error)
    }
}

/// Where standard error goes while the screen is up, so that a message never lands on it: the folder that XDG gives to
/// logs.  `nil` where there is no such folder to be had.
private func errorLog() -> String? {
    func variable(_ name: String) -> String? {
        guard let value = getenv(name), value[0] == UInt8(ascii: "/") else { return nil }
        return String(cString: value)
    }
    guard let state = variable("XDG_STATE_HOME") ?? variable("HOME").map({ $0 + "/.local/state" }) else { return nil }
    let folder = state + "/maillage"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return nil }
    return folder + "/maillage.log"
}
