import AtlasDocuments
import AtlasModel
import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gives a sheet its form and takes it where it is to go.
struct SheetWriter {
    let format: SheetFormat
    let destination: SheetDestination

    /// - Parameters:
    ///   - document: the sheet, made with what its form can show.
    ///   - json: the text for programs.
    func write(
        of atlas: Atlas, at path: String?, json: () -> String, document: (SheetParts) -> Document
    ) throws(CommandFailure) {
        // Before anything is printed.
        if let output = destination.output { try WholeFile.check(output) }
        if destination.isPrinted {
            let sheet = document(parts(for: .pdf, of: atlas, at: path))
            try Printer.print(try SheetWriter.bytes(of: sheet, as: .pdf), title: sheet.title)
            guard destination.output != nil else { return Console.note(words.printed(sheet.title)) }
        }
        guard format != .json else { return try deliver(Array((json() + "\n").utf8)) }
        let sheet = document(parts(for: format, of: atlas, at: path))
        if format == .text, destination.output == nil {
            return try Console.write(SheetWriter.text(of: sheet, width: Console.sheetWidth))
        }
        try deliver(try SheetWriter.bytes(of: sheet, as: format))
    }

    private func deliver(_ bytes: [UInt8]) throws(CommandFailure) {
        if let output = destination.output {
            try Interrupts.letEnd { () throws(CommandFailure) in try WholeFile.write(bytes, to: output) }
        } else {
            try Console.write(bytes)
        }
    }

    func parts(for format: SheetFormat, of atlas: Atlas, at path: String?) -> SheetParts {
        SheetWriter.parts(for: format, contacts: destination.contacts, of: atlas, at: path)
    }

    /// What a sheet of a form takes along: only pictures need outlines.
    static func parts(
        for format: SheetFormat, contacts: SheetParts.Contacts, of atlas: Atlas, at path: String?
    ) -> SheetParts {
        SheetParts(
            contacts: contacts,
            outlines: format == .html || format == .pdf ? AtlasOpening.outlines(of: atlas, at: path) : nil,
            isHandout: true)
    }

    /// A sheet as the bytes of a file.
    static func bytes(of sheet: Document, as format: SheetFormat) throws(CommandFailure) -> [UInt8] {
        switch format {
        case .text: return Array(text(of: sheet, width: 80).utf8)
        case .markdown: return Array(MarkdownRenderer(words).text(sheet).utf8)
        case .html: return Array(HtmlRenderer(words).text(sheet).utf8)
        case .json: return Array((Json.text(sheet) + "\n").utf8)
        case .pdf:
            guard let bytes = PdfRenderer(words).bytes(of: sheet) else {
                throw .cannotWrite(path: "PDF", code: ENOMEM)
            }
            return bytes
        }
    }

    private static func text(of sheet: Document, width: Int) -> String {
        TextRenderer(width: width, measure: { displayWidth(of: $0) }).text(sheet)
    }
}
