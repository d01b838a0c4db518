import ArgumentParser
import AtlasDocuments

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `--format` and where the sheet goes, for commands that make nothing but a sheet.
struct SheetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(HelpText.sheetFormat, valueName: "text|markdown|html|pdf|json"),
        completion: .list(SheetFormat.allCases.map(\.rawValue)))
    var format: String?

    @OptionGroup var destination: SheetDestination

    /// - Parameter usual: where neither the option nor the name of the file says.
    func chosen(usual: SheetFormat = .text) throws(CommandFailure) -> SheetFormat {
        guard let format else { return destination.output.flatMap(SheetFormat.init(path:)) ?? usual }
        guard let chosen = SheetFormat(rawValue: format) else {
            throw .unknownChoice(option: "--format", value: format, allowed: SheetFormat.allCases.map(\.rawValue))
        }
        try destination.check(chosen)
        return chosen
    }
}

/// `--format` for commands that list things, or make the sheet of one.
struct ListingOrSheetOptions: ParsableArguments {
    private static let names =
        ListingFormat.allCases.map(\.rawValue)
        + SheetFormat.allCases.map(\.rawValue).filter { ListingFormat(rawValue: $0) == nil }

    @Option(
        help: ArgumentHelp(HelpText.listingOrSheetFormat, valueName: "table|json|csv|text|markdown|html|pdf"),
        completion: .list(ListingOrSheetOptions.names))
    var format: String?

    @OptionGroup var destination: SheetDestination

    enum Chosen {
        case listing(ListingFormat)
        case sheet(SheetFormat)
    }

    /// A listing where nobody says otherwise; elsewhere than on the screen, what the name of the file says, or a sheet
    /// of text.
    func chosen() throws(CommandFailure) -> Chosen {
        guard let format else {
            if let output = destination.output {
                if output.hasSuffix(".csv") { return .listing(.csv) }
                return .sheet(SheetFormat(path: output) ?? .text)
            }
            return destination.isPrinted ? .sheet(.text) : .listing(.table)
        }
        if let listing = ListingFormat(rawValue: format) { return .listing(listing) }
        guard let sheet = SheetFormat(rawValue: format) else {
            throw .unknownChoice(option: "--format", value: format, allowed: ListingOrSheetOptions.names)
        }
        try destination.check(sheet)
        return .sheet(sheet)
    }
}

/// Where a sheet goes, and whose contacts it carries.
struct SheetDestination: ParsableArguments {
    @Option(
        name: [.customLong("output"), .customLong("sortie")],
        help: ArgumentHelp(HelpText.output, valueName: words.pick("fichier", "file")), completion: .file())
    var output: String?

    @Flag(name: [.customLong("print"), .customLong("imprimer")], help: ArgumentHelp(HelpText.print))
    var isPrinted = false

    @Flag(
        name: [.customLong("with-contacts"), .customLong("avec-contacts")], help: ArgumentHelp(HelpText.withContacts))
    var hasContacts = false

    var isElsewhere: Bool { output != nil || isPrinted }
    var contacts: SheetParts.Contacts { hasContacts ? .everybody : .organisations }

    /// Refuses to throw the bytes of a PDF at a terminal.
    func check(_ format: SheetFormat) throws(CommandFailure) {
        if format == .pdf, !isElsewhere, isatty(STDOUT_FILENO) == 1 { throw .pdfOnTerminal }
    }
}
