import AtlasModel

/// A record of a sheet, read cell by cell; a cell that is not what its column holds is reported, and read as empty.
///
/// After an error nothing of the package is used, so the value read in its stead does not matter.  A row is lent to who
/// reads it, like the bytes of its file.
struct Row<Column> {
    let reader: SheetReader<Column>
    let cells: UnsafeBufferPointer<CsvTable.Cell>
    let record: CsvTable.Record

    /// Line of the file where the record begins, from 1.
    var line: Int { record.line }

    /// Position of its first byte.
    var start: Int { record.start }
}

extension Row where Column: SheetColumn {
    func report(_ severity: Finding.Severity, _ problem: Finding.Problem, _ column: Column, value: String) {
        let place = Finding.Place(file: Column.file, line: line, column: column.rawValue)
        reader.log.add(Finding(severity, problem, at: place, value: value))
    }

    /// A cell that is in the file and has any bytes.
    @inline(__always)
    func filledCell(_ column: Column) -> CsvTable.Cell? {
        guard let position = reader.position(column), position < cells.count, !cells[position].range.isEmpty else {
            return nil
        }
        return cells[position]
    }

    /// See ``LentFile/plainBytes(_:)``.
    @inline(__always)
    func plainBytes(_ cell: CsvTable.Cell) -> UnsafeBufferPointer<UInt8>? { reader.file.plainBytes(cell) }

    @inline(__always)
    func plainBytes(_ column: Column) -> UnsafeBufferPointer<UInt8>? { filledCell(column).flatMap(plainBytes) }

    /// What stands in a cell, without spaces around it (prose keeps them); `nil` where that is nothing, or where it
    /// would act on a terminal, which is reported.
    func cell(_ column: Column) -> String? {
        guard let cell = filledCell(column) else { return nil }
        if let plain = plainBytes(cell) { return String(decoding: plain, as: UTF8.self) }
        return oddText(cell, column)
    }

    /// The text of a cell that is not plain.
    private func oddText(_ cell: CsvTable.Cell, _ column: Column) -> String? {
        let isProse = reader.isProse(column)
        var text = CellText.unguarded(CsvTable.text(of: cell, in: reader.bytes))
        text = isProse ? text.replacingLineEnds : text.trimmed
        if reader.file.mayHoldUnsafe, text.unicodeScalars.contains(where: { $0.isUnsafe(inProse: isProse) }) {
            report(.error, .controlCharacter, column, value: text)
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// Whether the file has something in a cell, good or bad.
    func hasValue(_ column: Column) -> Bool {
        guard let cell = filledCell(column) else { return false }
        return plainBytes(cell) != nil || !CsvTable.text(of: cell, in: reader.bytes).trimmed.isEmpty
    }

    func text(_ column: Column) -> String {
        // Up to 15 bytes, a text needs no memory of its own; prose is seldom written twice.
        guard let cell = filledCell(column), cell.range.count > 15, !reader.isProse(column) else {
            return self.cell(column) ?? ""
        }
        return remembered(column) { self.cell(column) ?? "" }
    }

    func requiredText(_ column: Column) -> String {
        reportIfMissing(column)
        return text(column)
    }

    func reportIfMissing(_ column: Column) {
        if !hasValue(column) { report(.error, .missingValue, column, value: "") }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ column: Column, as type: Choice.Type, _ severity: Finding.Severity = .error
    ) -> Choice? where Choice.RawValue == String {
        remembered(column) {
            guard let text = cell(column) else { return nil }
            if let choice = Choice(rawValue: text) { return choice }
            report(severity, .unknownChoice(allowed: Choice.allCases.map(\.rawValue)), column, value: text)
            return nil
        }
    }

    func stage(_ column: Column) -> EmploymentStage? {
        guard let text = cell(column) else {
            reportIfMissing(column)
            return nil
        }
        if let stage = EmploymentStage(code: text) { return stage }
        report(.error, .unknownChoice(allowed: EmploymentStage.allCases.map(\.code)), column, value: text)
        return nil
    }

    /// What a cell is read as: what an equal cell of the column was, where that left nothing to report.
    ///
    /// `read` is to give the same for equal cells, and the same type for all cells of a column.
    func remembered<Value>(_ column: Column, _ read: () -> Value) -> Value {
        guard let cell = filledCell(column), !cell.hasDoubledQuotes else { return read() }
        let memo = reader.cellMemo(column, of: Value.self)
        if let known = memo.value(of: cell.range, in: reader.bytes) { return known }
        let findings = reader.log.count
        let value = read()
        if reader.log.count == findings { memo.keep(value, of: cell.range, in: reader.bytes) }
        return value
    }
}

extension Unicode.Scalar {
    fileprivate func isUnsafe(inProse isProse: Bool) -> Bool {
        isUnsafeInText && !(isProse && (self == "\n" || self == "\t"))
    }
}

extension String {
    /// Without spaces at either end, no-break ones included.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if (0x21..<0x80).contains(first), (0x21..<0x80).contains(last) { return self }
        let kept = unicodeScalars.drop(while: \.isSpace)
        guard let end = kept.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(kept[...end])
    }

    /// A line end is `\n`, whatever the spreadsheet's system writes.
    fileprivate var replacingLineEnds: String {
        guard utf8.contains(0x0D) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n", result.last == "\r" { result.removeLast() }
            result.append(scalar)
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}
