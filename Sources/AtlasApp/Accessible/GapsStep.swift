import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// What lacks and what overflows in the territory, each kind apart.
    static let gaps = DialogueStep { dialogue in
        let words = dialogue.words
        let coverage = dialogue.coverage
        let statements = Statement.Kind.allCases.map { ($0, coverage.mergedStatements($0)) }
        var page = Page(sentences: dialogue.state)
        page.choices = ChoiceList(
            statements.map { kind, found in
                NumberedChoice(words.statements(kind, found.count)) { _ in
                    .go(.statements(kind, found, coverage.weights))
                }
            })
        return page
    }

    /// The statements of a kind, a sentence each, the heaviest first; one leads to the actors who could help.
    private static func statements(
        _ kind: Statement.Kind, _ found: [MergedStatement], _ weights: CommuneWeights
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let atlas = dialogue.base.atlas
            var page = Page(sentences: [words.statements(kind, found.count)])
            if found.isEmpty { page.sentences.append(words.noStatement) }
            page.choices = ChoiceList(count: found.count) { index in
                let statement = found[index]
                return NumberedChoice(words.sentence(statement, weights, in: atlas)) { dialogue in
                    guard let territory = statement.territories.first else { return .stay(saying: []) }
                    dialogue.choose { choices in
                        choices.territory = territory
                        choices.function = statement.functions.first
                    }
                    return .home(saying: [words.wentToStatement])
                }
            }
            return page
        }
    }
}

extension Dialogue {
    /// The coverage of what is chosen; words search actors, they do not thin out who counts.
    var coverage: Coverage { coverage(of: subject) }

    private func coverage(of subject: AtlasOnDate) -> Coverage {
        var query = query
        query.text = ""
        return Coverage(query, of: subject)
    }

    /// What the scenario changes in the atlas as it is.
    var difference: [String] {
        let before = coverage(of: base)
        var played = ScenarioCoverage(before)
        return words.sentences(played.play(choices.scenario), weights: before.weights)
    }
}
