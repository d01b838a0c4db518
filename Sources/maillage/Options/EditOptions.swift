import ArgumentParser
import AtlasDocuments
import AtlasModel
import AtlasStore

/// Which atlas a command edits, for whom, and whether it does.
struct EditOptions: ParsableArguments {
    @Option(
        name: .customLong("atlas"), help: ArgumentHelp(HelpText.editedAtlas, valueName: "atlas"),
        completion: .directory)
    var path: String?

    @Flag(name: [.customLong("dry-run"), .customLong("essai")], help: ArgumentHelp(HelpText.editDryRun))
    var isDryRun = false

    @OptionGroup var author: AuthorOptions
    @OptionGroup var language: LanguageOption

    func open(for command: String) throws(CommandFailure) -> EditableAtlas {
        guard let path else {
            throw .missing(option: "--atlas", command: command, example: "--atlas bretagne.maillage")
        }
        return try EditableAtlas(at: path)
    }

    /// Makes the edits, or tells what they would do, and says so.
    func make(_ edits: [RecordEdit], in atlas: EditableAtlas) throws {
        guard !edits.isEmpty else { return try Console.write(words.nothingToChange(atlas.path) + "\n") }
        guard isDryRun else {
            try atlas.apply(edits, author.note)
            return try Console.write(
                words.changed(edits, atlas.path, hasHistory: atlas.hasHistory) + "\n")
        }
        let changed: Atlas
        do throws(EditConflict) {
            changed = try atlas.atlas.applying(edits)
        } catch {
            throw CommandFailure.store(.conflict(error), path: atlas.path)
        }
        let base = Coverage(CoverageQuery(), of: AtlasOnDate(atlas.atlas, on: .today))
        let difference = CoverageDifference(
            from: base, to: Coverage(CoverageQuery(), of: AtlasOnDate(changed, on: .today)))
        try Console.write(
            Console.lines(
                [words.wouldChange(edits)] + words.details(edits, in: atlas.atlas)
                    + words.sentences(difference, weights: base.weights)))
    }
}

/// The kinds of records by the names that a person types.
enum RecordKindName {
    static let names: [(kind: RecordForm.Kind, names: [String])] = [
        (.actor, ["actor", "acteur"]), (.offer, ["offer", "offre"]), (.relation, ["relation"]),
        (.cooperation, ["cooperation"]), (.initiative, ["initiative", "demarche"]),
        (.zone, ["zone"]),
    ]

    static func kind(_ text: String) throws(CommandFailure) -> RecordForm.Kind {
        let typed = text.folded
        if let found = names.first(where: { $0.names.contains(typed) }) { return found.kind }
        throw .unknownChoice(
            option: words.pick("ce que c’est", "what it is"), value: text, allowed: names.flatMap(\.names))
    }
}
