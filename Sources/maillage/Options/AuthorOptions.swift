import ArgumentParser
import AtlasStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Who changes an atlas, and why.
struct AuthorOptions: ParsableArguments {
    @Option(
        name: [.customLong("author"), .customLong("auteur")],
        help: ArgumentHelp(HelpText.author, valueName: words.pick("nom", "name")))
    var author: String?

    @Option(
        name: [.customLong("reason"), .customLong("motif")],
        help: ArgumentHelp(HelpText.reason, valueName: words.pick("texte", "text")))
    var reason: String?

    /// - Parameter usual: the reason where nobody gives one.
    func note(usual: String) -> ChangeNote {
        let user = getenv("USER").map { String(cString: $0) }
        return ChangeNote(author: author ?? user ?? "", reason: reason ?? usual)
    }
}
