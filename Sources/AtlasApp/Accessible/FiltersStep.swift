import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// What actors are listed, and what counts.
    static let filters: DialogueStep = DialogueStep { dialogue in
        let words = dialogue.words
        let found = dialogue.found()
        let atlas = dialogue.subject.atlas
        let chosen = dialogue.choices.values
        let isConfirmedOnly = dialogue.choices.isConfirmedOnly
        var page = Page(sentences: dialogue.state)
        page.sentences.append(words.actors(found.rows.count, of: found.unfilteredCount) + ".")
        let facets = dialogue.facets().map { facet, values in
            let ticked = values.filter { chosen.contains($0.value) }.map { words.label(of: $0.value, in: atlas) }
            return NumberedChoice(words.facet(facet, values.count, ticked: ticked)) { _ in .go(.facet(facet)) }
        }
        page.choices = ChoiceList(
            [NumberedChoice(words.filterByWords) { _ in .go(.words) }] + facets + [
                NumberedChoice(isConfirmedOnly ? words.countAll : words.countConfirmedOnly) { dialogue in
                    dialogue.choose { $0.isConfirmedOnly.toggle() }
                    return .replace(.filters)
                },
                NumberedChoice(words.filterByFunction) { _ in .go(.function) },
                NumberedChoice(words.clearFilters) { dialogue in
                    dialogue.choose { choices in
                        choices = Choices(
                            territory: choices.territory, stage: choices.stage, sort: choices.sort,
                            scenario: choices.scenario)
                    }
                    return .home()
                },
                NumberedChoice(words.sorted(by: dialogue.choices.sort)) { _ in .go(.order) },
            ])
        return page
    }

    /// The values of a facet, each with the number of actors that it leaves; a number ticks one.
    private static func facet(_ facet: ActorFacet) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let atlas = dialogue.subject.atlas
            let chosen = dialogue.choices.values
            let values = dialogue.facets().first { $0.facet == facet }?.values ?? []
            var page = Page(sentences: [words.capitalized(words.facet(facet)) + words.pick(" :", ":")])
            page.choices = ChoiceList(count: values.count) { index in
                let value = values[index].value
                let label = words.label(of: value, in: atlas)
                let isTicked = chosen.contains(value)
                let counted = "\(isTicked ? words.ticked(label) : label), \(words.actors(values[index].count))"
                return NumberedChoice(counted) { dialogue in
                    dialogue.choose { $0.values.formSymmetricDifference([value]) }
                    let told = isTicked ? words.unticked(label) : words.ticked(label)
                    return .replace(.facet(facet), saying: [told, words.actors(dialogue.found().rows.count)])
                }
            }
            return page
        }
    }

    /// The function that coverage, map and gaps are about.
    static let function = DialogueStep { dialogue in
        let words = dialogue.words
        let referential = dialogue.base.atlas.referential
        let functions: [FunctionID?] = [nil] + referential.mainFunctions.map(\.id)
        var page = Page(sentences: [words.filterByFunction])
        page.choices = ChoiceList(
            functions.map { function in
                NumberedChoice(function.map { words.function($0, in: referential) } ?? words.ofEveryFunction) {
                    dialogue in
                    dialogue.choose { $0.function = function }
                    return .back()
                }
            })
        return page
    }

    private static let words = DialogueStep { dialogue in
        Page(sentences: [dialogue.words.filterByWords], question: dialogue.words.wordsQuestion)
    } take: { text, dialogue in
        dialogue.choose { $0.text = text }
        return .back()
    }
}

extension Dialogue {
    /// The facets that have values here, in the order of the explorer.
    fileprivate mutating func facets() -> [(facet: ActorFacet, values: [FacetCount])] {
        var list = FacetList()
        list.show(found(), chosen: choices.values, isNew: true)
        var facets: [(facet: ActorFacet, values: [FacetCount])] = []
        for row in list.rows {
            switch row {
            case .heading(let facet): facets.append((facet, []))
            case .value(let counted, _): if !facets.isEmpty { facets[facets.count - 1].values.append(counted) }
            }
        }
        return facets
    }
}
