#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Times a piece of work.
enum Stopwatch {
    /// The median duration of `count` runs, in milliseconds, without what dropping their results takes.
    static func median(of count: Int, _ work: () throws -> Any) rethrows -> Double {
        let clock = ContinuousClock()
        var durations: [Duration] = []
        for _ in 0..<max(1, count) {
            var result: Any?
            durations.append(try clock.measure { result = try work() })
            withExtendedLifetime(result) {}
        }
        durations.sort()
        return durations[durations.count / 2] / .milliseconds(1)
    }
}

/// What the process has held in memory at most.
enum PeakMemory {
    static var megabytes: Double {
        var usage = rusage()
        // RUSAGE_SELF, whose type differs from one system to the next.
        getrusage(0, &usage)
        #if canImport(Glibc)
            return Double(usage.ru_maxrss) / 1024
        #else
            return Double(usage.ru_maxrss) / 1_048_576
        #endif
    }
}

/// Measures as one line of JSON.
struct Report {
    private let measures: [(name: String, value: Double)]

    init(_ measures: [(name: String, value: Double)]) { self.measures = measures }

    var json: String { "{" + fields.joined(separator: ",") + "}" }

    /// With a checksum, itself JSON.
    func json(check: String) -> String { "{" + (fields + ["\"check\":\(check)"]).joined(separator: ",") + "}" }

    private var fields: [String] { measures.map { "\"\($0.name)\":\(($0.value * 1000).rounded() / 1000)" } }
}
