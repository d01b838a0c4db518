import AtlasModel

/// The interlocutors of a pathway, each under a letter that the map, the list and the steps share.
struct PathwaySites {
    let subject: AtlasOnDate
    let words: Words
    /// Everybody who has a mark, in the order of the marks.
    let actors: [ActorID]
    let marks: [ActorID: String]
    let map: MapPicture
    /// Whether contacts of persons were left out.
    let isWithholding: Bool

    init(pathway: Pathway, subject: AtlasOnDate, words: Words, parts: SheetParts) {
        self.subject = subject
        self.words = words
        // Those to see first, then those to ask about steps that nobody covers, then those who do them elsewhere.
        var actors = pathway.interlocutors
        let ruptures = pathway.steps.compactMap(\.rupture)
        for helper in ruptures.compactMap(\.orientation) + ruptures.compactMap(\.nearest)
        where !actors.contains(helper.actor) {
            actors.append(helper.actor)
        }
        self.actors = actors
        marks = Dictionary(uniqueKeysWithValues: zip(actors, (0..<actors.count).map(PathwaySites.letter)))
        let territories = subject.atlas.territories
        let commune = pathway.association.commune.flatMap(territories.commune)
        var isWithholding = false
        let sites = zip(actors, (0..<actors.count)).compactMap { id, index -> Site? in
            guard let row = subject.row(of: id) else { return nil }
            let actor = subject.atlas.actors[row]
            let contacts = PublicContacts(
                actor: actor, contacts: parts.contacts, referential: subject.atlas.referential)
            if contacts.isWithholding { isWithholding = true }
            func numbers(_ isWanted: (PlannedStep) -> Bool) -> [String] {
                pathway.steps.indices.filter { isWanted(pathway.steps[$0]) }.map { "\($0 + 1)" }
            }
            let steps = numbers { $0.choice?.actor == id }
            let asked = numbers { $0.rupture?.orientation?.actor == id }
            let elsewhere = numbers { $0.rupture?.nearest?.actor == id }
            let distance = commune.flatMap { subject.distance(fromCommune: $0, toActor: row) }
            let place = actor.coordinate ?? actor.commune.flatMap(territories.commune).flatMap(territories.coordinate)
            return Site(
                mark: PathwaySites.letter(index), title: words.name(of: actor),
                facts: PathwaySites.facts(actor, contacts, distance: distance, subject, words)
                    + PathwaySites.parts(steps: steps, asked: asked, elsewhere: elsewhere, words)
                    + PathwaySites.asked(of: id, at: pathway.steps, subject, words),
                place: place)
        }
        map = .sites(sites, around: commune, in: territories, on: parts.outlines, words: words)
        self.isWithholding = isWithholding
    }

    private static func facts(
        _ actor: Actor, _ contacts: PublicContacts, distance: Double?, _ subject: AtlasOnDate,
        _ words: Words
    ) -> [Fact] {
        let atlas = subject.atlas
        var facts = [Fact(words.pick("Type", "Type"), words.types(of: actor, in: atlas.referential))]
        let commune = actor.commune.map { words.commune($0, in: atlas.territories) } ?? ""
        let far = distance.map { words.distance($0) } ?? ""
        let place = [contacts.address.madeSafe, commune, far].filter { !$0.isEmpty }.joined(separator: ", ")
        facts.append(
            Fact(words.pick("Lieu", "Place"), place.isEmpty ? words.pick("adresse inconnue", "unknown address") : place)
        )
        if !contacts.phone.isEmpty {
            let phone = contacts.phone.madeSafe
            facts.append(Fact(words.pick("Téléphone", "Phone"), phone, link: .telephone(phone)))
        }
        if !contacts.email.isEmpty {
            facts.append(Fact(words.pick("Courriel", "E-mail"), contacts.email.madeSafe, link: .mail(contacts.email)))
        }
        if !actor.website.isEmpty {
            facts.append(Fact(words.pick("Site", "Website"), actor.website.madeSafe, link: .page(actor.website)))
        }
        return facts
    }

    /// At which steps one sees it, about which one asks it, and which it does elsewhere.
    private static func parts(
        steps: [String], asked: [String], elsewhere: [String], _ words: Words
    ) -> [Fact] {
        var facts: [Fact] = []
        if !steps.isEmpty {
            let name =
                steps.count == 1
                ? words.pick("À voir à l’étape", "To see at step") : words.pick("À voir aux étapes", "To see at steps")
            facts.append(Fact(name, steps.joined(separator: ", ")))
        }
        if !asked.isEmpty {
            let name =
                asked.count == 1
                ? words.pick("Interroger sur l’étape", "To ask about step")
                : words.pick("Interroger sur les étapes", "To ask about steps")
            facts.append(Fact(name, asked.joined(separator: ", ")))
        }
        if !elsewhere.isEmpty {
            let name =
                elsewhere.count == 1
                ? words.pick("Fait ailleurs l’étape", "Does elsewhere step")
                : words.pick("Fait ailleurs les étapes", "Does elsewhere steps")
            facts.append(Fact(name, elsewhere.joined(separator: ", ")))
        }
        return facts
    }

    /// What one asks it for, each function once.
    private static func asked(
        of actor: ActorID, at steps: [PlannedStep], _ subject: AtlasOnDate, _ words: Words
    ) -> [Fact] {
        var functions: [FunctionID] = []
        for step in steps where step.choice?.actor == actor && !functions.contains(step.function) {
            functions.append(step.function)
        }
        guard !functions.isEmpty else { return [] }
        let names = functions.map { words.function($0, in: subject.atlas.referential) }
        return [Fact(words.pick("À demander", "Ask for"), names.joined(separator: " ; "))]
    }

    /// A, B … Z, AA, AB …
    static func letter(_ index: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + index % 26)))
        return index < 26 ? last : letter(index / 26 - 1) + last
    }
}
