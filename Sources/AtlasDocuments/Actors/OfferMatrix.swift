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
            .enumerated().map { Table.Column($1, spoken: words.stage(EmploymentStage.allCases[$0])) }
        return Table(columns: columns, rows: OfferMatrix.bestFirst.flatMap(rows(in:)))
    }

    /// The functions whose best role is `role`, each with all that is known of it.
    private func rows(in role: OfferRole) -> [[String]] {
        let functions = referential.functions.filter { bestRole(on: $0.id) == role }
        guard !functions.isEmpty else { return [] }
        let head = ["[\(words.role(role))]"] + EmploymentStage.allCases.map { _ in "" }
        return [head]
            + functions.map { function in
                [function.name(in: words.language).madeSafe]
                    + EmploymentStage.allCases.map { mark(function.id, at: $0) }
            }
    }

    private static let bestFirst: [OfferRole] = [.core, .secondary, .unknown, .referral, .none]

    private func bestRole(on function: FunctionID) -> OfferRole? {
        let roles = offers.filter { $0.functions.contains(function) }.map(\.role)
        return OfferMatrix.bestFirst.first(where: roles.contains)
    }

    private func mark(_ function: FunctionID, at stage: EmploymentStage) -> String {
        if referential.requirement(of: function, at: stage) == .notApplicable { return "–" }
        let found = offers.filter { $0.functions.contains(function) && $0.stages.contains(stage) }
        guard let best = found.map(\.presence).max() else { return words.mark(.absent) }
        if best != .absent { return words.mark(best) }
        return found.contains { $0.role == .referral } ? "→" : "×"
    }
}

extension Words {
    /// The signs of the matrix.
    var matrixLegend: String {
        pick(
            "● vérifié ; ○ présumé ; ? inconnu ; → oriente ; × ne le fait pas ; · rien de connu ; – sans objet",
            "● verified; ○ presumed; ? unknown; → refers on; × does not do it; · nothing known; – not applicable")
    }
}
