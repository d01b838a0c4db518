import ArgumentParser
import AtlasApp
import AtlasDocuments
import AtlasModel
import AtlasStore

/// `maillage edit KIND ID --set FIELD=VALUE`: edits a record of an atlas of one's own.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: HelpText.edit.abstract, usage: HelpText.edit.usage,
        discussion: HelpText.edit.discussion, aliases: ["modifier"])

    @Argument(help: ArgumentHelp(HelpText.recordKind, valueName: words.pick("quoi", "what")))
    var kind: String

    @Argument(help: ArgumentHelp(HelpText.recordNames, valueName: "id"))
    var names: [String] = []

    @Option(
        name: .customLong("set"), help: ArgumentHelp(HelpText.set, valueName: words.pick("champ=valeur", "field=value"))
    )
    var settings: [String] = []

    @OptionGroup var options: EditOptions

    func run() throws {
        let kind = try RecordKindName.kind(self.kind)
        let atlas = try options.open(for: "edit")
        let found = EditedRecord(atlas.atlas)
        let record = try found.find(kind, names)
        guard !settings.isEmpty else {
            throw CommandFailure.missing(option: "--set", command: "edit", example: "--set phone=\"02 98 88 00 00\"")
        }
        try options.make(try found.edits(of: record, isNew: false, settings), in: atlas)
    }
}

/// `maillage add KIND --set FIELD=VALUE`: adds a record to an atlas of one's own.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: HelpText.add.abstract, usage: HelpText.add.usage,
        discussion: HelpText.add.discussion, aliases: ["ajouter"])

    @Argument(help: ArgumentHelp(HelpText.recordKind, valueName: words.pick("quoi", "what")))
    var kind: String

    @Argument(help: ArgumentHelp(HelpText.recordNames, valueName: words.pick("acteur", "actor")))
    var actor: String?

    @Option(
        name: .customLong("set"), help: ArgumentHelp(HelpText.set, valueName: words.pick("champ=valeur", "field=value"))
    )
    var settings: [String] = []

    @OptionGroup var options: EditOptions

    func run() throws {
        let kind = try RecordKindName.kind(self.kind)
        let atlas = try options.open(for: "add")
        let found = EditedRecord(atlas.atlas)
        let record: AtlasRecord
        switch kind {
        case .actor: record = .actor(Actor(id: ActorID(""), name: ""))
        case .cooperation: record = .cooperation(.empty)
        case .initiative: record = .initiative(.empty)
        case .zone: record = .zone(.empty)
        case .offer, .relation:
            guard let actor else {
                throw CommandFailure.misunderstood(.missingArgument(words.pick("acteur", "actor")), command: "add")
            }
            guard case .actor(let owner) = try found.find(.actor, [actor]) else { return }
            record =
                kind == .offer
                ? .offer(Offer(actor: owner.id, functions: [], stages: [], role: .core))
                : .relation(Relation(from: owner.id, to: ActorID(""), kind: .partners, note: "", source: ""))
        }
        let edits = try found.edits(of: record, isNew: true, settings)
        tellLikenesses(of: edits, in: atlas.atlas)
        try options.make(edits, in: atlas)
    }
}

extension AddCommand {
    /// Names the actors that a new one may be: it is added all the same.
    private func tellLikenesses(of edits: [RecordEdit], in atlas: Atlas) {
        guard case .actor(let new)? = edits.first(where: { $0.before == nil })?.after,
            let after = try? atlas.applying(edits)
        else { return }
        for likeness in DuplicateSearch.groups(of: after).flatMap({ $0.likenesses(of: new.id) }) {
            let other = likeness.first == new.id ? likeness.second : likeness.first
            guard let known = atlas.actors.first(where: { $0.id == other }) else { continue }
            Console.note(words.looksLike(known, likeness.reasons))
        }
    }
}

/// `maillage delete KIND ID`: deletes records of an atlas of one's own.
struct DeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: HelpText.delete.abstract, usage: HelpText.delete.usage,
        discussion: HelpText.delete.discussion, aliases: ["supprimer"])

    @Argument(help: ArgumentHelp(HelpText.recordKind, valueName: words.pick("quoi", "what")))
    var kind: String

    @Argument(help: ArgumentHelp(HelpText.recordNames, valueName: "id"))
    var names: [String] = []

    @OptionGroup var options: EditOptions

    func run() throws {
        let kind = try RecordKindName.kind(self.kind)
        guard !names.isEmpty else { throw CommandFailure.misunderstood(.missingArgument("id"), command: "delete") }
        let atlas = try options.open(for: "delete")
        let found = EditedRecord(atlas.atlas)
        var edits: [RecordEdit] = []
        switch kind {
        case .actor:
            var ids: Set<ActorID> = []
            for name in names {
                if case .actor(let actor) = try found.find(.actor, [name]) { ids.insert(actor.id) }
            }
            edits = atlas.atlas.deletion(of: ids, on: .today)
        case .offer, .relation: edits = [.delete(try found.find(kind, names))]
        case .cooperation, .initiative:
            for name in names {
                let edit = RecordEdit.delete(try found.find(kind, [name]))
                if !edits.contains(edit) { edits.append(edit) }
            }
        case .zone:
            for name in names {
                let edit = try found.deletion(ofZone: name)
                if !edits.contains(edit) { edits.append(edit) }
            }
        }
        try options.make(edits, in: atlas)
    }
}

/// `maillage confirm ID`: notes that actors were verified with them.
struct ConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: HelpText.confirm.abstract, usage: HelpText.confirm.usage,
        discussion: HelpText.confirm.discussion, aliases: ["confirmer"])

    @Argument(help: ArgumentHelp(HelpText.confirmedActors, valueName: "id"))
    var names: [String]

    @Option(
        name: [.customLong("by"), .customLong("par")],
        help: ArgumentHelp(HelpText.confirmedBy, valueName: words.pick("nom", "name")))
    var by: String?

    @Option(
        name: [.customLong("on"), .customLong("le")], help: ArgumentHelp(HelpText.confirmedOn, valueName: "date"))
    var on: String?

    @OptionGroup var options: EditOptions

    func run() throws {
        let day = try TypedDay.day(on, option: "--on") ?? .today
        // It would stand as the latest until that day, whatever is verified before.
        guard day <= .today else { throw CommandFailure.futureDay(option: "--on", value: on ?? "") }
        let atlas = try options.open(for: "confirm")
        let found = EditedRecord(atlas.atlas)
        var ids: Set<ActorID> = []
        for name in names {
            if case .actor(let actor) = try found.find(.actor, [name]) { ids.insert(actor.id) }
        }
        let verification = Verification(on: day, by: by ?? options.author.note.author)
        try options.make(atlas.atlas.edits(.verified(verification), on: ids, date: .today), in: atlas)
    }
}
