/// Writes a listing in the format asked for.
enum Listing {
    /// - Parameter table: the text for people, made only where it is asked for.
    static func write<Row: Record>(
        _ rows: [Row], as format: ListingFormat, table: () -> String
    ) throws(CommandFailure) {
        switch format {
        case .table: try Console.write(table())
        case .json: try Console.write(Json.text(rows) + "\n")
        case .csv: try Console.write(Csv.line(Row.columns) + Csv.lines(rows))
        }
    }
}
