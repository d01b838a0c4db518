import AtlasModel

/// What a sheet rests on: the day, what it is about, what was left out, what nobody has verified, and who said it.
struct Provenance {
    /// More would make a page of them.
    private static let sourcesShown = 12

    let subject: AtlasOnDate
    let words: Words
    /// What the sheet is about; empty where its title says all.
    var perimeter = ""
    /// What was asked, "none" where empty; `nil` on a sheet that nothing filters.
    var filters: [String]?
    /// How much of what it says is presumed.
    var presumed = ""
    /// When what it says was checked.
    var verified = ""
    var sources: [String] = []
    var isWithholding = false

    private var asked: String {
        guard let filters else { return "" }
        return filters.isEmpty ? words.pick("aucun", "none") : filters.joined(separator: " ; ")
    }

    var blocks: [Block] {
        let facts: [(String, String)] = [
            (words.pick("Atlas", "Atlas"), words.foot(subject)),
            (words.pick("Périmètre", "Perimeter"), perimeter),
            (words.pick("Filtres", "Filters"), asked),
            (words.pick("Présumé", "Presumed"), presumed), (words.pick("Vérifié", "Verified"), verified),
            (
                words.pick("Contacts", "Contacts"),
                isWithholding
                    ? words.pick(
                        "ceux de personnes ne sont pas imprimés (option --with-contacts)",
                        "those of persons are not printed (option --with-contacts)") : ""
            ),
        ]
        var blocks: [Block] = [
            .heading(words.pick("Sur quoi repose cette fiche", "What this sheet rests on")),
            .facts(facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, .minor) }),
        ]
        var seen: Set<String> = []
        let known = sources.map(\.madeSafe).filter { !$0.isEmpty && seen.insert($0).inserted }
        guard !known.isEmpty else { return blocks }
        let rest = known.count - Provenance.sourcesShown
        let more =
            rest > 0 ? [words.count(rest, ("autre source", "autres sources"), ("more source", "more sources"))] : []
        blocks.append(
            .note(
                words.pick("Sources\u{A0}: ", "Sources: ")
                    + (known.prefix(Provenance.sourcesShown) + more)
                    .joined(separator: " ; ")))
        return blocks
    }
}

extension Words {
    /// The filters of a question, one sentence each.
    func filters(_ query: CoverageQuery, in atlas: Atlas) -> [String] {
        var parts: [String] = []
        if !query.stages.isEmpty { parts.append(pick("stades\u{A0}: ", "stages: ") + stages(query.stages)) }
        if !query.functions.isEmpty {
            let names = query.functions.map { function($0, in: atlas.referential) }
            parts.append(pick("fonctions\u{A0}: ", "functions: ") + names.joined(separator: ", "))
        }
        if !query.types.isEmpty {
            let names = query.types.map { type($0, in: atlas.referential) }
            parts.append(pick("types\u{A0}: ", "types: ") + names.joined(separator: ", "))
        }
        if !query.text.isEmpty { parts.append(pick("recherche\u{A0}: ", "query: ") + quoted(query.text)) }
        if query.confirmedOnly { parts.append(pick("offres vérifiées seulement", "verified offers only")) }
        if query.includeUseful { parts.append(pick("fonctions utiles comprises", "useful functions included")) }
        if query.crowdedAbove != CoverageQuery().crowdedAbove {
            parts.append(
                pick(
                    "zone surchargée au-delà de \(number(query.crowdedAbove)) acteurs vérifiés",
                    "crowded above \(number(query.crowdedAbove)) verified actors"))
        }
        return parts
    }

    /// How many of some choices or offers are presumed.
    func presumed(_ some: Int, of all: Int) -> String {
        all == 0
            ? ""
            : pick(
                "\(number(some)) sur \(number(all)), d’après le type de l’acteur ou une offre que personne n’a vérifiée",
                "\(number(some)) of \(number(all)), from the type of the actor or an offer that nobody verified")
    }

    /// The days on which some things were verified.
    func verified(_ days: [CalendarDate], of all: Int) -> String {
        guard let first = days.min(), let last = days.max() else { return pick("rien encore", "nothing yet") }
        let when =
            first == last
            ? pick("le \(date(first))", "on \(date(first))")
            : pick("du \(date(first)) au \(date(last))", "from \(date(first)) to \(date(last))")
        return pick(
            "\(number(days.count)) sur \(number(all)), \(when)", "\(number(days.count)) of \(number(all)), \(when)")
    }
}
