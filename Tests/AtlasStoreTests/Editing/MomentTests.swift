import Foundation
import Testing

@testable import AtlasStore

struct MomentTests {
    @Test(arguments: [0, 1, 951_782_400_000, 1_795_300_000_123, -1, -86_400_001])
    func `a moment is what Foundation says`(milliseconds: Int64) {
        let moment = Moment(milliseconds: milliseconds)
        // Foundation cuts thousandths that a number cannot hold: the middle of the millisecond is safe.
        let date = Date(timeIntervalSince1970: (Double(milliseconds) + 0.5) / 1_000)
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        #expect(moment.description == date.formatted(style))
        #expect(Moment(iso: moment.description) == moment)
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22T06:30:05Z", "2026-02-30T06:30:05.000Z", "2026-11-22 06:30:05.000Z",
        "2026-11-22T24:30:05.000Z", "２026-11-22T06:30:05.000Z",
    ])
    func `anything else is none`(text: String) { #expect(Moment(iso: text) == nil) }
}
