import AtlasModel

/// What an actor does as a matrix: a row for each function under the role it has there, a column for each stage.
struct OfferMatrix {
    let offers: [EffectiveOffer]
    let referential: Referential
    let words: Words

    var table: Table {
        let columns =
            [Table.Column(words.pick("Fonction", "Function"))]
            + [words.pick("Proj.", "Proj."), words.pick("Primo", "First"), words.pick("Empl.", "Empl.")]
            .map { Table.Column($0) }
        let roles: [OfferRole] = [.core, .secondary, .unknown, .referral, .none]
        return Table(columns: columns, rows: roles.flatMap(rows(in:)))
    }

    private func rows(in role: OfferRole) -> [[String]] {
        let own = offers.filter { $0.role == role }
        guard !own.isEmpty else { return [] }
        let functions = referential.functions.filter { function in own.contains { $0.functions.contains(function.id) } }
        let head = ["[\(words.role(role))]"] + EmploymentStage.allCases.map { _ in "" }
        return [head]
            + functions.map { function in
                [function.name(in: words.language).madeSafe]
                    + EmploymentStage.allCases.map { mark(function.id, at: $0, among: own) }
            }
    }

    private func mark(_ function: FunctionID, at stage: EmploymentStage, among offers: [EffectiveOffer]) -> String {
        if referential.requirement(of: function, at: stage) == .notApplicable { return "–" }
        let found = offers.filter { $0.functions.contains(function) && $0.stages.contains(stage) }
        guard let best = found.map(\.presence).max() else { return words.mark(.absent) }
        return best == .absent && found.contains { $0.role == .referral } ? "→" : words.mark(best)
    }
}

extension Words {
    /// The signs of the matrix.
    var matrixLegend: String {
        pick(
            "● vérifié  ○ présumé  ? inconnu  → oriente  · non  – sans objet",
            "● verified  ○ presumed  ? unknown  → refers on  · no  – not applicable")
    }
}
