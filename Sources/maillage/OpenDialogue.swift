import AtlasApp
import AtlasModel

/// Opens the dialogue for screen readers: lines in on standard input, lines out on standard output.
func openDialogue(_ path: String?) throws(CommandFailure) {
    UserSettings.noteProblems()
    var keeping = AtlasKeeping.readOnly(folder: path)
    let atlas = try readAtlas(path) { news in
        switch news {
        case .keeping(let known): keeping = known
        case .begun, .progress, .read, .remark: break
        }
    }.get()
    if let remark = atlas.remark() { Console.note(remark) }
    var dialogue = Dialogue(
        atlas.subject, words: words, threshold: userSettings.settings.threshold, keeping: keeping,
        today: { .today })
    try say(dialogue.greeting())
    while let line = readLine() {
        let reply = dialogue.answer(line)
        try say(reply.lines)
        switch reply.effect {
        case .quit: return
        case .deliver(let order):
            let failure = SheetDelivery(path: path).deliver(order, of: dialogue.subject)
            try say(dialogue.delivered(order.destination, failure: failure))
        case .edit(let request):
            if let answer = keeping.editor?.answer(request) { try say(dialogue.edited(answer)) }
        case nil: break
        }
        // What others have changed is said before anybody chooses by numbers that would not be the same any more.
        if case .news(let news)? = keeping.editor?.newsOfOthers() { try say(dialogue.edited(.news(news))) }
    }
}

private func say(_ lines: [String]) throws(CommandFailure) {
    try Console.write(lines.map { $0.madeSafe + "\n" }.joined())
}
