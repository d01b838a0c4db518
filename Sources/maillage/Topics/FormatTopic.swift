import AtlasDocuments
import AtlasExchange
import AtlasModel

extension Document {
    /// The package format for somebody with a spreadsheet: each file, each of its columns, an example of each.
    static func formatTopic(words: Words) throws(CommandFailure) -> Document {
        let files: [PackageFileGuide]
        do { files = try PackageGuide.files() } catch { throw .exchange(error) }
        let own = files.filter { $0.part == .atlas }
        let referential = files.filter { $0.part == .referential }
        let territories = files.filter { $0.part == .territories }
        var document = Document(
            title: words.pick("Le format d’un atlas", "The format of an atlas"),
            subtitle: words.pick("les fichiers, colonne par colonne", "the files, column by column"),
            foot: "maillage \(Version.number)")
        document.blocks = [
            .paragraph(words.packageIs), .list(words.packageRules),
            .note(words.pick("* : colonne obligatoire.", "*: required column.")),
        ]
        document.blocks += own.flatMap { blocks(of: $0, words) }
        document.blocks += [
            .heading(words.pick("Un référentiel à soi", "A referential of one’s own")),
            .paragraph(words.ownReferential),
        ]
        document.blocks += referential.flatMap { blocks(of: $0, words) }
        document.blocks += [
            .heading(words.pick("Des territoires à soi", "Territories of one’s own")),
            .paragraph(words.ownTerritories),
        ]
        document.blocks += territories.flatMap { blocks(of: $0, words) }
        return document
    }

    private static func blocks(of file: PackageFileGuide, _ words: Words) -> [Block] {
        let columns = [
            words.pick("Colonne", "Column"), words.pick("Ce qu’elle contient", "What it holds"),
            words.pick("Exemple", "Example"),
        ]
        let rows = file.columns.map { column in
            let meaning = words.meaning(ofColumn: column.name, in: file.path) ?? ""
            return [
                column.name + (column.isMandatory ? " *" : ""),
                [meaning, words.contents(column.kind)].filter { !$0.isEmpty }.joined(separator: " ; "),
                column.example,
            ]
        }
        return [
            .heading(file.path), .paragraph(words.purpose(ofFile: file.path) ?? ""),
            .table(Table(columns: columns.map { Table.Column($0) }, rows: rows)),
        ]
    }
}
