import AtlasModel

/// A package as what it brings to another atlas: every record with its place, what is wrong with one being no reason to
/// refuse the others.
///
/// Functions, types and official territories are those of the atlas that it comes into.
enum PackageImport {
    static func read(
        _ path: String, for atlas: Atlas, _ options: Importer.Options
    ) -> IncomingRecords {
        guard SourceFolder.isFolder(path) else {
            var incoming = IncomingRecords()
            incoming.findings = [Finding(.error, .missingFile, at: Finding.Place(file: path))]
            return incoming
        }
        var folder = SourceFolder(path: path)
        if let progress = options.progress {
            let total = PackageWriter.ownFiles.reduce(0) { $0 + folder.size(of: $1) }
            folder.meter = ReadingMeter(total: total, report: progress)
        }
        return PackageSheets(folder: folder, atlas: atlas, log: FindingLog(today: options.today)).read()
    }
}

private struct PackageSheets {
    let folder: SourceFolder
    let atlas: Atlas
    let log: FindingLog

    func read() -> IncomingRecords {
        var incoming = IncomingRecords()
        let official = TerritoryLookup(atlas.territories)
        incoming.zones = records(of: ZoneSheet.Column.self, key: \.id) { ZoneSheet.read($0, official) }
        let brought = incoming.zones.map(\.record)
        let own = atlas.territories.zones.filter { zone in !brought.contains { $0.id == zone.id } }
        var known = Known(referential: atlas.referential, territories: atlas.territories.naming(own + brought))

        let actors: Sheet<ActorSheet.Column> = folder.sheet(isRequired: true, log: log)
        let lines = actors.identifiers(.id, log: log)
        known.actors = Identifiers(lines, of: .actor)
        incoming.actors = records(of: actors, key: \.id.rawValue) { ActorSheet.read($0, known) }
        if var lines {
            for actor in atlas.actors where lines[actor.id.rawValue] == nil { lines[actor.id.rawValue] = 0 }
            known.actors = Identifiers(lines, of: .actor)
        }
        incoming.offers = records(of: OfferSheet.Column.self, key: \.actor.rawValue) { OfferSheet.read($0, known) }
        incoming.listsAllOffers = folder.has(OfferSheet.Column.file)
        incoming.relations = records(
            of: RelationSheet.Column.self, key: \.from.rawValue, RelationSheet.reader(known))
        incoming.cooperations = cooperations(known, &incoming.parts)
        incoming.initiatives = initiatives(known, &incoming.parts)
        incoming.invitations = records(of: SurveySheet.Column.self, key: \.actor.rawValue, SurveySheet.reader(known))
        folder.reportUnknownTables(besides: PackageWriter.knownTables, log: log)
        incoming.findings = log.findings
        return incoming.attachingFindings()
    }

    private func cooperations(
        _ known: Known, _ parts: inout [String: IncomingRecords.Parts]
    ) -> [IncomingRecord<Cooperation>] {
        let sheet: Sheet<CooperationSheet.Column> = folder.sheet(log: log)
        let ids = Identifiers<CooperationID>(sheet.identifiers(.id, log: log), of: .cooperation)
        let members = rows(
            of: CooperationMemberSheet.Column.self, CooperationSheet.Column.file, \.cooperation.rawValue, &parts
        ) { CooperationMemberSheet.read($0, known, ids) }
        let grouped = Dictionary(grouping: members, by: \.cooperation).mapValues { $0.map(\.member) }
        return records(of: sheet, key: \.id.rawValue) { CooperationSheet.read($0, known, members: grouped) }
    }

    private func initiatives(
        _ known: Known, _ parts: inout [String: IncomingRecords.Parts]
    ) -> [IncomingRecord<Initiative>] {
        let sheet: Sheet<InitiativeSheet.Column> = folder.sheet(log: log)
        let ids = Identifiers<InitiativeID>(sheet.identifiers(.id, log: log), of: .initiative)
        let sessions = rows(of: SessionSheet.Column.self, InitiativeSheet.Column.file, \.initiative.rawValue, &parts) {
            SessionSheet.read($0, ids)
        }
        let efforts = rows(of: EffortSheet.Column.self, InitiativeSheet.Column.file, \.initiative.rawValue, &parts) {
            EffortSheet.read($0, ids)
        }
        let participants = rows(
            of: ParticipantSheet.Column.self, InitiativeSheet.Column.file, \.initiative.rawValue, &parts
        ) { ParticipantSheet.read($0, known, ids) }
        let grouped = InitiativeParts(
            sessions: Dictionary(grouping: sessions, by: \.initiative).mapValues { $0.map(\.session) },
            efforts: Dictionary(grouping: efforts, by: \.initiative).mapValues { $0.map(\.effort) },
            participants: Dictionary(grouping: participants, by: \.initiative).mapValues { $0.map(\.participant) })
        return records(of: sheet, key: \.id.rawValue) { InitiativeSheet.read($0, known, grouped) }
    }

    /// The parts of records that stand in a file of their own, and noted in `parts`, whose they are.
    private func rows<Column: SheetColumn, Value>(
        of type: Column.Type, _ owners: String, _ owner: (Value) -> String,
        _ parts: inout [String: IncomingRecords.Parts], _ read: (Row<Column>) -> Value
    ) -> [Value] {
        let sheet: Sheet<Column> = folder.sheet(log: log)
        var keys: [Int: String] = [:]
        let values = sheet.map(log: log) { row in
            let value = read(row)
            keys[row.line] = owner(value)
            return value
        }
        parts[Column.file] = IncomingRecords.Parts(owners: owners, keys: keys)
        return values
    }

    private func records<Column: SheetColumn, Value>(
        of type: Column.Type, key: (Value) -> String, _ read: (Row<Column>) -> Value
    ) -> [IncomingRecord<Value>] {
        records(of: folder.sheet(of: type, log: log), key: key, read)
    }

    private func records<Column: SheetColumn, Value>(
        of sheet: Sheet<Column>, key: (Value) -> String, _ read: (Row<Column>) -> Value
    ) -> [IncomingRecord<Value>] {
        sheet.map(log: log) { row in
            let place = Finding.Place(file: Column.file, line: row.line)
            let (value, findings) = log.gather { read(row) }
            return IncomingRecord(value, key: key(value), at: place, findings: findings)
        }
    }
}

extension IncomingRecords {
    /// With the findings about a line given to the actor that stands there: as when its identifier is there twice.
    fileprivate func attachingFindings() -> IncomingRecords {
        var result = self
        let rows = Dictionary(
            actors.indices.map { (actors[$0].place.line, $0) }
        ) { first, _ in first }
        result.findings = findings.filter { finding in
            guard finding.place.file == ActorSheet.Column.file, finding.problem != .missingColumn,
                let line = finding.place.line, line > 1, let row = rows[line]
            else { return true }
            result.actors[row].findings.append(finding)
            return false
        }
        return result
    }
}
