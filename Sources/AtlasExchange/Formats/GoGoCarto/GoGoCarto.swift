import AtlasModel

/// The columns of the table that GoGoCarto imports and exports (https://gogocarto.fr), and some that it also knows.
enum GoGoCartoField: String, ForeignField {
    case id, name, taxonomy, streetAddress, addressLocality, postalCode, addressCountry, email, latitude, longitude
    case images, owner, source, telephone, website, description

    /// Those that a file always has.
    static let written: [GoGoCartoField] = [
        .id, .name, .taxonomy, .streetAddress, .addressLocality, .postalCode, .addressCountry, .email, .latitude,
        .longitude, .images, .owner, .source,
    ]
}

/// Writes actors as points for a map of GoGoCarto: it has no room for offers, zones, nor register numbers.
enum GoGoCartoExport {
    static func text(of atlas: Atlas) -> TextPieces {
        let dialect = CsvDialect.comma
        return TextPieces(from: dialect.text([GoGoCartoField.written.map(\.rawValue)]), atlas.actors) { actor, text in
            dialect.append(
                GoGoCartoField.written.map { CellText.guarded(cell($0, actor, in: atlas)) }, to: &text)
        }
    }

    private static func cell(_ field: GoGoCartoField, _ actor: Actor, in atlas: Atlas) -> String {
        let address = PostalAddress(of: actor, in: atlas.territories)
        return switch field {
        case .id: actor.id.rawValue
        case .name: actor.name
        case .taxonomy: actor.types.map { category($0, in: atlas.referential) }.joined(separator: ",")
        case .streetAddress: actor.address
        case .addressLocality: address.city ?? ""
        case .postalCode: address.postalCode ?? ""
        case .addressCountry: "FR"
        case .email: actor.email
        case .latitude: actor.coordinate?.latitude.description ?? ""
        case .longitude: actor.coordinate?.longitude.description ?? ""
        case .source: actor.source
        default: ""
        }
    }

    /// The name of a type; a comma, which separates categories, is a stroke.
    private static func category(_ id: ActorTypeID, in referential: Referential) -> String {
        (referential.type(id)?.name ?? id.rawValue).replacing(", ", with: " / ").replacing(",", with: "/")
    }
}

/// Reads the table of a map of GoGoCarto as actors.
enum GoGoCartoImport {
    static func read(_ path: String, for atlas: Atlas) -> IncomingRecords {
        let log = FindingLog()
        var incoming = IncomingRecords()
        if let bytes = FileContents(path: path).text(of: path, log) {
            incoming.actors = actors(bytes, file: path, for: atlas, log: log)
        }
        incoming.findings = log.findings
        return incoming
    }

    static func actors(
        _ bytes: [UInt8], file: String, for atlas: Atlas, log: FindingLog
    ) -> [IncomingRecord<Actor>] {
        let table = ForeignCsv.table(bytes, file: file, log: log)
        let names = Dictionary(GoGoCartoField.allCases.map { ($0.rawValue.lowercased(), $0) }) { first, _ in first }
        guard let header = ForeignCsv.header(of: table, { names[$0.lowercased()] }) else { return [] }
        let types = atlas.referential.typeNames
        let finder = CommuneFinder(atlas.territories)
        var naming = ActorNaming(taken: Set(atlas.actors.map(\.id.rawValue)))
        var actors: [IncomingRecord<Actor>] = []
        var lines = FirstLines()
        ForeignCsv.forEachRecord(table, header, file: file, log: log) { record in
            let written = record.text(.id)
            let id =
                written.isEmpty ? naming.identifier(for: record.text(.name)) : ActorNaming.identifier(from: written)
            let (actor, findings) = log.gather {
                lines.note(id, of: record, in: .id)
                return self.actor(record, id, types, finder)
            }
            actors.append(
                IncomingRecord(actor, key: id, at: record.place, isIdentified: !written.isEmpty, findings: findings))
        }
        return actors
    }

    private static func actor(
        _ record: ForeignRecord<GoGoCartoField>, _ id: String, _ types: KnownNames<ActorTypeID>,
        _ finder: CommuneFinder
    ) -> Actor {
        var known: [ActorTypeID] = []
        for category in record.items(.taxonomy, separatedBy: [",", "|"]) {
            if let type = types.id(category) {
                if !known.contains(type) { known.append(type) }
            } else {
                // Their categories are their own: one that says nothing here is no error.
                record.report(
                    .warning, .unknownName(of: .actorType, nearest: types.nearest(category)), .taxonomy,
                    value: category)
            }
        }
        return Actor(
            id: ActorID(id), name: record.requiredText(.name), types: known, address: record.text(.streetAddress),
            commune: record.commune(.addressLocality, postalCode: .postalCode, in: finder),
            coordinate: record.coordinate(.latitude, .longitude), phone: record.text(.telephone),
            email: record.text(.email), website: record.text(.website), source: record.text(.source),
            notes: record.prose(.description))
    }
}
