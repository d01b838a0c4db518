/// Rows found by their code in constant time: offers name some millions of territories.
struct RowsByCode: Sendable {
    /// The codes as numbers, each at the first free place from the one that its hash gives; 0 where there is none.
    private let keys: [UInt64]
    private let rows: [Int32]

    /// Codes longer than 8 bytes are told apart by their first 8 only: the reader of the tables refuses them.  Of a code
    /// that stands twice, the first row is found.
    init(of codes: TextColumn) {
        // A quarter full at most: a second look is rare.
        var size = 16
        while size < codes.count * 4 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var rows = [Int32](repeating: -1, count: size)
        codes.forEachRow { row, utf8 in
            let key = RowsByCode.key(utf8)
            let place = RowsByCode.place(of: key, in: keys)
            guard key != 0, keys[place] == 0 else { return }
            keys[place] = key
            rows[place] = Int32(row)
        }
        self.keys = keys
        self.rows = rows
    }

    private static func key(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for place in 0..<min(8, utf8.count) { key = key << 8 | UInt64(utf8[place]) }
        return key
    }

    /// Where a key stands, or would.
    private static func place(of key: UInt64, in keys: [UInt64]) -> Int {
        // Fibonacci hashing of all but the last digit: codes that follow each other, such as those of a zone, stay
        // together in memory.
        let hash = (key >> 8) &* 0x9E37_79B9_7F4A_7C15
        let run = Int(truncatingIfNeeded: hash >> UInt64(64 - keys.count.trailingZeroBitCount))
        var place = run & ~15 | Int(truncatingIfNeeded: key & 15)
        while keys[place] != key, keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
        return place
    }

    func row(of code: String) -> Int? {
        guard (1...8).contains(code.utf8.count) else { return nil }
        var code = code
        let key = code.withUTF8 { RowsByCode.key($0) }
        let row = rows[RowsByCode.place(of: key, in: keys)]
        return row < 0 ? nil : Int(row)
    }
}

/// Rows gathered by the group that each belongs to, in one array and the bounds of each group.
struct Grouping: Sendable {
    private let starts: [Int32]
    private let members: [Int32]

    /// The members of group `g` are `members[starts[g]..<starts[g + 1]]`.
    init(starts: [Int32], members: [Int32]) {
        self.starts = starts
        self.members = members
    }

    /// `rows[n]` is the group of row `n`, or negative for none.
    init(rows: [Int32], groupCount: Int) {
        var starts = [Int32](repeating: 0, count: groupCount + 1)
        for group in rows where group >= 0 { starts[Int(group) + 1] += 1 }
        for group in 0..<groupCount { starts[group + 1] += starts[group] }
        var next = starts
        var members = [Int32](repeating: 0, count: Int(starts[groupCount]))
        for (row, group) in rows.enumerated() where group >= 0 {
            members[Int(next[Int(group)])] = Int32(row)
            next[Int(group)] += 1
        }
        self.starts = starts
        self.members = members
    }

    /// The groups of each member of another grouping, of which the members are numbers below `groupCount`.
    init(inverting other: Grouping, groupCount: Int) {
        var starts = [Int32](repeating: 0, count: groupCount + 1)
        for member in other.members { starts[Int(member) + 1] += 1 }
        for group in 0..<groupCount { starts[group + 1] += starts[group] }
        var next = starts
        var members = [Int32](repeating: 0, count: other.members.count)
        for group in 0..<other.count {
            for member in other[group] {
                members[Int(next[Int(member)])] = Int32(group)
                next[Int(member)] += 1
            }
        }
        self.starts = starts
        self.members = members
    }

    var count: Int { starts.count - 1 }

    /// The members of groups that follow each other.
    subscript(groups: Range<Int>) -> ArraySlice<Int32> {
        members[Int(starts[groups.lowerBound])..<Int(starts[groups.upperBound])]
    }

    subscript(group: Int) -> ArraySlice<Int32> { members[Int(starts[group])..<Int(starts[group + 1])] }
}
