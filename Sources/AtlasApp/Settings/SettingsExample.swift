package import AtlasDocuments
import AtlasModel
import Terminal

/// A file of settings to start from: every setting at its default, explained, and every action with its keys, all
/// commented out, made from the tables that the program itself goes by.
package enum SettingsExample {
    package static func text(_ words: Words) -> String {
        var lines = words.settingsExampleHead.map { "# \($0)" }
        for name in SettingName.allCases {
            lines += ["", "# \(name.purpose(words)) (\(words.allowed(name.expected)))"]
            let value = name.written(Settings()) ?? name.example(words)
            lines.append("# \(name.rawValue) = \(value)")
        }
        lines += ["", "[keys]"] + words.settingsExampleKeys.map { "# \($0)" }
        for action in Action.allCases {
            guard let binding = KeyMap.standard.bindings.first(where: { $0.action == action }) else { continue }
            let written = binding.keys.map { "\"\(words.escapedName(of: $0))\"" }.joined(separator: ", ")
            lines += ["", "# \(binding.help.text(words))", "# \(action.rawValue) = [\(written)]"]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Words {
    /// The name of a key inside the quotes of TOML.
    fileprivate func escapedName(of key: Key) -> String {
        name(of: key).map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    }
}
