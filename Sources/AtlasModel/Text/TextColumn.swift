/// A column of short texts kept as one run of UTF-8 bytes, so that 34,900 names cost one allocation and a `String` is
/// made only for the rows that somebody looks at.
public struct TextColumn: Hashable, Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    public init() {}

    public init(_ texts: some Sequence<String>) {
        for text in texts { append(text.utf8) }
    }

    public mutating func reserve(rows: Int, bytes byteCount: Int) {
        ends.reserveCapacity(rows)
        bytes.reserveCapacity(byteCount)
    }

    /// Adds a row; `text` is UTF-8.
    public mutating func append(_ text: some Sequence<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(UInt32(bytes.count))
    }

    /// Adds a row; the same as for any sequence, ten times faster for a reader of files in another module.
    public mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: utf8)
        ends.append(UInt32(bytes.count))
    }

    /// Adds a row for each of some parts of `utf8`.
    public mutating func append(_ parts: [Range<UInt32>], of utf8: UnsafeBufferPointer<UInt8>) {
        ends.reserveCapacity(ends.count + parts.count)
        let start = bytes.count
        var length = 0
        for part in parts {
            length += part.count
            ends.append(UInt32(start + length))
        }
        let added = [UInt8](unsafeUninitializedCapacity: length) { added, count in
            for part in parts {
                let source = UnsafeBufferPointer(rebasing: utf8[Int(part.lowerBound)..<Int(part.upperBound)])
                _ = UnsafeMutableBufferPointer(rebasing: added[count...]).initialize(fromContentsOf: source)
                count += source.count
            }
        }
        if bytes.isEmpty { bytes = added } else { bytes += added }
    }

    public var count: Int { ends.count }

    private func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

    /// The text of a row, invalid UTF-8 repaired.
    public subscript(row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }

    /// The bytes of a row.
    public func utf8(_ row: Int) -> ArraySlice<UInt8> { bytes[range(row)] }

    /// Calls `body` with the bytes of every row, in order, without making a text of any.
    public func forEachRow(_ body: (_ row: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { all in
            var start = 0
            for row in ends.indices {
                let end = Int(ends[row])
                body(row, UnsafeBufferPointer(rebasing: all[start..<end]))
                start = end
            }
        }
    }
}
