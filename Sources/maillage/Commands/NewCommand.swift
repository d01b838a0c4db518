import ArgumentParser
import AtlasDocuments
import AtlasModel
import AtlasStore

/// `maillage new FILE.maillage`: an atlas file of one's own: with nobody in it, or a copy of a package, of another file or
/// of the embedded atlas.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: HelpText.new.abstract, usage: HelpText.new.usage,
        discussion: HelpText.new.discussion, aliases: ["nouveau"])

    @Argument(help: ArgumentHelp(HelpText.newArgument, valueName: words.pick("fichier", "file")))
    var file: String

    @Option(
        name: [.customLong("from"), .customLong("depuis")], help: ArgumentHelp(HelpText.from, valueName: "atlas"),
        completion: .directory)
    var from: String?

    @Option(
        name: [.customLong("title"), .customLong("titre")],
        help: ArgumentHelp(HelpText.title, valueName: words.pick("titre", "title")))
    var title: String?

    @OptionGroup var language: LanguageOption

    /// What an atlas of one's own begins with.
    enum Beginning {
        case empty, embedded
        case copy(of: String)

        /// Whoever names a new atlas has one of another place in mind than that of the examples.
        init(_ text: String?) {
            switch text {
            case nil, "vide", "empty": self = .empty
            case "embedded": self = .embedded
            case let path?: self = .copy(of: path)
            }
        }

        var isCopy: Bool { if case .copy = self { true } else { false } }
    }

    func run() throws {
        let title = self.title?.trimmed
        if let title, title.isEmpty {
            throw CommandFailure.malformed(option: "--title", value: "", example: HelpText.titleExample)
        }
        let file = try named()
        let beginning = Beginning(from)
        if let from, !beginning.isCopy, PathKind(of: from) != nil { Console.note(words.wordBeforePath(from)) }
        var atlas: Atlas
        switch beginning {
        case .empty: atlas = try AtlasOpening.empty(title: title ?? titleOfFile)
        case .embedded:
            atlas = try AtlasOpening.open(nil)
            // A copy is another atlas: it is never taken for the one supplied.
            atlas.title = title ?? titleOfFile
        case .copy(let path):
            atlas = try AtlasOpening.open(path)
            if let title { atlas.title = title }
        }
        try Interrupts.letEnd { () throws(CommandFailure) in
            do throws(StoreError) {
                try AtlasFile.create(at: file, from: atlas)
            } catch {
                throw .store(error, path: file)
            }
        }
        try Console.write(words.created(file, atlas, beginning) + "\n")
    }

    /// The file with its ending, which nobody need type.  Another ending is that of another program, which would show
    /// signs that mean nothing.
    private func named() throws(CommandFailure) -> String {
        if file.hasSuffix(".maillage") { return file }
        let name = file.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
            return String(file.reversed().drop { $0 == "/" }.reversed()) + ".maillage"
        }
        throw .malformed(
            option: words.pick("fichier", "file"), value: file, example: "\(name[..<dot]).maillage")
    }

    /// The name of the file as a title: `pays-de-brest.maillage` is that of "Pays de brest".
    private var titleOfFile: String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let stem = name.hasSuffix(".maillage") ? String(name.dropLast(".maillage".count)) : name
        let words = stem.split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
        return words.isEmpty ? "Atlas" : words.prefix(1).uppercased() + words.dropFirst()
    }
}
