import AtlasModel

/// The description of a package as written to `datapackage.json` (Frictionless Data Package, version 1:
/// https://specs.frictionlessdata.io/tabular-data-package/).
struct DataPackage: Encodable {
    let profile = "tabular-data-package"
    let name: String
    let title: String
    let resources: [DataResource]

    init(title: String, resources: [DataResource]) {
        let words = title.folded.utf8.split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
        let slug = words.compactMap { String($0) }.joined(separator: "-")
        name = slug.isEmpty ? "atlas" : String(slug.prefix(80))
        self.title = title
        self.resources = resources
    }
}

/// A file of the package and what its columns hold.
struct DataResource: Encodable {
    struct Dialect: Encodable {
        let delimiter: String
        let lineTerminator: String

        init(_ dialect: CsvDialect) {
            delimiter = String(dialect.separator)
            lineTerminator = dialect.lineEnd
        }
    }

    struct Schema: Encodable {
        let fields: [Field]
        let primaryKey: String?
        let foreignKeys: [ForeignKey]?
        let missingValues = [""]
    }

    struct Field: Encodable {
        let name: String
        let type: String
        var format: String?
        let constraints: Constraints?
    }

    struct Constraints: Encodable {
        var required: Bool?
        var unique: Bool?
        var pattern: String?
        var choices: [String]?

        enum CodingKeys: String, CodingKey {
            case required, unique, pattern
            case choices = "enum"
        }
    }

    struct ForeignKey: Encodable {
        struct Reference: Encodable {
            let resource: String
            let fields: String
        }

        let fields: String
        let reference: Reference
    }

    let profile = "tabular-data-resource"
    let name: String
    let path: String
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let dialect: Dialect
    let schema: Schema

    init(name: String, path: String, schema: Schema, in dialect: CsvDialect) {
        self.name = name
        self.path = path
        self.dialect = Dialect(dialect)
        self.schema = schema
    }

    init<Column: SheetColumn>(_ type: Column.Type, in dialect: CsvDialect) {
        let keys = Column.allCases.compactMap { column in
            if case .key(of: let file) = column.kind { (column, file) } else { nil }
        }.map { column, file in
            // A file that refers to itself is written with an empty name of resource.
            ForeignKey(
                fields: column.rawValue,
                reference: .init(resource: file == Column.file ? "" : DataResource.name(of: file), fields: "id"))
        }
        let schema = Schema(
            fields: Column.allCases.map { column in
                Field(name: column.rawValue, type: column.kind.type, constraints: DataResource.constraints(column))
            },
            primaryKey: Column.allCases.first { $0.kind == .identifier }?.rawValue,
            foreignKeys: keys.isEmpty ? nil : keys)
        self.init(name: DataResource.name(of: Column.file), path: Column.file, schema: schema, in: dialect)
    }

    /// `actors` for `actors.csv`, `territories-epci` for `territories/epci.csv`.
    private static func name(of file: String) -> String {
        String(file.prefix { $0 != "." }).replacing("/", with: "-")
    }

    private static func constraints<Column: SheetColumn>(_ column: Column) -> Constraints? {
        var constraints = Constraints()
        if Column.mandatory.contains(column) { constraints.required = true }
        switch column.kind {
        case .identifier:
            constraints.unique = true
            constraints.pattern = "[a-z0-9._-]{1,80}"
        case .choice(let choices): constraints.choices = choices
        default: if !Column.mandatory.contains(column) { return nil }
        }
        return constraints
    }
}

extension CellKind {
    /// The type of Frictionless Table Schema.  Lists are strings there: Table Schema's arrays are JSON.
    fileprivate var type: String {
        switch self {
        case .text, .prose, .list, .identifier, .key, .choice: "string"
        case .date: "date"
        case .number: "number"
        case .integer: "integer"
        }
    }
}
