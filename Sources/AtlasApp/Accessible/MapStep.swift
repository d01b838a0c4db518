import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The map in words: its parts with their states for a function and a stage, the worst first.
    static let map: DialogueStep = DialogueStep { dialogue in
        let words = dialogue.words
        dialogue.answerMap()
        let map = dialogue.map
        let atlas = dialogue.subject.atlas
        let question = dialogue.choices.question(in: atlas.referential)
        let frame = words.territory(map.place.frame, in: atlas.territories)
        let function = words.function(question.function, in: atlas.referential)
        var page = Page(sentences: [words.mapOf(frame, words.units(map.division.parts))])
        page.sentences += dialogue.stateOfCounts.dropFirst()
        for (shown, meaning) in map.classing.legend {
            let parts = map.division.parts.indices.filter { map.classing.classes[$0].digit == shown.digit }
            page.sentences.append(
                words.capitalized(words.meaning(meaning)) + words.colon
                    + words.units(parts.map { map.division.parts[$0] })
                    + ".")
        }
        var choices = [
            NumberedChoice(words.otherFunction(than: function)) { _ in .go(.function) },
            NumberedChoice(words.otherStage(than: words.stage(question.stage))) { _ in .go(.stage) },
        ]
        let levels = MapDivision.levels(of: map.place.frame)
        if let next = levels.first(where: { $0 != map.division.level }) {
            choices.append(
                NumberedChoice(words.dividedBy(next)) { dialogue in
                    dialogue.map.place.level = next
                    return .replace(.map)
                })
        }
        page.choices =
            ChoiceList(choices)
            + ChoiceList(count: map.order.count) { index in
                let part = map.order[index]
                return NumberedChoice(words.shortSentence(map, part)) { _ in .go(.part(map, part)) }
            }
        return page
    }

    /// What is known of a part of the map, and where one can go from there.
    private static func part(_ map: MapState, _ part: Int) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let question = dialogue.choices.question(in: dialogue.subject.atlas.referential)
            let territory = map.division.parts[part]
            var page = Page(sentences: [words.sentence(map, part, of: dialogue.subject)])
            page.choices = ChoiceList([
                NumberedChoice(words.whoIsBehind(map.names[part])) { dialogue in
                    dialogue.choose { $0.territory = territory }
                    return .go(.cell(question.function, question.stage, territory))
                },
                NumberedChoice(words.takeTerritory(map.names[part])) { dialogue in
                    dialogue.choose { $0.territory = territory }
                    return .back()
                },
            ])
            return page
        }
    }
}

extension Dialogue {
    /// Works out the map of the territory chosen, at its widest division unless another is chosen.
    fileprivate mutating func answerMap() {
        let territories = subject.atlas.territories
        map.follow(choices.territory, in: territories)
        let level = map.place.level ?? MapDivision.levels(of: map.place.frame).first ?? .departement
        let words = words
        map.divide(by: level, in: territories) { words.territory($0, in: territories) }
        map.answer(choices, crowdedAbove: threshold, of: subject)
    }
}

extension Words {
    /// A part of the map on one line: `Finistère (29) : zone blanche 80 %, présumé 20 %`.
    fileprivate func shortSentence(_ map: MapState, _ part: Int) -> String {
        let states = map.figures[part]?.states.map { "\(state($0.state)) \(percent($0.share))" } ?? []
        return map.names[part] + colon + (states.isEmpty ? state(.notApplicable) : states.joined(separator: ", "))
    }
}
