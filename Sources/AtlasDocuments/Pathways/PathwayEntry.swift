import AtlasModel

/// One step of the sheet.
struct PathwayEntry {
    /// More names would hide the choice that the pathway makes.
    private static let alternatesShown = 3

    let step: PlannedStep
    let sites: PathwaySites
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    func block(number: Int) -> Block {
        var facts: [Fact] = []
        let when = words.deadline(step)
        if !when.isEmpty { facts.append(Fact(words.pick("Échéance", "Deadline"), when, hasDate ? .key : .plain)) }
        var blocks: [Block] = []
        if let choice = step.choice, let actor = subject.actor(choice.actor) {
            facts.append(Fact(words.pick("À voir", "See"), contact(actor), .key))
            if let terms = terms(choice) { facts.append(Fact(words.pick("À savoir", "Good to know"), terms)) }
            facts.append(Fact(words.pick("Pourquoi", "Why"), words.reason(step, in: subject), .minor))
            if !step.alternates.isEmpty {
                facts.append(
                    Fact(
                        words.pick("Ou encore", "Or else"),
                        words.alternates(step, shown: PathwayEntry.alternatesShown, in: subject), .minor))
            }
        } else if let rupture = step.rupture {
            blocks.append(.alert(words.reason(rupture, in: subject)))
        }
        // A note that says no more than the source does, which is to be checked, is not said twice.
        if case .step(let fact) = step.subject, !fact.note.isEmpty,
            fact.checkedOn != nil || fact.note.folded != "a verifier"
        {
            facts.append(Fact(words.pick("Note", "Note"), fact.note.madeSafe, .minor))
        }
        facts.append(Fact(words.pick("Source", "Source"), words.source(step), .minor))
        return .entry(
            mark: "\(number).", title: words.title(step, in: subject.atlas.referential), blocks + [.facts(facts)])
    }

    private var hasDate: Bool { step.earliest != nil || step.latest != nil }

    /// The actor under its letter, with what one needs to reach it.
    private func contact(_ actor: Actor) -> String {
        let contacts = PublicContacts(
            actor: actor, contacts: parts.contacts, referential: subject.atlas.referential)
        let mark = sites.marks[actor.id].map { "\($0) · " } ?? ""
        let commune = actor.commune.map { words.commune($0, in: subject.atlas.territories) } ?? ""
        return mark
            + [words.name(of: actor), contacts.address.madeSafe, commune, contacts.phone.madeSafe]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What the offer says of how one is received; `nil` where nobody said.
    private func terms(_ choice: Candidate) -> String? {
        guard case .offer(let row) = choice.basis else { return nil }
        let terms = subject.terms(ofOffer: row, contacts: parts.contacts, withheld: words.withheld)
        return terms.isEmpty ? nil : terms.joined(separator: " ; ").madeSafe
    }
}
