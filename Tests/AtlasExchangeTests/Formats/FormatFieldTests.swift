import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite("What an export says that it leaves behind is what it leaves behind")
struct FormatFieldTests {
    private static let day = CalendarDate(iso: "2026-11-22")!

    /// The kinds of records by the properties of an atlas; what is no record has none.
    private static let kinds: [String: LeftBehind.Kind?] = [
        "title": nil, "referential": nil, "territories": .zones, "actors": nil, "offers": .offers,
        "relations": .relations, "cooperations": .cooperations, "initiatives": .initiatives,
        "invitations": .invitations, "examples": .examples, "ownParts": nil,
    ]

    @Test("every kind of record that an atlas has is asked about")
    func kinds() throws {
        let properties = Mirror(reflecting: try FilledAtlas.make()).children.compactMap(\.label)
        #expect(Set(properties) == Set(Self.kinds.keys))
        #expect(Set(Self.kinds.values.compactMap(\.self)) == Set(LeftBehind.Kind.allCases))
    }

    @Test("every property of every kind of record says something, and is a field or says which record it is")
    func everyProperty() throws {
        let atlas = try FilledAtlas.make()
        expectFilled(atlas.actors, identity: ["id"])
        expectFilled(atlas.offers, identity: ["actor"])
        expectFilled(atlas.relations, identity: ["from", "to", "kind"])
        expectFilled(atlas.cooperations, identity: ["id"])
        expectFilled(atlas.initiatives, identity: ["id"])
        expectFilled(atlas.invitations, identity: ["actor"])
        expectFilled(atlas.territories.zones, identity: ["id"])
    }

    /// Expects the first two records to differ in all they say: a property that nobody has filled has its default in
    /// both. And expects the fields to carry all of it from one to the other, but for `identity`.
    private func expectFilled<Record: RecordWithFields>(_ records: [Record], identity: Set<String>) {
        let (first, second) = (leaves(of: records[0]), leaves(of: records[1]))
        for (path, value) in first { #expect(second[path] != value, "\(Record.self).\(path)") }
        var copied = records[0]
        for field in Record.fields { field.copy(records[1], &copied) }
        let kept = leaves(of: copied).filter { first[$0.key] == $0.value }.keys
        #expect(Set(kept.map { String($0.prefix { $0 != "." }) }) == identity, "\(Record.self)")
    }

    /// The values inside a record by their paths, as texts.
    private func leaves(of value: Any, at path: String = "") -> [String: String] {
        let mirror = Mirror(reflecting: value)
        let parts: [(String, Any)]
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { leaves(of: $0.value, at: path) } ?? [path: ""]
        case .collection: parts = mirror.children.enumerated().map { (String($0), $1.value) }
        case .struct where mirror.children.count > 1 && !(value is any CustomStringConvertible):
            parts = mirror.children.map { ($0.label ?? "", $0.value) }
        default: return [path: String(describing: value)]
        }
        return parts.reduce(into: [:]) { result, part in
            result.merge(leaves(of: part.1, at: path.isEmpty ? part.0 : "\(path).\(part.0)")) { first, _ in first }
        }
    }

    /// A format as a file or a folder of it, and data·inclusion as its tables too.
    enum Way: CaseIterable, CustomTestStringConvertible {
        case csv, dataInclusion, dataInclusionTables, gogocarto, geojson, hsds

        var format: ExchangeFormat {
            switch self {
            case .csv: .csv
            case .dataInclusion, .dataInclusionTables: .dataInclusion
            case .gogocarto: .gogocarto
            case .geojson: .geojson
            case .hsds: .hsds
            }
        }

        var testDescription: String { self == .dataInclusionTables ? "data-inclusion, CSV" : format.rawValue }
    }

    @Test("field by field, from each format but the package", arguments: Way.allCases)
    func foreign(way: Way) throws {
        let atlas = try FilledAtlas.make()
        let folder = try TemporaryFolder()
        for (path, text) in Exporter.files(of: atlas, as: way.format, today: Self.day) {
            let text = try text.joined()
            if way == .dataInclusionTables {
                try folder.write(try table(of: text), to: path.replacing(".json", with: ".csv"))
            } else {
                try folder.write(text, to: path.isEmpty ? "atlas" : path)
            }
        }
        let path = way.format.isFolder ? folder.path : folder.path + "/atlas"
        var empty = Atlas(
            title: "", referential: atlas.referential, territories: atlas.territories, actors: [])
        let preview = ImportComparison.preview(Importer.read(path, as: way.format, for: empty), into: empty)
        #expect(preview.findings.filter { $0.severity == .error }.map(\.inOneLine) == [])
        empty = try empty.applying(preview.edits)
        // Offers name zones, which another atlas may have and this one keeps; what they are made of is in no file.
        let again = empty.inTerritories(empty.territories.naming([]))
        expectSaid(LeftBehind(atlas, as: way.format, today: Self.day), atlas, again)
        #expect(LeftBehind(atlas, as: way.format, today: Self.day).ownParts == atlas.ownParts)
    }

    @Test("field by field, from a package")
    func package() throws {
        let atlas = try FilledAtlas.make()
        let folder = try TemporaryFolder()
        let path = folder.path + "/package"
        try Exporter.writeFolder(of: atlas, as: .package, to: path, today: Self.day)
        let (read, findings) = PackageReader.read(folder: path, defaults: try Shipped.defaults)
        #expect(findings.filter { $0.severity == .error }.map(\.inOneLine) == [])
        let again = try #require(read)
        #expect(LeftBehind(atlas, as: .package, today: Self.day).isEmpty)
        expectSaid(LeftBehind(atlas, as: .package, today: Self.day), atlas, again)
        #expect(again.title == atlas.title && again.ownParts == atlas.ownParts)
        #expect(again.examples == atlas.examples)
        #expect(again.referential.functions == atlas.referential.functions)
        #expect(again.territories.communes.codes == atlas.territories.communes.codes)
    }

    /// Expects what comes back to lack what is said to be left behind, and nothing else.
    private func expectSaid(_ left: LeftBehind, _ atlas: Atlas, _ again: Atlas) {
        let kinds = Set(left.records.map(\.kind))
        let fields = Set(left.actorFields.map(\.name))
        expectSame(atlas.actors, again.actors, by: \.id, without: fields)
        expect(.offers, kinds, atlas.offers, again.offers) { "\($0.actor) \($0.functions)" }
        expect(.relations, kinds, atlas.relations, again.relations) { "\($0.from) \($0.to) \($0.kind)" }
        expect(.cooperations, kinds, atlas.cooperations, again.cooperations) { $0.id.rawValue }
        expect(.initiatives, kinds, atlas.initiatives, again.initiatives) { $0.id.rawValue }
        expect(.invitations, kinds, atlas.invitations, again.invitations) { $0.actor.rawValue }
        expect(.zones, kinds, atlas.territories.zones, again.territories.zones) { $0.id }
        #expect(again.examples.isEmpty == kinds.contains(.examples))
        for (kind, number) in left.records where kind != .examples { #expect(number == 3, "\(kind)") }
    }

    private func expect<Record: RecordWithFields>(
        _ kind: LeftBehind.Kind, _ left: Set<LeftBehind.Kind>, _ old: [Record], _ new: [Record],
        by name: (Record) -> String
    ) {
        if left.contains(kind) { #expect(new.isEmpty, "\(kind)") } else { expectSame(old, new, by: name, without: []) }
    }

    /// - Parameter lost: the fields that none of the records has any more, where the filled ones had them all.
    private func expectSame<Record: RecordWithFields>(
        _ old: [Record], _ new: [Record], by name: (Record) -> some Hashable, without lost: Set<String>
    ) {
        #expect(Set(new.map(name)) == Set(old.map(name)) && new.count == old.count)
        let found = Dictionary(new.map { (name($0), $0) }) { first, _ in first }
        for (row, record) in old.enumerated() {
            guard let again = found[name(record)] else { continue }
            let changes = record.changes(to: again)
            let unsaid = changes.filter { !lost.contains($0.field) }
            #expect(unsaid == [], "\(Record.self) \(name(record))")
            if row < 2 { #expect(Set(changes.map(\.field)).isSuperset(of: lost)) }
        }
    }

    /// The records of a JSON file as a table, lists with `|` between their items.
    private func table(of json: String) throws -> String {
        let records = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        let columns = Set(records.flatMap(\.keys)).sorted()
        let rows = records.map { record in
            columns.map { column in
                switch record[column] {
                case nil: ""
                case let items as [String]: items.joined(separator: "|")
                case .some(let value): "\(value)"
                }
            }
        }
        return CsvDialect.comma.text([columns] + rows)
    }
}

extension Atlas {
    fileprivate func inTerritories(_ territories: Territories) -> Atlas {
        var result = self
        result.territories = territories
        return result
    }
}
