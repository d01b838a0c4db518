import AtlasModel

/// Reads the features of a GeoJSON file as actors, with their offers where we have written it.
enum GeoJsonImport {
    static func read(_ path: String, for atlas: Atlas, today: CalendarDate?) -> IncomingRecords {
        let log = FindingLog(today: today)
        var incoming = IncomingRecords()
        if let bytes = FileContents(path: path).text(of: path, log) {
            read(bytes, file: path, for: atlas, log: log, into: &incoming)
        }
        incoming.findings = log.findings
        return incoming
    }

    static func read(
        _ bytes: [UInt8], file: String, for atlas: Atlas, log: FindingLog, into incoming: inout IncomingRecords
    ) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = start == 0 ? bytes : Array(bytes[start...])
        var lines = LineCounter(text)
        var reader = FeatureReader(atlas, log)
        var scanner = JsonScanner(text)
        var hasFeatures = false
        do throws(JsonScanner.Mismatch) {
            try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
                guard key == "features" else { return try scanner.skip() }
                hasFeatures = true
                try scanner.array { scanner throws(JsonScanner.Mismatch) in
                    let place = Finding.Place(file: file, line: lines.line(at: scanner.offset))
                    reader.take(try Feature(&scanner, at: place, log))
                }
            }
            try scanner.expectEnd()
            if !hasFeatures {
                log.add(Finding(.error, .invalidJSON(reason: "no features"), at: Finding.Place(file: file)))
            }
        } catch {
            let place = Finding.Place(file: file, line: lines.line(at: error.offset))
            log.add(Finding(.error, .invalidJSON(reason: "not GeoJSON"), at: place))
        }
        incoming.actors = reader.actors
        incoming.offers = reader.offers
        incoming.listsAllOffers = !reader.offers.isEmpty
    }
}

/// The line of a place in a text, asked for from the beginning to the end.
private struct LineCounter {
    private let text: [UInt8]
    private var offset = 0
    private var line = 1

    init(_ text: [UInt8]) { self.text = text }

    mutating func line(at place: Int) -> Int {
        // The bracket or comma before a value may be on the line before.
        var place = min(place, text.count)
        while place < text.count, text[place] <= 0x20 { place += 1 }
        while offset < place {
            if text[offset] == 0x0A { line += 1 }
            offset += 1
        }
        return line
    }
}

private struct Feature {
    let record: ForeignRecord<GeoJsonField>
    let offers: [ForeignRecord<GeoJsonOfferField>]
    /// Longitude, then latitude.
    let position: [Double]

    init(
        _ scanner: inout JsonScanner, at place: Finding.Place, _ log: FindingLog
    ) throws(JsonScanner.Mismatch) {
        var cells: [GeoJsonField: ForeignCell] = [:]
        var offers: [[GeoJsonOfferField: ForeignCell]] = []
        var position: [Double] = []
        var id: String?
        try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
            switch key {
            case "id": id = try scanner.scalar()
            case "geometry": position = try Feature.point(&scanner)
            case "properties":
                guard scanner.isObject else { return try scanner.skip() }
                try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
                    if key == "offers", scanner.isList {
                        try scanner.array { scanner throws(JsonScanner.Mismatch) in
                            offers.append(try ForeignJson.cells(&scanner, GeoJsonOfferField.self))
                        }
                    } else if let field = GeoJsonField(rawValue: key), !scanner.isObject {
                        cells[field] = try ForeignJson.cell(&scanner)
                    } else {
                        try scanner.skip()
                    }
                }
            default: try scanner.skip()
            }
        }
        if let id { cells[.id] = .text(id) }
        record = ForeignRecord(cells, at: place, log: log)
        self.offers = offers.map { ForeignRecord($0, at: place, log: log) }
        self.position = position
    }

    /// The coordinates of a point; empty for null and for other geometries.
    private static func point(_ scanner: inout JsonScanner) throws(JsonScanner.Mismatch) -> [Double] {
        guard scanner.isObject else {
            try scanner.skip()
            return []
        }
        var type = ""
        var position: [Double] = []
        try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
            switch key {
            case "type": type = try scanner.scalar() ?? ""
            case "coordinates" where scanner.isList && !scanner.isNested:
                try scanner.array { scanner throws(JsonScanner.Mismatch) in position.append(try scanner.number()) }
            default: try scanner.skip()
            }
        }
        return type == "Point" && position.count >= 2 ? position : []
    }
}

private struct FeatureReader {
    private let functions: KnownNames<FunctionID>
    private let types: KnownNames<ActorTypeID>
    private let finder: CommuneFinder
    private let zones: ZoneFinder
    private let log: FindingLog
    private var naming: ActorNaming
    private var lines = FirstLines()
    private(set) var actors: [IncomingRecord<Actor>] = []
    private(set) var offers: [IncomingRecord<Offer>] = []

    init(_ atlas: Atlas, _ log: FindingLog) {
        functions = atlas.referential.functionNames
        types = atlas.referential.typeNames
        finder = CommuneFinder(atlas.territories)
        zones = ZoneFinder(atlas.territories)
        naming = ActorNaming(taken: Set(atlas.actors.map(\.id.rawValue)))
        self.log = log
    }

    mutating func take(_ feature: Feature) {
        let record = feature.record
        let written = record.text(.id)
        let id = written.isEmpty ? naming.identifier(for: record.text(.name)) : ActorNaming.identifier(from: written)
        let (actor, findings) = log.gather {
            lines.note(id, of: record, in: .id)
            return self.actor(feature, id)
        }
        actors.append(
            IncomingRecord(actor, key: id, at: record.place, isIdentified: !written.isEmpty, findings: findings))
        for record in feature.offers {
            let (offer, findings) = log.gather { self.offer(record, of: ActorID(id)) }
            offers.append(IncomingRecord(offer, key: id, at: record.place, findings: findings))
        }
    }

    private func actor(_ feature: Feature, _ id: String) -> Actor {
        let record = feature.record
        return Actor(
            id: ActorID(id), name: record.requiredText(.name), acronym: record.text(.acronym),
            types: record.known(.type, types), networks: record.items(.networks),
            guidAsso: record.choice(.guidasso, FlatTerms.guidAsso), siret: record.siret(.siret),
            rna: record.rna(.rna), address: record.text(.address),
            commune: record.commune(.commune, code: .commune, in: finder), coordinate: coordinate(of: feature),
            zone: record.zone(.zone, in: zones), phone: record.text(.phone), email: record.text(.email),
            website: record.text(.website), survey: record.choice(.survey, FlatTerms.surveys) ?? .none,
            verification: record.verification(on: .verifiedOn, by: .verifiedBy),
            modifiedOn: record.date(.modifiedOn), source: record.text(.source), notes: record.prose(.notes))
    }

    private func coordinate(of feature: Feature) -> Coordinate? {
        guard feature.position.count >= 2, feature.record.text(.position) != GeoJsonName.atCommune else { return nil }
        let (longitude, latitude) = (feature.position[0], feature.position[1])
        guard abs(latitude) <= 90, abs(longitude) <= 180 else {
            feature.record.report(
                .error, .outOfRange(minimum: -90, maximum: 90), .position, value: "\(longitude) \(latitude)")
            return nil
        }
        return Coordinate(latitude: latitude, longitude: longitude)
    }

    private func offer(_ record: ForeignRecord<GeoJsonOfferField>, of actor: ActorID) -> Offer {
        if record.items(.functions).isEmpty { record.report(.error, .missingValue, .functions, value: "") }
        let (from, to) = (record.date(.validFrom), record.date(.validTo))
        if let from, let to, from > to { record.report(.error, .datesReversed, .validTo, value: to.description) }
        return Offer(
            actor: actor, functions: record.known(.functions, functions), stages: record.stages(.stages),
            role: record.choice(.role, FlatTerms.roles) ?? .unknown, zone: record.zone(.zone, in: zones),
            modes: record.items(.modes), duration: record.text(.duration), audience: record.text(.audience),
            cost: record.text(.cost), conditions: record.prose(.conditions), validFrom: from, validTo: to,
            verification: record.verification(on: .verifiedOn, by: .verifiedBy),
            source: record.text(.source))
    }
}
