import AtlasModel

/// A file that a user names, outside any package: it may bear any name, which its findings give.
enum UserFile {
    static func sheet<Column: SheetColumn>(_ type: Column.Type, at path: String, _ log: FindingLog) -> Sheet<Column> {
        guard let bytes = FileContents(path: path).text(of: Column.file, log) else { return .broken }
        return Sheet(CsvTable(bytes, file: Column.file), log: log)
    }

    static func findings(_ log: FindingLog, at path: String) -> [Finding] {
        log.findings.map { finding in
            var place = finding.place
            place.file = path
            return Finding(finding.severity, finding.problem, at: place, value: finding.value)
        }
    }
}
