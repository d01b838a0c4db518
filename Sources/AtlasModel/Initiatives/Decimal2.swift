/// A number of days with at most two decimals, exact.
public struct Decimal2: Hashable, Sendable {
    public let hundredths: Int

    public init(hundredths: Int) { self.hundredths = hundredths }

    /// Reads `15`, `15.5` or `15,5`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int(parts[0]), whole < 1_000_000
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.count <= 2, let fraction = Int(decimals + String(repeating: "0", count: 2 - decimals.count))
        else {
            return nil
        }
        hundredths = whole * 100 + fraction
    }

    public var value: Double { Double(hundredths) / 100 }
}

extension Decimal2: CustomStringConvertible {
    /// With a point and no useless zero: `15.5`, `10`.
    public var description: String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
