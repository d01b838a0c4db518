package import AtlasModel

extension Document {
    /// A step of a pathway by itself: by when, whom to see and why, or what to do where nobody is; where it comes from.
    package static func stepSheet(_ step: PlannedStep, in subject: AtlasOnDate, words: Words) -> Document {
        var facts = [Fact(words.pick("Échéance", "Deadline"), words.deadline(step))]
        var blocks: [Block] = []
        if let choice = step.choice, let actor = subject.actor(choice.actor) {
            facts.append(Fact(words.pick("À voir", "See"), words.contact(actor, in: subject.atlas)))
            facts.append(Fact(words.pick("Pourquoi", "Why"), words.reason(step, in: subject)))
            facts.append(Fact(words.pick("Ou encore", "Or else"), words.alternates(step, shown: 2, in: subject)))
        } else if let rupture = step.rupture {
            blocks.append(.alert(words.reason(rupture, in: subject)))
        }
        facts.append(Fact(words.pick("Source", "Source"), words.source(step)))
        if case .step(let fact) = step.subject {
            facts.append(Fact(words.pick("Note", "Note"), fact.note.madeSafe))
        }
        let title = words.title(step, in: subject.atlas.referential)
        var document = Document(title: title, blocks: blocks + [.facts(facts.filter { !$0.value.isEmpty })])
        if case .step(let fact) = step.subject {
            document.quotes = Set([fact.deadline, fact.note, fact.source].map(\.madeSafe))
        }
        return document
    }

    /// Somebody who can take a step, or who can help where nobody takes it: what speaks for it, and how to reach it.
    package static func candidateSheet(
        _ candidate: Candidate, isImposed: Bool, in subject: AtlasOnDate, words: Words
    ) -> Document {
        var document = Document.neighbourSheet(candidate.actor, in: subject, words: words)
        let reason = words.reason(candidate, in: subject.atlas)
        let chosen = isImposed ? [words.chosenByYou] : []
        let away = candidate.zoneDistance.map {
            words.pick("intervient à ", "acts ") + words.remoteness($0) + words.pick("", " away")
        }
        let parts = chosen + [reason] + (away.map { [$0] } ?? [])
        document.blocks.insert(
            .facts([Fact(words.pick("Ce qui le range ici", "Why it ranks here"), parts.joined(separator: " ; "))]),
            at: 0)
        return document
    }
}
