import AtlasExchange
import AtlasModel
import Foundation
import Testing

/// What HSDS 3 asks of its tables (https://github.com/openreferral/specification/blob/3.0/datapackage.json) is in the
/// description that goes with them; here they are held against it.
@Suite("Tables of HSDS and their description")
struct HsdsDescriptionTests {
    private struct Package: Decodable {
        let profile: String
        let resources: [Resource]
    }

    private struct Resource: Decodable {
        let name: String
        let path: String
        let schema: Schema
    }

    private struct Schema: Decodable {
        let fields: [Field]
        let primaryKey: String
        let foreignKeys: [ForeignKey]?
    }

    private struct Field: Decodable {
        struct Constraints: Decodable {
            let required: Bool?
            let unique: Bool?
            let `enum`: [String]?
        }

        let name: String
        let type: String
        let format: String?
        let constraints: Constraints?
    }

    private struct ForeignKey: Decodable {
        struct Reference: Decodable {
            let resource: String
            let fields: String
        }

        let fields: String
        let reference: Reference
    }

    /// The cells of a table by its columns.
    private typealias Rows = [[String: String]]

    @Test("agree, of an atlas that says all there is to say and of the embedded one")
    func agree() throws {
        for atlas in [try FilledAtlas.make(), try Shipped.atlas()] {
            let files = try Exporter.files(of: atlas, as: .hsds, today: CalendarDate(iso: "2026-11-22")!)
                .reduce(into: [:]) { $0[$1.path] = try $1.text.joined() }
            let json = try #require(files["datapackage.json"])
            let package = try JSONDecoder().decode(Package.self, from: Data(json.utf8))
            #expect(package.profile == "tabular-data-package")
            #expect(Set(package.resources.map(\.path)) == Set(files.keys).subtracting(["datapackage.json"]))
            let rows = try package.resources.reduce(into: [String: Rows]()) { tables, resource in
                tables[resource.name] = try self.rows(of: try #require(files[resource.path]), resource)
            }
            for resource in package.resources { try check(resource, rows) }
        }
    }

    private func rows(of text: String, _ resource: Resource) throws -> Rows {
        let texts = CsvTable(Array(text.utf8), file: resource.path).texts
        let titles = try #require(texts.first)
        #expect(titles == resource.schema.fields.map(\.name), "\(resource.path)")
        return texts.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(titles, $0)) }
    }

    private func check(_ resource: Resource, _ tables: [String: Rows]) throws {
        let rows = try #require(tables[resource.name])
        #expect(resource.schema.primaryKey == "id")
        for field in resource.schema.fields {
            let cells = rows.compactMap { $0[field.name] }
            let said = cells.filter { !$0.isEmpty }
            let place = "\(resource.path) \(field.name)"
            if field.constraints?.required == true { #expect(said.count == rows.count, "\(place)") }
            if field.constraints?.unique == true { #expect(Set(said).count == said.count, "\(place)") }
            if let choices = field.constraints?.enum { #expect(Set(said).isSubset(of: choices), "\(place)") }
            for cell in said { #expect(isValid(cell, field), "\(place): \(cell)") }
        }
        for key in resource.schema.foreignKeys ?? [] {
            let there = Set(try #require(tables[key.reference.resource]).compactMap { $0[key.reference.fields] })
            #expect(Set(rows.compactMap { $0[key.fields] }).isSubset(of: there), "\(resource.path) \(key.fields)")
        }
    }

    private func isValid(_ cell: String, _ field: Field) -> Bool {
        switch (field.type, field.format) {
        case ("number", _): Double(cell) != nil
        case ("date", _): CalendarDate(iso: cell) != nil
        case ("datetime", _): cell.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil
        case (_, "uuid"): UUID(uuidString: cell) != nil
        case (_, "email"): cell.wholeMatch(of: /[^@\s]+@[^@\s]+\.[a-z]+/) != nil
        case (_, "uri"): cell.wholeMatch(of: /https?:\/\/[^\s\/]+\.[a-z]+(\/\S*)?/) != nil
        default: field.type == "string"
        }
    }
}
