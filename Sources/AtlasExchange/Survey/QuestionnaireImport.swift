package import AtlasModel

/// Reads questionnaires that actors have filled in and sent back.
///
/// What a questionnaire does not say stays: an empty cell, a `?` or a `–` says nothing, and a `non` is an offer of role
/// `none`.  What it says of an offer takes the place of that offer, checked on the day and by the person that it names;
/// without a day nothing counts as checked.
package enum QuestionnaireImport {
    /// - Parameters:
    ///   - paths: files, and folders of which every `.csv` is read.
    ///   - receivedOn: the day of the answer where a questionnaire does not tell it.
    package static func read(_ paths: [String], for atlas: Atlas, receivedOn: CalendarDate) -> IncomingRecords {
        var incoming = IncomingRecords()
        let reader = QuestionnaireReader(atlas, receivedOn: receivedOn)
        for path in paths {
            for file in files(of: path) {
                let log = FindingLog()
                if let bytes = FileContents(path: file).text(of: file, log) {
                    let table = ForeignCsv.table(bytes, file: file, log: log)
                    for sheet in QuestionnaireSheet.sheets(of: table, file: file, log: log) {
                        reader.take(sheet, log: log, into: &incoming)
                    }
                }
                incoming.findings += log.findings
            }
        }
        return incoming
    }

    /// A file itself; the tables of a folder by their names.
    private static func files(of path: String) -> [String] {
        guard SourceFolder.isFolder(path) else { return [path] }
        return ((try? FolderReplacement.entries(of: path)) ?? [])
            .filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
            .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }
}

/// Understands questionnaires one after the other.
private final class QuestionnaireReader {
    private typealias Layout = QuestionnaireLayout

    private let atlas: Atlas
    private let receivedOn: CalendarDate
    private let rows: [ActorID: Int]
    private let invitations: [ActorID: SurveyInvitation]
    private let terms: QuestionnaireTerms
    /// By the day on which they were prepared.
    private var questionnaires: [CalendarDate: Questionnaires] = [:]
    /// How many questionnaires of each actor there were so far.
    private var counts: [String: Int] = [:]

    init(_ atlas: Atlas, receivedOn: CalendarDate) {
        self.atlas = atlas
        self.receivedOn = receivedOn
        rows = Dictionary(atlas.actors.enumerated().map { ($1.id, $0) }) { first, _ in first }
        invitations = atlas.invitationsByActor
        terms = QuestionnaireTerms(atlas)
    }

    func take(_ sheet: QuestionnaireSheet, log: FindingLog, into incoming: inout IncomingRecords) {
        let head = record(sheet.head.map { ($0.rawValue, $1) }, of: Layout.HeadLine.self, at: sheet.place, log)
        let id = head.text(.id)
        let number = counts[id, default: 0] + 1
        counts[id] = number
        let key = (id.isEmpty ? sheet.place.file : id) + (number > 1 ? "#\(number)" : "")
        guard let row = rows[ActorID(id)] else {
            // As a record, it can be left out by its name.
            let (_, findings) = log.gather {
                head.report(.error, id.isEmpty ? .missingValue : .unknownIdentifier(of: .actor), .id, value: id)
            }
            let stranger = Actor(id: ActorID(id), name: id)
            incoming.actors.append(IncomingRecord(stranger, key: key, at: sheet.place, findings: findings))
            return
        }
        let known = atlas.actors[row]
        let ((preparedOn, answeredOn, by, remarks), headFindings) = log.gather {
            (head.date(.preparedOn), head.date(.answeredOn), head.text(.answeredBy), head.prose(.remarks))
        }
        let (stated, ownFindings) = log.gather { own(sheet, of: known, log) }
        let questionnaire = questionnaires(on: preparedOn ?? receivedOn).questionnaire(of: row)
        let verification = answeredOn.map { Verification(on: $0, by: by) }
        var answers = QuestionnaireAnswers(
            of: known, questionnaire, in: atlas, verification: verification, source: source(answeredOn))
        for line in sheet.lines { answers.take(line, file: sheet.place.file, fields: terms.fields, log: log) }
        let isChanged = known.overlaid(by: stated) != known || answers.isChanged
        let isSigned = answeredOn != nil || !by.isEmpty || !remarks.isEmpty
        let hasErrors = (headFindings + ownFindings + answers.findings).contains { $0.severity == .error }
        guard isChanged || isSigned || hasErrors else {
            return log.add(Finding(.warning, .unansweredQuestionnaire, at: sheet.place, value: known.name))
        }
        var actor = stated
        actor.survey = .answered
        actor.verification = verification
        // An answer that comes late is not what is known last.
        if known.overlaid(by: stated) != known {
            actor.modifiedOn = [answeredOn ?? receivedOn, known.modifiedOn].compactMap(\.self).max()
        }
        var findings = headFindings + ownFindings + answers.looseFindings
        if let answeredOn, answeredOn > receivedOn {
            findings.append(
                Finding(.error, .futureDate, at: answerPlace(of: sheet), value: terms.date(answeredOn)))
        }
        if let preparedOn, let modifiedOn = known.modifiedOn, modifiedOn > preparedOn {
            findings.append(Finding(.warning, .modifiedSince(modifiedOn), at: sheet.place, value: known.name))
        }
        if let answeredOn, let invitedOn = invitations[known.id]?.invitedOn, answeredOn < invitedOn {
            findings.append(
                Finding(.warning, .answeredBeforeInvitation(invitedOn), at: answerPlace(of: sheet), value: known.name))
        }
        if answers.presumptionsLeftOpen > 0 {
            findings.append(
                Finding(
                    .warning, .presumptionsLeftOpen(answers.presumptionsLeftOpen), at: sheet.place, value: known.name))
        }
        if answeredOn == nil, sheet.head[.answeredOn]?.text.trimmed.isEmpty ?? true {
            findings.append(Finding(.warning, .answerWithoutDay, at: answerPlace(of: sheet)))
        }
        incoming.actors.append(IncomingRecord(actor, key: key, at: sheet.place, findings: findings))
        incoming.offers += answers.records(key: key, at: sheet.place)
        let invitation = SurveyInvitation(actor: known.id, answeredOn: answeredOn ?? receivedOn, note: remarks)
        incoming.invitations.append(IncomingRecord(invitation, key: key, at: sheet.place))
    }

    private func answerPlace(of sheet: QuestionnaireSheet) -> Finding.Place {
        var place = sheet.place
        place.line = sheet.head[.answeredOn]?.line ?? place.line
        place.column = Layout.HeadLine.answeredOn.rawValue
        return place
    }

    private func source(_ answeredOn: CalendarDate?) -> String {
        "Recensement, réponse du \(terms.date(answeredOn ?? receivedOn))"
    }

    /// What the actor says of itself.
    private func own(_ sheet: QuestionnaireSheet, of known: Actor, _ log: FindingLog) -> Actor {
        let record = record(sheet.own.map { ($0.rawValue, $1) }, of: FlatColumn.self, at: sheet.place, log)
        let read = terms.fields.actor(record, isNamed: false)
        // The name stands for an actor: it is never left out.
        return Actor(id: known.id, name: known.name).overlaid(by: read)
    }

    private func record<Field: ForeignField>(
        _ cells: [(name: String, cell: (text: String, line: Int))], of type: Field.Type, at place: Finding.Place,
        _ log: FindingLog
    ) -> ForeignRecord<Field> {
        var texts: [Field: ForeignCell] = [:]
        var lines: [Field: Int] = [:]
        var titles: [Field: String] = [:]
        for (name, cell) in cells {
            guard let field = Field(rawValue: name) else { continue }
            if !cell.text.isEmpty { texts[field] = .text(cell.text) }
            lines[field] = cell.line
            titles[field] = Layout.ownFields.first { $0.field.rawValue == name }?.label ?? name
        }
        return ForeignRecord(texts, at: place, titles: titles, lines: lines, log: log)
    }

    private func questionnaires(on date: CalendarDate) -> Questionnaires {
        if let known = questionnaires[date] { return known }
        let made = Questionnaires(atlas, on: date)
        questionnaires[date] = made
        return made
    }
}
