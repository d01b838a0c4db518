import AtlasModel

extension Document {
    /// What the states of coverage say, and the presences that they are counted from.
    package static func stateTopic(crowdedAbove threshold: Int, words: Words) -> Document {
        let presences: [Presence] = [.confirmed, .presumed, .unknown, .absent]
        return Document(
            title: words.pick("Les états de la couverture", "The states of coverage"),
            blocks: [
                .paragraph(
                    words.pick(
                        "Une case est une commune, une fonction et un stade. Chaque acteur y est présent d’une manière, la "
                            + "meilleure de ses offres ; l’état de la case en résulte.",
                        "A cell is a commune, a function and a stage. Each actor is present there in one way, the best of "
                            + "its offers; the state of the cell follows.")),
                .heading(words.pick("La présence d’un acteur", "The presence of an actor")),
                .table(
                    Table(
                        columns: ["", words.pick("Présence", "Presence"), words.pick("Quand", "When")]
                            .map { Table.Column($0) },
                        rows: presences.map { [words.mark($0), words.presence($0), words.meaning(of: $0)] })),
                .heading(words.pick("L’état d’une case", "The state of a cell")),
                .table(
                    Table(
                        columns: [words.pick("État", "State"), words.pick("Quand", "When")].map { Table.Column($0) },
                        rows: CellState.allCases.map { [words.state($0), words.meaning(of: $0, above: threshold)] })),
                .paragraph(
                    words.pick(
                        "L’état d’un territoire est celui de chacune de ses communes, avec la part de la population "
                            + "que chaque état y tient : une seule commune en zone blanche se voit.",
                        "The state of a territory is that of each of its communes, with the share of the population "
                            + "that each state has there: a single commune that is a gap shows.")),
                .heading(words.pick("Exemples", "Examples")),
                .list([
                    "maillage gaps --department 29", "maillage gaps --kind overlap --crowded-above 3",
                    "maillage coverage --department 29 --confirmed-only",
                ]),
            ])
    }
}

extension Words {
    fileprivate func meaning(of presence: Presence) -> String {
        switch presence {
        case .confirmed:
            pick("il le fait, et on l’a vérifié auprès de lui", "it does so, and it was verified with the actor")
        case .presumed:
            pick(
                "il le dit sans qu’on l’ait vérifié, ou les acteurs de son type le font d’ordinaire",
                "it says so and nobody verified it, or actors of its type usually do")
        case .unknown:
            pick(
                "on ne sait pas s’il le fait, ou jusqu’où il va",
                "nobody knows whether it does, or how far it goes")
        case .absent: pick("il ne le fait pas, ou pas là", "it does not, or not there")
        }
    }

    fileprivate func meaning(of state: CellState, above threshold: Int) -> String {
        switch state {
        case .notApplicable: pick("la fonction n’a pas de sens à ce stade", "the function makes no sense at this stage")
        case .gap: pick("personne", "nobody")
        case .unknown: pick("seulement des acteurs dont on ne sait rien de sûr", "only actors of unknown presence")
        case .presumed: pick("seulement des acteurs présumés", "only presumed actors")
        case .fragile:
            pick("un seul acteur vérifié : s’il s’arrête, plus personne de sûr", "one verified actor, and no other")
        case .covered: pick("deux acteurs vérifiés ou plus", "two verified actors or more")
        case .crowded:
            pick(
                "plus de \(number(threshold)) acteurs vérifiés (--crowded-above en décide)",
                "more than \(number(threshold)) verified actors (--crowded-above decides)")
        }
    }
}
