package import AtlasModel

extension Document {
    /// Who covers what on one territory: functions in rows, stages in columns.
    /// - Parameters:
    ///   - cells: the coverage of one territory, cells that are not applicable left out.
    ///   - name: the territory in words.
    package static func coverageSheet(
        _ cells: [TerritoryCoverage], of name: String, coverage: Coverage, in subject: AtlasOnDate, words: Words
    ) -> Document {
        let referential = subject.atlas.referential
        let rows = coverage.functions.map { function in
            [words.function(function, in: referential)]
                + coverage.stages.map { stage in
                    cells.first { $0.function == function && $0.stage == stage }.map(words.cell)
                        ?? words.state(.notApplicable)
                }
        }
        let columns =
            [Table.Column(words.pick("Fonction", "Function"))]
            + coverage.stages.map { Table.Column(words.stage($0)) }
        let scope =
            coverage.query.confirmedOnly
            ? [Block.paragraph(words.pick("Offres vérifiées seulement.", "Verified offers only."))] : []
        let title = words.pick("Couverture : ", "Coverage: ") + name.madeSafe
        return Document(
            title: title,
            blocks: scope + [
                .table(Table(columns: columns, rows: rows)),
                .paragraph(words.coverageLegend(coverage.weights.unit)),
                .paragraph(words.origin(subject)),
            ])
    }
}

extension Words {
    /// A cell of coverage: its state, or the share of each where they differ, then its actors.
    package func cell(_ cell: TerritoryCoverage) -> String {
        self.cell(cell, separator: " ") { "\(mark($0))\u{A0}\(number($1))" }
    }

    /// The same in words instead of signs, as it is read aloud.
    package func spokenCell(_ cell: TerritoryCoverage) -> String {
        self.cell(cell, separator: ", ") { "\(number($1)) \(presence($0))" }
    }

    private func cell(
        _ cell: TerritoryCoverage, separator: String, _ counted: (Presence, Int) -> String
    ) -> String {
        let states =
            cell.state.map(state)
            ?? CellState.allCases.compactMap { state in
                cell.shares[state].map { "\(self.state(state)) \(percent($0))" }
            }.joined(separator: ", ")
        let actors = [Presence.confirmed, .presumed, .unknown]
            .map { ($0, cell.count($0)) }.filter { $0.1 > 0 }
            .map { counted($0.0, $0.1) }.joined(separator: separator)
        return actors.isEmpty ? states : "\(states) (\(actors))"
    }

    /// What the signs of ``cell(_:)`` mean.
    package func coverageLegend(_ unit: CommuneWeights.Unit) -> String {
        let signs = [Presence.confirmed, .presumed, .unknown].map { "\(mark($0)) \(presence($0))" }
        return pick("Nombres d’acteurs : ", "Numbers of actors: ") + signs.joined(separator: ", ")
            + sharesLegend(unit)
    }

    private func sharesLegend(_ unit: CommuneWeights.Unit) -> String {
        switch unit {
        case .inhabitants: pick(". Les parts sont celles de la population.", ". Shares are of the population.")
        case .communes: pick(". Les parts sont celles des communes.", ". Shares are of the communes.")
        case .given: pick(". Les parts sont celles des poids donnés.", ". Shares are of the weights given.")
        }
    }
}

extension TerritoryCoverage {
    /// The number of distinct actors at a presence.
    fileprivate func count(_ presence: Presence) -> Int {
        switch presence {
        case .confirmed: confirmed
        case .presumed: presumed
        case .unknown: unknown
        case .absent: 0
        }
    }
}
