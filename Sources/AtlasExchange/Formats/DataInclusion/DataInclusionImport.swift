import AtlasModel

/// Reads structures and services of data·inclusion, in JSON or CSV, as actors and offers.
///
/// What we have written comes back as it was, as far as the format has room for it; of what others have written, a
/// service is an offer of the function that its kind stands for, its role unknown.
enum DataInclusionImport {
    static func read(_ path: String, for atlas: Atlas, _ options: Importer.Options) -> IncomingRecords {
        let log = FindingLog(today: options.today)
        let files = files(at: path)
        if files.isEmpty {
            log.add(Finding(.error, .missingFile, at: Finding.Place(file: path)))
        }
        let meter = options.progress.map { report in
            ReadingMeter(
                total: files.reduce(0) { $0 + SourceFolder.size(ofFile: $1.path) }, report: report)
        }
        var reader = DataInclusionReader(atlas, options.serviceTypes, log)
        for file in files where !file.isServices {
            forEachRecord(of: file, StructureField.self, log, meter) { reader.structure($0) }
        }
        for file in files where file.isServices {
            forEachRecord(of: file, ServiceField.self, log, meter) { reader.service($0) }
        }
        var incoming = IncomingRecords()
        incoming.actors = reader.actors
        incoming.offers = reader.offers
        incoming.listsAllOffers = !reader.offers.isEmpty
        incoming.findings = log.findings
        return incoming.takingSharedZones(besides: reader.ours)
    }

    private struct File {
        let path: String
        /// As findings name it.
        let name: String
        let isServices: Bool

        var isJson: Bool { path.lowercased().hasSuffix("json") }
    }

    private static func files(at path: String) -> [File] {
        if SourceFolder.isFolder(path) {
            let folder = SourceFolder(path: path)
            return [DataInclusionFolder.structures, DataInclusionFolder.services].compactMap { name in
                [".json", ".csv"].map { name + $0 }.first(where: folder.has).map {
                    File(path: "\(path)/\($0)", name: $0, isServices: name == DataInclusionFolder.services)
                }
            }
        }
        switch FileContents(path: path, upTo: 1 << 16) {
        case .absent, .unreadable: return [File(path: path, name: path, isServices: false)]
        case .bytes(let bytes):
            let beginning = String(decoding: bytes, as: UTF8.self)
            return [File(path: path, name: path, isServices: beginning.contains("structure_id"))]
        }
    }

    private static func forEachRecord<Field: ForeignField>(
        of file: File, _ type: Field.Type, _ log: FindingLog, _ meter: ReadingMeter?,
        _ body: (ForeignRecord<Field>) -> Void
    ) {
        if file.isJson {
            ForeignJson.forEachRecord(in: file.path, file: file.name, type, log: log, meter: meter, body)
            return
        }
        guard let bytes = FileContents(path: file.path).text(of: file.name, log) else { return }
        let table = ForeignCsv.table(bytes, file: file.name, log: log)
        guard let header = ForeignCsv.header(of: table, { Field(rawValue: $0.lowercased()) }) else { return }
        ForeignCsv.forEachRecord(table, header, file: file.name, log: log, meter: meter, body)
    }
}

/// Structures and services as they are read.
struct DataInclusionReader {
    private let labels: RecordLabels
    private let zones: EligibilityZone
    private let finder: CommuneFinder
    private let types: ServiceTypes
    private let log: FindingLog
    private let known: Set<String>
    private var structures = FirstLines()
    private var services = FirstLines()
    private(set) var actors: [IncomingRecord<Actor>] = []
    private(set) var offers: [IncomingRecord<Offer>] = []
    /// Actors that we have written, whose territory is among their lines.
    private(set) var ours: Set<ActorID> = []

    init(_ atlas: Atlas, _ types: ServiceTypes, _ log: FindingLog) {
        labels = RecordLabels(atlas)
        zones = EligibilityZone(atlas.territories)
        finder = CommuneFinder(atlas.territories)
        self.types = types
        self.log = log
        known = Set(atlas.actors.map(\.id.rawValue))
    }

    private static func actorID(_ id: String) -> String {
        let isOurs = id.hasPrefix(DataInclusionFolder.prefix)
        return ActorNaming.identifier(from: isOurs ? String(id.dropFirst(DataInclusionFolder.prefix.count)) : id)
    }

    mutating func structure(_ record: ForeignRecord<StructureField>) {
        let id = DataInclusionReader.actorID(record.text(.id))
        let (actor, findings) = log.gather {
            if !record.requiredText(.id).isEmpty { structures.note(id, of: record, in: .id) }
            return self.actor(record, id: id)
        }
        if record.text(.source) == DataInclusionFolder.source { ours.insert(actor.id) }
        actors.append(IncomingRecord(actor, key: id, at: record.place, findings: findings))
    }

    private func actor(_ record: ForeignRecord<StructureField>, id: String) -> Actor {
        let isOurs = record.text(.source) == DataInclusionFolder.source
        let description = record.prose(.description)
        let address = [record.text(.adresse), record.text(.complementAdresse)].filter { !$0.isEmpty }
        let source = ["data·inclusion", record.text(.source), record.text(.lienSource)].filter { !$0.isEmpty }
        let modifiedOn = record.date(.dateMaj)
        let stated = Actor(
            id: ActorID(id), name: record.requiredText(.nom),
            networks: record.items(.reseauxPorteurs, separatedBy: ["|", ","]),
            siret: record.siret(.siret), address: address.joined(separator: ", "),
            commune: record.commune(.commune, code: .codeInsee, postalCode: .codePostal, in: finder),
            coordinate: record.coordinate(.latitude, .longitude), phone: record.text(.telephone),
            email: record.text(.courriel), website: record.text(.siteWeb), modifiedOn: isOurs ? nil : modifiedOn,
            source: isOurs ? "" : source.joined(separator: ", "), notes: isOurs ? "" : description)
        guard isOurs else { return stated }
        let told = labels.actor(from: description, modifiedOn: modifiedOn)
        record.tell(.description, ifAfterToday: told.verification?.on)
        return stated.overlaid(by: told)
    }

    mutating func service(_ record: ForeignRecord<ServiceField>) {
        let (offer, findings) = log.gather {
            services.note(record.text(.id), of: record, in: .id)
            return self.offer(record)
        }
        guard let offer else {
            // Nothing comes of it, but what is wrong is told.
            for finding in findings { log.add(finding) }
            return
        }
        offers.append(IncomingRecord(offer, key: record.text(.id), at: record.place, findings: findings))
    }

    /// `nil` for a service that nobody knows the function of.
    private func offer(_ record: ForeignRecord<ServiceField>) -> Offer? {
        let structure = record.requiredText(.structureID)
        let id = DataInclusionReader.actorID(structure)
        if !structure.isEmpty, !structures.contains(id), !known.contains(id) {
            record.report(.error, .unknownIdentifier(of: .structure), .structureID, value: structure)
        }
        let (zone, unknown) = zones.zone(of: record.items(.zoneEligibilite, separatedBy: ["|", ","]))
        for code in unknown { record.report(.warning, .unknownTerritory, .zoneEligibilite, value: code) }
        let isOurs = record.text(.source) == DataInclusionFolder.source
        let description = record.prose(.description)
        var offer: Offer
        if isOurs, let ours = labels.offer(from: description, of: ActorID(id)) {
            // Its own territory is written there; without, it is the actor's.
            offer = ours
            offer.conditions = record.prose(.conditionsAcces)
            record.tell(.description, ifAfterToday: ours.verification?.on)
        } else {
            let functions = types.functions(of: record.text(.type))
            guard !functions.isEmpty else {
                record.report(.warning, .unmappedService, .type, value: record.text(.type))
                return nil
            }
            let told = [record.text(.nom), description, record.prose(.conditionsAcces)].filter { !$0.isEmpty }
            let source = ["data·inclusion", record.text(.source), record.text(.lienSource)].filter { !$0.isEmpty }
            offer = Offer(
                actor: ActorID(id), functions: functions, stages: [], role: .unknown, zone: zone,
                conditions: told.joined(by: "\n"), source: source.joined(by: ", "))
        }
        offer.audience = record.text(.publicsPrecisions)
        let cost = record.text(.fraisPrecisions)
        offer.cost = cost.isEmpty ? record.text(.frais) : cost
        return offer
    }
}

extension [String] {
    /// Joined in no more memory than the text needs: `joined` leaves up to as much again, and a file has a hundred thousand
    /// descriptions.
    fileprivate func joined(by separator: String) -> String {
        var text = joined(separator: separator)
        return text.withUTF8 { String(decoding: $0, as: UTF8.self) }
    }
}

extension IncomingRecords {
    /// Actors have no zone of their own there: the one that all services of an actor share is taken for it.
    fileprivate func takingSharedZones(besides ours: Set<ActorID>) -> IncomingRecords {
        var zones: [ActorID: Zone] = [:]
        var differing = Set<ActorID>()
        for offer in offers {
            let (actor, zone) = (offer.record.actor, offer.record.zone)
            if let first = zones[actor], first != zone { differing.insert(actor) } else { zones[actor] = zone }
        }
        var result = self
        for row in actors.indices where actors[row].record.zone.isUnknown {
            let id = actors[row].record.id
            if let zone = zones[id], !differing.contains(id), !ours.contains(id) {
                result.actors[row].record.zone = zone
            }
        }
        return result
    }
}
