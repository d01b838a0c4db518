#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The different texts among parts of a file, numbered in the order in which they are added: a hash table that copies
/// none of them.
struct TextNumbers {
    private struct Slot {
        var entry: Entry
        /// -1 where there is no text.
        var number: Int32

        static let free = Slot(entry: .none, number: -1)
    }

    /// From the place that its hash names on, a text is in the first slot that was free.
    private var slots = [Slot](repeating: .free, count: 16)
    private var count: Int32 = 0
    private var last = Slot.free

    mutating func number(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        // Sources, roles and days are nearly always those of the row before.
        if range.count > Entry.longest, last.entry.isText(at: range, in: bytes) { return Int(last.number) }
        let entry = Entry(range, in: bytes)
        if last.number >= 0, last.entry.isEqual(to: entry, in: bytes) { return Int(last.number) }
        var place = entry.hash & (slots.count - 1)
        while slots[place].number >= 0 {
            if slots[place].entry.isEqual(to: entry, in: bytes) {
                last = slots[place]
                return Int(last.number)
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Gives the next number to a text that has none.
    mutating func add(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        last = Slot(entry: Entry(range, in: bytes), number: count)
        count += 1
        if Int(count) * 4 > slots.count * 3 {
            let old = slots
            slots = [Slot](repeating: .free, count: old.count * 2)
            for slot in old where slot.number >= 0 { put(slot) }
        }
        put(last)
    }

    private mutating func put(_ slot: Slot) {
        var place = slot.entry.hash & (slots.count - 1)
        while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }
}

/// A text of at most 15 bytes as two machine words, or the hash and the place of a longer one.
private struct Entry {
    private let first: UInt64
    /// The last byte is the number of bytes of a short text, 0x80 for a long one.
    private let second: UInt64

    static let longest = 15
    private static let long: UInt64 = 0x80 << 56

    /// Drawn anew by each process: nobody can write a package whose cells all meet in one slot.
    private static let seeds = (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max))

    static let none = Entry(first: 0, second: 0)

    private init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    @inline(__always)
    init(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        if range.count <= Entry.longest {
            let (start, count) = (range.lowerBound, range.count)
            if count <= 8 {
                first = Entry.word(bytes, start, count)
                second = UInt64(count) << 56
            } else {
                first = Entry.word(bytes, start, 8)
                second = Entry.word(bytes, start + 8, count - 8) | UInt64(count) << 56
            }
        } else {
            first = Entry.hash(range, in: bytes)
            second = Entry.long | UInt64(range.count) << 30 | UInt64(range.lowerBound)
        }
    }

    private var isLong: Bool { second & Entry.long != 0 }

    /// Where a long text is.
    private var range: Range<Int> {
        let start = Int(second & (1 << 30 - 1))
        return start..<start + Int(second >> 30 & (1 << 30 - 1))
    }

    var hash: Int {
        Int(truncatingIfNeeded: isLong ? first : Entry.mixed(first ^ Entry.seeds.0, second ^ Entry.seeds.1))
    }

    @inline(__always)
    func isEqual(to other: Entry, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard first == other.first else { return false }
        return isLong ? other.isLong && Entry.areEqual(range, other.range, in: bytes) : second == other.second
    }

    /// Whether the text is the long one at `other`; no hash is made.
    @inline(__always)
    func isText(at other: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        isLong && Entry.areEqual(range, other, in: bytes)
    }

    private static func areEqual(
        _ range: Range<Int>, _ other: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard range.count == other.count, let start = bytes.baseAddress else { return false }
        return memcmp(start + range.lowerBound, start + other.lowerBound, range.count) == 0
    }

    /// A hash of 16 bytes or more, two words at a time, the last two overlapping those before (after Wang Yi's wyhash,
    /// https://github.com/wangyi-fudan/wyhash).
    private static func hash(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seeds.0 ^ UInt64(range.count)
        var position = range.lowerBound
        while position + 16 < range.upperBound {
            hash = mixed(word(bytes, position, 8) ^ seeds.1, word(bytes, position + 8, 8) ^ hash)
            position += 16
        }
        position = range.upperBound - 16
        return mixed(word(bytes, position, 8) ^ seeds.1, word(bytes, position + 8, 8) ^ hash)
    }

    @inline(__always)
    private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// At most eight bytes as a number.
    @inline(__always)
    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
        if count == 0 { return 0 }
        if start + 8 <= bytes.count {
            let word = UnsafeRawPointer(bytes.baseAddress! + start).loadUnaligned(as: UInt64.self)
            return UInt64(littleEndian: word) & (UInt64.max >> UInt64(64 - 8 * count))
        }
        var word: UInt64 = 0
        for position in (start..<start + count).reversed() { word = word << 8 | UInt64(bytes[position]) }
        return word
    }
}
