/// The text of a file in pieces, each made when the one before has been written: the whole text of a large atlas would
/// take more memory than the atlas.
package struct TextPieces {
    /// Adds a record to a piece; `false` where nothing is left to add.
    private let append: (inout String) throws(ExchangeError) -> Bool

    /// In bytes; the record that reaches it is still in the piece.
    private static let size = 1 << 16

    init(_ append: @escaping (inout String) throws(ExchangeError) -> Bool) { self.append = append }

    /// A text with a beginning and a part for each record.
    init<Records: Sequence>(
        from start: String, _ records: Records,
        _ append: @escaping (Records.Element, inout String) throws(ExchangeError) -> Void
    ) {
        var start: String? = start
        var iterator = records.makeIterator()
        self.append = { piece throws(ExchangeError) in
            if let text = start.take() {
                piece += text
                return true
            }
            guard let record = iterator.next() else { return false }
            try append(record, &piece)
            return true
        }
    }

    /// An array of JSON, one record a line, between `start` and `end`.
    init<Records: Sequence>(
        from start: String, arrayOf records: Records, to end: String,
        _ json: @escaping (Records.Element) throws(ExchangeError) -> String
    ) {
        var separator = "\n"
        var iterator = records.makeIterator()
        var start: String? = start + "["
        var end: String? = "]" + end
        self.append = { piece throws(ExchangeError) in
            if let text = start.take() {
                piece += text
            } else if let record = iterator.next() {
                piece += separator
                piece += try json(record)
                separator = ",\n"
            } else if let text = end.take() {
                piece += separator == "\n" ? text : "\n" + text
            } else {
                return false
            }
            return true
        }
    }

    /// `nil` at the end.
    package func next() throws(ExchangeError) -> String? {
        var piece = ""
        while piece.utf8.count < TextPieces.size, try append(&piece) {}
        return piece.isEmpty ? nil : piece
    }

    /// All that is left in one.
    package func joined() throws(ExchangeError) -> String {
        var text = ""
        while let piece = try next() { text += piece }
        return text
    }
}
