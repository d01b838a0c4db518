package import AtlasDocuments
package import AtlasModel
import Terminal

/// What a user sets once and for all, in a file of their own.
package struct Settings: Equatable, Sendable {
    /// `nil`: the language of the system.
    package var language: Language?
    package var theme = ThemeChoice.auto
    /// More confirmed actors than this make a zone surchargée.
    package var threshold = CoverageQuery().crowdedAbove
    package var mouse = true
    /// `nil`: what the terminal can show.
    var map: MapSkin?
    /// Whether the dialogue for screen readers stands in for the screen.
    package var accessible = false
    /// Under which name changes are kept; empty: the one that the user is logged in with.
    package var author = ""
    /// The keys of actions that have others than the program's own.
    var keys: [Action: [Key]] = [:]
    /// The names of the settings that the file sets.
    package internal(set) var names: Set<SettingName> = []

    package init() {}

    /// The key table of the program with the user's own keys.
    var keyMap: KeyMap { KeyMap.standard.changed(by: keys) }

    /// The actions with other keys than the program's own, as the file writes them.
    package func changedActions(_ words: Words) -> [(name: String, keys: String)] {
        Action.allCases.compactMap { action in
            keys[action].map { (action.rawValue, $0.map(words.name).joined(separator: ", ")) }
        }
    }
}

/// The colours that a user asks for.
package enum ThemeChoice: String, CaseIterable, Sendable {
    /// Those that suit the ground of the terminal.
    case auto
    case dark, light, mono

    /// `nil`: the terminal decides.
    package var theme: Theme? { Theme(rawValue: rawValue) }
}
