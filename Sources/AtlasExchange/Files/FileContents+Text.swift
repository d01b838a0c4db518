import AtlasModel

extension FileContents {
    /// The bytes of a text; `nil` where there are none, once the log tells why.
    ///
    /// - Parameters:
    ///   - file: how findings name it.
    ///   - absence: how grave it is that there is no such file; `nil` where it may lack.
    func text(of file: String, absence: Finding.Severity? = .error, _ log: FindingLog) -> [UInt8]? {
        var severity = Finding.Severity.error
        let problem: Finding.Problem
        switch self {
        case .bytes(let bytes):
            guard let contents = Finding.Contents(bytes) else { return bytes }
            problem = .notText(contents)
        case .absent:
            guard let absence else { return nil }
            (severity, problem) = (absence, .missingFile)
        case .unreadable(let reason): problem = .unreadableFile(reason: reason)
        }
        log.add(Finding(severity, problem, at: Finding.Place(file: file)))
        return nil
    }
}

extension Finding.Contents {
    /// The marks that files of other kinds begin with.
    private static let marks: [(bytes: [UInt8], contents: Finding.Contents)] = [
        (Array("PK\u{3}\u{4}".utf8), .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
        (Array("SQLite format 3\0".utf8), .database), (Array("%PDF-".utf8), .pdf), ([0xFF, 0xFE], .utf16),
        ([0xFE, 0xFF], .utf16),
    ]

    /// `nil` for what may be a text: no text that people write holds a zero.
    init?(_ bytes: [UInt8]) {
        if let mark = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) {
            self = mark.contents
        } else if bytes.prefix(4096).contains(0) {
            self = .binary
        } else {
            return nil
        }
    }
}
