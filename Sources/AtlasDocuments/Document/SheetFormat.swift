/// How a sheet is written; the raw value is its name in commands.
package enum SheetFormat: String, CaseIterable, Sendable {
    case text, markdown, html, pdf, json

    /// What the name of a file of it ends with, without the dot.
    package var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        case .pdf: "pdf"
        case .json: "json"
        }
    }

    /// The format that the name of a file asks for; `nil` where its ending is none of ours.
    package init?(path: String) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        guard let format = Self.allCases.first(where: { $0.fileExtension == ending }) else { return nil }
        self = format
    }

    /// The formats as people are offered them: the one to print first, the one for programs last.
    package static let paperFirst = [pdf, html, markdown, text, json]

    /// The endings of all formats, as sentences list them.
    package static let endings = paperFirst.map { "." + $0.fileExtension }
}
