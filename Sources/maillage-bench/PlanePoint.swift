import ArgumentParser
import AtlasExchange
import AtlasModel

/// A named and weighed point of a plane.
struct PlanePoint {
    let name: String
    /// Kilometres.
    let position: PointTree.Position
    let weight: Double

    /// Reads the columns `name`, `pop`, `x_km` and `y_km` of a CSV file.
    static func read(_ file: String) throws -> [PlanePoint] {
        let table = CsvTable(try FileBytes.read(file), file: file)
        guard let header = table.records.first else { throw ValidationError("\(file) is empty.") }
        let names = table.texts(of: header)
        let columns = ["name", "pop", "x_km", "y_km"].compactMap(names.firstIndex)
        guard columns.count == 4 else { throw ValidationError("\(file) lacks one of name, pop, x_km, y_km.") }
        return try table.records.dropFirst().map { record in
            let texts = table.texts(of: record)
            let numbers = columns.dropFirst().compactMap { texts.indices.contains($0) ? Double(texts[$0]) : nil }
            guard numbers.count == 3 else { throw ValidationError("\(file), line \(record.line): not a number.") }
            return PlanePoint(
                name: texts[columns[0]], position: PointTree.Position(x: numbers[1], y: numbers[2]),
                weight: numbers[0])
        }
    }
}
