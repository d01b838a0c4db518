import AtlasModel

/// Reads the table of actors and offers, ours or what somebody keeps in a spreadsheet.
enum FlatImport {
    static func read(
        _ path: String, for atlas: Atlas, _ options: Importer.Options
    ) -> IncomingRecords {
        var incoming = IncomingRecords()
        let log = FindingLog(today: options.today)
        if let bytes = FileContents(path: path).text(of: path, log) {
            let meter = options.progress.map { ReadingMeter(total: bytes.count, report: $0) }
            read(bytes, file: path, for: atlas, mapping: options.mapping, log: log, meter: meter, into: &incoming)
        }
        incoming.findings = log.findings
        return incoming
    }

    /// Reads the bytes of a table.
    static func read(
        _ bytes: [UInt8], file: String, for atlas: Atlas, mapping: ColumnMapping?, log: FindingLog,
        meter: ReadingMeter? = nil, into incoming: inout IncomingRecords
    ) {
        let table = ForeignCsv.table(bytes, file: file, log: log)
        guard let first = table.records.first else { return }
        let given = mapping
        let mapping = given ?? ColumnMapping(proposedFor: table.texts(of: first).map(\.trimmed))
        guard let header = ForeignCsv.header(of: table, mapping.column) else { return }
        let place = Finding.Place(file: file, line: first.line)
        // Of a table of something else, one sentence says more than one for each of its columns.
        guard header.fields.contains(where: { $0 != nil }) else {
            let titles = header.titles.filter { !$0.isEmpty }.joined(separator: ", ")
            return log.add(Finding(.error, .noKnownColumn(required: FlatColumn.name.title), at: place, value: titles))
        }
        for (title, field) in zip(header.titles, header.fields) where field == nil && !title.isEmpty {
            if let given, given.entries.contains(where: { $0.title == title && $0.column == nil }) { continue }
            let nearest = NearestNames.of(title, among: FlatColumn.allCases.map(\.title), limit: 1).first
            log.add(
                Finding(
                    .warning, .unknownColumn(nearest: nearest),
                    at: Finding.Place(file: file, line: first.line, column: title), value: title))
        }
        guard header.fields.contains(.name) else {
            var missing = place
            missing.column = FlatColumn.name.title
            return log.add(Finding(.error, .missingColumn, at: missing, value: FlatColumn.name.title))
        }
        var reader = FlatRows(atlas, log)
        ForeignCsv.forEachRecord(table, header, file: file, log: log, meter: meter) { reader.take($0) }
        incoming.actors = reader.actors
        incoming.offers = reader.offers
        incoming.listsAllOffers = header.fields.contains { $0?.isOfOffer ?? false }
        incoming.putsSharedNumbersInDoubt = true
    }
}

/// The rows of a table, those of one actor put together.
private struct FlatRows {
    private let fields: FlatFields
    private let log: FindingLog
    /// The row of `actors` with an identifier or a SIRET.
    private var rows: [String: Int] = [:]
    /// Those with a name in a commune.
    private var namesakes: [String: [Int]] = [:]
    private var naming: ActorNaming
    private(set) var actors: [IncomingRecord<Actor>] = []
    private(set) var offers: [IncomingRecord<Offer>] = []

    init(_ atlas: Atlas, _ log: FindingLog) {
        fields = FlatFields(atlas)
        naming = ActorNaming(taken: Set(atlas.actors.map(\.id.rawValue)))
        self.log = log
    }

    mutating func take(_ record: ForeignRecord<FlatColumn>) {
        let (actor, findings) = log.gather { fields.actor(record) }
        let written = record.text(.id)
        let siret = ActorIndex.siret(actor)
        let named = "\(actor.name.folded) \(actor.commune ?? "")"
        let row: Int
        if let known = self.row(written: written, siret: siret, named: named) {
            row = known
            merge(actor, findings, into: row, record)
        } else {
            row = actors.count
            namesakes[named, default: []].append(row)
            let isIdentified = CellText.isIdentifier(written)
            let id = isIdentified ? written : naming.identifier(for: actor.name)
            actors.append(
                IncomingRecord(
                    Actor(id: ActorID(id), name: actor.name).overlaid(by: actor), key: id, at: record.place,
                    isIdentified: isIdentified, findings: findings))
        }
        for key in [written, siret ?? ""] where !key.isEmpty && rows[key] == nil { rows[key] = row }
        let isOffer = FlatColumn.allCases.contains { $0.isOfOffer && !record.prose($0).isEmpty }
        guard isOffer else { return }
        let (offer, problems) = log.gather { fields.offer(record, of: actors[row].record.id) }
        offers.append(IncomingRecord(offer, key: actors[row].key, at: record.place, findings: problems))
    }

    /// The actor of the file that a row speaks of, by what says who it is, the surest first; the same as the comparison
    /// with the atlas goes by.  `nil` for one that is not there yet.
    ///
    /// Many write the identifier or the SIRET in the first row of an actor only: a name in a commune stands for the one
    /// actor that bears it, where nothing says that it is another.
    private func row(written: String, siret: String?, named: String) -> Int? {
        if !written.isEmpty { return rows[written] }
        if let siret, let row = rows[siret] { return row }
        let namesakes = namesakes[named] ?? []
        if siret == nil, namesakes.count == 1 { return namesakes[0] }
        return namesakes.first { !actors[$0].isIdentified && ActorIndex.siret(actors[$0].record) == nil }
    }

    /// A further row of an actor says what the first left open; what it says otherwise is reported.
    private mutating func merge(
        _ actor: Actor, _ findings: [Finding], into row: Int, _ record: ForeignRecord<FlatColumn>
    ) {
        let first = actors[row].record
        let differences = first.changes(to: first.overlaid(by: actor)).filter { !$0.old.isEmpty }
        var findings = findings
        for difference in differences {
            var place = record.place
            let column = difference.field.split(separator: " ").first.flatMap { FlatColumn(rawValue: String($0)) }
            place.column = column.map(record.title) ?? difference.field
            findings.append(
                Finding(
                    .warning, .differsFromLine(actors[row].place.line ?? 0), at: place, value: difference.new))
        }
        var merged = actor.overlaid(by: first)
        merged = Actor(id: first.id, name: first.name).overlaid(by: merged)
        actors[row].record = merged
        // What is to be looked at in the first row is not told again for each.
        actors[row].findings += findings.filter { finding in
            finding.severity == .error
                || !actors[row].findings.contains {
                    $0.problem == finding.problem && $0.value == finding.value
                        && $0.place.column == finding.place.column
                }
        }
    }
}
