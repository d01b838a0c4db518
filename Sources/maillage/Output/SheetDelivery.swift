import AtlasApp
import AtlasDocuments
import AtlasModel

/// Writes and prints the sheets that are ordered from the screen and from the dialogue, of an atlas that is open.
struct SheetDelivery {
    /// The atlas; `nil` for the embedded one.
    let path: String?

    /// Returns why the sheet did not come out, or `nil`.
    func deliver(_ order: SheetOrder, of subject: AtlasOnDate) -> String? {
        do throws(CommandFailure) {
            switch order.destination {
            case .file(let file, let format):
                try WholeFile.write(try bytes(order.content, as: format, of: subject), to: file, isReplacing: false)
            case .printer:
                guard let sheet = document(order.content, as: .pdf, of: subject) else { return nil }
                try Printer.print(try SheetWriter.bytes(of: sheet, as: .pdf), title: sheet.title)
            }
            return nil
        } catch {
            return switch error {
            case .noPrinter: words.noPrinterHere
            case .printerRefused(let status): words.printerRefusedHere(status)
            default: error.cause(words)
            }
        }
    }

    private func bytes(
        _ content: SheetOrder.Content, as format: SheetFormat, of subject: AtlasOnDate
    ) throws(CommandFailure) -> [UInt8] {
        if format == .json { return Array((json(of: content, in: subject) + "\n").utf8) }
        guard let sheet = document(content, as: format, of: subject) else { return [] }
        return try SheetWriter.bytes(of: sheet, as: format)
    }

    private func document(
        _ content: SheetOrder.Content, as format: SheetFormat, of subject: AtlasOnDate
    ) -> Document? {
        let parts = SheetWriter.parts(for: format, contacts: .organisations, of: subject.atlas, at: path)
        return content.document(in: subject, words: words, with: parts)
    }

    /// The same as the commands give to programs.
    private func json(of content: SheetOrder.Content, in subject: AtlasOnDate) -> String {
        switch content {
        case .pathway(let pathway): Json.text(PathwayRecord(pathway, in: subject))
        case .actor(let id):
            Json.text(subject.row(of: id).map { ActorSheetRecord($0, in: subject, contacts: .organisations) })
        case .cooperation(let cooperation): Json.text([CooperationRecord(cooperation, in: subject)])
        case .initiative(let initiative): Json.text([InitiativeRecord(initiative)])
        }
    }
}
