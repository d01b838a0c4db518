import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite("The guide to the package format")
struct PackageGuideTests {
    @Test("its example rows, saved as files, are read back without a finding, as what they were written from")
    func readsBack() throws {
        let folder = try TemporaryFolder(["datapackage.json": "{\"title\": \"Exemple\"}"])
        for file in try PackageGuide.files() { try folder.write(file.text, to: file.path) }
        // Nothing of the program's own stands in for what it may lack.
        let (atlas, findings) = PackageReader.read(
            folder: folder.path, defaults: PackageDefaults(referential: .empty, territories: .none))
        #expect(findings == [])
        let example = PackageExample.atlas
        #expect(atlas?.actors == example.actors && atlas?.offers == example.offers)
        #expect(atlas?.relations == example.relations && atlas?.cooperations == example.cooperations)
        #expect(atlas?.initiatives == example.initiatives && atlas?.examples == example.examples)
        #expect(atlas?.referential == example.referential)
        #expect(atlas?.territories == example.territories)
        #expect(atlas == example)
        #expect(TerritoryVintage.read(folder: "\(folder.path)/territories") == PackageExample.vintage)
    }

    private func shipped(_ file: PackageFileGuide) throws -> [Substring] {
        let place =
            switch file.part {
            case .atlas: "atlas/\(file.path)"
            case .referential: "referential/\(file.path)"
            case .territories: file.path
            }
        let text = try String(contentsOfFile: "\(try Shipped.resources)/\(place)", encoding: .utf8)
        return text.split(separator: "\n")
    }

    @Test("it has an example of every column, and every column that the shipped files have")
    func complete() throws {
        let files = try PackageGuide.files()
        #expect(files.count == 25)
        for file in files {
            #expect(file.columns.filter(\.example.isEmpty).map(\.name) == [], "\(file.path)")
            // The embedded atlas has never been surveyed.
            guard file.path != "survey.csv" else { continue }
            let header = try #require(try shipped(file).first)
            let columns = header.split(separator: ",").map(String.init)
            #expect(Set(columns).subtracting(file.columns.map(\.name)).isEmpty, "\(file.path)")
        }
    }

    @Test("the functions, types and territories of the example are real ones")
    func real() throws {
        let (example, referential) = (PackageExample.atlas, try Shipped.defaults.referential)
        for function in example.referential.functions { #expect(referential.function(function.id) == function) }
        for type in example.referential.actorTypes { #expect(referential.type(type.id) == type) }
        let files = try PackageGuide.files().filter { $0.part == .territories }
        #expect(files.count == 7)
        for file in files {
            // Numbers may be written with more zeros.
            func plain(_ row: Substring) -> String { String(row).replacing(/(\.\d*?)0+(?=,|$)/) { String($0.1) } }
            let rows = Set(try shipped(file).map(plain))
            for row in file.text.split(separator: "\n") {
                let isThere = rows.contains(plain(row))
                #expect(isThere, "\(file.path): \(row)")
            }
        }
    }
}
