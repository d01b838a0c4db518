/// The values of a facet that occur among some actors, in the order of the referential or of the alphabet, and those that
/// each actor has.
struct ActorValues<Value: Hashable & Comparable & Sendable>: Sendable {
    let values: [Value]
    /// Those of row `r` are `values[n]` for each `n` of `numbers[starts[r]..<starts[r + 1]]`.
    private let numbers: [Int32]
    private let starts: [Int32]

    /// - Parameters:
    ///   - lists: the values of each row.
    ///   - known: values whose order is known; others come after them, in their own.
    init(_ lists: some Sequence<[Value]>, ordered known: [Value] = []) {
        // Numbered as they are met, then as they are ordered.
        var met: [Value: Int] = [:]
        var numbers: [Int32] = []
        var starts: [Int32] = [0]
        for list in lists {
            let first = numbers.count
            for value in list {
                let number = Int32(met[value] ?? met.count)
                if Int(number) == met.count { met[value] = met.count }
                if !numbers[first...].contains(number) { numbers.append(number) }
            }
            starts.append(Int32(numbers.count))
        }
        let first = known.filter { met[$0] != nil }
        values = first + met.keys.filter { !known.contains($0) }.sorted()
        var places = [Int32](repeating: 0, count: met.count)
        for (place, value) in values.enumerated() {
            if let number = met[value] { places[number] = Int32(place) }
        }
        self.numbers = numbers.map { places[Int($0)] }
        self.starts = starts
    }

    /// For each value, how many of some rows have it.
    func counts(of rows: RowSet) -> [Int] {
        var counts = [Int](repeating: 0, count: values.count)
        counts.withUnsafeMutableBufferPointer { counts in
            numbers.withUnsafeBufferPointer { numbers in
                starts.withUnsafeBufferPointer { starts in
                    rows.forEach { row in
                        for place in starts[row]..<starts[row + 1] { counts[Int(numbers[Int(place)])] += 1 }
                    }
                }
            }
        }
        return counts
    }

    /// The rows that have one of some values.
    func rows(having wanted: Set<Value>) -> RowSet {
        let isWanted = values.map(wanted.contains)
        return RowSet(universe: starts.count - 1) { row in
            numbers[Int(starts[row])..<Int(starts[row + 1])].contains { isWanted[Int($0)] }
        }
    }
}
