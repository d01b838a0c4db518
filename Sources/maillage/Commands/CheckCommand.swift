import ArgumentParser
import AtlasDocuments
import AtlasModel
import AtlasStore

/// `maillage check`: what is wrong in the files of an atlas.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: HelpText.check.abstract, usage: HelpText.check.usage,
        discussion: HelpText.check.discussion, aliases: ["verifier"])

    @Argument(help: ArgumentHelp(HelpText.checkedArgument, valueName: "atlas"))
    var path: String?

    @Option(help: ArgumentHelp(HelpText.atlasOption, valueName: "atlas"), completion: .directory)
    var atlas: String?

    @OptionGroup var format: ListingFormatOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let format = try self.format.chosen()
        if path != nil, atlas != nil {
            throw CommandFailure.tooMuch(option: "--atlas", besides: "<atlas>", command: "check")
        }
        let path = path ?? atlas
        let condition = try Self.condition(of: path)
        if let path, let condition, !condition.problems.isEmpty {
            // What SQLite calls damaged is not read any further.
            try Listing.write(condition.problems.map { FindingRecord($0, in: path) }, as: format) {
                condition.problems.map { words.labelled($0, in: path) + "\n" }.joined()
            }
            throw CommandFailure.brokenAtlas(path: path, findings: [])
        }
        let (atlas, findings) = try AtlasOpening.read(path)
        try Listing.write(findings.map(FindingRecord.init), as: format) {
            let lines = findings.map { words.labelled($0) + "\n" }.joined()
            let file = condition.map { words.soundness($0) + "\n" } ?? ""
            return lines + (atlas.map { words.contents(of: $0) + "\n" } ?? "") + file + words.tally(findings) + "\n"
        }
        if atlas == nil { throw CommandFailure.brokenAtlas(path: path ?? words.embeddedAtlas, findings: []) }
    }
}

extension CheckCommand {
    /// Of a file; `nil` for a folder.
    private static func condition(of path: String?) throws(CommandFailure) -> FileCondition? {
        guard let path, try AtlasOpening.checkExists(path, orCommand: false) == .file else { return nil }
        do { return try AtlasFile.condition(at: path) } catch { throw .store(error, path: path) }
    }
}

private struct FindingRecord: Record {
    let severity: String
    let file: String
    let line: Nullable<Int>
    let column: Nullable<String>
    let value: String
    let what: String
    let remedy: String

    init(_ finding: Finding) {
        severity =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            }
        file = finding.place.file
        line = Nullable(finding.place.line)
        column = Nullable(finding.place.column)
        value = finding.value
        (what, remedy) = words.explanation(of: finding)
    }

    init(_ problem: FileCondition.Problem, in path: String) {
        (severity, file, line, column) = ("error", path, Nullable(nil), Nullable(nil))
        (value, what, remedy) = words.explanation(of: problem)
    }

    static let columns = ["severity", "file", "line", "column", "value", "what", "remedy"]

    var cells: [String] {
        [severity, file, line.value.map(String.init) ?? "", column.value ?? "", value, what, remedy]
    }
}
