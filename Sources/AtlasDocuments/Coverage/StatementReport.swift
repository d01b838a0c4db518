package import AtlasModel

extension Document {
    /// Gaps, overlaps, unknowns or fragile places, each with the territories concerned and how many people live there.
    /// - Parameter place: the territory asked about, in words.
    package static func statementReport(
        _ statements: [Statement], about place: String, in subject: AtlasOnDate, words: Words
    ) -> Document {
        let territories = subject.atlas.territories
        let title = words.pick("Constats de couverture : ", "Statements on coverage: ") + place.madeSafe
        guard !statements.isEmpty else {
            return Document(title: title, blocks: [.paragraph(words.noStatement), .paragraph(words.origin(subject))])
        }
        let entries = statements.map { statement -> Block in
            let names = statement.territories.map { words.territory($0, in: territories) }
            let facts = [
                Fact(words.pick("Où", "Where"), names.joined(separator: ", ")),
                Fact(
                    words.pick("Concerne", "Concerns"),
                    words.weight(statement.weight, isPopulation: territories.hasPopulation)
                        + " (\(words.percent(statement.share)))"),
                Fact(words.pick("Non enquêtés", "Not surveyed"), words.unsurveyed(statement.unsurveyed)),
            ]
            return .entry(mark: "-", title: words.title(of: statement, in: subject.atlas.referential), [.facts(facts)])
        }
        return Document(title: title, blocks: entries + [.paragraph(words.origin(subject))])
    }
}

extension Words {
    package var noStatement: String { pick("Rien à signaler.", "Nothing to report.") }

    /// `Zone blanche : formalités et paie, primo-employeur`.
    package func title(of statement: Statement, in referential: Referential) -> String {
        let kind = self.statement(statement.kind)
        let place = "\(function(statement.function, in: referential)), \(stage(statement.stage))"
        return kind.prefix(1).uppercased() + kind.dropFirst() + pick(" : ", ": ") + place
    }

    /// Actors who reach the place and whose answer could change the statement.
    package func unsurveyed(_ number: Int) -> String {
        number == 0
            ? pick("personne", "nobody")
            : count(
                number, ("acteur pourrait changer ce constat", "acteurs pourraient changer ce constat"),
                ("actor could change this", "actors could change this"))
    }
}
