package import AtlasModel

/// The words in which the model's values are shown, in one language.
///
/// Every sentence stands beside its translation, so that none can be missing.
package struct Words: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// The one of two texts that is in the language.
    package func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

    /// A count with its noun, as `1 acteur`, `12 acteurs`; French takes the singular for 0.
    package func count(_ number: Int, _ french: (one: String, many: String), _ english: (one: String, many: String))
        -> String
    {
        let isOne = language == .french ? number < 2 : number == 1
        return "\(self.number(number)) \(isOne ? pick(french.one, english.one) : pick(french.many, english.many))"
    }
}
