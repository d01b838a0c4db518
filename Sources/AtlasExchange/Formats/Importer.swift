package import AtlasModel

/// Reads a file or folder in one of the formats.
package enum Importer {
    package struct Options {
        /// What the columns of a flat table mean; proposed from its titles where there is none.
        package var mapping: ColumnMapping?
        /// The functions that the kinds of service of data·inclusion stand for.
        package var serviceTypes: ServiceTypes
        /// The day it is: what is said to have been checked later is told; `nil` to take every day.
        package var today: CalendarDate?
        package var progress: ((ReadingProgress) -> Void)?

        package init(
            mapping: ColumnMapping? = nil, serviceTypes: ServiceTypes = .none, today: CalendarDate? = nil,
            progress: ((ReadingProgress) -> Void)? = nil
        ) {
            self.mapping = mapping
            self.serviceTypes = serviceTypes
            self.today = today
            self.progress = progress
        }
    }

    /// The format that a file or folder looks like; `nil` where it looks like none.
    package static func format(of path: String) -> ExchangeFormat? {
        if SourceFolder.isFolder(path) {
            let folder = SourceFolder(path: path)
            if folder.has(ActorSheet.Column.file) { return .package }
            if folder.has(HsdsTable.organizations.rawValue) { return .hsds }
            let isInclusion = DataInclusionFolder.names.contains(where: folder.has)
            return isInclusion ? .dataInclusion : nil
        }
        switch path.lowercased() {
        case let name where name.hasSuffix(".geojson"): return .geojson
        case let name where name.hasSuffix(".json"):
            guard case .bytes(let bytes) = FileContents(path: path, upTo: 4096) else { return nil }
            return bytes.first { !($0 <= 0x20 || $0 >= 0x80) } == UInt8(ascii: "[") ? .dataInclusion : .geojson
        default: break
        }
        guard case .bytes(let bytes) = FileContents(path: path, upTo: 4096) else { return nil }
        let titles = Set((CsvTable(bytes, file: path).texts.first ?? []).map { $0.trimmed.lowercased() })
        if titles.isSuperset(of: ["taxonomy", "streetaddress"]) { return .gogocarto }
        if titles.isSuperset(of: ["structure_id", "nom"]) || titles.isSuperset(of: ["nom", "date_maj", "source"]) {
            return .dataInclusion
        }
        return .csv
    }

    /// What a file brings.
    ///
    /// Names and codes are looked up in the referential and the territories of the atlas that it is read for.
    package static func read(
        _ path: String, as format: ExchangeFormat, for atlas: Atlas, options: Options = Options()
    ) -> IncomingRecords {
        switch format {
        case .package: PackageImport.read(path, for: atlas, options)
        case .csv: FlatImport.read(path, for: atlas, options)
        case .dataInclusion: DataInclusionImport.read(path, for: atlas, options)
        case .gogocarto: GoGoCartoImport.read(path, for: atlas)
        case .geojson: GeoJsonImport.read(path, for: atlas, today: options.today)
        case .hsds: HsdsImport.read(path, for: atlas, today: options.today)
        }
    }
}
