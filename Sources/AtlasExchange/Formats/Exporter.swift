package import AtlasModel
import FoundationEssentials

/// Writes an atlas, or a part of one, in one of the formats.
package enum Exporter {
    /// The files of a format, by their paths in the folder that is written; one file with an empty path where the format
    /// is a file.
    package static func files(
        of atlas: Atlas, as format: ExchangeFormat, dialect: CsvDialect? = nil, today: CalendarDate
    ) -> [(path: String, text: TextPieces)] {
        switch format {
        case .package: return []
        case .csv: return [("", FlatExport.text(of: atlas, dialect: dialect ?? .frenchSpreadsheet))]
        case .gogocarto: return [("", GoGoCartoExport.text(of: atlas))]
        case .geojson: return [("", GeoJsonExport.text(of: atlas))]
        case .dataInclusion:
            let export = DataInclusionExport(atlas, today: today)
            return [
                (DataInclusionFolder.structures + ".json", export.structures),
                (DataInclusionFolder.services + ".json", export.services),
            ]
        case .hsds:
            let export = HsdsExport(atlas)
            return HsdsTable.allCases.map { ($0.rawValue, export.text(of: $0)) }
                + [(PackageReader.descriptor, export.descriptor)]
        }
    }

    /// Writes the folder of a format that is one: whole, or as it was before.
    ///
    /// A folder that is there already must be empty, or hold nothing but the files of the same format.
    /// - Parameter isStopped: whether nobody wants it any more: the folder is as it was before then, and an error thrown.
    package static func writeFolder(
        of atlas: Atlas, as format: ExchangeFormat, to path: String, dialect: CsvDialect? = nil, today: CalendarDate,
        outlinesFrom: String? = nil, isStopped: @escaping () -> Bool = { false }
    ) throws(ExchangeError) {
        if format == .package {
            return try PackageWriter.write(
                atlas, to: path, dialect: dialect ?? .comma, outlinesFrom: outlinesFrom, isStopped: isStopped)
        }
        let files = files(of: atlas, as: format, dialect: dialect, today: today)
        let names = Set(files.map(\.path))
        switch try FolderReplacement.occupant(of: path) {
        case .nothing, .emptyFolder: break
        case .folder(let found) where names.isSuperset(of: found): break
        case .folder: throw .folderNotEmpty(path: path)
        case .otherFile: throw .cannotWrite(path: path, reason: "not a folder")
        }
        let replacement = try FolderReplacement(target: path, isStopped: isStopped)
        do throws(ExchangeError) {
            for file in files { try replacement.write(file.text, to: file.path) }
            try replacement.commit(files: names, folders: [])
        } catch {
            replacement.cancel()
            throw error
        }
    }

    /// The dialect in which a package is written, so that it is written again likewise.
    package static func dialect(ofPackage folder: String) -> CsvDialect {
        guard case .bytes(let bytes) = FileContents(path: "\(folder)/\(ActorSheet.Column.file)", upTo: 4096) else {
            return .comma
        }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .frenchSpreadsheet : .comma
    }
}

extension JSONEncoder {
    func text(of record: some Encodable, for format: ExchangeFormat) throws(ExchangeError) -> String {
        do {
            return String(decoding: try encode(record), as: UTF8.self)
        } catch {
            throw .cannotWrite(path: format.rawValue, reason: "\(error)")
        }
    }
}
