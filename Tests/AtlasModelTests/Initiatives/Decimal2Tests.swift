import AtlasModel
import Testing

struct Decimal2Tests {
    @Test(arguments: [
        ("15", 1_500, "15"), ("15.5", 1_550, "15.5"), ("15,5", 1_550, "15.5"), ("0.25", 25, "0.25"),
        ("1.05", 105, "1.05"), ("10.50", 1_050, "10.5"), ("0", 0, "0"), ("007", 700, "7"),
        ("999999.99", 99_999_999, "999999.99"),
    ])
    func `a number of days is exact`(text: String, hundredths: Int, written: String) {
        #expect(Decimal2(text)?.hundredths == hundredths)
        #expect(Decimal2(text)?.description == written)
        #expect(Decimal2(text)?.value == Double(hundredths) / 100)
    }

    @Test(arguments: [
        "", ".", "15.", ".5", "1..5", "1.,5", "1.5.", "1.555", "-1", "+1", "1e3", "1 000", "1000000", "٣",
    ])
    func `anything else is no number of days`(text: String) {
        #expect(Decimal2(text) == nil)
    }

    @Test(arguments: 0..<500)
    func `what is written is read again`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let number = Decimal2(hundredths: random.below(100_000_000))
        #expect(Decimal2(number.description) == number)
    }

    @Test func `the days of Basse-Normandie add up to 15.5`() {
        let efforts = ["3", "8", "3", "1.5"].map {
            Initiative.Effort(who: .coordinator, days: Decimal2($0)!, detail: "")
        }
        let initiative = Initiative(
            id: InitiativeID("basse-normandie"), name: "", territory: nil, leaders: [], start: nil, end: nil,
            budget: nil, funding: "", consultant: nil, objectives: [], deliverables: [], nextSteps: [], invited: nil,
            present: nil, source: "", sessions: [], efforts: efforts, participants: [])
        #expect(initiative.days(of: .coordinator)?.description == "15.5")
        #expect(initiative.days(of: .participant) == nil)
    }
}
