import AtlasDocuments
import AtlasModel
import Terminal

extension ListingOrSheetOptions {
    /// Writes things as a listing or as a sheet, where the options say.
    /// - Parameters:
    ///   - table: the listing for people; `nil` where that is the sheet, as wide as the terminal.
    ///   - document: the sheet, made with what its form can show.
    func write<Row: Record>(
        _ rows: @autoclosure () -> [Row], as chosen: Chosen, of subject: AtlasOnDate, at path: String?,
        table: (() -> String)? = nil, document: (SheetParts) -> Document
    ) throws(CommandFailure) {
        var sheetFormat = SheetFormat.text
        switch chosen {
        case .listing(let format):
            if !destination.isPrinted {
                return try Listing.write(rows(), as: format, to: destination.output) {
                    table?()
                        ?? TextRenderer(width: Console.sheetWidth, measure: { displayWidth(of: $0) })
                        .text(document(SheetParts(isHandout: true)))
                }
            }
        case .sheet(let format): sheetFormat = format
        }
        try SheetWriter(format: sheetFormat, destination: destination).write(
            of: subject.atlas, at: path, json: { Json.text(rows()) }, document: document)
    }
}
