package import AtlasModel

/// Writes a folder of territories, as ``TerritoryReader`` reads it.
package enum TerritoryWriter {
    /// Writes the folder; it is there whole or as it was before.
    ///
    /// An empty folder and an earlier one of territories are replaced.  `outlinesFrom` is the folder whose drawings go
    /// along.
    package static func write(
        _ territories: Territories, _ vintage: TerritoryVintage, to folder: String, outlinesFrom: String?
    ) throws(ExchangeError) {
        switch try FolderReplacement.occupant(of: folder) {
        case .nothing, .emptyFolder: break
        case .folder(let names) where names.contains(name(of: CommuneColumn.file)): break
        case .folder: throw .folderNotEmpty(path: folder)
        case .otherFile: throw .cannotWrite(path: folder, reason: "not a folder")
        }
        let files =
            PackageWriter.files(of: territories, in: .comma) + [PackageFile(VintageSheet.self, [vintage], in: .comma)]
        let replacement = try FolderReplacement(target: folder)
        do throws(ExchangeError) {
            for file in files { try replacement.write(file.text, to: name(of: file.path)) }
            if let outlinesFrom {
                for detail in OutlineReader.Detail.allCases {
                    guard case .bytes(let bytes) = FileContents(path: "\(outlinesFrom)/\(detail.rawValue)") else {
                        continue
                    }
                    try replacement.write(String(decoding: bytes, as: UTF8.self), to: detail.rawValue)
                }
            }
            try replacement.commit(files: Set(files.map { name(of: $0.path) }), folders: [])
        } catch {
            replacement.cancel()
            throw error
        }
    }

    /// Of a file inside its folder.
    private static func name(of path: String) -> String {
        String(path.dropFirst("\(PackageReader.territories)/".count))
    }
}
