import AtlasModel
import Foundation

/// The texts, days, zones and lists that a reading has met so far: thousands of rows share a few, are read faster for
/// it, and share one copy in memory.
final class KnownTexts {
    var dates: LastMet<CalendarDate>
    var zones: LastMet<Zone>
    var lists: LastMet<[String]>
    var types: LastMet<[ActorTypeID]>
    var functions: KnownLists<FunctionID>
    private var texts: LastMet<String>

    /// - Parameter isWhole: whether a whole table is read, not a row or two.
    init(isWhole: Bool) {
        dates = LastMet(isEmpty: !isWhole)
        zones = LastMet(isEmpty: !isWhole, slotCount: 1 << 14)
        lists = LastMet(isEmpty: !isWhole)
        types = LastMet(isEmpty: !isWhole)
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

/// What texts stand for: the last one met for each value of a hash.  Texts above 256 bytes are rarely met twice, and are
/// not kept.
struct LastMet<Value> {
    private let isEmpty: Bool
    private let slotCount: Int
    /// Hashes, texts and values apart: a text that was not met is told by its hash, without touching another.
    private var hashes: [UInt64] = []
    private var texts: [[UInt8]] = []
    private var values: [Value?] = []

    /// - Parameters:
    ///   - isEmpty: whether nothing is worth keeping.
    ///   - slotCount: of how many hashes the text is kept; a power of two.
    init(isEmpty: Bool, slotCount: Int = 4_096) {
        self.isEmpty = isEmpty
        self.slotCount = slotCount
    }

    /// The value of a text: as it was met before, or made anew, and kept.  `nil` where the text means nothing.
    mutating func value<Failure: Error>(
        _ bytes: UnsafeBufferPointer<UInt8>, make: () throws(Failure) -> Value?
    ) throws(Failure) -> Value? {
        // The empty list, `[]`, is sooner made than found.
        if bytes.count <= 2 { return try make() }
        if let known = self[bytes] { return known }
        let value = try make()
        self[bytes] = value
        return value
    }

    subscript(bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        get {
            guard !values.isEmpty, bytes.count <= Self.longest else { return nil }
            let hash = bytes.mixed
            let slot = slot(of: hash)
            guard hashes[slot] == hash, texts[slot].isSame(as: bytes) else { return nil }
            return values[slot]
        }
        set {
            guard !isEmpty, bytes.count <= Self.longest else { return }
            if values.isEmpty {
                hashes = Array(repeating: 0, count: slotCount)
                texts = Array(repeating: [], count: slotCount)
                values = Array(repeating: nil, count: slotCount)
            }
            let hash = bytes.mixed
            let slot = slot(of: hash)
            hashes[slot] = hash
            texts[slot] = Array(bytes)
            values[slot] = newValue
        }
    }

    private static var longest: Int { 256 }

    private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (slotCount - 1) }
}

/// Lists of names, one copy of each: offers differ in their functions more than in anything else.
struct KnownLists<Name: RawRepresentable<String>> {
    private let isEmpty: Bool
    /// By a hash of the text of their cells: to make the names, or to hash them, takes longer than to compare bytes.
    private var lists: [UInt64: [Name]] = [:]

    /// - Parameter isEmpty: whether nothing is worth keeping.
    init(isEmpty: Bool) { self.isEmpty = isEmpty }

    /// The list that a cell holds; `nil` where it holds none.
    mutating func list(_ cell: UnsafeBufferPointer<UInt8>) -> [Name]? {
        if isEmpty { return TextList.names(of: cell) }
        let hash = cell.mixed
        if let known = lists[hash], TextList.isText(cell, of: known) { return known }
        guard let names: [Name] = TextList.names(of: cell) else { return nil }
        lists[hash] = names
        return names
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// A hash of the bytes, eight at a time: a hash of single bytes takes longer than what it saves here.
    fileprivate var mixed: UInt64 {
        var hash = UInt64(count)
        // Times 2⁶⁴ over the golden ratio: what differs in low bits differs in high ones.
        func take(_ word: UInt64) { hash = ((hash << 5 | hash >> 59) ^ word) &* 0x9E37_79B9_7F4A_7C15 }
        let bytes = UnsafeRawBufferPointer(self)
        var place = 0
        while place + 8 <= count {
            take(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        while place < count {
            take(UInt64(bytes[place]))
            place += 1
        }
        return hash
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
