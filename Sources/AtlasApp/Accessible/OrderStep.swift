import AtlasModel

extension DialogueStep {
    /// The order in which actors are listed: those of the screen, and each the other way round.
    static let order = DialogueStep { dialogue in
        let words = dialogue.words
        let keys = ActorSort.Key.allCases
        let orders: [ActorSort?] = [nil] + keys.map { ActorSort($0) } + keys.map { ActorSort($0, isReversed: true) }
        var page = Page(sentences: [words.sorted(by: dialogue.choices.sort)])
        page.choices = ChoiceList(
            orders.map { order in
                NumberedChoice(words.sorted(by: order)) { dialogue in
                    dialogue.choose { $0.sort = order }
                    return .back()
                }
            })
        return page
    }
}
