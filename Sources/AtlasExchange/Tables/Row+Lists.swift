import AtlasModel

extension Row where Column: SheetColumn {
    /// The items of a list separated by `|`, empty ones left out.
    func list(_ column: Column) -> [String] { remembered(column) { items(column) { $0 } } }

    func stages(_ column: Column) -> StageSet {
        remembered(column) {
            StageSet(
                items(column) { item -> EmploymentStage? in
                    if let stage = EmploymentStage(code: item) { return stage }
                    report(.error, .unknownChoice(allowed: EmploymentStage.allCases.map(\.code)), column, value: item)
                    return nil
                })
        }
    }

    /// What `read` makes of the items of a list.  It is asked once for all equal items of the column, unless it has
    /// something to report, and not at all for those that `known` tells by their bytes.
    func items<Value>(
        _ column: Column, known: (UnsafeBufferPointer<UInt8>) -> Value? = { _ in nil }, _ read: (String) -> Value?
    ) -> [Value] {
        guard let cell = filledCell(column) else { return [] }
        guard let plain = plainBytes(cell) else { return CellText.items(of: self.cell(column) ?? "").compactMap(read) }
        let memo = reader.itemMemo(column, of: Value?.self)
        var values: [Value] = []
        values.reserveCapacity(1 + plain.count { $0 == CellText.itemSeparator })
        var start = cell.range.lowerBound
        while start <= cell.range.upperBound {
            let end =
                reader.bytes[start..<cell.range.upperBound].firstIndex(of: CellText.itemSeparator)
                ?? cell.range.upperBound
            if let value = known(UnsafeBufferPointer(rebasing: reader.bytes[start..<end])) {
                values.append(value)
            } else if start < end, let value = item(start..<end, memo, read) {
                values.append(value)
            }
            start = end + 1
        }
        return values
    }

    private func item<Value>(_ range: Range<Int>, _ memo: CellMemo<Value?>, _ read: (String) -> Value?) -> Value? {
        if let known = memo.value(of: range, in: reader.bytes) { return known }
        let text = String(decoding: reader.bytes[range], as: UTF8.self).trimmed
        guard !text.isEmpty else { return nil }
        let findings = reader.log.count
        let value = read(text)
        if reader.log.count == findings { memo.keep(value, of: range, in: reader.bytes) }
        return value
    }
}
