/// Rows found by their code in constant time: offers name some millions of territories.
struct RowsByCode: Sendable {
    /// Where the rows begin of the codes that start with two characters; -1 for characters that no code starts with.
    private var starts = [Int32](repeating: -1, count: 36 * 36)
    /// The rows of the codes made as INSEE makes them, `29232` or `2A004`, a thousand for each start; -1 for no code.
    /// Those of a département, of which most zones are, stand together in memory.
    private var rows: [Int32] = []
    /// The rows of the codes made otherwise.
    private var otherRows: [String: Int] = [:]

    /// Of a code that stands twice, the first row is found.
    init(of codes: TextColumn) {
        codes.forEachRow { row, utf8 in
            guard let (start, number) = RowsByCode.parts(of: utf8) else {
                let code = String(decoding: utf8, as: UTF8.self)
                if otherRows[code] == nil { otherRows[code] = row }
                return
            }
            if starts[start] < 0 {
                starts[start] = Int32(rows.count)
                rows.append(contentsOf: repeatElement(-1, count: 1_000))
            }
            let place = Int(starts[start]) + number
            if rows[place] < 0 { rows[place] = Int32(row) }
        }
    }

    /// What a code starts with and the three digits that follow, as numbers; `nil` for a code of another make.
    private static func parts(of utf8: UnsafeBufferPointer<UInt8>) -> (start: Int, number: Int)? {
        guard utf8.count == 5, let first = sign(utf8[0]), let second = sign(utf8[1]) else { return nil }
        var number = 0
        for place in 2..<5 {
            guard let digit = sign(utf8[place]), digit < 10 else { return nil }
            number = number * 10 + digit
        }
        return (first * 36 + second, number)
    }

    /// A digit or a capital as a number below 36.
    private static func sign(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    func row(of code: String) -> Int? {
        var code = code
        guard let (start, number) = code.withUTF8(RowsByCode.parts) else { return otherRows[code] }
        guard starts[start] >= 0 else { return nil }
        let row = rows[Int(starts[start]) + number]
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
