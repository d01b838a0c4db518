import AtlasDocuments
import AtlasModel

/// Things that a person calls by an identifier or by a name.
struct NamedThings {
    struct Thing {
        let id: String
        /// The first is the one to show.
        let names: [String]
    }

    private static let choicesShown = 8

    let subject: CommandFailure.Subject
    let things: [Thing]
    /// Identifiers to propose where nothing resembles what was typed.
    var usual: [String] = []

    /// The position of the thing that a text means: by its identifier, else by a whole name, else by a part of an
    /// identifier or name that only one thing has.  Two meanings are never arbitrated.
    func position(of text: String, option: String?) throws(CommandFailure) -> Int {
        if let exact = things.firstIndex(where: { $0.id == text }) { return exact }
        let typed = text.folded
        guard !typed.isEmpty else { throw notFound(text, option: option) }
        if let identified = things.firstIndex(where: { $0.id.folded == typed }) { return identified }
        let wholes = things.indices.filter { things[$0].names.contains { $0.folded == typed } }
        if wholes.count == 1 { return wholes[0] }
        if wholes.count > 1 { throw ambiguous(text, wholes, option: option) }
        let parts = things.indices.filter { index in
            // From three letters on, and at the beginning of a word: less would be a guess.
            typed.count >= 3
                && ([things[index].id] + things[index].names).contains { " \($0.folded)".contains(" \(typed)") }
        }
        if parts.isEmpty { throw notFound(text, option: option) }
        if parts.count > 1 { throw ambiguous(text, parts, option: option) }
        Console.note(words.understood(text, as: described(parts[0])))
        return parts[0]
    }

    private func described(_ position: Int) -> String {
        let thing = things[position]
        return thing.names.first.map { "\(thing.id) (\($0))" } ?? thing.id
    }

    private func ambiguous(_ text: String, _ positions: [Int], option: String?) -> CommandFailure {
        let shown = positions.prefix(NamedThings.choicesShown).map(described)
        return .ambiguous(
            subject, value: text, option: option, choices: shown, hidden: positions.count - shown.count)
    }

    private func notFound(_ text: String, option: String?) -> CommandFailure {
        let ids = NearestNames.of(text, among: things.map(\.id), limit: 5)
        let names = NearestNames.of(text, among: things.flatMap(\.names), limit: 5)
        let named = names.compactMap { name in things.first { $0.names.contains(name) }?.id }
        let nearest = (ids + named).eachOnce
        return .notFound(subject, value: text, option: option, nearest: nearest.isEmpty ? usual : nearest)
    }
}

extension Referential {
    func function(named text: String, option: String) throws(CommandFailure) -> FunctionID {
        let known = NamedThings(
            subject: .function,
            things: functions.map { .init(id: $0.id.rawValue, names: [$0.name(in: words.language), $0.name]) },
            usual: mainFunctions.map(\.id.rawValue))
        return functions[try known.position(of: text, option: option)].id
    }

    func type(named text: String, option: String) throws(CommandFailure) -> ActorTypeID {
        let known = NamedThings(
            subject: .actorType,
            things: actorTypes.map {
                .init(id: $0.id.rawValue, names: [$0.name(in: words.language), $0.name] + $0.aliases)
            },
            usual: actorTypes.map(\.id.rawValue))
        return actorTypes[try known.position(of: text, option: option)].id
    }
}

extension Atlas {
    /// The row of the actor that a text names.
    /// - Parameter option: the option that held the text; `nil` for an argument.
    func actor(named text: String, option: String? = nil) throws(CommandFailure) -> Int {
        let known = NamedThings(
            subject: .actor, things: actors.map { .init(id: $0.id.rawValue, names: [$0.name, $0.acronym]) })
        return try known.position(of: text, option: option)
    }

    func initiative(named text: String) throws(CommandFailure) -> Initiative {
        let known = NamedThings(
            subject: .initiative, things: initiatives.map { .init(id: $0.id.rawValue, names: [$0.name]) },
            usual: initiatives.map(\.id.rawValue))
        return initiatives[try known.position(of: text, option: nil)]
    }

    func cooperation(named text: String) throws(CommandFailure) -> Cooperation {
        let known = NamedThings(
            subject: .cooperation, things: cooperations.map { .init(id: $0.id.rawValue, names: [$0.name]) },
            usual: cooperations.map(\.id.rawValue))
        return cooperations[try known.position(of: text, option: nil)]
    }

    func example(named text: String) throws(CommandFailure) -> WorkedExample {
        let known = NamedThings(
            subject: .example, things: examples.map { .init(id: $0.id, names: [$0.association.name]) },
            usual: examples.map(\.id))
        return examples[try known.position(of: text, option: "--example")]
    }
}
