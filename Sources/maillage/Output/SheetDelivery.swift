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
                try WholeFile.write(try bytes(order, as: format, of: subject), to: file, isReplacing: false)
            case .printer:
                guard let sheet = document(order, as: .pdf, of: subject) else { return nil }
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
        _ order: SheetOrder, as format: SheetFormat, of subject: AtlasOnDate
    ) throws(CommandFailure) -> [UInt8] {
        if format == .json { return Array((json(of: order, in: subject) + "\n").utf8) }
        guard let sheet = document(order, as: format, of: subject) else { return [] }
        return try SheetWriter.bytes(of: sheet, as: format)
    }

    private func document(
        _ order: SheetOrder, as format: SheetFormat, of subject: AtlasOnDate
    ) -> Document? {
        let parts = SheetWriter.parts(for: format, contacts: .organisations, of: subject.atlas, at: path)
        return order.document(in: subject, words: words, with: parts)
    }

    /// The same as the commands give to programs, and what is imagined.
    private func json(of order: SheetOrder, in subject: AtlasOnDate) -> String {
        switch order.content {
        case .pathway(let pathway):
            Json.text(Supposed(record: PathwayRecord(pathway, in: subject), hypothesis: order.hypothesis))
        case .actor(let id):
            Json.text(
                subject.row(of: id).map { row in
                    Supposed(
                        record: ActorSheetRecord(row, in: subject, contacts: .organisations),
                        hypothesis: order.hypothesis)
                })
        // They do not say who covers what.
        case .cooperation(let cooperation): Json.text([CooperationRecord(cooperation, in: subject)])
        case .initiative(let initiative): Json.text([InitiativeRecord(initiative)])
        }
    }
}

/// A record with a field more where it tells of what is imagined.
private struct Supposed<Record: Encodable>: Encodable {
    let record: Record
    let hypothesis: String?

    private enum Key: CodingKey {
        case hypothesis
    }

    func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(hypothesis, forKey: .hypothesis)
    }
}
