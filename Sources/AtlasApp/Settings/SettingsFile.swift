import AtlasModel
import Terminal

/// A file of settings as read: what is wrong in it is told, and the default holds in its place.
package struct SettingsFile: Sendable {
    package var settings = Settings()
    package var problems: [SettingsProblem] = []

    package init() {}

    private init(_ settings: Settings, _ problems: [SettingsProblem]) {
        self.settings = settings
        self.problems = problems
    }

    /// No file of settings is nearly as long.
    package static let sizeLimit = 64 * 1024

    /// Reads what a file holds.
    package init(_ bytes: [UInt8]) {
        guard bytes.count <= Self.sizeLimit else {
            self.init(Settings(), [SettingsProblem(kind: .tooLong)])
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let place = Self.firstInvalidByte(of: bytes, repaired: text) {
            self.init(Settings(), [SettingsProblem(kind: .notText, place: place)])
            return
        }
        let file = TomlFile(text)
        var reading = Reading(file: file)
        reading.takeAll()
        if let fault = file.fault {
            reading.problems.append(SettingsProblem(kind: .syntax(fault.kind), place: fault.place, value: fault.line))
        }
        let problems = reading.problems.enumerated()
            .sorted { ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset) }
        self.init(reading.settings, problems.map(\.element))
    }

    /// A file that the system does not let read.
    /// - Parameter reason: why, in words.
    package static func unreadable(_ reason: String) -> SettingsFile {
        SettingsFile(Settings(), [SettingsProblem(kind: .unreadable(reason: reason))])
    }

    private static func firstInvalidByte(of bytes: [UInt8], repaired: String) -> TextPlace? {
        guard let (index, _) = zip(bytes.indices, zip(bytes, repaired.utf8)).first(where: { $0.1.0 != $0.1.1 }) else {
            return nil
        }
        let before = bytes[..<index]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return TextPlace(line, String(decoding: before[start...], as: UTF8.self).count + 1)
    }
}

/// The settings and the problems found on the way through a file.
private struct Reading {
    let file: TomlFile
    var settings = Settings()
    var problems: [SettingsProblem] = []

    private static let keysTable = "keys"

    mutating func takeAll() {
        for (name, value) in file.values.sorted(by: { $0.key < $1.key }) {
            if name == Self.keysTable {
                guard case .table(let table) = value else {
                    note(.wrongValue(.table), [name], value)
                    continue
                }
                takeKeys(table)
            } else if let setting = SettingName(rawValue: name) {
                if setting.take(value, into: &settings) {
                    settings.names.insert(setting)
                } else {
                    note(.wrongValue(setting.expected), [name], value)
                }
            } else {
                let known = SettingName.allCases.map(\.rawValue) + [Self.keysTable]
                note(.unknownSetting(nearest: NearestNames.of(name, among: known, limit: 1).first), [name])
            }
        }
    }

    private mutating func takeKeys(_ table: [String: TomlValue]) {
        for (name, value) in table.sorted(by: { $0.key < $1.key }) {
            guard let action = Action(rawValue: name) else {
                let known = Action.allCases.map(\.rawValue)
                note(.unknownAction(nearest: NearestNames.of(name, among: known, limit: 1).first), path(name))
                continue
            }
            let names: [TomlValue]
            switch value {
            case .text: names = [value]
            case .list(let values) where !values.isEmpty: names = values
            default:
                note(.wrongValue(.keys), path(name), value)
                continue
            }
            let keys = names.compactMap { key($0, for: action) }
            // The keys of the example are no change: elsewhere than on its own screen an action may have others.
            let standard = KeyMap.standard.bindings.first { $0.action == action }?.keys
            if !keys.isEmpty, keys != standard { settings.keys[action] = keys }
        }
        while let (action, clash) = KeyMap.standard.changed(by: settings.keys).clash(among: settings.keys) {
            note(.takenKey(clash.key, by: clash.other), path(action.rawValue), value: "")
            settings.keys[action] = nil
        }
    }

    private mutating func key(_ value: TomlValue, for action: Action) -> Key? {
        guard case .text(let name) = value else {
            note(.wrongValue(.keys), path(action.rawValue), value)
            return nil
        }
        guard let key = Key(written: name) else {
            let nearest = NearestNames.of(name, among: Key.writtenNames, limit: 1).first
            note(.unknownKey(nearest: nearest), path(action.rawValue), value)
            return nil
        }
        if key == .control("c") || (key == .control("z") && action != .suspend) {
            note(.reservedKey, path(action.rawValue), value)
            return nil
        }
        return key
    }

    private func path(_ action: String) -> [String] { [Self.keysTable, action] }

    /// A problem with a value, or with the name of a setting where there is none.
    private mutating func note(_ kind: SettingsProblem.Kind, _ path: [String], _ value: TomlValue? = nil) {
        note(kind, path, value: value?.written)
    }

    private mutating func note(_ kind: SettingsProblem.Kind, _ path: [String], value: String?) {
        let place = file.place(of: path)
        problems.append(
            SettingsProblem(
                kind: kind, place: value == nil ? place?.name : place?.value, setting: path.joined(separator: "."),
                value: value ?? path.last ?? ""))
    }
}
