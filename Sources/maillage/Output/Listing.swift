/// Writes a listing in the format asked for.
enum Listing {
    /// - Parameters:
    ///   - rows: the records for programs, made only where they are asked for.
    ///   - table: the text for people, likewise.
    static func write<Row: Record>(
        _ rows: @autoclosure () -> [Row], as format: ListingFormat, table: () -> String
    ) throws(CommandFailure) {
        switch format {
        case .table: try Console.write(table())
        case .json: try Console.write(Json.text(rows()) + "\n")
        case .csv: try Console.write(Csv.line(Row.columns) + Csv.lines(rows()))
        }
    }
}
