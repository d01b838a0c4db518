import AtlasModel

/// Records that are objects of JSON, one level deep: texts, numbers, lists of these.
enum ForeignJson {
    /// Calls `body` for each object of the array that a file is.
    static func forEachRecord<Field: ForeignField>(
        in path: String, file: String, _ type: Field.Type, log: FindingLog, meter: ReadingMeter? = nil,
        _ body: (ForeignRecord<Field>) -> Void
    ) {
        do throws(JsonElements.Failure) {
            try JsonElements.forEach(in: path, read: { meter?.advance(by: $0, in: file) }) { bytes, line in
                let place = Finding.Place(file: file, line: line)
                if let cells = cells(of: bytes, type) {
                    body(ForeignRecord(cells, at: place, log: log))
                } else {
                    log.add(Finding(.error, .invalidJSON(reason: "not an object of values"), at: place))
                }
            }
        } catch {
            switch error {
            case .absent: log.add(Finding(.error, .missingFile, at: Finding.Place(file: file)))
            case .unreadable(let reason):
                log.add(Finding(.error, .unreadableFile(reason: reason), at: Finding.Place(file: file)))
            case .malformed(let line):
                log.add(
                    Finding(.error, .invalidJSON(reason: "not an array"), at: Finding.Place(file: file, line: line)))
            }
        }
    }

    /// The fields of one object; `nil` where the text is none.
    static func cells<Field: ForeignField>(of bytes: [UInt8], _ type: Field.Type) -> [Field: ForeignCell]? {
        var scanner = JsonScanner(bytes)
        do throws(JsonScanner.Mismatch) {
            let cells = try cells(&scanner, type)
            try scanner.expectEnd()
            return cells
        } catch {
            return nil
        }
    }

    /// The fields of the object that comes next; other keys are passed over.
    static func cells<Field: ForeignField>(
        _ scanner: inout JsonScanner, _ type: Field.Type
    ) throws(JsonScanner.Mismatch) -> [Field: ForeignCell] {
        var cells: [Field: ForeignCell] = [:]
        try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
            guard let field = Field(rawValue: key) else { return try scanner.skip() }
            cells[field] = try cell(&scanner)
        }
        return cells
    }

    /// A value, or `nil` for null; an object inside is none that we know.
    static func cell(_ scanner: inout JsonScanner) throws(JsonScanner.Mismatch) -> ForeignCell? {
        if scanner.isList {
            var items: [String] = []
            try scanner.array { scanner throws(JsonScanner.Mismatch) in
                if let item = try scanner.scalar() { items.append(item) }
            }
            return .list(items)
        }
        return try scanner.scalar().map(ForeignCell.text)
    }
}
