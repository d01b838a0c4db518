import AtlasModel
import Foundation

/// The texts, days, zones and lists that a reading has met so far: thousands of rows share a few, are read faster for
/// it, and share one copy in memory.
final class KnownTexts {
    var dates: LastMet<CalendarDate>
    var zones: LastMet<Zone>
    var types: KnownLists<ActorTypeID>
    var functions: KnownLists<FunctionID>
    private var texts: LastMet<String>

    /// - Parameter isWhole: whether a whole table is read, not a row or two.
    init(isWhole: Bool) {
        dates = LastMet(isEmpty: !isWhole)
        zones = LastMet(isEmpty: !isWhole)
        types = KnownLists(isEmpty: !isWhole)
        functions = KnownLists(isEmpty: !isWhole)
        texts = LastMet(isEmpty: !isWhole)
    }

    /// A text of UTF-8, as one met before where there is one.
    ///
    /// Texts of up to 15 bytes are values that need no memory of their own.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if bytes.isEmpty { return "" }
        if bytes.count < 16 { return String(decoding: bytes, as: UTF8.self) }
        if let known = texts[bytes] { return known }
        let text = String(decoding: bytes, as: UTF8.self)
        texts[bytes] = text
        return text
    }
}

/// What texts stand for: the last one met for each value of a hash.  Texts above 128 bytes are rarely met twice, and are
/// not kept.
struct LastMet<Value> {
    private let isEmpty: Bool
    /// Texts and values apart: to compare a text, its value need not be touched.
    private var texts: [[UInt8]] = []
    private var values: [Value?] = []

    /// - Parameter isEmpty: whether nothing is worth keeping.
    init(isEmpty: Bool) { self.isEmpty = isEmpty }

    subscript(bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        get {
            guard !values.isEmpty, let slot = slot(of: bytes), texts[slot].isSame(as: bytes) else { return nil }
            return values[slot]
        }
        set {
            guard !isEmpty, let slot = slot(of: bytes) else { return }
            if values.isEmpty {
                texts = Array(repeating: [], count: Self.slotCount)
                values = Array(repeating: nil, count: Self.slotCount)
            }
            texts[slot] = Array(bytes)
            values[slot] = newValue
        }
    }

    private func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count <= 128 else { return nil }
        // FNV-1a over the length and the last bytes: what begins alike (`["epci:`, `https://www.`) ends apart.
        var hash = UInt64(bytes.count) &+ 0xcbf2_9ce4_8422_2325
        for byte in bytes.suffix(24) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32) & (Self.slotCount - 1)
    }

    /// A power of two.
    private static var slotCount: Int { 4_096 }
}

/// Lists of names, one copy of each.
struct KnownLists<Name: RawRepresentable<String> & Hashable> {
    private var lists: Set<[Name]> = []
    /// Those met last, by the text of their cells: to make them anew takes longer than to compare bytes.
    private var last: LastMet<[Name]>

    /// - Parameter isEmpty: whether nothing is worth keeping.
    init(isEmpty: Bool) { last = LastMet(isEmpty: isEmpty) }

    /// The list that a cell holds; `nil` where it holds none.
    mutating func list(_ cell: UnsafeBufferPointer<UInt8>) -> [Name]? {
        if let known = last[cell] { return known }
        guard let names = TextList.items(of: cell, { Name(rawValue: String(decoding: $0, as: UTF8.self)) }) else {
            return nil
        }
        let shared = lists.insert(names).memberAfterInsert
        last[cell] = shared
        return shared
    }
}

extension [UInt8] {
    /// Whether the bytes are the same; many times faster than comparing them one after the other.
    func isSame(as bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == bytes.count else { return false }
        return withUnsafeBufferPointer { own in
            guard let own = own.baseAddress, let other = bytes.baseAddress else { return true }
            return memcmp(own, other, count) == 0
        }
    }
}
