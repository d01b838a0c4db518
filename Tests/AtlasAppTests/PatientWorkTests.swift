import Foundation
import Testing

@testable import AtlasApp

@Suite("Work that a dialogue of lines waits for")
struct PatientWorkTests {
    @Test("what is quick is not announced")
    func quick() {
        let value = PatientWork.wait(
            mayBeLeft: true, isStopped: { false }, lasts: { _ in Issue.record("announced") }, for: { _ in 7 })
        #expect(value == 7)
    }

    @Test("what lasts is announced once, with the part that is done, and still gives its value")
    func slow() {
        var parts: [Double] = []
        let value = PatientWork.wait(
            mayBeLeft: true, isStopped: { false }, lasts: { parts.append($0) },
            for: { control in
                control.report(0.25)
                Thread.sleep(forTimeInterval: 0.5)
                return 7
            })
        #expect(value == 7 && parts == [0.25])
    }

    @Test("what is stopped is left, unless it has to tell what came of it")
    func stopped() {
        let left = PatientWork.wait(
            mayBeLeft: true, isStopped: { true }, lasts: { _ in },
            for: { _ in
                Thread.sleep(forTimeInterval: 5)
                return 7
            })
        #expect(left == nil)
        let told = PatientWork.wait(
            mayBeLeft: false, isStopped: { true }, lasts: { _ in },
            for: { control in
                Thread.sleep(forTimeInterval: 0.05)
                return control.isCancelled()
            })
        #expect(told == true)
    }
}
