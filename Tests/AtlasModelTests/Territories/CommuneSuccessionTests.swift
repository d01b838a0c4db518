import AtlasModel
import Testing

@Suite("What communes become")
struct CommuneSuccessionTests {
    private func day(_ text: String) -> CalendarDate { CalendarDate(iso: text)! }

    private func moves(_ date: String, _ pairs: [(String, String)]) -> [CommuneMovement] {
        pairs.map { CommuneMovement(date: day(date), from: $0.0, to: $0.1) }
    }

    @Test("nothing happens to who does not move, and to who only changes its name")
    func still() {
        let succession = CommuneSuccession(of: ["A", "B"], through: moves("2027-01-01", [("A", "A")]))
        #expect(succession.successors(of: "A") == ["A"] && succession.successors(of: "B") == ["B"])
        #expect(!succession.hasMoved("A") && succession.movedCodes == [])
    }

    @Test("A becomes B and B becomes C: from day to day in a year, and on one day")
    func chain() {
        let steps = moves("2026-03-01", [("A", "B"), ("B", "B")]) + moves("2026-10-01", [("B", "C"), ("C", "C")])
        let succession = CommuneSuccession(of: ["A", "B", "C"], through: steps.reversed())
        #expect(["A", "B", "C"].map(succession.successors) == [["C"], ["C"], ["C"]])
        let atOnce = CommuneSuccession(of: ["A"], through: moves("2026-03-01", [("A", "B"), ("B", "C")]))
        #expect(atOnce.successors(of: "A") == ["C"])
    }

    @Test("a commune that is split is both; one that merges with a part of it is what the part is")
    func split() {
        let succession = CommuneSuccession(
            of: ["A", "B"], through: moves("2026-03-01", [("A", "A"), ("A", "N")]))
        #expect(succession.successors(of: "A") == ["A", "N"] && succession.successors(of: "B") == ["B"])
    }

    @Test("two communes may exchange their codes")
    func ring() {
        let succession = CommuneSuccession(
            of: ["A", "B"], through: moves("2026-03-01", [("A", "B"), ("B", "A")]))
        #expect(succession.successors(of: "A") == ["B"] && succession.successors(of: "B") == ["A"])
    }

    /// A country of parcels, the ground that communes are made of: what really happens.
    private struct Ground {
        /// The commune of each parcel; parcel `n` was of commune `n / 3`.
        var communes: [String]
        var next = 0

        init(_ count: Int) { communes = (0..<count * 3).map { "C\($0 / 3)" } }

        var codes: [String] { Array(Set(communes)).sorted() }

        mutating func rename(_ code: String, to other: String) {
            communes = communes.map { $0 == code ? other : $0 }
        }
    }

    @Test("as parcels of ground go through random mergers, splits and changes of code", arguments: 1...60)
    func parcels(seed: Int) {
        var random = SplitMix64(seed: seed)
        let count = 3 + random.below(8)
        var ground = Ground(count)
        let start = ground.codes
        var movements: [CommuneMovement] = []
        var hasSplitAfterMerger = false
        var merged: Set<String> = []
        for month in 1...12 {
            let date = CalendarDate(year: 2026, month: month, day: 1)!
            let codes = ground.codes
            let one = codes[random.below(codes.count)]
            switch random.below(3) {
            case 0:
                let other = codes[random.below(codes.count)]
                guard one != other else { continue }
                movements += [
                    CommuneMovement(date: date, from: one, to: one), CommuneMovement(date: date, from: other, to: one),
                ]
                ground.rename(other, to: one)
                merged.insert(one)
            case 1:
                ground.next += 1
                let new = "N\(ground.next)"
                movements.append(CommuneMovement(date: date, from: one, to: new))
                ground.rename(one, to: new)
                if merged.contains(one) { merged.insert(new) }
            default:
                let parcels = ground.communes.indices.filter { ground.communes[$0] == one }
                guard parcels.count > 1 else { continue }
                ground.next += 1
                let new = "N\(ground.next)"
                ground.communes[parcels[random.below(parcels.count)]] = new
                movements += [
                    CommuneMovement(date: date, from: one, to: one), CommuneMovement(date: date, from: one, to: new),
                ]
                if merged.contains(one) { hasSplitAfterMerger = true }
            }
        }
        let succession = CommuneSuccession(of: start, through: movements)
        for (index, code) in start.enumerated() {
            let truth = Set(ground.communes[index * 3..<index * 3 + 3])
            let told = Set(succession.successors(of: code))
            #expect(truth.isSubset(of: told), "\(code)")
            // What merged and was split again is known by its movements only as all that came out.
            if !hasSplitAfterMerger { #expect(told == truth, "\(code)") }
        }
    }
}
