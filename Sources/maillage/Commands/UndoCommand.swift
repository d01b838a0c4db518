import ArgumentParser
import AtlasDocuments
import AtlasStore

/// `maillage undo FILE [N]`: takes a change of an atlas file back.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: HelpText.undo.abstract, usage: HelpText.undo.usage,
        discussion: HelpText.undo.discussion, aliases: ["annuler"])

    @Argument(help: ArgumentHelp(HelpText.historyArgument, valueName: words.pick("fichier", "file")))
    var file: String

    @Argument(help: ArgumentHelp(HelpText.undoneArgument, valueName: words.pick("numéro", "number")))
    var number: String?

    @OptionGroup var author: AuthorOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let number = try self.number.map { text throws(CommandFailure) in
            guard let number = Int(text) else {
                throw .invalidNumber(option: words.pick("numéro", "number"), value: text)
            }
            return number
        }
        let session = try FileSession.open(file)
        try TakenBack.report(file, session) { () throws(StoreError) in
            try session.undo(change: number, author.note).change
        }
    }
}

/// `maillage redo FILE`: brings back what was taken back last.
struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: HelpText.redo.abstract, usage: HelpText.redo.usage,
        discussion: HelpText.redo.discussion, aliases: ["retablir"])

    @Argument(help: ArgumentHelp(HelpText.historyArgument, valueName: words.pick("fichier", "file")))
    var file: String

    @OptionGroup var author: AuthorOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let session = try FileSession.open(file)
        try TakenBack.report(file, session) { () throws(StoreError) in try session.redo(author.note).change }
    }
}

/// What undoing and redoing tell.
private enum TakenBack {
    static func report(
        _ file: String, _ session: AtlasSession, _ make: () throws(StoreError) -> Int
    ) throws(CommandFailure) {
        let (made, edit): (Change?, Change?)
        do {
            made = try session.change(try make())
            switch made?.nature {
            case .undo(let number)?, .redo(let number)?: edit = try session.change(number)
            case .edit?, nil: edit = nil
            }
        } catch {
            throw .store(error, path: file)
        }
        if let made, let edit { try Console.write(words.takenBack(edit, by: made, in: session.atlas, file) + "\n") }
    }
}
