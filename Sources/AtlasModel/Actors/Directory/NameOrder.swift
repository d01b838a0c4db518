/// The order of texts by their bytes, those alike in the order of their rows.
enum NameOrder {
    /// Rows in order.  Eight bytes are compared at a time, and only where those before are the same.
    static func rows(of texts: TextColumn) -> [Int32] {
        var entries = (0..<texts.count).map { (key: UInt64(0), row: Int32($0)) }
        sort(&entries, in: 0..<entries.count, from: 0, texts)
        return entries.map(\.row)
    }

    private static func sort(
        _ entries: inout [(key: UInt64, row: Int32)], in range: Range<Int>, from start: Int, _ texts: TextColumn
    ) {
        for place in range { entries[place].key = texts.key(ofRow: Int(entries[place].row), from: start) }
        entries[range].sort { ($0.key, $0.row) < ($1.key, $1.row) }
        var first = range.lowerBound
        while first < range.upperBound {
            let key = entries[first].key
            var end = first + 1
            while end < range.upperBound, entries[end].key == key { end += 1 }
            // A last byte of 0 is none of the text: it ends here.
            if end - first > 1, key & 0xFF != 0 { sort(&entries, in: first..<end, from: start + 8, texts) }
            first = end
        }
    }
}

extension TextColumn {
    /// Eight bytes of a row as a number that orders as they do, 0 after the end.
    fileprivate func key(ofRow row: Int, from start: Int) -> UInt64 {
        let bytes = utf8(row)
        var key: UInt64 = 0
        for offset in 0..<8 {
            let place = bytes.startIndex + start + offset
            key = key << 8 | (place < bytes.endIndex ? UInt64(bytes[place]) : 0)
        }
        return key
    }
}
