import AtlasModel

/// The description that goes with the tables (`datapackage.json`): what the one of HSDS says of the columns that we write
/// (https://github.com/openreferral/specification/blob/3.0/datapackage.json), and nothing of tables that we have not.
extension DataPackage {
    static func hsds(_ atlas: Atlas, in dialect: CsvDialect) -> DataPackage {
        DataPackage(title: atlas.title, resources: HsdsTable.allCases.map { DataResource($0, in: dialect) })
    }
}

extension DataResource {
    fileprivate init(_ table: HsdsTable, in dialect: CsvDialect) {
        let keys = table.fields.compactMap { field in
            field.table.map { ForeignKey(fields: field.rawValue, reference: .init(resource: $0.name, fields: "id")) }
        }
        let schema = Schema(
            fields: table.fields.map { field in
                Field(
                    name: field.rawValue, type: field.type, format: field.format,
                    constraints: Constraints(field, isRequired: table.required.contains(field)))
            },
            primaryKey: HsdsField.id.rawValue, foreignKeys: keys.isEmpty ? nil : keys)
        self.init(name: table.name, path: table.rawValue, schema: schema, in: dialect)
    }
}

extension DataResource.Constraints {
    fileprivate init?(_ field: HsdsField, isRequired: Bool) {
        guard isRequired else { return nil }
        self.init(required: true, unique: field == .id ? true : nil, choices: field.choices)
    }
}

extension HsdsField {
    /// The type of Frictionless Table Schema.
    fileprivate var type: String {
        switch self {
        case .assuredDate: "date"
        case .lastModified: "datetime"
        case .latitude, .longitude: "number"
        default: "string"
        }
    }

    fileprivate var format: String? {
        switch self {
        case .id: "uuid"
        case .email: "email"
        case .website: "uri"
        default: nil
        }
    }

    /// The words that HSDS has for it.
    fileprivate var choices: [String]? {
        switch self {
        case .status: ["active", "inactive", "defunct", "temporarily closed"]
        case .locationType, .addressType: ["physical", "postal", "virtual"]
        default: nil
        }
    }

    /// The table whose rows it names.
    fileprivate var table: HsdsTable? {
        switch self {
        case .organizationID: .organizations
        case .serviceID: .services
        case .locationID: .locations
        default: nil
        }
    }
}

extension HsdsTable {
    /// The columns that HSDS requires.
    fileprivate var required: Set<HsdsField> {
        switch self {
        case .organizations: [.id, .name, .description]
        case .organizationIdentifiers: [.id, .organizationID, .identifierType, .identifier]
        case .services: [.id, .organizationID, .name, .status]
        case .serviceAreas: [.id]
        case .locations: [.id, .locationType]
        case .addresses: [.id, .address1, .city, .stateProvince, .postalCode, .country, .addressType]
        case .phones: [.id, .number]
        }
    }
}
