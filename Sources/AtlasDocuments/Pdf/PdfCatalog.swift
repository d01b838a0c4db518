/// What Cairo 1.16 does not write into the catalog of a PDF: the language of the text, that its parts are marked, and that
/// readers show its title.
enum PdfCatalog {
    /// The file with a later version of its catalog after its end (ISO 32000-1, 7.5.6 "Incremental updates"); the file
    /// as it is where its end is not as Cairo writes it.
    static func stating(language: String, in file: [UInt8]) -> [UInt8] {
        guard let oldTable = number(after: "startxref", fromLast: file.count, in: file)?.value,
            let trailer = position(ofLast: "trailer", in: file, before: file.count),
            let root = number(after: "/Root", fromFirst: trailer, in: file)?.value,
            let size = number(after: "/Size", fromFirst: trailer, in: file)?.value,
            let info = number(after: "/Info", fromFirst: trailer, in: file)?.value,
            let start = position(ofLast: "\n\(root) 0 obj", in: file, before: trailer),
            let open = position(ofFirst: "<<", in: file, from: start),
            let end = position(ofFirst: "endobj", in: file, from: open)
        else { return file }
        var result = file
        if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
        let object = result.count
        // Cairo writes the structure without saying that it did.
        let isTagged = position(ofFirst: "/StructTreeRoot", in: Array(file[open..<end]), from: 0) != nil
        let marked = isTagged ? " /MarkInfo << /Marked true >>" : ""
        result += Array(
            "\(root) 0 obj\n<< /Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >>\(marked)\n".utf8)
        result += file[(open + 2)..<end]
        result += Array("endobj\n".utf8)
        let table = result.count
        let digits = String(object)
        let offset = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        result += Array(
            """
            xref
            \(root) 1
            \(offset) 00000 n\u{20}
            trailer
            << /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(oldTable) >>
            startxref
            \(table)
            %%EOF

            """.utf8)
        return result
    }

    private static func position(ofLast text: String, in file: [UInt8], before end: Int) -> Int? {
        let wanted = Array(text.utf8)
        return stride(from: end - wanted.count, through: 0, by: -1)
            .first { file[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    private static func position(ofFirst text: String, in file: [UInt8], from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard file.count >= wanted.count else { return nil }
        return (start...max(start, file.count - wanted.count))
            .first { $0 + wanted.count <= file.count && file[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    private static func number(after text: String, fromFirst start: Int, in file: [UInt8]) -> (value: Int, end: Int)? {
        position(ofFirst: text, in: file, from: start).flatMap { number(at: $0 + text.utf8.count, in: file) }
    }

    private static func number(after text: String, fromLast end: Int, in file: [UInt8]) -> (value: Int, end: Int)? {
        position(ofLast: text, in: file, before: end).flatMap { number(at: $0 + text.utf8.count, in: file) }
    }

    private static func number(at start: Int, in file: [UInt8]) -> (value: Int, end: Int)? {
        var position = start
        while position < file.count, file[position] <= 0x20 { position += 1 }
        var value: Int?
        while position < file.count, (0x30...0x39).contains(file[position]), (value ?? 0) < 1_000_000_000_000 {
            value = (value ?? 0) * 10 + Int(file[position] - 0x30)
            position += 1
        }
        return value.map { ($0, position) }
    }
}
