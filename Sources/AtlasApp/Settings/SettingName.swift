package import AtlasDocuments
import AtlasModel

/// A setting as the file names it, in the order of the example.
///
/// Reading, checking, the listing of what is in force and the example file all go by this one table.
package enum SettingName: String, CaseIterable, Hashable, Sendable {
    case language, theme, threshold, mouse, map, accessible, author

    /// What it is for.
    package func purpose(_ words: Words) -> String {
        switch self {
        case .language: words.pick("langue des textes", "language of the texts")
        case .theme:
            words.pick("couleurs ; auto suit le fond du terminal", "colours; auto follows the ground of the terminal")
        case .threshold:
            words.pick(
                "zone surchargée au-delà de ce nombre d’acteurs vérifiés",
                "crowded above this number of verified actors")
        case .mouse: words.pick("souris donnée au programme", "mouse given to the program")
        case .map:
            words.pick(
                "dessin de la carte ; sans réglage : block sur la console de Linux, braille ailleurs",
                "drawing of the map; without a setting: block on the console of Linux, braille elsewhere")
        case .accessible:
            words.pick(
                "dialogue ligne à ligne, pour un lecteur d’écran", "dialogue line by line, for a screen reader")
        case .author:
            words.pick(
                "nom sous lequel vos modifications sont gardées ; vide : celui de votre session",
                "name under which your changes are kept; empty: the one you are logged in with")
        }
    }

    /// What may be written for it.
    var expected: SettingsProblem.Expected {
        switch self {
        case .language: .oneOf(Language.allCases.map(\.rawValue))
        case .theme: .oneOf(ThemeChoice.allCases.map(\.rawValue))
        case .threshold: .number(Self.thresholds)
        case .mouse, .accessible: .flag
        case .map: .oneOf(MapSkin.allCases.map(\.rawValue))
        case .author: .text
        }
    }

    static let thresholds = 0...9999

    /// What the settings say, as the file writes it; `nil` where they leave it to the system.
    package func written(_ settings: Settings) -> String? {
        switch self {
        case .language: settings.language.map { "\"\($0.rawValue)\"" }
        case .theme: "\"\(settings.theme.rawValue)\""
        case .threshold: String(settings.threshold)
        case .mouse: String(settings.mouse)
        case .map: settings.map.map { "\"\($0.rawValue)\"" }
        case .accessible: String(settings.accessible)
        case .author: "\"\(settings.author)\""
        }
    }

    /// A value to begin with, of a setting that is left to the system.
    func example(_ words: Words) -> String {
        self == .map ? "\"\(MapSkin.braille.rawValue)\"" : "\"\(words.language.rawValue)\""
    }

    /// Takes a value over; `false` where it is none that the setting can have.
    func take(_ value: TomlValue, into settings: inout Settings) -> Bool {
        switch self {
        case .language: set(\.language, Language(rawValue: value.text).map(Optional.some), &settings)
        case .theme: set(\.theme, ThemeChoice(rawValue: value.text), &settings)
        case .threshold: set(\.threshold, value.integer.flatMap { Self.thresholds.contains($0) ? $0 : nil }, &settings)
        case .mouse: set(\.mouse, value.flag, &settings)
        case .map: set(\.map, MapSkin(rawValue: value.text).map(Optional.some), &settings)
        case .accessible: set(\.accessible, value.flag, &settings)
        case .author: set(\.author, Self.author(value), &settings)
        }
    }

    /// A name as it can be kept: one line that is safe to show.
    private static func author(_ value: TomlValue) -> String? {
        guard case .text(let name) = value, name == name.madeSafe, !name.contains("\"") else { return nil }
        return name.trimmed
    }

    private func set<Value>(
        _ path: WritableKeyPath<Settings, Value>, _ value: Value?, _ settings: inout Settings
    ) -> Bool {
        guard let value else { return false }
        settings[keyPath: path] = value
        return true
    }
}
