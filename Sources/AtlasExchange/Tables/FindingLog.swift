import AtlasModel

/// Gathers what a reading finds, so that all of it is told at once.
final class FindingLog {
    private(set) var findings: [Finding] = []

    var count: Int { findings.count }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    func add(_ finding: Finding) { findings.append(finding) }

    func add(_ more: [Finding]) { findings += more }
}
