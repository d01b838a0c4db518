import AtlasModel
import GRDB

/// What values of the model are in a cell; how they are read back is in `StoredRow+Values.swift`.
extension DatabaseValue {
    static func text(_ text: String) -> DatabaseValue { text.databaseValue }

    static func optional(_ value: (some CustomStringConvertible)?) -> DatabaseValue {
        value.map { $0.description.databaseValue } ?? .null
    }

    static func choice(_ value: (some RawRepresentable<String>)?) -> DatabaseValue {
        value.map { $0.rawValue.databaseValue } ?? .null
    }

    static func integer(_ value: Int?) -> DatabaseValue { value?.databaseValue ?? .null }

    /// `NULL` for what is not a number.
    static func real(_ value: Double?) -> DatabaseValue {
        guard let value, !value.isNaN else { return .null }
        return value.databaseValue
    }

    static func flag(_ value: Bool) -> DatabaseValue { (value ? 1 : 0).databaseValue }

    static func days(_ value: Decimal2?) -> DatabaseValue { real(value?.value) }

    static func list(_ items: [String]) -> DatabaseValue { TextList.text(of: items).databaseValue }

    static func references(_ references: [TerritoryReference]) -> DatabaseValue {
        list(references.map(\.description))
    }

    static func stages(_ stages: StageSet) -> DatabaseValue { list(stages.stages.map(\.code)) }
}
