import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// A territory by its name or code, or by walking down the country.
    static func territory(
        _ title: String, levels: Set<TerritoryLevel> = Set(TerritoryLevel.allCases),
        then: @escaping @Sendable (TerritoryReference, inout Dialogue) -> Move
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [title], question: words.territoryQuestion(levels))
            page.choices = ChoiceList([
                NumberedChoice(words.walkDown) { _ in .go(.walk(.france, levels: levels, then: then)) }
            ])
            return page
        } take: { text, dialogue in
            let words = dialogue.words
            switch dialogue.index().resolve(text, among: levels) {
            case .found(let choice):
                let route = words.route(choice, typed: text, in: dialogue.base.atlas.territories)
                return then(choice.reference, &dialogue).saying(first: [route].compactMap(\.self))
            case .ambiguous(let choices):
                return .go(.oneOf(choices.map(\.reference), saying: words.severalTerritories(text), then: then))
            case .unknown(let suggestions) where suggestions.isEmpty:
                return .stay(saying: [words.noTerritory(text)])
            case .unknown(let suggestions):
                return .go(.oneOf(suggestions, saying: words.nearestTerritories(text), then: then))
            }
        }
    }

    /// The territories that a text may mean.
    private static func oneOf(
        _ references: [TerritoryReference], saying sentence: String,
        then: @escaping @Sendable (TerritoryReference, inout Dialogue) -> Move
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let territories = dialogue.base.atlas.territories
            var page = Page(sentences: [sentence])
            page.choices = ChoiceList(count: references.count) { index in
                let reference = references[index]
                return NumberedChoice(words.territoryAndLevel(reference, in: territories)) { then(reference, &$0) }
            }
            return page
        }
    }

    /// A territory and those under it.
    private static func walk(
        _ reference: TerritoryReference, levels: Set<TerritoryLevel>,
        then: @escaping @Sendable (TerritoryReference, inout Dialogue) -> Move
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let territories = dialogue.base.atlas.territories
            var children = territories.children(of: reference)
            if reference == .france { children += territories.references(at: .zone) }
            let below = children
            let own =
                levels.contains(reference.level)
                ? [
                    NumberedChoice(words.takeTerritory(words.territory(reference, in: territories))) {
                        then(reference, &$0)
                    }
                ]
                : []
            var page = Page(sentences: [words.territoryAndLevel(reference, in: territories)])
            page.choices =
                ChoiceList(own)
                + ChoiceList(count: below.count) { index in
                    let child = below[index]
                    return NumberedChoice(words.territoryAndLevel(child, in: territories)) { dialogue in
                        child.level == .commune
                            ? then(child, &dialogue) : .go(.walk(child, levels: levels, then: then))
                    }
                }
            return page
        }
    }
}

extension Move {
    /// The same with sentences said before its own.
    func saying(first sentences: [String]) -> Move {
        switch self {
        case .go(let step, let own): .go(step, saying: sentences + own)
        case .replace(let step, let own): .replace(step, saying: sentences + own)
        case .stay(let own): .stay(saying: sentences + own)
        case .back(let own): .back(saying: sentences + own)
        case .home(let own): .home(saying: sentences + own)
        case .deliver, .edit: self
        }
    }
}
