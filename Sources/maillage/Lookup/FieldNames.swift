import AtlasDocuments
import AtlasModel

/// The fields of a form by the names that a person types: the column of a package, or what the form calls it, in either
/// language, with or without its plural.
struct FieldNames {
    private static let nearestShown = 3
    /// Letters of a field's beginning that stand for the whole.
    private static let leastBeginning = 4

    let form: RecordForm

    func field(_ text: String) throws(CommandFailure) -> FieldName {
        if let exact = form.fields.first(where: { $0.rawValue == text }) { return exact }
        let typed = Self.key(text)
        let fields = form.fields.map { field in (field, keys: names(of: field).map(Self.key)) }
        // A word or two letters may begin a field that nobody meant: `du` is no duration.
        let isBeginning = typed.count >= Self.leastBeginning
        let found =
            fields.first { $0.keys.contains(typed) }
            ?? (isBeginning ? fields.only { $0.keys.contains { $0.hasPrefix(typed) } } : nil)
        if let found, !typed.isEmpty { return found.0 }
        let nearest = nearest(to: text)
        throw .unknownField(text, nearest: nearest, all: form.fields.map(shown))
    }

    private func names(of field: FieldName) -> [String] {
        [field.rawValue] + [Words(.french), Words(.english)].map { $0.label(field, of: form.kind) }
    }

    /// What resembles the text, as the form calls it.
    private func nearest(to text: String) -> [String] {
        let named = form.fields.flatMap { field in names(of: field).map { (owner: field, name: $0) } }
        return NearestNames.owners(of: text, among: named, limit: Self.nearestShown).map(shown)
    }

    private func shown(_ field: FieldName) -> String {
        "\(field.rawValue) (\(words.label(field, of: form.kind)))"
    }

    /// The words of a name without accents, signs and the `s` of plurals: `Budget (€)` is `budget`.
    private static func key(_ text: String) -> String {
        text.folded.split { !$0.isLetter && !$0.isNumber }
            .map { $0.count > 3 && $0.hasSuffix("s") ? $0.dropLast() : $0 }.joined(separator: " ")
    }
}

extension [(FieldName, keys: [String])] {
    /// The one element that fits, where there is one only.
    fileprivate func only(where isFit: (Element) -> Bool) -> Element? {
        let fit = filter(isFit)
        return fit.count == 1 ? fit[0] : nil
    }
}
