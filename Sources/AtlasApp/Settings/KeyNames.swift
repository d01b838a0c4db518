import AtlasDocuments
import AtlasModel
import Terminal

extension Key {
    /// The key that a file of settings names: as the help writes it in either language (`Ctrl-R`, `F2`, `Échap`,
    /// `Esc`), accents and case ignored; a character alone is itself.
    init?(written name: String) {
        if name.count == 1, let character = name.first, name.madeSafe == name {
            self = Key.arrows[character] ?? .character(character)
            return
        }
        let folded = name.folded
        if let key = Key.named[folded] {
            self = key
        } else if folded.hasPrefix("f"), let number = Int(folded.dropFirst()), Key.functions.contains(number) {
            self = .function(number)
        } else if name.last?.isASCII == true, folded.hasPrefix("ctrl "), let letter = folded.dropFirst(5).first,
            folded.count == 6,
            letter.isASCII, letter.isLetter
        {
            self = Key.alike[letter] ?? .control(letter)
        } else {
            return nil
        }
    }

    /// What a misspelt name may have meant.
    static let writtenNames = Language.allCases.flatMap { language in special.map { Words(language).name(of: $0) } }

    static let functions = 1...12

    private static let special: [Key] = [
        .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home,
        .end, .character(" "),
    ]

    private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

    /// What a terminal sends for these letters with the control key is another key.
    private static let alike: [Character: Key] = ["i": .tab, "m": .enter, "j": .enter, "h": .backspace]

    private static let named: [String: Key] = {
        var names: [String: Key] = [
            "escape": .escape, "return": .enter, "up": .up, "haut": .up, "down": .down, "bas": .down, "left": .left,
            "gauche": .left, "right": .right, "droite": .right,
        ]
        for language in Language.allCases {
            for key in special { names[Words(language).name(of: key).folded] = key }
        }
        return names
    }()
}
