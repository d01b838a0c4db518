package import AtlasModel

extension Words {
    /// A finding on one line: where, what, and what to do.
    package func line(_ finding: Finding) -> String {
        let (what, remedy) = explanation(of: finding)
        return "\(place(finding.place))\(pick(" : ", ": "))\(what)\(pick(" ; ", "; "))\(remedy)"
    }

    package func severity(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: pick("erreur", "error")
        case .warning: pick("à regarder", "to be looked at")
        }
    }

    /// `actors.csv, ligne 12, colonne zone`.
    package func place(_ place: Finding.Place) -> String {
        var parts = [place.file.madeSafe]
        if let line = place.line { parts.append(pick("ligne \(line)", "line \(line)")) }
        if let column = place.column { parts.append(pick("colonne ", "column ") + column.madeSafe) }
        return parts.joined(separator: ", ")
    }

    /// What is wrong, and what to do about it.
    package func explanation(of finding: Finding) -> (what: String, remedy: String) {
        let value = quoted(finding.value)
        return fileExplanation(finding.problem, value: value)
            ?? tableExplanation(finding.problem, value: value)
            ?? territoryExplanation(finding.problem, value: value)
            ?? dayExplanation(finding.problem, day: day(finding.value))
            ?? valueExplanation(finding.problem, value: value)
            ?? exchangeExplanation(finding.problem, value: value)
            ?? surveyExplanation(finding.problem, value: value)
            ?? (pick("valeur \(value) refusée", "value \(value) refused"), pick("corrigez-la", "correct it"))
    }

    /// Letters of a value between quotation marks.
    static let quotedAtMost = 60

    /// The value between quotation marks, cut where it would fill the screen.
    package func quoted(_ value: String) -> String {
        let safe = value.madeSafe
        let text = safe.count > Self.quotedAtMost ? safe.prefix(Self.quotedAtMost - 1) + "…" : safe[...]
        return pick("« \(text) »", "“\(text)”")
    }

    func name(of entity: Finding.Entity) -> String {
        switch entity {
        case .actor: pick("acteur", "actor")
        case .actorType: pick("type d’acteur", "actor type")
        case .function: pick("fonction", "function")
        case .cooperation: pick("coopération", "cooperation")
        case .initiative: pick("démarche", "initiative")
        case .commune: pick("commune", "commune")
        case .departement: pick("département", "département")
        case .region: pick("région", "région")
        case .epci: "EPCI"
        case .territory: pick("territoire", "territory")
        case .column: pick("colonne", "column")
        case .structure: pick("structure", "structure")
        case .organization: pick("organisation", "organization")
        }
    }

    func file(of entity: Finding.Entity) -> String {
        switch entity {
        case .actor: "actors.csv"
        case .actorType: "actor_types.csv"
        case .function: "functions.csv"
        case .cooperation: "cooperations.csv"
        case .initiative: "initiatives.csv"
        case .commune: "communes.csv"
        case .departement: "departements.csv"
        case .region: "regions.csv"
        case .epci: "epci.csv"
        case .territory: "zones.csv"
        case .column: "columns.csv"
        case .structure: pick("la table des structures", "the table of structures")
        case .organization: "organizations.csv"
        }
    }
}
