import AtlasModel

/// A record of a sheet, read cell by cell; a cell that is not what its column holds is reported, and read as empty.
///
/// After an error nothing of the package is used, so the value read in its stead does not matter.
struct Row<Column: SheetColumn> {
    let sheet: Sheet<Column>
    let record: CsvTable.Record
    let log: FindingLog

    func report(_ severity: Finding.Severity, _ problem: Finding.Problem, _ column: Column, value: String) {
        let place = Finding.Place(file: Column.file, line: record.line, column: column.rawValue)
        log.add(Finding(severity, problem, at: place, value: value))
    }

    /// What stands in a cell, without spaces around it (prose keeps them); `nil` where that is nothing, or where it
    /// would act on a terminal, which is reported.
    func cell(_ column: Column) -> String? {
        guard let position = sheet.position(column) else { return nil }
        let isProse = column.kind == .prose
        var text = CellText.unguarded(sheet.table.text(record, position))
        text = isProse ? text.replacingLineEnds : text.trimmed
        if sheet.table.mayHoldUnsafe, text.unicodeScalars.contains(where: { $0.isUnsafe(inProse: isProse) }) {
            report(.error, .controlCharacter, column, value: text)
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// Whether the file has something in a cell, good or bad.
    func hasValue(_ column: Column) -> Bool {
        guard let position = sheet.position(column) else { return false }
        return !sheet.table.text(record, position).trimmed.isEmpty
    }

    func text(_ column: Column) -> String { cell(column) ?? "" }

    func requiredText(_ column: Column) -> String {
        reportIfMissing(column)
        return text(column)
    }

    func reportIfMissing(_ column: Column) {
        if !hasValue(column) { report(.error, .missingValue, column, value: "") }
    }

    /// The items of a list separated by `|`, empty ones left out.
    func list(_ column: Column) -> [String] { CellText.items(of: text(column)) }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ column: Column, as type: Choice.Type, _ severity: Finding.Severity = .error
    ) -> Choice? where Choice.RawValue == String {
        guard let text = cell(column) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        report(severity, .unknownChoice(allowed: Choice.allCases.map(\.rawValue)), column, value: text)
        return nil
    }

    func stages(_ column: Column) -> StageSet {
        var stages: StageSet = []
        for item in list(column) {
            if let stage = EmploymentStage(code: item) {
                stages.insert(StageSet(stage))
            } else {
                report(.error, .unknownChoice(allowed: EmploymentStage.allCases.map(\.code)), column, value: item)
            }
        }
        return stages
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

    /// The identifier of the row itself: 1 to 80 of `a-z 0-9 . _ -`.
    func identifier(_ column: Column) -> String? {
        reportIfMissing(column)
        guard let text = cell(column) else { return nil }
        if !CellText.isIdentifier(text) { report(.error, .invalidIdentifier, column, value: text) }
        return text
    }

    /// The identifier of the row as ``Sheet/identifiers(_:log:)`` has checked it already: nothing is reported again.
    func name(_ column: Column) -> String {
        sheet.position(column).map { CellText.unguarded(sheet.table.text(record, $0)).trimmed } ?? ""
    }

    /// The identifier of a row of another file.
    func key<ID: Identity>(_ column: Column, in known: Identifiers<ID>) -> ID {
        reportIfMissing(column)
        return optionalKey(column, in: known) ?? ID("")
    }

    func optionalKey<ID: Identity>(_ column: Column, in known: Identifiers<ID>) -> ID? {
        cell(column).map { key($0, column, in: known) }
    }

    func keys<ID: Identity>(_ column: Column, in known: Identifiers<ID>) -> [ID] {
        list(column).map { key($0, column, in: known) }
    }

    func key<ID: Identity>(_ text: String, _ column: Column, in known: Identifiers<ID>) -> ID {
        if !known.contains(text) { report(.error, .unknownIdentifier(of: known.entity), column, value: text) }
        return ID(text)
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
