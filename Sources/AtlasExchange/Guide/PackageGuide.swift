import AtlasModel

/// A file of an atlas package, for somebody who fills it in a spreadsheet.
package struct PackageFileGuide: Sendable {
    package struct Column: Sendable {
        package let name: String
        package let kind: CellKind
        /// Whether rows mean nothing without it.
        package let isMandatory: Bool
        /// As the cell of the example row is written.
        package let example: String
    }

    /// What the file is a part of.
    package enum Part: Sendable {
        case atlas, referential, territories
    }

    package let path: String
    package let part: Part
    package let columns: [Column]
    /// The file with its header and its example rows, as the program writes it.
    package let text: String
}

/// The format of packages as the program reads and writes it: the files that ``PackageWriter`` writes of
/// ``PackageExample``, cell by cell.
package enum PackageGuide {
    package static func files() throws(ExchangeError) -> [PackageFileGuide] {
        let example = PackageExample.atlas
        var bare = example
        bare.ownParts = []
        let vintage = PackageFile(VintageSheet.self, [PackageExample.vintage].compactMap(\.self), in: .comma)
        let parts: [(PackageFileGuide.Part, [PackageFile])] = [
            (.atlas, PackageWriter.files(of: bare, in: .comma)),
            (.referential, PackageWriter.files(of: example.referential, in: .comma)),
            (.territories, PackageWriter.files(of: example.territories, in: .comma) + [vintage]),
        ]
        var guides: [PackageFileGuide] = []
        for (part, files) in parts {
            for file in files { guides.append(try PackageFileGuide(file, part)) }
        }
        return guides
    }
}

extension PackageFileGuide {
    fileprivate init(_ file: PackageFile, _ part: Part) throws(ExchangeError) {
        path = file.path
        self.part = part
        text = try file.text.joined()
        let cells = CsvTable(Array(text.utf8), file: file.path).texts
        columns = file.columns.enumerated().map { index, column in
            Column(
                name: column.name, kind: column.kind, isMandatory: column.isMandatory,
                example: cells.count > 1 ? cells[1][index] : "")
        }
    }
}
