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
        case .write(let text, let path):
            var failure: String?
            do throws(CommandFailure) {
                try WholeFile.write(text, to: path, isReplacing: false)
            } catch {
                failure = error.cause(words)
            }
            try say(dialogue.wrote(path, failure: failure))
        case nil: break
        }
    }
}

private func say(_ lines: [String]) throws(CommandFailure) {
    try Console.write(lines.map { $0.madeSafe + "\n" }.joined())
}
