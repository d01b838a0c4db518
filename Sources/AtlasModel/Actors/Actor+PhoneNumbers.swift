extension Actor {
    private static let wordsBetweenNumbers: Set<String> = ["ou", "et", "puis", "or", "and", "then"]

    /// The numbers in the cell of the phone, in which people write several: `02 98 00 00 00 / 06 12 34 56 78`,
    /// `02 98 00 00 00 ou 06 12 34 56 78`; each with one space where it has any.
    package var phoneNumbers: [String] {
        phone.split { "/,;|&".contains($0) || $0.isNewline }.flatMap { part in
            part.split(whereSeparator: \.isWhitespace)
                .split { Actor.wordsBetweenNumbers.contains($0.lowercased()) }
                .map { $0.joined(separator: " ") }
        }
    }
}
