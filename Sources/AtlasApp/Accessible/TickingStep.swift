import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The actors listed, to be ticked one by one, and what is done with those ticked.
    ///
    /// The first choices are always three: the numbers of the actors stay the same while one ticks.
    static let ticking: DialogueStep = DialogueStep { dialogue in
        let words = dialogue.words
        let subject = dialogue.subject
        let rows = dialogue.found().rows
        let ticked = dialogue.ticked
        let meant = dialogue.tickedListed()
        let areAllTicked = meant.count == rows.count
        var page = Page(sentences: [
            words.capitalized(words.tickTally(ticked.count, hidden: ticked.count - meant.count))
        ])
        let choices = ChoiceList([
            NumberedChoice(words.changeTicked(meant.count)) { dialogue in
                meant.isEmpty ? .stay(saying: [dialogue.words.nobodyTicked]) : .go(.bulk(meant, areTicked: true))
            },
            NumberedChoice(words.tellTicked) { dialogue in
                let names = dialogue.base.names(of: dialogue.ticked)
                return .stay(saying: names.isEmpty ? [dialogue.words.nobodyTicked] : names)
            },
            NumberedChoice(areAllTicked ? words.untickListed : words.tickListed) { dialogue in
                let listed = Set(dialogue.found().rows.lazy.map { subject.atlas.actors[Int($0)].id })
                if areAllTicked { dialogue.ticked.subtract(listed) } else { dialogue.ticked.formUnion(listed) }
                return .replace(.ticking)
            },
        ])
        page.choices =
            choices
            + ChoiceList(count: rows.count) { index in
                let actor = subject.atlas.actors[Int(rows[index])]
                let name = words.name(of: actor)
                let isTicked = ticked.contains(actor.id)
                return NumberedChoice(isTicked ? words.ticked(name) : name) { dialogue in
                    dialogue.ticked.formSymmetricDifference([actor.id])
                    let count = dialogue.ticked.count
                    let tally = words.tickTally(count, hidden: count - dialogue.tickedListed().count)
                    return .replace(.ticking, saying: [isTicked ? words.unticked(name) : words.ticked(name), tally])
                }
            }
        return page
    }
}

extension Dialogue {
    /// The actors ticked, but for those that are not listed: nobody would hear what is done to them.
    fileprivate mutating func tickedListed() -> Set<ActorID> {
        let actors = subject.atlas.actors
        return Set(found().rows.lazy.map { actors[Int($0)].id }).intersection(ticked)
    }
}
