import AtlasModel

/// Gathers what a reading finds, so that all of it is told at once.
final class FindingLog {
    private(set) var findings: [Finding] = []
    /// The day of the reading: what is said to have been checked later is told; `nil` to take every day.
    let today: CalendarDate?

    init(today: CalendarDate? = nil) { self.today = today }

    var count: Int { findings.count }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    func add(_ finding: Finding) { findings.append(finding) }

    /// Puts what was found since it held `count` in the order of the lines, each line's as they were found.
    func sortByLine(since count: Int) {
        let sorted = findings[count...].enumerated().sorted {
            ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset)
        }
        findings.replaceSubrange(count..., with: sorted.map(\.element))
    }

    func add(_ more: [Finding]) { findings += more }

    /// Takes out what was found since it held `count`.
    func take(since count: Int) -> [Finding] {
        guard findings.count > count else { return [] }
        defer { findings.removeSubrange(count...) }
        return Array(findings[count...])
    }
}
