import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// What lacks and what overflows in the territory, each kind apart.
    static let gaps = DialogueStep { dialogue in
        let words = dialogue.words
        var study = dialogue.study()
        let stage = dialogue.choices.stage
        var page = Page(sentences: dialogue.stateOfCounts)
        page.choices = ChoiceList(
            GapsState.List.allCases.compactMap(\.kind).map { kind in
                let found = study.sentences(kind, at: stage)
                return NumberedChoice(words.statements(kind, found.count)) { [study] _ in
                    .go(.statements(kind, found, study))
                }
            } + [NumberedChoice(words.whatHangsOnActors) { _ in .go(.fragility) }])
        return page
    }

    /// The statements of a kind, the heaviest first: each in short, on one line, and in full once it is chosen.
    private static func statements(
        _ kind: Statement.Kind, _ found: [MergedStatement], _ study: CoverageStudy
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let atlas = study.subject.atlas
            let hasStages = dialogue.choices.stage == nil
            var page = Page(sentences: [words.statements(kind, found.count)])
            if found.isEmpty { page.sentences.append(words.noStatement) }
            page.choices = ChoiceList(count: found.count) { index in
                let statement = found[index]
                let weight = words.weight(statement.weight, study.coverage.weights.unit)
                let parts =
                    words.parts(of: statement, in: atlas, naming: hasStages)
                    + ["\(weight) (\(words.percent(statement.share)))"]
                return NumberedChoice(parts.joined(separator: words.pick(" ; ", "; "))) { _ in
                    .go(.statement(statement, study))
                }
            }
            return page
        }
    }

    /// A statement in full, and the way to its actors and its places.
    private static func statement(_ statement: MergedStatement, _ study: CoverageStudy) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let atlas = study.subject.atlas
            let place = study.territory
            // The places are told once, one by one, as choices.
            var page = Page(
                sentences: words.sentences(statement, of: study).dropLast()
                    + [words.places + words.parts(of: statement, in: atlas, naming: false)[0] + "."])
            let cells = statement.functions.flatMap { function in
                statement.stages.stages.map { stage in
                    let name = "\(words.function(function, in: atlas.referential)), \(words.stage(stage))"
                    return NumberedChoice(words.whoIsBehind(name)) { _ in .go(.cell(function, stage, place)) }
                }
            }
            let places = ChoiceList(count: statement.territories.count) { index in
                let territory = statement.territories[index]
                return NumberedChoice(words.takeTerritory(words.territory(territory, in: atlas.territories))) {
                    dialogue in
                    dialogue.choose { choices in
                        choices.territory = territory
                        choices.function = statement.functions.first
                    }
                    return .home(saying: [words.wentToStatement])
                }
            }
            page.choices = ChoiceList(cells) + places
            return page
        }
    }
}

extension Dialogue {
    /// What the scenario changes in the atlas as it is.
    var difference: [String] {
        var query = choices.query(crowdedAbove: threshold)
        if let function = choices.function { query.functions = [function] }
        // Words search actors, they do not thin out who counts.
        query.text = ""
        let before = Coverage(query, of: base)
        var played = ScenarioCoverage(before)
        return words.sentences(played.play(choices.scenario), weights: before.weights)
    }
}
