import AtlasModel

/// The lines of files that a person leaves out, said as `actors.csv:12`.
struct SkippedLines {
    private var decisions: [Int: [(file: String, text: String)]] = [:]

    /// - Parameter texts: what is left out, of which only some are lines.
    init(_ texts: Set<String>) {
        for text in texts {
            guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]) else {
                continue
            }
            decisions[line, default: []].append((String(text[..<colon]), text))
        }
    }

    var isEmpty: Bool { decisions.isEmpty }

    /// What was said of a line; its file is called by its path, or by the end of it.
    func decision(for place: Finding.Place) -> String? {
        guard !isEmpty, let line = place.line, let decisions = decisions[line] else { return nil }
        return decisions.first { place.file == $0.file || place.file.hasSuffix("/" + $0.file) }?.text
    }
}

extension IncomingRecords {
    /// Takes away what is wrong with lines that make no record and are left out, and returns those of them where something
    /// was.  A line of a part, as a session, is not left out by itself: its record would be written without it.
    mutating func dropFindings(on lines: SkippedLines) -> Set<String> {
        var met: Set<String> = []
        func isKept(_ finding: Finding) -> Bool {
            guard let text = lines.decision(for: finding.place), !partFiles.contains(finding.place.file) else {
                return true
            }
            met.insert(text)
            return false
        }
        findings = findings.filter(isKept)
        return met
    }
}
