/// Rows found by their code in logarithmic time, whatever the order of the rows.
struct SortedKeys: Sendable {
    private let keys: [UInt64]
    private let rows: [Int32]

    /// Codes longer than 8 bytes are told apart by their first 8 only: the reader of the tables refuses them.
    init(of codes: TextColumn) {
        let keys = [UInt64](unsafeUninitializedCapacity: codes.count) { keys, count in
            codes.forEachRow { row, utf8 in keys.initializeElement(at: row, to: SortedKeys.key(utf8)) }
            count = codes.count
        }
        var rows = Array(0..<Int32(keys.count))
        let isSorted = zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
        if !isSorted { rows.sort { keys[Int($0)] < keys[Int($1)] } }
        self.keys = isSorted ? keys : rows.map { keys[Int($0)] }
        self.rows = rows
    }

    private static func key(_ utf8: some Sequence<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        var shift: UInt64 = 56
        for byte in utf8.prefix(8) {
            key |= UInt64(byte) << shift
            shift = shift &- 8
        }
        return key
    }

    func row(of code: String) -> Int? {
        guard (1...8).contains(code.utf8.count) else { return nil }
        let key = SortedKeys.key(code.utf8)
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? Int(rows[low]) : nil
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
