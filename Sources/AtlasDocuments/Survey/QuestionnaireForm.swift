package import AtlasModel

extension Document {
    /// The questionnaire of an actor to be printed: what is known, to be corrected by hand, and boxes to tick.
    ///
    /// It goes to the actor itself, and so carries all of its contacts.
    /// - Parameter dueOn: the last day to answer; `nil` for none.
    package static func questionnaire(
        _ questionnaire: Questionnaire, of questionnaires: Questionnaires, dueOn: CalendarDate?, words: Words
    ) -> Document {
        QuestionnaireForm(
            questionnaire: questionnaire, atlas: questionnaires.atlas, date: questionnaires.date, dueOn: dueOn,
            words: words
        ).document
    }
}

private struct QuestionnaireForm {
    let questionnaire: Questionnaire
    let atlas: Atlas
    let date: CalendarDate
    let dueOn: CalendarDate?
    let words: Words

    /// Room for what somebody writes by hand.
    private static let blank = String(repeating: ".", count: 52)

    private var actor: Actor { atlas.actors[questionnaire.actor] }

    var document: Document {
        var document = Document(
            title: words.pick("Questionnaire de recensement", "Survey questionnaire"),
            subtitle: words.name(of: actor),
            foot: atlas.title.madeSafe + words.pick(" · préparé le ", " · prepared on ") + words.date(date)
                + " · " + actor.id.rawValue.madeSafe)
        document.blocks = [
            .paragraph(guide), .facts(answer),
            .heading(words.pick("Votre fiche, à corriger", "Your record, to be corrected")), .facts(own),
            .heading(words.pick("Ce que vous proposez, à chaque stade d’emploi", "What you offer, at each stage")),
            .note(legend), .table(table),
            .heading(words.pick("Vos remarques", "Your remarks")),
            .list([Self.blank + Self.blank, Self.blank + Self.blank]),
        ]
        return document
    }

    private var guide: String {
        let due = dueOn.map { words.pick(" avant le ", " before ") + words.date($0) } ?? ""
        return words.pick(
            "Merci de corriger ce qui est faux, de compléter ce qui manque et de renvoyer ce questionnaire\(due). Ce que "
                + "vous laissez tel quel reste ce que nous savons.",
            "Please correct what is wrong, complete what is missing and send this questionnaire back\(due). What you leave "
                + "as it is stays as we know it.")
    }

    private var answer: [Fact] {
        [
            Fact(words.pick("Répondu par", "Answered by"), Self.blank),
            Fact(words.pick("Le", "On"), "…… / …… / …………"),
        ]
    }

    private var own: [Fact] {
        let territories = atlas.territories
        let facts: [(String, String)] = [
            (words.pick("Nom", "Name"), actor.name), (words.pick("Sigle", "Acronym"), actor.acronym),
            (
                words.pick("Types", "Types"),
                actor.types.map { words.type($0, in: atlas.referential) }.joined(separator: ", ")
            ),
            (words.pick("Réseaux", "Networks"), actor.networks.joined(separator: ", ")),
            (words.pick("Niveau Guid’Asso", "Guid’Asso level"), actor.guidAsso.map(words.guidAsso) ?? ""),
            ("SIRET", actor.siret), ("RNA", actor.rna), (words.pick("Adresse", "Address"), actor.address),
            (words.pick("Commune", "Commune"), actor.commune.map { words.commune($0, in: territories) } ?? ""),
            (
                words.pick("Territoire d’intervention", "Territory of action"),
                actor.zone.isUnknown ? "" : words.zone(actor.zone, in: territories)
            ),
            (words.pick("Téléphone", "Phone"), actor.phone), (words.pick("Courriel", "E-mail"), actor.email),
            (words.pick("Site internet", "Website"), actor.website),
        ]
        return facts.map { Fact($0.0, $0.1.isEmpty ? Self.blank : $0.1.madeSafe) }
    }

    private var legend: String {
        words.pick(
            "☑ : nous le savons ; ☐ ? : nous le supposons d’après votre type, cochez ou rayez ; ☐ : cochez si vous le "
                + "faites ; – : sans objet à ce stade. Rôle : C cœur de métier, S secondaire, O vous orientez, N vous ne le "
                + "faites pas.",
            "☑: we know so; ☐ ?: we suppose so from your type, tick or cross out; ☐: tick if you do it; –: not applicable at "
                + "this stage. Role: C core business, S secondary, O you refer on, N you do not do it.")
    }

    private var table: Table {
        Table(
            columns: [.init(words.pick("Fonction", "Function"))]
                + [words.pick("Projet", "Project"), words.pick("Primo", "First"), words.pick("Employeur", "Employer")]
                .enumerated().map { .init($1, spoken: words.stage(EmploymentStage.allCases[$0])) }
                + [.init(words.pick("Rôle", "Role"))],
            rows: questionnaire.rows.map { row in
                let offer = row.offer.map { atlas.offers[$0] }
                let zone = offer.map { $0.zone.isUnknown ? "" : " (\(words.zone($0.zone, in: atlas.territories)))" }
                return [name(row.function) + (zone ?? "")] + row.stages.map(mark) + [roles(offer?.role)]
            })
    }

    private func name(_ id: FunctionID) -> String {
        let name = words.function(id, in: atlas.referential)
        return atlas.referential.function(id)?.parent == nil ? name : "· " + name
    }

    private func mark(_ knowledge: Questionnaire.Knowledge) -> String {
        switch knowledge {
        case .nothing: "☐"
        case .notApplicable: "–"
        case .presumed: "☐ ?"
        case .stated, .verified: "☑"
        }
    }

    private func roles(_ known: OfferRole?) -> String {
        let letters: [(OfferRole, String)] = [(.core, "C"), (.secondary, "S"), (.referral, "O"), (.none, "N")]
        return letters.map { ($0.0 == known ? "☑" : "☐") + "\u{A0}" + $0.1 }.joined(separator: "  ")
    }
}
