package import AtlasModel
import FoundationEssentials

/// Writes an atlas as a package: the folder of CSV files that ``PackageReader`` reads back as the same atlas.
package enum PackageWriter {
    /// Writes the package; the folder is there whole or as it was before.
    ///
    /// An empty folder and an earlier package are replaced, any other folder only where `isReplacing` says so; files
    /// that are no part of a package stay in it.  `outlinesFrom` is the folder of territories whose drawings go with
    /// territories of the atlas's own.
    package static func write(
        _ atlas: Atlas, to folder: String, isReplacing: Bool = false, dialect: CsvDialect = .comma,
        outlinesFrom: String? = nil
    ) throws(ExchangeError) {
        switch try FolderReplacement.occupant(of: folder) {
        case .nothing, .emptyFolder: break
        case .folder(let names) where isReplacing || isPackage(names): break
        case .folder: throw .folderNotEmpty(path: folder)
        case .otherFile: throw .cannotWrite(path: folder, reason: "not a folder")
        }
        let files = try files(of: atlas, in: dialect)
        let replacement = try FolderReplacement(target: folder)
        do throws(ExchangeError) {
            for file in files { try replacement.write(file.text, to: file.path) }
            try replacement.write(description(of: atlas, files), to: PackageReader.descriptor)
            if atlas.ownParts.contains(.territories), let outlinesFrom {
                for detail in OutlineReader.Detail.allCases {
                    try copyOutlines(detail.rawValue, from: outlinesFrom, to: replacement)
                }
            }
            try replacement.commit(files: ownFiles, folders: [PackageReader.territories])
        } catch {
            replacement.cancel()
            throw error
        }
    }

    /// Whether a folder of these files is an atlas package, by its name's sake: `actors.csv` or `datapackage.json`.
    private static func isPackage(_ names: [String]) -> Bool {
        names.contains(ActorSheet.Column.file) || names.contains(PackageReader.descriptor)
    }

    /// Every file that a package may have of the ones written here: what a new version replaces or takes away.
    static let ownFiles: Set<String> = Set(
        [
            PackageReader.descriptor, ActorSheet.Column.file, OfferSheet.Column.file, ZoneSheet.Column.file,
            RelationSheet.Column.file, CooperationSheet.Column.file, CooperationMemberSheet.Column.file,
            InitiativeSheet.Column.file, SessionSheet.Column.file, EffortSheet.Column.file,
            ParticipantSheet.Column.file, AssociationSheet.Column.file, FunctionSheet.Column.file,
            RequirementSheet.Column.file, ActorTypeSheet.Column.file, ProfileSheet.Column.file,
            PathwayStepSheet.Column.file,
        ] + TerritoryReader.files)

    private static func files(of atlas: Atlas, in dialect: CsvDialect) throws(ExchangeError) -> [PackageFile] {
        var files = [
            try PackageFile(ActorSheet.self, atlas.actors, in: dialect),
            try PackageFile(OfferSheet.self, atlas.offers, in: dialect),
            try PackageFile(ZoneSheet.self, atlas.territories.zones, in: dialect),
            try PackageFile(RelationSheet.self, atlas.relations, in: dialect),
            try PackageFile(CooperationSheet.self, atlas.cooperations, in: dialect),
            try PackageFile(
                CooperationMemberSheet.self,
                atlas.cooperations.flatMap { cooperation in cooperation.members.map { (cooperation.id, $0) } },
                in: dialect),
            try PackageFile(InitiativeSheet.self, atlas.initiatives, in: dialect),
            try PackageFile(
                SessionSheet.self, atlas.initiatives.flatMap { item in item.sessions.map { (item.id, $0) } },
                in: dialect),
            try PackageFile(
                EffortSheet.self, atlas.initiatives.flatMap { item in item.efforts.map { (item.id, $0) } }, in: dialect),
            try PackageFile(
                ParticipantSheet.self, atlas.initiatives.flatMap { item in item.participants.map { (item.id, $0) } },
                in: dialect),
            try PackageFile(AssociationSheet.self, atlas.examples, in: dialect),
        ]
        if atlas.ownParts.contains(.referential) { files += try self.files(of: atlas.referential, in: dialect) }
        if atlas.ownParts.contains(.territories) { files += try self.files(of: atlas.territories, in: dialect) }
        return files
    }

    private static func files(
        of referential: Referential, in dialect: CsvDialect
    ) throws(ExchangeError) -> [PackageFile] {
        let requirements = referential.functions.map(\.id).flatMap { function in
            EmploymentStage.allCases.compactMap { stage in
                referential.requirements[function]?[stage].map { (function, stage, $0) }
            }
        }
        return [
            try PackageFile(FunctionSheet.self, referential.functions, in: dialect),
            try PackageFile(RequirementSheet.self, requirements, in: dialect),
            try PackageFile(ActorTypeSheet.self, referential.actorTypes, in: dialect),
            try PackageFile(ProfileSheet.self, referential.profiles, in: dialect),
            try PackageFile(PathwayStepSheet.self, referential.steps, in: dialect),
        ]
    }

    private static func files(
        of territories: Territories, in dialect: CsvDialect
    ) throws(ExchangeError) -> [PackageFile] {
        let departements = territories.departements.map { unit in
            (unit, territories.regions[unit.region].code, territories.formerRegions[unit.formerRegion].code)
        }
        return [
            try PackageFile(CommuneSheet.self, (0..<territories.communes.count).map { ($0, territories) }, in: dialect),
            try PackageFile(EpciSheet.self, territories.epci, in: dialect),
            try PackageFile(DepartementSheet.self, departements, in: dialect),
            try PackageFile(RegionSheet.self, territories.regions, in: dialect),
            try PackageFile(FormerRegionSheet.self, territories.formerRegions, in: dialect),
            try PackageFile(FormerCommuneSheet.self, territories.formerCommunes, in: dialect),
        ]
    }

    private static func description(of atlas: Atlas, _ files: [PackageFile]) throws(ExchangeError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            let data = try encoder.encode(DataPackage(title: atlas.title, resources: files.map(\.resource)))
            return String(decoding: data, as: UTF8.self) + "\n"
        } catch {
            throw .cannotWrite(path: PackageReader.descriptor, reason: error.reason)
        }
    }

    private static func copyOutlines(
        _ file: String, from folder: String, to replacement: FolderReplacement
    ) throws(ExchangeError) {
        switch FileContents(path: "\(folder)/\(file)") {
        case .absent: break
        case .unreadable(let reason): throw .cannotRead(path: "\(folder)/\(file)", reason: reason)
        case .bytes(let bytes):
            try replacement.write(String(decoding: bytes, as: UTF8.self), to: "\(PackageReader.territories)/\(file)")
        }
    }
}
