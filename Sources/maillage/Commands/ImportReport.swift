import AtlasDocuments
import AtlasExchange
import AtlasModel

/// What an import would do, for people and for programs.
struct ImportReport {
    /// Beyond so many lines of one kind nobody reads on: the CSV has them all.
    private static let shown = 100

    private let preview: ImportPreview
    private let atlas: Atlas

    /// - Parameter atlas: the atlas imported into.
    init(_ preview: ImportPreview, into atlas: Atlas) {
        self.preview = preview
        self.atlas = atlas
    }

    func write(as format: ListingFormat) throws(CommandFailure) {
        try Listing.write(records, as: format) { text }
    }

    private var text: String {
        var lines = limited(preview.findings.map(words.labelled))
        let groups: [(String, (ImportPreview.Fate) -> Bool)] = [
            (words.pick("En doute", "In doubt"), { if case .doubtful = $0 { true } else { false } }),
            (words.pick("Modifiés", "Changed"), { if case .changed = $0 { true } else { false } }),
            (words.pick("Ajoutés", "Added"), { $0 == .added }),
            (words.pick("En attente d’un acteur", "Waiting for an actor"), { $0 == .pending }),
        ]
        for (title, isIn) in groups {
            let items = preview.items.filter { isIn($0.fate) }
            guard !items.isEmpty else { continue }
            lines += ["", title]
            lines += limited(items.flatMap(self.lines))
        }
        return (lines + ["", words.tally(preview)]).drop { $0.isEmpty }.map { $0 + "\n" }.joined()
    }

    private func limited(_ lines: [String]) -> [String] {
        lines.count <= Self.shown
            ? lines : lines.prefix(Self.shown) + [words.moreLines(lines.count - Self.shown)]
    }

    private func lines(_ item: ImportPreview.Item) -> [String] {
        let name = "  \(words.name(of: item)) (\(words.place(item.place)))"
        switch item.fate {
        case .changed(let changes):
            return [name] + changes.map { "      " + words.change($0, of: item.record, in: atlas) }
        case .doubtful(let doubt): return [name, "      " + words.doubt(doubt, key: item.key)]
        default: return [name]
        }
    }

    // MARK: For programs

    private var records: [ImportRecord] {
        let items = preview.items.flatMap { item -> [ImportRecord] in
            switch item.fate {
            case .changed(let changes): changes.map { ImportRecord(item, "changed", $0) }
            case .added: [ImportRecord(item, "added")]
            case .left: [ImportRecord(item, "left")]
            case .doubtful: [ImportRecord(item, "doubtful")]
            case .refused: [ImportRecord(item, "refused")]
            case .pending: [ImportRecord(item, "pending")]
            case .skipped: [ImportRecord(item, "skipped")]
            }
        }
        return items + preview.findings.map(ImportRecord.init)
    }
}

private struct ImportRecord: Record {
    let what: String
    let record: String
    let key: String
    let name: String
    let file: String
    let line: Nullable<Int>
    let column: String
    let old: String
    let new: String
    let remedy: String

    init(_ item: ImportPreview.Item, _ what: String, _ change: FieldChange? = nil) {
        self.what = what
        (record, _) = item.record.kindAndIdentifier
        key = item.key
        name = item.title.isEmpty ? item.record.kindAndIdentifier.identifier : item.title
        file = item.place.file
        line = Nullable(item.place.line)
        column = change?.field ?? ""
        old = change?.old ?? ""
        new = change?.new ?? ""
        if case .doubtful(let doubt) = item.fate { remedy = words.doubt(doubt, key: item.key) } else { remedy = "" }
    }

    init(_ finding: Finding) {
        what =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            }
        (record, key) = ("", "")
        let explanation = words.explanation(of: finding)
        name = explanation.what
        file = finding.place.file
        line = Nullable(finding.place.line)
        column = finding.place.column ?? ""
        old = ""
        new = finding.value
        remedy = explanation.remedy
    }

    static let columns = ["what", "record", "key", "name", "file", "line", "column", "old", "new", "remedy"]

    var cells: [String] {
        [what, record, key, name, file, line.value.map(String.init) ?? "", column, old, new, remedy]
    }
}

extension RecordName {
    /// The kind of record for programs, and what tells it from others of its kind.
    var kindAndIdentifier: (kind: String, identifier: String) {
        switch self {
        case .actor(let id): ("actor", id.rawValue)
        case .offer(let actor, let functions):
            ("offer", actor.rawValue + " " + functions.map(\.rawValue).joined(separator: "|"))
        case .relation(let from, let to, let kind):
            ("relation", "\(from.rawValue) \(kind.rawValue) \(to.rawValue)")
        case .cooperation(let id): ("cooperation", id.rawValue)
        case .initiative(let id): ("initiative", id.rawValue)
        case .invitation(let actor): ("invitation", actor.rawValue)
        case .zone(let id): ("zone", id)
        }
    }
}
