import AtlasModel

/// The texts, days and zones that a reading has met so far: thousands of rows share a few, are read faster for it, and
/// share one copy in memory.
final class KnownTexts {
    var dates: [String: CalendarDate] = [:]
    var zones: [String: Zone] = [:]

    /// The last long text met for each value of a hash; none where few rows are read.
    private var texts: [String]

    /// - Parameter isWhole: whether a whole table is read, not a row or two.
    init(isWhole: Bool) { texts = isWhole ? [String](repeating: "", count: 4_096) : [] }

    /// A text of UTF-8, as one met before where there is one.
    ///
    /// Texts of up to 15 bytes are values that need no memory of their own; those above 128 are rarely met twice.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard 16...128 ~= bytes.count, !texts.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
        // FNV-1a over the length and the last bytes: what begins alike (`["epci:`, `https://www.`) ends apart.
        var hash = UInt64(bytes.count) &+ 0xcbf2_9ce4_8422_2325
        for byte in bytes.suffix(24) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) & 4_095)
        if texts[slot].utf8.count == bytes.count, texts[slot].utf8.elementsEqual(bytes) { return texts[slot] }
        let text = String(decoding: bytes, as: UTF8.self)
        texts[slot] = text
        return text
    }
}
