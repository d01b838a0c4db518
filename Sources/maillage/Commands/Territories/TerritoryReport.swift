import AtlasDocuments
import AtlasModel

/// What later territories change, for people and for programs.
struct TerritoryReport {
    /// Beyond so many lines of one kind nobody reads on: the CSV has them all.
    private static let shown = 100

    let from: Territories
    let to: Territories
    let since: CalendarDate
    let vintage: CalendarDate
    let changes: [TerritoryChange]
    let moves: [AtlasMove]

    func write(as format: ListingFormat) throws(CommandFailure) {
        try Listing.write(changes.map(record) + moves.map(record), as: format) { text }
    }

    private var text: String {
        var lines = [words.vintages(since, vintage), ""]
        let groups: [(String, [String])] = [
            ("Communes", changes.filter { !$0.isOfEpci }.map(sentence)),
            ("EPCI", changes.filter(\.isOfEpci).map(sentence)),
            (words.pick("Dans l’atlas", "In the atlas"), moves.map(sentence)),
        ]
        for (title, sentences) in groups where !sentences.isEmpty {
            lines.append(title)
            lines += sentences.prefix(Self.shown).map { "  " + $0 }
            if sentences.count > Self.shown {
                lines.append(words.moreLines(sentences.count - Self.shown, with: "--format csv"))
            }
            lines.append("")
        }
        lines.append(words.tally(changes, moves))
        return lines.map { $0 + "\n" }.joined()
    }

    // MARK: For people

    private func sentence(_ change: TerritoryChange) -> String {
        switch change {
        case .merged(let codes, let code):
            words.merged(codes.map { commune($0, in: from) }, into: commune(code, in: to), people(of: code))
        case .split(let code, let codes): words.split(commune(code, in: from), into: codes.map { commune($0, in: to) })
        case .recoded(let old, let new): words.recoded(commune(old, in: from), to: commune(new, in: to))
        case .renamed(let code, let old, let new): words.renamed(code, old, new)
        case .appeared(let code): words.appeared(commune(code, in: to))
        case .changedEpci(let code, let old, let new):
            words.changedEpci(
                commune(code, in: to), from: old.map { epci($0, in: from) }, to: new.map { epci($0, in: to) })
        case .epciMade(let siren): words.epciMade(epci(siren, in: to))
        case .epciGone(let siren): words.epciGone(epci(siren, in: from))
        case .epciRenamed(let siren, let old, let new): words.renamed(siren, old, new)
        }
    }

    private func sentence(_ move: AtlasMove) -> String {
        let new = move.new.map { name($0, in: to) }
        let what = "\(words.subject(move.subject)), \(move.field) : \(name(move.old, in: from))"
        return
            (move.new == [move.old] ? what : "\(what) → \(new.isEmpty ? words.nothing : new.joined(separator: ", "))")
            + (move.doubt.map { " ; " + words.doubt($0) } ?? "")
    }

    private func commune(_ code: String, in territories: Territories) -> String {
        name(TerritoryReference(.commune, code), in: territories)
    }

    private func epci(_ siren: String, in territories: Territories) -> String {
        name(TerritoryReference(.epci, siren), in: territories)
    }

    private func name(_ reference: TerritoryReference, in territories: Territories) -> String {
        "\(territories.name(of: reference)?.madeSafe ?? "?") (\(reference.code.madeSafe))"
    }

    private func people(of code: String) -> Int? {
        to.commune(code).map { Int(to.communes.populations[$0]) }.flatMap { $0 < 0 ? nil : $0 }
    }

    // MARK: For programs

    private func record(_ change: TerritoryChange) -> TerritoryRecord {
        switch change {
        case .merged(let codes, let code): TerritoryRecord("merged", old: communes(codes), new: communes([code]))
        case .split(let code, let codes): TerritoryRecord("split", old: communes([code]), new: communes(codes))
        case .recoded(let old, let new): TerritoryRecord("recoded", old: communes([old]), new: communes([new]))
        case .renamed(let code, let old, let new):
            TerritoryRecord("renamed", old: communes([code]), new: communes([code]), names: (old, new))
        case .appeared(let code): TerritoryRecord("appeared", old: [], new: communes([code]))
        case .changedEpci(let code, let old, let new):
            TerritoryRecord(
                "changedEpci", record: communes([code])[0], field: "epci", old: epci(old), new: epci(new))
        case .epciMade(let siren): TerritoryRecord("epciMade", old: [], new: epci(siren))
        case .epciGone(let siren): TerritoryRecord("epciGone", old: epci(siren), new: [])
        case .epciRenamed(let siren, let old, let new):
            TerritoryRecord("renamed", old: epci(siren), new: epci(siren), names: (old, new))
        }
    }

    private func record(_ move: AtlasMove) -> TerritoryRecord {
        TerritoryRecord(
            move.doubt == nil ? "moved" : "doubtful", record: words.reference(move.subject), field: move.field,
            old: [move.old.description], new: move.new.map(\.description))
    }

    private func communes(_ codes: [String]) -> [String] {
        codes.map { TerritoryReference(.commune, $0).description }
    }

    private func epci(_ siren: String?) -> [String] {
        siren.map { [TerritoryReference(.epci, $0).description] } ?? []
    }
}

private struct TerritoryRecord: Record {
    let what: String
    let record: String
    let field: String
    let old: [String]
    let new: [String]
    let oldName: String
    let newName: String

    init(
        _ what: String, record: String = "", field: String = "", old: [String], new: [String],
        names: (String, String) = ("", "")
    ) {
        self.what = what
        self.record = record
        self.field = field
        self.old = old
        self.new = new
        (oldName, newName) = names
    }

    static let columns = ["what", "record", "field", "old", "new", "oldName", "newName"]

    var cells: [String] {
        [what, record, field, old.joined(separator: "|"), new.joined(separator: "|"), oldName, newName]
    }
}

extension TerritoryChange {
    fileprivate var isOfEpci: Bool {
        switch self {
        case .changedEpci, .epciMade, .epciGone, .epciRenamed: true
        default: false
        }
    }
}
