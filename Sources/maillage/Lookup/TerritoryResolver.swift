import AtlasDocuments
import AtlasModel

/// Finds the territory that a person typed, and says so where it is not literally what was typed.
struct TerritoryResolver {
    private static let choicesShown = 8

    private let territories: Territories
    private let isQuiet: Bool
    /// What takes long to make, and what was found with it, for whoever asks many times.
    private let known = Known()

    private final class Known {
        var index: TerritoryIndex?
        var references: [String: TerritoryReference] = [:]
    }

    /// - Parameter isQuiet: whether nothing is said of what was understood.
    init(_ territories: Territories, isQuiet: Bool = false) {
        self.territories = territories
        self.isQuiet = isQuiet
    }

    /// - Parameters:
    ///   - subject: `.territory`, `.departement` or `.commune`.
    ///   - option: the option that held the text.
    func resolve(
        _ text: String, as subject: CommandFailure.Subject, option: String
    ) throws(CommandFailure) -> TerritoryReference {
        let key = "\(subject) \(text)"
        if let found = known.references[key] { return found }
        let found = try found(text, as: subject, option: option)
        known.references[key] = found
        return found
    }

    private func found(
        _ text: String, as subject: CommandFailure.Subject, option: String
    ) throws(CommandFailure) -> TerritoryReference {
        let levels = levels(of: subject)
        if let plain = plain(text, levels: levels) { return plain }
        let index = known.index ?? TerritoryIndex(territories)
        known.index = index
        switch index.resolve(text, among: levels) {
        case .found(let choice):
            if !isQuiet, let note = words.resolved(text, choice, in: territories) { Console.note(note) }
            return choice.reference
        case .ambiguous(let choices):
            if let same = index.widest(ofSame: choices) { return same }
            let shown = choices.prefix(TerritoryResolver.choicesShown).map { described($0.reference) }
            throw .ambiguous(
                subject, value: text, option: option, choices: shown, hidden: choices.count - shown.count)
        case .unknown(let suggestions):
            throw .notFound(subject, value: text, option: option, nearest: suggestions.map(described))
        }
    }

    private func levels(of subject: CommandFailure.Subject) -> Set<TerritoryLevel> {
        switch subject {
        case .commune: [.commune]
        case .departement: [.departement]
        default: Set(TerritoryLevel.allCases)
        }
    }

    /// What needs no index of names, whose building would cost more than the rest of the command: a reference, the
    /// code of a département, the INSEE code of a commune that is nobody's postal code.
    private func plain(_ text: String, levels: Set<TerritoryLevel>) -> TerritoryReference? {
        if let reference = TerritoryReference(parsing: text) {
            return levels.contains(reference.level) && territories.contains(reference) ? reference : nil
        }
        guard levels.count == 1, let level = levels.first else { return nil }
        let reference = TerritoryReference(level, text.uppercased())
        guard territories.contains(reference) else { return nil }
        return level == .commune && isPostalCode(text) ? nil : reference
    }

    private func isPostalCode(_ text: String) -> Bool {
        let code = Array(text.utf8)
        var found = false
        territories.communes.postalCodes.forEachRow { _, bytes in
            var start = 0
            while !found, start + code.count <= bytes.count {
                found = bytes[start..<start + code.count].elementsEqual(code)
                start += code.count + 1
            }
        }
        return found
    }

    private func described(_ reference: TerritoryReference) -> String {
        "\(reference) \(words.territory(reference, in: territories))"
    }
}
