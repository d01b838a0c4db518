/// Records of one kind while edits are made on them: each keeps its place, and is found at once where there are many
/// edits.
struct EditedRecords<Record: Hashable, Key: Hashable> {
    /// `nil` where a record was deleted.
    private var records: [Record?]
    private let key: (Record) -> Key
    /// The places of each key, the first first; `nil` while looking through all of them is cheaper.
    private var places: [Key: [Int]]?

    /// - Parameter edits: how many are to come.
    init(_ records: [Record], edits: Int, key: @escaping (Record) -> Key) {
        self.records = records
        self.key = key
        // An index takes as long as a few dozen searches.
        guard edits > 32 else { return }
        var places: [Key: [Int]] = Dictionary(minimumCapacity: records.count)
        for (place, record) in records.enumerated() { places[key(record), default: []].append(place) }
        self.places = places
    }

    /// The records, in their order.
    var result: [Record] { records.compactMap(\.self) }

    /// The first record with the key of another.
    func place(of record: Record) -> Int? {
        let wanted = key(record)
        if let places { return places[wanted]?.first }
        return records.firstIndex { $0.map(key) == wanted }
    }

    subscript(place: Int) -> Record? { records[place] }

    mutating func put(_ record: Record?, at place: Int) {
        if places != nil {
            if let old = records[place] {
                let rest = places?[key(old)]?.filter { $0 != place } ?? []
                places?[key(old)] = rest.isEmpty ? nil : rest
            }
            if let record {
                var others = places?[key(record)] ?? []
                others.insert(place, at: others.firstIndex { $0 > place } ?? others.count)
                places?[key(record)] = others
            }
        }
        records[place] = record
    }

    mutating func append(_ record: Record) {
        records.append(nil)
        put(record, at: records.count - 1)
    }
}
