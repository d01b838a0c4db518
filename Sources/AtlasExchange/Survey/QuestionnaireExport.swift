package import AtlasModel

/// Writes questionnaires for spreadsheets: `;`, byte order mark, French words, nothing that runs as a formula.
package struct QuestionnaireExport {
    private let questionnaires: Questionnaires
    private let invitations: [ActorID: SurveyInvitation]
    private let terms: QuestionnaireTerms

    private typealias Layout = QuestionnaireLayout

    /// - Parameter questionnaires: of the day on which they are prepared.
    package init(_ questionnaires: Questionnaires) {
        self.questionnaires = questionnaires
        invitations = questionnaires.atlas.invitationsByActor
        terms = QuestionnaireTerms(questionnaires.atlas)
    }

    /// One file with the questionnaires of some actors, one below the other.
    /// - Parameters:
    ///   - rows: of the actors, in the order wanted.
    ///   - dueOn: the last day to answer; that of its invitation where `nil`.
    package func text(of rows: [Int], dueOn: CalendarDate? = nil) -> String {
        let dialect = CsvDialect.frenchSpreadsheet
        return dialect.text(
            rows.enumerated().flatMap { position, row in
                (position == 0 ? [] : [[""], [""]]) + lines(of: row, dueOn: dueOn)
            }.map { $0.map(CellText.guarded) })
    }

    private func lines(of row: Int, dueOn: CalendarDate?) -> [[String]] {
        let atlas = questionnaires.atlas
        let actor = atlas.actors[row]
        let due = dueOn ?? invitations[actor.id]?.dueOn
        let fixed = "ne pas modifier"
        var lines = [
            [Layout.mark, actor.name],
            [Layout.HeadLine.id.rawValue, actor.id.rawValue, fixed],
            [Layout.HeadLine.preparedOn.rawValue, terms.date(questionnaires.date), fixed],
            [Layout.HeadLine.dueOn.rawValue, terms.date(due)],
            [""],
        ]
        lines += Layout.guide.map { [$0] }
        lines += [[""], [Layout.HeadLine.answeredBy.rawValue, "", "votre nom"]]
        lines += [[Layout.HeadLine.answeredOn.rawValue, "", "jour/mois/année"], [""]]
        lines += Layout.ownFields.map { [$0.label, terms.cell($0.field, actor)] }
        lines += [[Layout.HeadLine.remarks.rawValue, ""], [""], Layout.TableColumn.allCases.map(\.rawValue)]
        return lines + questionnaires.questionnaire(of: row).rows.map(cells)
    }

    private func cells(_ row: Questionnaire.Row) -> [String] {
        let offer = row.offer.map { questionnaires.atlas.offers[$0] }
        return Layout.TableColumn.allCases.map { column in
            switch column {
            case .function: terms.indented(row.function)
            case .project, .firstTimeEmployer, .employer: column.stage.map { mark(row[$0]) } ?? ""
            case .role:
                if let offer {
                    offer.role == .unknown ? "" : FlatTerms.roles.word(offer.role)
                } else {
                    row.presumedRole.map { FlatTerms.roles.word($0) + " ?" } ?? ""
                }
            case .zone: offer.map { terms.zone($0.zone) } ?? ""
            case .modes: offer?.modes.joined(separator: " | ") ?? ""
            case .conditions: offer?.conditions ?? ""
            case .known: known(row, offer)
            case .code: row.function.rawValue
            }
        }
    }

    private func mark(_ knowledge: Questionnaire.Knowledge) -> String {
        switch knowledge {
        case .nothing: ""
        case .notApplicable: Layout.StageMark.notApplicable
        case .presumed: Layout.StageMark.presumed
        case .stated, .verified: Layout.StageMark.yes
        }
    }

    private func known(_ row: Questionnaire.Row, _ offer: Offer?) -> String {
        guard let offer else { return row.presumedRole == nil ? "" : "présumé d’après votre type" }
        if let verification = offer.verification { return "vérifié le " + terms.date(verification.on) }
        return "déclaré, non vérifié"
    }
}
