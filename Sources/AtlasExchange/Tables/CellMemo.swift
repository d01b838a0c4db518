/// A ``CellMemo`` of any values.
class Memo {}

/// What texts of a file were read as, found by their bytes.
final class CellMemo<Value>: Memo {
    private struct Contents {
        var texts = TextNumbers()
        var values: [Value] = []
    }

    // As in ``SheetReader``: no access begins during another, and there are millions of them.
    @exclusivity(unchecked) private var contents = Contents()

    /// The value of a text that equals the one at `range`.
    func value(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        contents.texts.number(of: range, in: bytes).map { contents.values[$0] }
    }

    /// Keeps the value of a text that has none.
    func keep(_ value: Value, of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        contents.texts.add(range, in: bytes)
        contents.values.append(value)
    }
}
