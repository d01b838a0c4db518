import AtlasApp
import AtlasDocuments
import AtlasModel

/// Opens the dialogue for screen readers: lines in on standard input, lines out on standard output.
///
/// Whatever lasts is announced, and done beside: Ctrl-C stops it and one is where one was; what is being written is then
/// not written at all.
func openDialogue(_ path: String?) throws(CommandFailure) {
    UserSettings.noteProblems()
    let opening = try wait(words.readingActors(0)) { _ in openedDialogue(path) }
    guard let opened = try opening?.get() else { return }
    var dialogue = opened.dialogue
    let keeping = opened.keeping
    if let remark = opened.remark { Console.note(remark) }
    Interrupts.take(words.language)
    try say(opened.greeting)
    while let line = readLine() {
        let before = dialogue
        let answer = try wait(words.workingOut(dialogue.request(line)), mayBeLeft: true) { _ in
            var dialogue = before
            let reply = dialogue.answer(line)
            return (dialogue: dialogue, reply: reply)
        }
        guard let answer else {
            try say(dialogue.stopped())
            continue
        }
        dialogue = answer.dialogue
        try say(answer.reply.lines)
        switch answer.reply.effect {
        case .quit: return
        case .deliver(let order):
            let subject = dialogue.subject
            let failure = try wait(words.writingSheet) { _ in SheetDelivery(path: path).deliver(order, of: subject) }
            try say(dialogue.delivered(order.destination, failure: failure ?? nil))
        case .edit(let request):
            let doing = request == .history ? words.readingHistory : words.writingUntilStopped
            try ask(keeping.editor, doing, &dialogue) { editor, control in editor.answer(request, control) }
        case nil: break
        }
        // What others have changed is said before anybody chooses by numbers that would not be the same any more.
        try ask(keeping.editor, words.readingNews, &dialogue) { editor, _ in
            if case .news(let news) = editor.newsOfOthers() { .news(news) } else { nil }
        }
    }
}

private typealias OpenedDialogue = (
    dialogue: Dialogue, greeting: [String], keeping: AtlasKeeping, remark: String?
)

private func openedDialogue(_ path: String?) -> Result<OpenedDialogue, CommandFailure> {
    var keeping = AtlasKeeping.readOnly(folder: path)
    let read = readAtlas(path) { news in
        switch news {
        case .keeping(let known): keeping = known
        case .begun, .progress, .read, .remark: break
        }
    }
    return read.map { atlas in
        var dialogue = Dialogue(
            atlas.subject, words: words, threshold: userSettings.settings.threshold, keeping: keeping,
            today: { .today })
        let greeting = dialogue.greeting()
        return (dialogue, greeting, keeping, atlas.remark())
    }
}

/// Has the keeper of the atlas do something, and says what came of it.
private func ask(
    _ editor: AtlasEditor?, _ doing: String, _ dialogue: inout Dialogue,
    _ request: @escaping @Sendable (AtlasEditor, WorkControl) -> EditAnswer?
) throws(CommandFailure) {
    guard let editor else { return }
    let before = dialogue
    let told = try wait(doing) { control -> (dialogue: Dialogue, lines: [String])? in
        guard let answer = request(editor, control) else { return nil }
        var dialogue = before
        let lines = dialogue.edited(answer)
        return (dialogue, lines)
    }
    guard let told = told ?? nil else { return }
    dialogue = told.dialogue
    try say(told.lines)
}

/// Waits for something that may last, and says so.
///
/// - Parameter mayBeLeft: see ``PatientWork``.
private func wait<Value: Sendable>(
    _ doing: String, mayBeLeft: Bool = false, for work: @escaping @Sendable (WorkControl) -> Value
) throws(CommandFailure) -> Value? {
    Interrupts.work()
    defer { Interrupts.rest() }
    var isTold = false
    return try PatientWork.wait(
        mayBeLeft: mayBeLeft, isStopped: { Interrupts.isStopped },
        lasts: { part throws(CommandFailure) in
            try say([isTold ? words.stillWorking(part) : doing])
            isTold = true
        }, for: work)
}

private func say(_ lines: [String]) throws(CommandFailure) {
    try Console.write(lines.map { $0.madeSafe + "\n" }.joined())
}
