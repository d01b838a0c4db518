import ArgumentParser
import AtlasDocuments
import AtlasModel
import AtlasStore

/// `maillage history FILE`: who changed what in an atlas file, when and why.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: HelpText.history.abstract, usage: HelpText.history.usage,
        discussion: HelpText.history.discussion, aliases: ["historique"])

    @Argument(help: ArgumentHelp(HelpText.historyArgument, valueName: words.pick("fichier", "file")))
    var file: String

    @Option(
        name: [.customLong("actor"), .customLong("acteur")], help: ArgumentHelp(HelpText.historyActor, valueName: "id"))
    var actor: String?

    @Option(
        name: [.customLong("limit"), .customLong("limite")],
        help: ArgumentHelp(HelpText.historyLimit, valueName: words.pick("nombre", "number")))
    var limit: String?

    @OptionGroup var format: ListingFormatOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let format = try self.format.chosen()
        let limit = try self.limit.map { text throws(CommandFailure) in
            guard let limit = Int(text), limit > 0 else { throw .invalidNumber(option: "--limit", value: text) }
            return limit
        }
        let session = try FileSession.open(file)
        let changes: [Change]
        do {
            let atlas = session.atlas
            // An actor who is gone has only its identifier left.
            let known = actor.flatMap { try? atlas.actor(named: $0, option: "--actor") }.map { atlas.actors[$0].id }
            changes = try session.history(concerning: known ?? actor.map { ActorID($0) }, limit: limit ?? .max)
            if let actor, known == nil, changes.isEmpty { _ = try atlas.actor(named: actor, option: "--actor") }
        } catch let error as StoreError {
            throw CommandFailure.store(error, path: file)
        }
        try Listing.write(changes.map(ChangeRecord.init), as: format) {
            changes.isEmpty ? words.noChanges(file) + "\n" : table(of: changes, in: session.atlas)
        }
    }

    private func table(of changes: [Change], in atlas: Atlas) -> String {
        let table = ListTable(
            columns: [
                .init(words.pick("N°", "No."), isNumeric: true, isKey: true),
                .init(words.pick("Quand", "When"), isKey: true),
                .init(words.pick("Qui", "Who"), dropOrder: 1), .init(words.pick("Quoi", "What")),
                .init(words.pick("Motif", "Reason"), dropOrder: 2),
            ],
            rows: changes.map { change in
                [
                    "\(change.number)", words.time(change.madeAt), change.note.author, words.summary(change, in: atlas),
                    change.note.reason,
                ]
            })
        return table.text(width: Console.width) + "\n" + words.historyLegend(file) + "\n"
    }
}

private struct ChangeRecord: Record {
    struct RecordEntry: Encodable {
        let kind: String
        /// `added`, `changed` or `deleted`.
        let action: String
        let id: Nullable<String>
        let actors: [String]
        let fields: [String]
    }

    let number: Int
    let madeAt: String
    let author: String
    let reason: String
    /// `edit`, `undo` or `redo`.
    let nature: String
    let of: Nullable<Int>
    let undoneBy: Nullable<Int>
    let records: [RecordEntry]

    init(_ change: Change) {
        number = change.number
        madeAt = change.madeAt.description
        author = change.note.author
        reason = change.note.reason
        switch change.nature {
        case .edit: (nature, of) = ("edit", Nullable(nil))
        case .undo(let edit): (nature, of) = ("undo", Nullable(edit))
        case .redo(let edit): (nature, of) = ("redo", Nullable(edit))
        }
        undoneBy = Nullable(change.undoneBy)
        records = change.edits.compactMap { edit in
            guard let record = edit.after ?? edit.before else { return nil }
            return RecordEntry(
                kind: record.kindName,
                action: edit.before == nil ? "added" : edit.after == nil ? "deleted" : "changed",
                id: Nullable(record.identifier),
                actors: record.actors.map(\.rawValue).sorted(), fields: edit.changedFields)
        }
    }

    static let columns = ["number", "madeAt", "author", "reason", "nature", "of", "undoneBy", "records"]

    var cells: [String] {
        [
            String(number), madeAt, author, reason, nature, of.value.map(String.init) ?? "",
            undoneBy.value.map(String.init) ?? "",
            records.map { "\($0.action):\($0.kind):\($0.id.value ?? $0.actors.joined(separator: ">"))" }
                .joined(separator: "|"),
        ]
    }
}
