import ArgumentParser
import AtlasApp
import AtlasDocuments
import AtlasModel

/// `maillage merge`: brings what others have changed in their copy of an atlas into one's own.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: HelpText.merging.abstract, usage: HelpText.merging.usage,
        discussion: HelpText.merging.discussion, aliases: ["fusionner"])

    @Argument(help: ArgumentHelp(HelpText.mergedBase, valueName: words.pick("ancêtre", "base")))
    var base: String

    @Argument(help: ArgumentHelp(HelpText.mergedMine, valueName: words.pick("le-mien", "mine")))
    var mine: String

    @Argument(help: ArgumentHelp(HelpText.mergedTheirs, valueName: words.pick("le-leur", "theirs")))
    var theirs: String

    @Option(
        name: [.customLong("prefer"), .customLong("preferer")],
        help: ArgumentHelp(HelpText.prefer, valueName: "mine|theirs|newest-verified"),
        completion: .list(MergeCommand.rules.map(\.name)))
    var preferred: String?

    @Flag(name: [.customLong("ask"), .customLong("demander")], help: ArgumentHelp(HelpText.mergeAsking))
    var isAsking = false

    @Flag(name: [.customLong("dry-run"), .customLong("essai")], help: ArgumentHelp(HelpText.dryRun))
    var isDryRun = false

    @OptionGroup var format: ListingFormatOption
    @OptionGroup var author: AuthorOptions
    @OptionGroup var language: LanguageOption

    private static let rules: [(name: String, rule: MergeRule)] = [
        ("mine", .prefer(.mine)), ("theirs", .prefer(.theirs)), ("newest-verified", .newestVerified),
    ]

    func run() throws {
        let format = try self.format.chosen()
        let rule = try self.rule()
        var target = try EditableAtlas(at: mine)
        let (ancestor, other) = (try AtlasOpening.open(base), try AtlasOpening.open(theirs))
        @Sendable func merged(_ own: Atlas, _ rule: MergeRule?) -> AtlasMerge {
            AtlasMerge(base: ancestor, mine: own, theirs: other, rule: rule)
        }
        var merge = merged(target.atlas, rule)
        // Without a rule a person decides: on the screen, or in lines where these were asked for.
        let isPersonal = rule == nil && !isDryRun && format == .table && MergeScreen.isPersonThere
        while !merge.isDecided, isAsking || isPersonal {
            let (own, known) = (target.atlas, merge.answers)
            merge = try decided(merge.questions.filter { $0.taken == nil }, into: target, from: ancestor) {
                merged(own, .answers(known.merging($0) { $1 }))
            }
            guard merge.isDecided else { break }
            // Deciding takes its time: what others have changed in mine meanwhile is asked about, and nothing else.  It
            // is opened anew, for another file may have taken its place.
            target = try EditableAtlas(at: mine)
            merge = merged(target.atlas, .answers(merge.answers))
            if !merge.isDecided {
                Console.note(words.mergeChangedMeanwhile(merge.conflicts.count { $0.taken == nil }, in: mine))
            }
        }
        try Listing.write(merge.conflicts.map(ConflictRecord.init), as: format) {
            text(merge, into: target.atlas, from: ancestor)
        }
        guard merge.isDecided else { throw CommandFailure.mergeUndecided(merge.conflicts.count { $0.taken == nil }) }
        if isDryRun { return Console.note(words.dryRunOnly) }
        let copy = try target.apply(merge.edits, author.note(usual: words.mergeReason(theirs)), backup: words.mergeCopy)
        Console.note(words.merged(merge.edits.count, into: mine, copy: copy))
    }

    /// The merge that a person's answers make.
    private func decided(
        _ questions: [MergeConflict], into mine: EditableAtlas, from base: Atlas,
        merged: @escaping @Sendable (MergeToDecide.Answers) -> AtlasMerge
    ) throws -> AtlasMerge {
        guard !isAsking, !questions.isEmpty, MergeScreen.isPossible else {
            return merged(try MergeQuestions.answers(to: questions, in: mine.atlas, from: base))
        }
        guard let merge = try MergeScreen.decide(questions, into: mine, from: theirs, merged: merged) else {
            throw CommandFailure.mergeLeft
        }
        return merge
    }

    /// The conflicts, then what changes in mine, a line for each field.
    private func text(_ merge: AtlasMerge, into atlas: Atlas, from base: Atlas) -> String {
        var lines = merge.conflicts.map { words.sentence($0, in: atlas, from: base) }
        if !merge.edits.isEmpty {
            lines.append(words.pick("Changements :", "Changes:"))
            lines += words.details(merge.edits, in: atlas).map { "  " + $0 }
        }
        return (lines + [words.tally(merge)]).map { $0 + "\n" }.joined()
    }

    private func rule() throws(CommandFailure) -> MergeRule? {
        guard let preferred else { return nil }
        guard !isAsking else { throw .tooMuch(option: "--ask", besides: "--prefer", command: "merge") }
        guard let rule = Self.rules.first(where: { $0.name == preferred }) else {
            throw .unknownChoice(option: "--prefer", value: preferred, allowed: Self.rules.map(\.name))
        }
        return rule.rule
    }
}

private struct ConflictRecord: Record {
    let record: String
    let identifier: String
    let matter: String
    let field: String
    let base: String
    let mine: String
    let theirs: String
    let taken: Nullable<String>

    init(_ conflict: MergeConflict) {
        (record, identifier) = conflict.record.kindAndIdentifier
        switch conflict.matter {
        case .field(let name): (matter, field) = ("field", name)
        case .deletion: (matter, field) = ("deletion", "")
        case .reference: (matter, field) = ("reference", "")
        }
        base = conflict.base
        mine = conflict.mine
        theirs = conflict.theirs
        taken = Nullable(conflict.taken.map { $0 == .mine ? "mine" : "theirs" })
    }

    static let columns = ["record", "identifier", "matter", "field", "base", "mine", "theirs", "taken"]

    var cells: [String] { [record, identifier, matter, field, base, mine, theirs, taken.value ?? ""] }
}
