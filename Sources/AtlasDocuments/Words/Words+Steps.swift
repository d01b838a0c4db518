package import AtlasModel

extension Words {
    /// Whom to see and how to reach it, on one line.
    package func contact(_ actor: Actor, in atlas: Atlas) -> String {
        let commune = actor.commune.map { self.commune($0, in: atlas.territories) } ?? ""
        let head = name(of: actor) + ", " + types(of: actor, in: atlas.referential)
        return ([head] + [commune, actor.phone, actor.email, actor.website].filter { !$0.isEmpty }.map(\.madeSafe))
            .joined(separator: ", ")
    }

    /// The names of the first of those who could take a step too, and how many more there are.
    package func alternates(_ step: PlannedStep, shown: Int, in subject: AtlasOnDate) -> String {
        let names = step.alternates.prefix(shown).map { name(of: $0.actor, in: subject) }
        let rest = step.alternates.count - names.count
        let more = rest > 0 ? [count(rest, ("autre", "autres"), ("other", "others"))] : []
        return (names + more).joined(separator: ", ")
    }

    /// An interlocutor whom a person took instead of the one proposed.
    package var chosenByYou: String { pick("choisi par vous", "chosen by you") }

    package func ruptures(_ count: Int) -> String {
        self.count(count, ("rupture", "ruptures"), ("break", "breaks"))
    }

    package func interlocutors(_ count: Int) -> String {
        self.count(count, ("interlocuteur", "interlocuteurs"), ("interlocutor", "interlocutors"))
    }
}
