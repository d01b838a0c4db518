package import AtlasModel
import FoundationEssentials

/// Writes an atlas as a package: the folder of CSV files that ``PackageReader`` reads back as the same atlas.
package enum PackageWriter {
    /// Writes the package; the folder is there whole or as it was before.
    ///
    /// An empty folder and an earlier package are replaced, any other folder only where `isReplacing` says so; files
    /// that are no part of a package stay in it.  `outlinesFrom` is the folder of territories whose drawings and vintage
    /// go with territories of the atlas's own; `vintage` stands in for the latter.
    package static func write(
        _ atlas: Atlas, to folder: String, isReplacing: Bool = false, dialect: CsvDialect = .comma,
        outlinesFrom: String? = nil, vintage: TerritoryVintage? = nil, isStopped: @escaping () -> Bool = { false }
    ) throws(ExchangeError) {
        switch try FolderReplacement.occupant(of: folder) {
        case .nothing, .emptyFolder: break
        case .folder(let names) where isReplacing || isPackage(names): break
        case .folder: throw .folderNotEmpty(path: folder)
        case .otherFile: throw .cannotWrite(path: folder, reason: "not a folder")
        }
        let files = files(of: atlas, in: dialect)
        let replacement = try FolderReplacement(target: folder, isStopped: isStopped)
        do throws(ExchangeError) {
            for file in files { try replacement.write(file.text, to: file.path) }
            try replacement.write(description(of: atlas, files), to: PackageReader.descriptor)
            if atlas.ownParts.contains(.territories), let outlinesFrom {
                for file in companions where file != TerritoryVintage.fileName || vintage == nil {
                    try copy(file, from: outlinesFrom, to: replacement)
                }
            }
            if let vintage {
                let file = PackageFile(VintageSheet.self, [vintage], in: dialect)
                try replacement.write(file.text, to: file.path)
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
            ParticipantSheet.Column.file, SurveySheet.Column.file, AssociationSheet.Column.file,
            FunctionSheet.Column.file,
            RequirementSheet.Column.file, ActorTypeSheet.Column.file, ProfileSheet.Column.file,
            PathwayStepSheet.Column.file, PathwayCostSheet.Column.file,
        ] + TerritoryReader.files)

    /// Every table that has a place in the folder of a package, those that options name among them.
    static let knownTables: Set<String> = ownFiles.union([
        "\(PackageReader.territories)/\(TerritoryVintage.fileName)", WeightFile.Column.file,
    ])

    static func files(of atlas: Atlas, in dialect: CsvDialect) -> [PackageFile] {
        var files = [
            PackageFile(ActorSheet.self, atlas.actors, in: dialect),
            PackageFile(OfferSheet.self, atlas.offers, in: dialect),
            PackageFile(ZoneSheet.self, atlas.territories.zones, in: dialect),
            PackageFile(RelationSheet.self, atlas.relations, in: dialect),
            PackageFile(CooperationSheet.self, atlas.cooperations, in: dialect),
            PackageFile(
                CooperationMemberSheet.self,
                atlas.cooperations.flatMap { cooperation in cooperation.members.map { (cooperation.id, $0) } },
                in: dialect),
            PackageFile(InitiativeSheet.self, atlas.initiatives, in: dialect),
            PackageFile(
                SessionSheet.self, atlas.initiatives.flatMap { item in item.sessions.map { (item.id, $0) } },
                in: dialect),
            PackageFile(
                EffortSheet.self, atlas.initiatives.flatMap { item in item.efforts.map { (item.id, $0) } }, in: dialect),
            PackageFile(
                ParticipantSheet.self, atlas.initiatives.flatMap { item in item.participants.map { (item.id, $0) } },
                in: dialect),
            PackageFile(AssociationSheet.self, atlas.examples, in: dialect),
        ]
        if !atlas.invitations.isEmpty { files.append(PackageFile(SurveySheet.self, atlas.invitations, in: dialect)) }
        if atlas.ownParts.contains(.referential) { files += self.files(of: atlas.referential, in: dialect) }
        if atlas.ownParts.contains(.territories) { files += self.files(of: atlas.territories, in: dialect) }
        return files
    }

    static func files(of referential: Referential, in dialect: CsvDialect) -> [PackageFile] {
        let requirements = referential.functions.map(\.id).flatMap { function in
            EmploymentStage.allCases.compactMap { stage in
                referential.requirements[function]?[stage].map { (function, stage, $0) }
            }
        }
        return [
            PackageFile(FunctionSheet.self, referential.functions, in: dialect),
            PackageFile(RequirementSheet.self, requirements, in: dialect),
            PackageFile(ActorTypeSheet.self, referential.actorTypes, in: dialect),
            PackageFile(ProfileSheet.self, referential.profiles, in: dialect),
            PackageFile(PathwayStepSheet.self, referential.steps, in: dialect),
            PackageFile(PathwayCostSheet.self, referential.costs.entries, in: dialect),
        ]
    }

    static func files(of territories: Territories, in dialect: CsvDialect) -> [PackageFile] {
        let departements = territories.departements.map { unit in
            (unit, territories.regions[unit.region].code, territories.formerRegions[unit.formerRegion].code)
        }
        return [
            PackageFile(
                CommuneSheet.self, (0..<territories.communes.count).lazy.map { ($0, territories) }, in: dialect),
            PackageFile(EpciSheet.self, territories.epci, in: dialect),
            PackageFile(DepartementSheet.self, departements, in: dialect),
            PackageFile(RegionSheet.self, territories.regions, in: dialect),
            PackageFile(FormerRegionSheet.self, territories.formerRegions, in: dialect),
            PackageFile(FormerCommuneSheet.self, territories.formerCommunes, in: dialect),
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

    /// What stands beside the tables of territories and is no part of an atlas in memory: drawings, vintage.
    static let companions = OutlineReader.Detail.allCases.map(\.rawValue) + [TerritoryVintage.fileName]

    private static func copy(
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
