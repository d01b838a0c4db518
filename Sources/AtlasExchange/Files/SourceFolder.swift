import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder from which sheets are read.
struct SourceFolder {
    let path: String
    /// The part of the package that the folder is, as in `territories/`; empty for the package itself.
    var part = ""
    /// Told of each row that is read.
    var meter: ReadingMeter?

    /// - Parameter most: how many bytes of its beginning are wanted; `nil` for all.
    func contents(of file: String, upTo most: Int? = nil) -> FileContents {
        FileContents(path: place(of: file), upTo: most)
    }

    /// The sheet of the file that the column type names; a required file that is missing is reported.
    func sheet<Column: SheetColumn>(
        of type: Column.Type = Column.self, isRequired: Bool = false, log: FindingLog
    ) -> Sheet<Column> {
        let contents = contents(of: Column.file)
        if case .absent = contents, !isRequired { return .absent }
        guard let bytes = contents.text(of: Column.file, log) else { return .broken }
        return Sheet(CsvTable(bytes, file: Column.file), log: log, meter: meter)
    }

    /// Reports each table that none is read from: nobody sees otherwise that `cooperation-members.csv` was passed over.
    /// - Parameter known: the files that are read, as paths inside the folder.
    func reportUnknownTables(besides known: Set<String>, log: FindingLog) {
        let ending = ".csv"
        for folder in ["", "\(PackageReader.territories)/"] {
            let missing = known.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) && !has($0) }.sorted()
            let stems = missing.map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
            let names = (try? FolderReplacement.entries(of: "\(path)/\(folder)")) ?? []
            for name in names where !name.hasPrefix(".") && name.lowercased().hasSuffix(ending) {
                let file = folder + name
                guard !known.contains(file) else { continue }
                let stem = String(name.dropLast(ending.count))
                let nearest = NearestNames.positions(of: stem, among: stems, limit: 1).first.map { missing[$0] }
                log.add(Finding(.warning, .unknownFile(nearest: nearest), at: Finding.Place(file: file)))
            }
        }
    }

    /// Whether there is anything under the name of a file, readable or not.
    func has(_ file: String) -> Bool { access("\(path)/\(file)", F_OK) == 0 }

    /// Bytes of a file; 0 where there is none.
    func size(of file: String) -> Int { SourceFolder.size(ofFile: place(of: file)) }

    private func place(of file: String) -> String {
        "\(path)/\(file.hasPrefix(part) ? String(file.dropFirst(part.count)) : file)"
    }

    static func size(ofFile path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
