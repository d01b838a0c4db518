import AtlasModel

/// A row of machine output: the same fields in JSON and in CSV.
protocol Record: Encodable {
    static var columns: [String] { get }
    /// One for each column.
    var cells: [String] { get }
}

/// A value that is written as `null` where there is none, so that every record has the same keys.
struct Nullable<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

extension Double {
    /// Whole numbers without decimals, others with all that they have.
    var machineText: String {
        // Shares are 0 or 1 most of the time.
        if self == 0 { return "0" }
        if self == 1 { return "1" }
        return self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
    }
}
