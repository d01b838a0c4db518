/// Identifiers of records, made from names.
public enum ProposedIdentifier {
    /// Longer ones are cut at a word.
    private static let limit = 40

    /// The name folded, its words apart by hyphens, with a number where it is taken: `resam`, `resam-2`.
    ///
    /// - Parameter fallback: where the name has no letter of the alphabet.
    public static func identifier(
        for name: String, else fallback: String, isTaken: (String) -> Bool
    ) -> String {
        let words = name.folded.split { !isAllowed($0) }
        var stem = ""
        for word in words where stem.isEmpty || stem.count + 1 + word.count <= limit {
            stem += (stem.isEmpty ? "" : "-") + word.prefix(limit)
        }
        if stem.isEmpty { stem = fallback }
        guard isTaken(stem) else { return stem }
        var number = 2
        while isTaken("\(stem)-\(number)") { number += 1 }
        return "\(stem)-\(number)"
    }

    /// Small letters, digits and hyphens, as everything that names records can carry: files, links, command lines.
    public static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { isAllowed($0) || $0 == "-" || $0 == "_" || $0 == "." } && text.first != "-"
    }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLowercase || character.isNumber)
    }
}
