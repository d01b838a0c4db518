package import AtlasModel

/// What an atlas package uses where it has nothing of its own.
package struct PackageDefaults: Sendable {
    package var referential: Referential
    package var territories: Territories

    package init(referential: Referential, territories: Territories) {
        self.referential = referential
        self.territories = territories
    }

    /// Reads `referential/` and `territories/` of the folder of resources.
    package static func read(resources: String) throws(ExchangeError) -> PackageDefaults {
        let ((territories, misplaced), (referential, misworded)) = Parallel.both {
            TerritoryReader.read(folder: "\(resources)/territories")
        } _: {
            let log = FindingLog()
            let folder = SourceFolder(path: "\(resources)/referential")
            return (ReferentialReader(folder: folder, fallback: nil, log: log).read().referential, log.findings)
        }
        let errors = (misworded + misplaced).filter { $0.severity == .error }
        guard let territories, errors.isEmpty else {
            throw .unusableDefaults(folder: resources, findings: errors)
        }
        return PackageDefaults(referential: referential, territories: territories)
    }
}
