/// A name followed by the département that tells it from its namesakes, as the screens write it: `Quimper (29)`,
/// `quimper 29`.
struct NameWithDepartement {
    /// Folded, without the département.
    let name: String
    /// The code of the département, or its beginning where it is still being typed; in capitals.
    let code: String

    /// `nil` where the text does not end with what may be a code after a name.
    init?(_ text: String) {
        let folded = text.folded
        guard let space = folded.lastIndex(of: " ") else { return nil }
        let last = folded[folded.index(after: space)...]
        guard (1...3).contains(last.utf8.count), (0x30...0x39).contains(last.utf8.first ?? 0) else { return nil }
        name = String(folded[..<space])
        code = last.uppercased()
    }
}
