import AtlasApp
import AtlasDocuments

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The settings of the user, read when somebody first asks.
let userSettings = UserSettings.read()

/// Who says what a setting is.
enum SettingOrigin: Equatable {
    case option
    case variable(String)
    case file
    case standard
}

/// The file of settings and what goes before it.
enum UserSettings {
    /// `nil` where the user has no folder.
    static var path: String? { UserFolder.config.path.map { $0 + "/settings.toml" } }

    /// No file is no problem.
    static func read() -> SettingsFile {
        guard let path else { return SettingsFile() }
        let (bytes, error) = UserFolder.contents(of: path, limit: SettingsFile.sizeLimit)
        if let bytes { return SettingsFile(bytes) }
        return error == ENOENT || error == ENOTDIR ? SettingsFile() : .unreadable(String(cString: strerror(error)))
    }

    /// Whether the dialogue stands in for the screen, and who says so.
    static var isAccessible: (value: Bool, origin: SettingOrigin) {
        let name = "MAILLAGE_ACCESSIBLE"
        if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
            return (value != "0", .variable(name))
        }
        return (userSettings.settings.accessible, origin(of: .accessible))
    }

    /// Who says what a setting is, where no variable may go before the file.
    static func origin(of name: SettingName) -> SettingOrigin {
        userSettings.settings.names.contains(name) ? .file : .standard
    }

    /// One line about what is wrong in the file, for a command that goes by it.
    static func noteProblems() {
        let count = userSettings.problems.count
        if count > 0 { Console.note(words.settingsRemark(count)) }
    }
}
