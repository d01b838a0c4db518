/// Writes a listing in the format asked for.
enum Listing {
    /// - Parameters:
    ///   - rows: the records for programs, made only where they are asked for.
    ///   - output: a file; `nil` for standard output.
    ///   - table: the text for people, likewise.
    static func write<Row: Record>(
        _ rows: @autoclosure () -> [Row], as format: ListingFormat, to output: String? = nil, table: () -> String
    ) throws(CommandFailure) {
        let bytes: [UInt8] =
            switch format {
            case .table: Array(table().utf8)
            case .json: Array((Json.text(rows()) + "\n").utf8)
            case .csv: Csv.line(Row.columns) + Csv.lines(rows())
            }
        guard let output else { return try Console.write(bytes) }
        try Interrupts.letEnd { () throws(CommandFailure) in try WholeFile.write(bytes, to: output) }
    }
}
