import ArgumentParser
import AtlasApp
import AtlasDocuments
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

    var note: ChangeNote { note(usual: "") }

    /// - Parameter usual: the reason where nobody gives one.
    func note(usual: String) -> ChangeNote { ChangeNote(author: author ?? Self.usual, reason: reason ?? usual) }

    /// The name of the settings, else the one under which the user is logged in.
    static var usual: String { userSettings.settings.author.isEmpty ? user : userSettings.settings.author }

    /// Empty where nobody knows it.
    private static var user: String {
        if let name = getenv("USER").map({ String(cString: $0) }), !name.isEmpty { return name }
        return getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? ""
    }
}
