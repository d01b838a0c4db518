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
    /// What came of the decisions to leave out lines that are no records.
    struct DroppedLines {
        /// Decisions that took something away.
        var met: Set<String> = []
        /// Decisions about lines of parts, by their texts: where the record stands; `nil` where the line does not tell.
        var parts: [String: Finding.Place?] = [:]
    }

    /// Takes away what is wrong with lines that make no record and are left out, and with the parts of records that are.
    /// No part is left out by itself: its record would be written without it.
    /// - Parameter skipped: all that is left out, keys of records among it.
    mutating func dropFindings(on lines: SkippedLines, _ skipped: Set<String>) -> DroppedLines {
        var dropped = DroppedLines()
        let owners = places
        func owner(_ place: Finding.Place) -> (key: String, place: Finding.Place)? {
            guard let line = place.line, let parts = parts[place.file], let key = parts.keys[line],
                let owner = owners[parts.owners]?[key]
            else { return nil }
            return (key, owner)
        }
        let said = parts.flatMap { file, parts in parts.keys.keys.map { Finding.Place(file: file, line: $0) } }
        for place in said + findings.map(\.place) where parts[place.file] != nil {
            if let text = lines.decision(for: place) { dropped.parts[text] = .some(owner(place)?.place) }
        }
        findings = findings.filter { finding in
            guard parts[finding.place.file] == nil else {
                guard let owner = owner(finding.place) else { return true }
                return lines.decision(for: owner.place) == nil && !skipped.contains(owner.key)
            }
            guard let text = lines.decision(for: finding.place) else { return true }
            dropped.met.insert(text)
            return false
        }
        return dropped
    }

    /// Where the records that have parts stand, by their files and keys.
    private var places: [String: [String: Finding.Place]] {
        let records = cooperations.map { ($0.key, $0.place) } + initiatives.map { ($0.key, $0.place) }
        return Dictionary(grouping: records, by: \.1.file).mapValues { records in
            Dictionary(records) { first, _ in first }
        }
    }
}
