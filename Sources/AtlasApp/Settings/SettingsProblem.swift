import Terminal

/// Something wrong in the file of settings: what stands there is passed over, and the default holds.
package struct SettingsProblem: Equatable, Sendable {
    /// What a setting takes.
    enum Expected: Equatable, Sendable {
        case oneOf([String])
        case number(ClosedRange<Int>)
        case flag
        /// A name, in quotes.
        case text
        /// A key by its name, or a list of them.
        case keys
        /// A part of the file, under its name in brackets.
        case table
    }

    enum Kind: Equatable, Sendable {
        case unreadable(reason: String)
        case tooLong
        case notText
        /// No TOML from here on: what the parser stumbled over, in the line that is the value of the problem.
        case syntax(TomlFault)
        case unknownSetting(nearest: String?)
        case unknownAction(nearest: String?)
        case wrongValue(Expected)
        case unknownKey(nearest: String?)
        /// A key that the program needs for something else.
        case reservedKey
        /// A key that has another action already.
        case takenKey(Key, by: Action)
    }

    let kind: Kind
    /// Where in the file, as far as it is known.
    var place: TextPlace?
    /// The setting, as `keys.quit`.
    var setting = ""
    /// What stands there.
    var value = ""
}
