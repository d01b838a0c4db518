// Compiled by fuzz.sh into one module with the sources of AtlasExchange, so that it reaches what is internal.
import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the readers look names and codes up in: a country of three communes and a few words.
private enum Ground {
    static let atlas: Atlas = {
        var communes = CommuneTable()
        communes.codes = TextColumn(["01001", "29019", "29232"])
        communes.names = TextColumn(["L'Abergement-Clémenciat", "Brest", "Quimper"])
        communes.epci = [-1, -1, -1]
        communes.departements = [0, 1, 1]
        communes.populations = [776, 139_456, -1]
        communes.latitudes = [46.1517, .nan, 48]
        communes.longitudes = [4.9201, .nan, -4.1]
        communes.postalCodes = TextColumn(["01400", "29200", "29000|29200"])
        communes.points = [.townHall, .unknown, .representative]
        let territories = Territories(
            communes: communes, epci: [],
            departements: [
                Departement(code: "01", name: "Ain", region: 0, formerRegion: 0, prefecture: "01001"),
                Departement(code: "29", name: "Finistère", region: 1, formerRegion: 1, prefecture: "29232"),
            ],
            regions: [Region(code: "84", name: "Auvergne-Rhône-Alpes"), Region(code: "53", name: "Bretagne")],
            formerRegions: [Region(code: "82", name: "Rhône-Alpes"), Region(code: "53", name: "Bretagne")],
            formerCommunes: [FormerCommune(code: "01039", name: "Béon", successor: "01001")])
        let referential = Referential(
            functions: [
                SupportFunction(id: FunctionID("accueil"), parent: nil, name: "Accueil (A1)", englishName: "Reception")
            ],
            requirements: [:],
            actorTypes: [
                ActorType(id: ActorTypeID("pava"), name: "PAVA", englishName: "", family: .other, aliases: ["point"])
            ], profiles: [], steps: [])
        return Atlas(
            title: "", referential: referential, territories: territories,
            actors: [Actor(id: ActorID("a"), name: "Amis", commune: "29232", zone: .union([.france]))],
            offers: [
                Offer(actor: ActorID("a"), functions: [FunctionID("accueil")], stages: .all, role: .core)
            ])
    }()

    static let defaults = PackageDefaults(referential: atlas.referential, territories: atlas.territories)

    /// A folder in memory that this process alone uses.
    static let folder: String = {
        let folder = "/dev/shm/maillage-fuzz-\(getpid())"
        mkdir(folder, 0o700)
        return folder
    }()

    static func write(_ bytes: ArraySlice<UInt8>, to file: String) {
        let descriptor = open("\(folder)/\(file)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { return }
        bytes.withUnsafeBytes { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }
}

/// What came in is compared with the atlas and applied: no file may lead to edits that contradict each other.
private func checkImport(_ incoming: IncomingRecords) {
    let preview = ImportComparison.preview(incoming, into: Ground.atlas)
    guard preview.isReady else { return }
    guard let after = try? Ground.atlas.applying(preview.edits) else { fatalError("edits that do not apply") }
    _ = DuplicateSearch.groups(of: after)
    for format in ExchangeFormat.allCases where format != .package {
        let files = Exporter.files(of: after, as: format, today: CalendarDate(iso: "2026-11-22") ?? Ground.day)
        guard (try? files.map { try $0.text.joined() }) != nil else {
            fatalError("\(format.rawValue) cannot be written")
        }
    }
}

extension Ground {
    static let day = CalendarDate(year: 2026, month: 11, day: 22)!
}

/// The first byte chooses the reader, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let log = FindingLog()
    var incoming = IncomingRecords()
    switch start[0] % 8 {
    case 0: _ = CsvTable(bytes, file: "f").texts
    case 1:
        FlatImport.read(bytes, file: "f", for: Ground.atlas, mapping: nil, log: log, into: &incoming)
        incoming.findings = log.findings
        checkImport(incoming)
    case 2:
        var reader = DataInclusionReader(Ground.atlas, .none, log)
        try? JsonElements.forEach(of: bytes) { element, line in
            let place = Finding.Place(file: "f", line: line)
            if let cells = ForeignJson.cells(of: element, StructureField.self) {
                reader.structure(ForeignRecord(cells, at: place, log: log))
            }
            if let cells = ForeignJson.cells(of: element, ServiceField.self) {
                reader.service(ForeignRecord(cells, at: place, log: log))
            }
        }
        incoming.actors = reader.actors
        incoming.offers = reader.offers
        incoming.findings = log.findings
        checkImport(incoming)
    case 3:
        GeoJsonImport.read(bytes, file: "f", for: Ground.atlas, log: log, into: &incoming)
        incoming.findings = log.findings
        checkImport(incoming)
    case 4:
        incoming.actors = GoGoCartoImport.actors(bytes, file: "f", for: Ground.atlas, log: log)
        incoming.findings = log.findings
        checkImport(incoming)
    case 5:
        Ground.write(bytes[...], to: "outlines.json")
        _ = try? OutlineReader.read(folder: Ground.folder, detail: .region)
    default:
        let files = ["actors.csv", "offers.csv", "zones.csv", "relations.csv", "cooperations.csv", "datapackage.json"]
        let parts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false)
        for (file, part) in zip(files, parts) { Ground.write(part, to: file) }
        for file in files.dropFirst(parts.count) { unlink("\(Ground.folder)/\(file)") }
        _ = PackageReader.read(folder: Ground.folder, defaults: Ground.defaults)
        checkImport(Importer.read(Ground.folder, as: .package, for: Ground.atlas))
    }
    return 0
}
