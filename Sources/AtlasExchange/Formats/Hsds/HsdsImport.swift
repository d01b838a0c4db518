import AtlasModel

/// Reads the tables of HSDS 3 as actors and offers.
///
/// Services that others have written name no function of ours: they are left out, and told.  Ours say their own
/// territory among their lines; `service_areas.csv` has that of the actor where they have none.
enum HsdsImport {
    static func read(_ path: String, for atlas: Atlas, today: CalendarDate?) -> IncomingRecords {
        let log = FindingLog(today: today)
        var tables: [HsdsTable: [ForeignRecord<HsdsField>]] = [:]
        for table in HsdsTable.allCases { tables[table] = records(of: table, in: path, log) }
        var reader = HsdsReader(atlas, tables, log)
        reader.read()
        var incoming = IncomingRecords()
        incoming.actors = reader.actors
        incoming.offers = reader.offers
        incoming.listsAllOffers = !reader.offers.isEmpty
        incoming.findings = log.findings
        return incoming
    }

    private static func records(
        of table: HsdsTable, in folder: String, _ log: FindingLog
    ) -> [ForeignRecord<HsdsField>] {
        let file = table.rawValue
        let absence: Finding.Severity? = table == .organizations ? .error : nil
        guard let bytes = FileContents(path: "\(folder)/\(file)").text(of: file, absence: absence, log) else {
            return []
        }
        let csv = ForeignCsv.table(bytes, file: file, log: log)
        guard let header = ForeignCsv.header(of: csv, { HsdsField(rawValue: $0.lowercased()) }) else { return [] }
        var records: [ForeignRecord<HsdsField>] = []
        var lines = FirstLines()
        ForeignCsv.forEachRecord(csv, header, file: file, log: log) { record in
            // Those of organizations and services are reported with the records that come of them.
            if table != .organizations, table != .services { lines.note(record.text(.id), of: record, in: .id) }
            records.append(record)
        }
        return records
    }
}

private struct HsdsReader {
    private let tables: [HsdsTable: [ForeignRecord<HsdsField>]]
    private let labels: RecordLabels
    private let finder: CommuneFinder
    private let log: FindingLog
    private var services = FirstLines()
    private(set) var actors: [IncomingRecord<Actor>] = []
    private(set) var offers: [IncomingRecord<Offer>] = []

    init(_ atlas: Atlas, _ tables: [HsdsTable: [ForeignRecord<HsdsField>]], _ log: FindingLog) {
        self.tables = tables
        self.log = log
        labels = RecordLabels(atlas)
        finder = CommuneFinder(atlas.territories)
    }

    mutating func read() {
        let identifiers = grouped(.organizationIdentifiers, by: .organizationID)
        let phones = grouped(.phones, by: .organizationID)
        let locations = grouped(.locations, by: .organizationID)
        let addresses = grouped(.addresses, by: .locationID)
        var ids: [String: ActorID] = [:]
        var organizations = FirstLines()
        var actorLines = FirstLines()
        for record in tables[.organizations] ?? [] {
            let key = record.text(.id)
            let numbers = identifiers[key] ?? []
            func number(_ type: String) -> ForeignRecord<HsdsField>? {
                numbers.first { $0.text(.identifierType).folded == type.folded }
            }
            let named = number(HsdsIdentifier.maillage)
            let ours = named?.text(.identifier)
            let id = ActorNaming.identifier(from: ours ?? key)
            let (actor, findings) = log.gather { () -> Actor in
                // Of an organization that is there twice, its number is no second one.
                if !organizations.contains(key) {
                    actorLines.note(id, of: named ?? record, in: named == nil ? .id : .identifier)
                }
                organizations.note(key, of: record, in: .id)
                let location = (locations[key] ?? []).first
                let address = location.flatMap { (addresses[$0.text(.id)] ?? []).first }
                let commune = address?.commune(.city, postalCode: .postalCode, in: finder)
                let line = address?.text(.address1) ?? ""
                let description = record.prose(.description)
                let stated = Actor(
                    id: ActorID(id), name: record.requiredText(.name), acronym: record.text(.alternateName),
                    siret: number(HsdsIdentifier.siret)?.siret(.identifier) ?? "",
                    rna: number(HsdsIdentifier.rna)?.rna(.identifier) ?? "",
                    address: line == address?.text(.city) ? "" : line, commune: commune,
                    coordinate: location?.coordinate(.latitude, .longitude),
                    phone: (phones[key] ?? []).map { $0.text(.number) }.joined(separator: " / "),
                    email: record.text(.email),
                    website: record.text(.website), source: ours == nil ? "HSDS" : "",
                    notes: ours == nil ? description : "")
                guard ours != nil, description != stated.name else { return stated }
                let told = labels.actor(from: description)
                record.tell(.description, ifAfterToday: told.verification?.on)
                return stated.overlaid(by: told)
            }
            ids[key] = ActorID(id)
            actors.append(
                IncomingRecord(actor, key: id, at: record.place, isIdentified: ours != nil, findings: findings))
        }
        for record in tables[.services] ?? [] { take(record, ids) }
    }

    private mutating func take(
        _ record: ForeignRecord<HsdsField>, _ ids: [String: ActorID]
    ) {
        let (offer, findings) = log.gather {
            services.note(record.text(.id), of: record, in: .id)
            return self.offer(record, ids)
        }
        guard let offer else {
            // Nothing comes of it, but what is wrong is told.
            for finding in findings { log.add(finding) }
            return
        }
        offers.append(IncomingRecord(offer, key: record.text(.id), at: record.place, findings: findings))
    }

    /// `nil` for a service of nobody, or one that nobody knows the function of.
    private func offer(
        _ record: ForeignRecord<HsdsField>, _ ids: [String: ActorID]
    ) -> Offer? {
        let organization = record.text(.organizationID)
        guard let actor = ids[organization] else {
            record.report(.error, .unknownIdentifier(of: .organization), .organizationID, value: organization)
            return nil
        }
        guard var offer = labels.offer(from: record.prose(.description), of: actor) else {
            record.report(.warning, .unmappedService, .name, value: record.text(.name))
            return nil
        }
        offer.conditions = record.prose(.applicationProcess)
        offer.cost = record.text(.feesDescription)
        offer.audience = record.text(.eligibilityDescription)
        let checked = record.date(.assuredDate)
        record.tell(.assuredDate, ifAfterToday: checked ?? offer.verification?.on)
        if let checked, offer.verification == nil { offer.verification = Verification(on: checked, by: "") }
        return offer
    }

    private func grouped(_ table: HsdsTable, by field: HsdsField) -> [String: [ForeignRecord<HsdsField>]] {
        Dictionary(grouping: tables[table] ?? []) { $0.text(field) }
    }
}
