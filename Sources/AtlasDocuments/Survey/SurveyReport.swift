package import AtlasModel

extension Document {
    /// How far the survey has come: who answered, by territory and by type, whom to remind, whose record is old.
    /// - Parameters:
    ///   - title: what the actors are those of, in few words.
    ///   - query: which actors were asked about.
    ///   - rows: of the actors whose remarks are told.
    package static func surveyReport(
        _ progress: SurveyProgress, of title: String, _ query: CoverageQuery, remarksOf rows: [Int] = [],
        in subject: AtlasOnDate, words: Words, with parts: SheetParts = SheetParts()
    ) -> Document {
        SurveyReport(
            progress: progress, title: title, query: query, rows: rows, subject: subject, words: words, parts: parts
        ).document
    }
}

private struct SurveyReport {
    /// Who is never verified is most of a young atlas: beyond so many, a listing tells the rest.
    private static let namesShown = 60

    let progress: SurveyProgress
    let title: String
    let query: CoverageQuery
    let rows: [Int]
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    private var atlas: Atlas { subject.atlas }

    var document: Document {
        var document = Document(title: words.surveyTitle, subtitle: title, foot: words.foot(subject))
        document.blocks =
            [.facts(summary)]
            + tallies(
                words.pick("Par territoire (commune de l’acteur)", "By territory (the actor’s commune)"),
                words.pick("Territoire", "Territory"),
                progress.places.map { (words.place($0.place, in: atlas.territories), $0.tally) })
            + tallies(
                words.pick("Par type", "By type"), words.pick("Type", "Type"),
                progress.types.map { (words.type($0, in: atlas.referential), $0.tally) })
            + reminders + remarks
        document.blocks += outdated + neverVerified + provenance
        return document
    }

    private var summary: [Fact] {
        let total = progress.total
        return [
            Fact(words.pick("Acteurs", "Actors"), words.number(total.actors)),
            Fact(words.pick("Envoyé à", "Sent to"), words.number(total.sent)),
            Fact(words.pick("Taux de réponse", "Response rate"), words.responseRate(total), .key),
            Fact(words.pick("Réponse attendue", "Answer awaited"), words.number(total.waiting)),
            Fact(words.pick("Ont décliné", "Declined"), words.number(total.declined)),
            Fact(words.pick("Pas encore invités", "Not invited yet"), words.number(total.notInvited)),
            Fact(words.toBeReminded, words.number(progress.reminders.count)),
            Fact(words.pick("Plus de 12 mois", "Over 12 months"), words.number(total.outdated)),
            Fact(words.pick("Jamais vérifiées", "Never verified"), words.number(total.neverVerified)),
        ]
    }

    private func tallies(_ heading: String, _ first: String, _ rows: [(String, SurveyTally)]) -> [Block] {
        guard !rows.isEmpty else { return [] }
        let table = Table(
            columns: [
                .init(first), .init(words.pick("Acteurs", "Actors"), isNumeric: true),
                .init(words.pick("Envoyé", "Sent"), isNumeric: true),
                .init(words.pick("Répondu", "Answered"), isNumeric: true),
                .init(words.pick("Taux", "Rate"), isNumeric: true),
                .init(words.pick("> 12 mois", "> 12 months"), isNumeric: true),
            ],
            rows: rows.map { name, tally in
                [
                    name, words.number(tally.actors), words.number(tally.sent), words.number(tally.answered),
                    tally.responseRate.map(words.percent) ?? "–", words.number(tally.outdated),
                ]
            })
        return [.heading(heading), .table(table)]
    }

    private var reminders: [Block] {
        let heading = Block.heading(words.toBeReminded)
        guard !progress.reminders.isEmpty else {
            return [heading, .paragraph(words.pick("Personne aujourd’hui.", "Nobody today."))]
        }
        let table = Table(
            columns: [
                .init(words.pick("Acteur", "Actor")), .init(words.pick("Pourquoi", "Why")),
                .init(words.pick("Relances", "Reminders"), isNumeric: true), .init(words.pick("Joindre", "Reach")),
            ],
            rows: progress.reminders.map { reminder in
                [
                    words.name(of: atlas.actors[reminder.row]), words.reason(reminder.reason),
                    words.number(reminder.remindedTimes), reach(reminder.row),
                ]
            })
        return [heading, .table(table)]
    }

    /// What the actors wrote under their answers: it fits no field, and somebody is to read it; no more is told of persons
    /// than of the notes of a record.
    private var remarks: [Block] {
        let lines = notes.map { row, note in
            "\(words.name(of: atlas.actors[row]))\(words.pick("\u{A0}: ", ": "))"
                + contacts(row).note(note, withheld: words.withheld)
        }
        return Block.section(words.pick("Remarques", "Remarks"), lines)
    }

    private var notes: [(row: Int, note: String)] {
        let invitations = atlas.invitationsByActor
        return rows.compactMap { row -> (row: Int, note: String)? in
            guard let note = invitations[atlas.actors[row].id]?.note, !note.isEmpty else { return nil }
            // A remark may have lines of its own, which a line of a list has not.
            return (row, note.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
    }

    private var outdated: [Block] {
        guard !progress.outdated.isEmpty else { return [] }
        let table = Table(
            columns: [
                .init(words.pick("Acteur", "Actor")), .init(words.pick("Vérifiée le", "Verified on")),
                .init(words.pick("Joindre", "Reach")),
            ],
            rows: progress.outdated.map { record in
                [words.name(of: atlas.actors[record.row]), words.date(record.verifiedOn), reach(record.row)]
            })
        return [.heading(words.outdatedRecords), .table(table)]
    }

    private var neverVerified: [Block] {
        let rows = progress.neverVerified
        guard !rows.isEmpty else { return [] }
        let names = rows.prefix(Self.namesShown).map { words.name(of: atlas.actors[$0]) }
        let more = rows.count - names.count
        let rest = more > 0 ? [words.count(more, ("autre", "autres"), ("more", "more"))] : []
        return [.heading(words.neverVerifiedRecords), .paragraph((names + rest).joined(separator: " ; "))]
    }

    private func contacts(_ row: Int) -> PublicContacts {
        PublicContacts(actor: atlas.actors[row], contacts: parts.contacts, referential: atlas.referential)
    }

    private func reach(_ row: Int) -> String {
        let contacts = contacts(row)
        let known = [contacts.phone, contacts.email].filter { !$0.isEmpty }.map(\.madeSafe)
        if known.isEmpty, contacts.isWithholding { return words.withheld }
        return known.isEmpty ? "–" : known.joined(separator: " ")
    }

    private var provenance: [Block] {
        var provenance = Provenance(subject: subject, words: words)
        provenance.perimeter = title
        provenance.filters = words.filters(query, in: atlas)
        provenance.isWithholding =
            (progress.reminders.map(\.row) + progress.outdated.map(\.row)).contains { contacts($0).isWithholding }
            || notes.contains { contacts($0.row).note($0.note, withheld: words.withheld) != $0.note }
        return provenance.blocks + [.note(words.surveyLegend)]
    }
}

extension Words {
    var surveyLegend: String {
        pick(
            "Taux\u{A0}: part de ceux à qui le recensement a été envoyé. Un acteur de plusieurs types compte dans chacun. "
                + "Sans commune connue, un acteur est compté à part.",
            "Rate: share of those sent the survey. An actor of several types counts in each. Without a known commune, an "
                + "actor is counted apart.")
    }
}
