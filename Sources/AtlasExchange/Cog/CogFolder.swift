import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The official files of a year, as INSEE names them, in one folder:
/// `v_commune_2027.csv` and `v_mvt_commune_2027.csv` of the *code officiel géographique*
/// (https://www.insee.fr/fr/information/2560452), and the sheets *Composition_communale* and *EPCI* of
/// *Intercommunalité-Métropole* (https://www.insee.fr/fr/information/2510634), saved as CSV by a spreadsheet.
struct CogFolder {
    let path: String
    /// The first of January of the year that the names of the files bear; `nil` where there is no file of communes.
    let date: CalendarDate?
    let communes: String
    let movements: String
    let composition: String
    /// The sheet of the EPCI themselves, which may be missing.
    let epci: String?

    init(path: String) {
        self.path = path
        let names = CogFolder.files(of: path)
        let year = names.compactMap { CogFolder.year(of: $0, after: "v_commune_") }.max()
        let written = year.map(String.init) ?? "AAAA"
        date = year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
        func named(_ name: String) -> String { names.first { $0.lowercased() == name } ?? name }
        communes = named("v_commune_\(written).csv")
        movements = named("v_mvt_commune_\(written).csv")
        composition =
            names.first { $0.lowercased().contains("composition") && $0.lowercased().hasSuffix(".csv") }
            ?? "composition_communale.csv"
        epci = names.first { $0.lowercased().hasPrefix("epci") && $0.lowercased().hasSuffix(".csv") }
    }

    func table(_ file: String, headed column: String, log: FindingLog) -> OfficialTable? {
        FileContents(path: "\(path)/\(file)").text(of: file, log).flatMap {
            OfficialTable($0, file: file, headed: column, log: log)
        }
    }

    private static func year(of name: String, after prefix: String) -> Int? {
        let name = name.lowercased()
        guard name.hasPrefix(prefix), name.hasSuffix(".csv") else { return nil }
        let digits = name.dropFirst(prefix.count).dropLast(4)
        return digits.count == 4 ? Int(digits) : nil
    }

    private static func files(of path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.sorted()
    }
}
