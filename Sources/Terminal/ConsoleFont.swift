/// What the font of a Linux console draws: 256 or 512 glyphs, and one square for every other character, so that two
/// signs which it lacks could not be told apart.
struct ConsoleFont {
    private let characters: Set<UInt16>

    /// `nil` for no characters: the terminal does not say what it draws.
    init?(_ characters: [UInt16]) {
        guard !characters.isEmpty else { return nil }
        self.characters = Set(characters)
    }

    func draws(_ character: Character) -> Bool {
        character.isASCII
            || character.unicodeScalars.allSatisfy { scalar in
                UInt16(exactly: scalar.value).map(characters.contains) ?? false
            }
    }
}
