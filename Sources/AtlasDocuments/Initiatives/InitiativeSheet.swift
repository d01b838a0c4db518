package import AtlasModel

extension Document {
    /// The sheet of an initiative: who led it, its sessions, its cost in days and money, what it left.
    package static func initiativeSheet(
        _ initiative: Initiative, in subject: AtlasOnDate, words: Words, with parts: SheetParts = .screen
    ) -> Document {
        InitiativeSheet(initiative: initiative, subject: subject, words: words, parts: parts).document
    }
}

private struct InitiativeSheet {
    let initiative: Initiative
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    var document: Document {
        var document = Document(title: initiative.name.madeSafe, blocks: [.facts(facts)])
        document.blocks += Block.section(words.pick("Objectifs", "Objectives"), initiative.objectives)
        if !initiative.sessions.isEmpty {
            document.blocks.append(.heading(words.pick("Sessions", "Sessions")))
            document.blocks += initiative.sessions.enumerated().map { entry($1, number: $0 + 1) }
        }
        if !initiative.efforts.isEmpty {
            document.blocks.append(.heading(words.pick("Temps passé par personne", "Time spent per person")))
            document.blocks.append(.table(efforts))
        }
        document.blocks += Block.section(words.pick("Acteurs", "Actors"), participants)
        document.blocks += Block.section(words.pick("Productions", "Deliverables"), initiative.deliverables)
        document.blocks += Block.section(words.pick("Suites", "Next steps"), initiative.nextSteps)
        if parts.isHandout {
            document.subtitle = words.pick("Démarche territoriale", "Territorial initiative")
            document.foot = words.foot(subject)
            var provenance = Provenance(subject: subject, words: words, perimeter: territory)
            provenance.verified = words.pick("d’après le document cité", "from the document cited")
            provenance.sources = [initiative.source]
            document.blocks += provenance.blocks
        } else {
            document.blocks += Block.section(words.pick("Source", "Source"), [initiative.source])
            document.blocks.append(.paragraph(words.origin(subject)))
        }
        document.quotes = Set(quotes.map(\.madeSafe))
        return document
    }

    private var quotes: [String] {
        initiative.objectives + initiative.deliverables + initiative.nextSteps
            + [initiative.funding, initiative.source] + initiative.efforts.map(\.detail)
            + initiative.sessions.flatMap { [$0.title] + $0.content.split(separator: "|").map(String.init) }
    }

    private var facts: [Fact] {
        let leaders = initiative.leaders.map { words.name(of: $0, in: subject) }
        let all: [(String, String)] = [
            (words.pick("Territoire", "Territory"), territory),
            (words.pick("Porteurs", "Leaders"), leaders.joined(separator: ", ")),
            (words.pick("Période", "Period"), words.dates(of: initiative)),
            (words.pick("Budget", "Budget"), initiative.budget.map(words.euros) ?? words.pick("non dit", "not said")),
            (words.pick("Financement", "Funding"), initiative.funding.madeSafe),
            (
                words.pick("Appui externe", "Consultant"),
                initiative.consultant.map { words.name(of: $0, in: subject) } ?? ""
            ),
            (words.pick("Sollicités", "Invited"), initiative.invited.map(words.number) ?? ""),
            (words.pick("Présents", "Present"), initiative.present.map(words.number) ?? ""),
            (words.pick("Identifiant", "Identifier"), initiative.id.rawValue.madeSafe),
        ]
        return all.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1) }
    }

    private var territory: String {
        initiative.territory.map { words.territory($0, in: subject.atlas.territories) } ?? ""
    }

    private func entry(_ session: Initiative.Session, number: Int) -> Block {
        let moment = [session.date.map(words.period), session.days.map(words.days)].compactMap(\.self)
        let when = moment.isEmpty ? words.pick("date inconnue", "unknown date") : moment.joined(separator: ", ")
        let contents = session.content.split(separator: "|").map { String($0).madeSafe }
        let title = session.title.madeSafe + " (\(when))"
        return .entry(mark: "\(number).", title: title, contents.isEmpty ? [] : [.list(contents)])
    }

    private var efforts: Table {
        var rows: [[String]] = []
        for who in Initiative.Effort.Who.allCases {
            let own = initiative.efforts.filter { $0.who == who }
            rows += own.map { [words.who(who), words.number($0.days), $0.detail.madeSafe] }
            if own.count > 1, let total = initiative.days(of: who) {
                rows.append([words.who(who), words.number(total), words.pick("en tout", "in all")])
            }
        }
        let columns = [
            Table.Column(words.pick("Qui", "Who")), Table.Column(words.pick("Jours", "Days"), isNumeric: true),
            Table.Column(words.pick("Pour quoi", "What for")),
        ]
        return Table(columns: columns, rows: rows)
    }

    /// Each part with its actors, in the order of the source.
    private var participants: [String] {
        var parts: [String] = []
        for participant in initiative.participants where !parts.contains(participant.part) {
            parts.append(participant.part)
        }
        return parts.map { part in
            let names = initiative.participants.filter { $0.part == part }.map { words.name(of: $0.actor, in: subject) }
            return words.part(part) + words.pick(" : ", ": ") + names.joined(separator: ", ")
        }
    }
}
