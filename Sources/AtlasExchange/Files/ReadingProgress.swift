/// How far the reading of a package has come.
package struct ReadingProgress: Hashable, Sendable {
    /// Path inside the package of the file that is being read.
    package let file: String
    /// The part of the package's bytes that has been read, from 0 to 1.
    package let fraction: Double
}

/// Counts the bytes that have been read and tells somebody, fifty times at most.
final class ReadingMeter {
    private static let steps = 50

    private let total: Int
    private let report: (ReadingProgress) -> Void
    private var done = 0
    private var step = 0

    /// - Parameter total: bytes of all files.
    init(total: Int, report: @escaping (ReadingProgress) -> Void) {
        self.total = max(1, total)
        self.report = report
    }

    func advance(by bytes: Int, in file: String) {
        done = min(total, done + bytes)
        let reached = done * ReadingMeter.steps / total
        guard reached > step else { return }
        step = reached
        report(ReadingProgress(file: file, fraction: Double(done) / Double(total)))
    }
}
