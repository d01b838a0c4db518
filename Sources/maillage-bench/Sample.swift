import AtlasExchange
import AtlasModel
import AtlasResources

/// The atlas that is measured.
struct Sample {
    let atlas: Atlas
    /// A fixed day, so that two runs measure the same.
    let date: CalendarDate

    /// - Parameter package: a folder; `nil` for the embedded atlas.
    init(_ package: String?) throws {
        let resources = try ResourceFolder.find()
        let defaults = try PackageDefaults.read(resources: resources)
        let folder = package ?? "\(resources)/atlas"
        guard let atlas = PackageReader.read(folder: folder, defaults: defaults).atlas,
            let date = CalendarDate(year: 2026, month: 11, day: 21)
        else { throw BenchError.unusablePackage(folder) }
        self.atlas = atlas
        self.date = date
    }
}

enum BenchError: Error, CustomStringConvertible {
    case unusablePackage(String)

    var description: String {
        switch self {
        case .unusablePackage(let folder): "\(folder) cannot be read; see: maillage check \(folder)"
        }
    }
}
