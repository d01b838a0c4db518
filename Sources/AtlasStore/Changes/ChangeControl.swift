/// What somebody who waits for a change hears of it, and how they stop it.
package struct ChangeControl: Sendable {
    /// Whether nobody wants the change any more: nothing of it is written then.
    private let isStopped: @Sendable () -> Bool
    /// Takes the part that is done, from 0 to 1.
    private let report: @Sendable (Double) -> Void

    package init(isStopped: @escaping @Sendable () -> Bool, report: @escaping @Sendable (Double) -> Void) {
        (self.isStopped, self.report) = (isStopped, report)
    }

    /// For a change that nobody stops.
    package static let undisturbed = ChangeControl(isStopped: { false }, report: { _ in })

    /// Says now and then how far the change has come.
    ///
    /// - Parameters:
    ///   - step: of those that there are, which one begins.
    ///   - parts: the part of the whole change that these steps are, from 0 to 1.
    /// - Throws: ``StoreError/stopped``, which rolls the transaction back.
    func begin(_ step: Int, of count: Int, in parts: ClosedRange<Double>) throws(StoreError) {
        guard step.isMultiple(of: 256) else { return }
        if isStopped() { throw .stopped }
        report(parts.lowerBound + (parts.upperBound - parts.lowerBound) * Double(step) / Double(count))
    }
}
