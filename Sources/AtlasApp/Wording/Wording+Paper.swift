import AtlasDocuments
import AtlasModel

/// The sentences about sheets that leave the program.
extension Words {
    func delivered(_ destination: SheetOrder.Destination, failure: String?) -> String {
        switch (destination, failure) {
        case (.file(let path, _), nil): fileWritten(path)
        case (.file(let path, _), let failure?): fileNotWritten(path, failure)
        case (.printer, nil): pick("Envoyé à l’imprimante.", "Sent to the printer.")
        case (.printer, let failure?): failure
        }
    }

    var writeOrPrint: String { pick("Imprimer, ou écrire dans un fichier", "Print, or write to a file") }
    var printIt: String { pick("Imprimer", "Print") }

    /// A file that a choice writes, by its name and what it is for.
    func file(_ path: String, _ format: SheetFormat) -> String {
        let purpose =
            switch format {
            case .pdf: pick("PDF, pour imprimer", "PDF, to print")
            case .html: pick("page HTML, pour un navigateur", "HTML page, for a browser")
            case .markdown: pick("Markdown, pour un courriel", "Markdown, for a mail")
            case .text: pick("texte, pour lire", "text, to read")
            case .json: pick("JSON, pour un programme", "JSON, for a program")
            }
        return "\(path.madeSafe), \(purpose)"
    }

    var fileQuestion: String {
        let endings = SheetFormat.endings.joined(separator: " ")
        return pick(
            "Ou tapez un autre nom de fichier, qui finit par \(endings).",
            "Or type another file name, which ends with \(endings).")
    }

    /// A file whose name does not say what it is to be.
    func noSuchEnding(_ path: String) -> String {
        let endings = SheetFormat.endings.joined(separator: " ")
        return pick(
            "\(quoted(path)) : terminez le nom par \(endings)", "\(quoted(path)): end the name with \(endings)")
    }

    /// Why nothing was printed, where the screen or the dialogue was asked to.
    package var noPrinterHere: String {
        pick(
            "Pas de commande lp pour imprimer ; installez cups-client, ou écrivez un PDF.",
            "No command lp to print with; install cups-client, or write a PDF.")
    }

    package func printerRefusedHere(_ status: Int32) -> String {
        pick(
            "L’imprimante n’a rien pris (lp, code \(status)) ; voyez lpstat -p, ou écrivez un PDF.",
            "The printer took nothing (lp, code \(status)); see lpstat -p, or write a PDF.")
    }
}
