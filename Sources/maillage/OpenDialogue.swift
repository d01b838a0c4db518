import AtlasApp
import AtlasModel

/// Opens the dialogue for screen readers: lines in on standard input, lines out on standard output.
func openDialogue(_ path: String?) throws(CommandFailure) {
    UserSettings.noteProblems()
    let subject = AtlasOnDate(try AtlasOpening.open(path), on: .today)
    var dialogue = Dialogue(subject, words: words, threshold: userSettings.settings.threshold)
    try say(dialogue.greeting())
    while let line = readLine() {
        let reply = dialogue.answer(line)
        try say(reply.lines)
        switch reply.effect {
        case .quit: return
        case .deliver(let order):
            let failure = SheetDelivery(path: path).deliver(order, of: dialogue.subject)
            try say(dialogue.delivered(order.destination, failure: failure))
        case nil: break
        }
    }
}

private func say(_ lines: [String]) throws(CommandFailure) {
    try Console.write(lines.map { $0.madeSafe + "\n" }.joined())
}
