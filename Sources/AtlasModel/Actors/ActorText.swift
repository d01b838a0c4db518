/// The folded words of an actor's record, to be searched.
struct ActorText: Hashable, Sendable {
    private let folded: String

    init(_ parts: [String]) { folded = parts.map(\.folded).joined(separator: "\n") }

    /// Whether every word, folded, occurs somewhere in the record.
    func containsAll(_ words: [Substring]) -> Bool {
        words.allSatisfy { folded.contains($0) }
    }
}

extension Atlas {
    /// What a search looks through: name, acronym, notes, town, département, types with their aliases, networks, and
    /// the functions that it offers or is presumed to.
    func text(of actor: Actor, doing offers: [EffectiveOffer]) -> ActorText {
        let functions = Set(offers.filter { $0.presence != .absent }.flatMap(\.functions))
        var parts = [actor.id.rawValue, actor.name, actor.acronym, actor.notes] + actor.networks
        for type in actor.types.compactMap(referential.type) {
            parts += [type.name, type.englishName] + type.aliases
        }
        if let commune = actor.commune.flatMap(territories.commune) {
            let departement = territories.departements[Int(territories.communes.departements[commune])]
            parts += [territories.communes.names[commune], departement.name, departement.code]
        }
        parts += actor.zone.references.compactMap(territories.name(of:))
        for function in functions.sorted() {
            parts += [function.rawValue, referential.function(function)?.name ?? ""]
        }
        return ActorText(parts)
    }
}
