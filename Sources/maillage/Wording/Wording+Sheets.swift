import AtlasDocuments
import AtlasModel

extension Words {
    var pdfOnTerminal: String {
        pick(
            "un PDF ne se lit pas dans le terminal ; ajoutez --output fiche.pdf",
            "a PDF cannot be read in the terminal; add --output sheet.pdf")
    }

    var noPrinter: String {
        pick(
            "pas de commande lp pour imprimer ; installez cups-client, ou écrivez un fichier\u{A0}: --format pdf --output fiche.pdf",
            "no command lp to print with; install cups-client, or write a file: --format pdf --output sheet.pdf")
    }

    func printerRefused(_ status: Int32) -> String {
        pick(
            "lp n’a pas pris la fiche (code \(status)) ; vérifiez l’imprimante (lpstat -p), ou écrivez un fichier\u{A0}: "
                + "--format pdf --output fiche.pdf",
            "lp did not take the sheet (code \(status)); check the printer (lpstat -p), or write a file: --format pdf "
                + "--output sheet.pdf")
    }

    func printed(_ title: String) -> String {
        pick("Envoyé à l’imprimante\u{A0}: ", "Sent to the printer: ") + title.madeSafe
    }

    /// How far a batch has come, as a bar.
    func batch(_ done: Int, of all: Int) -> String {
        let filled = all == 0 ? 0 : done * 20 / all
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
        return "[\(bar)] \(done)/\(all)"
    }

    func batchDone(_ done: Int, in folder: String, leftOut: Int) -> String {
        let sheets = count(done, ("fiche écrite", "fiches écrites"), ("sheet written", "sheets written"))
        let left =
            leftOut == 0
            ? ""
            : pick(" ; à corriger\u{A0}: ", "; to be corrected: ")
                + count(leftOut, ("ligne", "lignes"), ("line", "lines"))
        return sheets + pick(" dans ", " in ") + quoted(folder) + left
    }
}

/// The words of `--help` on sheets.
extension HelpText {
    static let sheetFormat = words.pick(
        "text (pour lire), markdown (pour un courriel), html (une page), pdf (pour imprimer), json (pour un programme).",
        "text (to read), markdown (for a mail), html (a page), pdf (to print), json (for a program).")
    static let listingOrSheetFormat = words.pick(
        "table, json ou csv, comme une liste ; text, markdown, html ou pdf, comme une fiche.",
        "table, json or csv, as a list; text, markdown, html or pdf, as a sheet.")
    static let print = words.pick("Imprimer la fiche, par la commande lp.", "Print the sheet, through the command lp.")
    static let withContacts = words.pick(
        "Avec les contacts de personnes (courriels nominatifs, mobiles) ; sans, ceux des organisations.",
        "With the contacts of persons (their mailboxes, mobiles); without, those of organisations.")
    static let batch = words.pick(
        "Une fiche pour chaque ligne d’un CSV (name,commune,stage,needs,hire_date), dans le dossier --output.",
        "A sheet for each row of a CSV (name,commune,stage,needs,hire_date), in the folder --output.")
    static let reportTerritory = words.pick(
        "Le territoire : nom, code ou référence comme dep:29.", "The territory: name, code or reference as dep:29.")

    static let report = CommandHelp(
        (
            "Le rapport de couverture d’un territoire, à présenter aux financeurs et aux élus.",
            "The coverage report of a territory, for funders and elected officials."
        ),
        usage: (
            "maillage report <territoire> [filtres] [options]", "maillage report <territory> [filters] [options]"
        ),
        examples: [
            (("celui du Finistère, à l’écran", "that of the Finistère, on screen"), "maillage report dep:29"),
            (
                ("en PDF, pour une réunion", "as PDF, for a meeting"),
                "maillage report Finistère --format pdf --output rapport.pdf"
            ),
        ])

    static let directory = CommandHelp(
        (
            "L’annuaire des acteurs d’un département, à imprimer.",
            "The directory of the actors of a département, to print."
        ),
        usage: (
            "maillage directory <territoire> [filtres] [options]",
            "maillage directory <territory> [filters] [options]"
        ),
        examples: [
            (
                ("les acteurs du Finistère, en PDF", "the actors of the Finistère, as PDF"),
                "maillage directory dep:29 --format pdf --output annuaire.pdf"
            ),
            (
                ("ceux qui reçoivent les primo-employeurs", "those who receive first-time employers"),
                "maillage directory Morlaix --stage primo-employeur --print"
            ),
        ])
}
