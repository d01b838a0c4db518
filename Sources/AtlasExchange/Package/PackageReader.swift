package import AtlasModel

/// Reads an atlas package: a folder of CSV files.
package enum PackageReader {
    /// Path of the file that describes a package.
    static let descriptor = "datapackage.json"
    /// The folder in which a package may bring territories of its own.
    static let territories = "territories"

    /// Whether a folder has a file that makes it an atlas, in whatever state.
    package static func isPackage(_ folder: String) -> Bool {
        let folder = SourceFolder(path: folder)
        return [ActorSheet.Column.file, descriptor].contains { file in
            if case .absent = folder.contents(of: file, upTo: 0) { false } else { true }
        }
    }

    /// The atlas of a folder and all that is wrong with its files, in the order of the files; no atlas where a finding
    /// is an error.
    ///
    /// `defaults` stand in for each file of the referential, and for the territories, that the folder does not have;
    /// What is said to have been checked later than `today` is told, unless that is `nil`; `progress` is called while the
    /// files are read, fifty times at most.
    package static func read(
        folder: String, defaults: PackageDefaults, today: CalendarDate? = nil,
        progress: ((ReadingProgress) -> Void)? = nil
    ) -> (atlas: Atlas?, findings: [Finding]) {
        guard SourceFolder.isFolder(folder) else {
            return (nil, [Finding(.error, .missingFile, at: Finding.Place(file: folder))])
        }
        let log = FindingLog(today: today)
        var source = SourceFolder(path: folder)
        if let progress {
            let total = PackageWriter.ownFiles.reduce(0) { $0 + source.size(of: $1) }
            source.meter = ReadingMeter(total: total, report: progress)
        }
        let title = PackageDescriptor.title(in: source, log: log) ?? lastComponent(of: folder)
        let (referential, hasOwnReferential) =
            ReferentialReader(folder: source, fallback: defaults.referential, log: log).read()

        var ownParts: Atlas.OwnParts = hasOwnReferential ? .referential : []
        var territories: Territories? = defaults.territories
        if TerritoryReader.files.contains(where: source.has) {
            ownParts.insert(.territories)
            let own = TerritoryReader.read(folder: "\(folder)/\(Self.territories)", meter: source.meter)
            log.add(own.findings)
            territories = own.territories
        }
        // Without territories, every reference of the other files would be reported as unknown.
        guard let territories else { return (nil, log.findings) }

        let atlas = AtlasSheets(folder: source, log: log)
            .read(title: title, referential: referential, territories: territories, ownParts: ownParts)
        source.reportUnknownTables(besides: PackageWriter.knownTables, log: log)
        return (log.hasErrors ? nil : atlas, log.findings)
    }

    private static func lastComponent(of path: String) -> String {
        path.split(separator: "/").last { $0 != "." }.map { String($0).madeSafe } ?? "Atlas"
    }
}

/// Reads the files of an atlas that refer to one another, each after those that it needs.
struct AtlasSheets {
    let folder: SourceFolder
    let log: FindingLog

    func read(title: String, referential: Referential, territories: Territories, ownParts: Atlas.OwnParts) -> Atlas {
        let named = named(territories)
        var known = Known(referential: referential, territories: named)

        let actors = actors(&known)
        let offers = rows(of: OfferSheet.Column.self) { OfferSheet.read($0, known) }
        let relations = rows(of: RelationSheet.Column.self, RelationSheet.reader(known))
        let cooperations = cooperations(known)
        let initiatives = initiatives(known)
        let invitations = rows(of: SurveySheet.Column.self, SurveySheet.reader(known))
        let examples = examples(known)
        return Atlas(
            title: title, referential: referential, territories: named, actors: actors, offers: offers,
            relations: relations, cooperations: cooperations, initiatives: initiatives,
            invitations: invitations, examples: examples, ownParts: ownParts)
    }

    // A function for each file, so that its bytes are gone before the next is read.

    private func actors(_ known: inout Known) -> [Actor] {
        let sheet: Sheet<ActorSheet.Column> = folder.sheet(isRequired: true, log: log)
        known.actors = Identifiers(sheet.identifiers(.id, log: log), of: .actor)
        return sheet.map(log: log) { ActorSheet.read($0, known) }
    }

    private func examples(_ known: Known) -> [WorkedExample] {
        let sheet: Sheet<AssociationSheet.Column> = folder.sheet(log: log)
        _ = sheet.identifiers(.id, log: log)
        return sheet.map(log: log) { AssociationSheet.read($0, known) }
    }

    private func rows<Column: SheetColumn, Value>(
        of type: Column.Type, _ read: (Row<Column>) -> Value
    ) -> [Value] {
        let sheet: Sheet<Column> = folder.sheet(log: log)
        return sheet.map(log: log, read)
    }

    /// The territories with the zones of the package; members are looked up among official territories only.
    private func named(_ territories: Territories) -> Territories {
        let sheet: Sheet<ZoneSheet.Column> = folder.sheet(log: log)
        let places = TerritoryLookup(territories)
        _ = sheet.identifiers(.id, log: log)
        let zones = sheet.map(log: log) { ZoneSheet.read($0, places) }
        return zones.isEmpty ? territories : territories.naming(zones)
    }

    private func cooperations(_ known: Known) -> [Cooperation] {
        let sheet: Sheet<CooperationSheet.Column> = folder.sheet(log: log)
        let ids = Identifiers<CooperationID>(sheet.identifiers(.id, log: log), of: .cooperation)
        let members = rows(of: CooperationMemberSheet.Column.self) { CooperationMemberSheet.read($0, known, ids) }
        let grouped = Dictionary(grouping: members, by: \.cooperation).mapValues { $0.map(\.member) }
        return sheet.map(log: log) { CooperationSheet.read($0, known, members: grouped) }
    }

    private func initiatives(_ known: Known) -> [Initiative] {
        let sheet: Sheet<InitiativeSheet.Column> = folder.sheet(log: log)
        let ids = Identifiers<InitiativeID>(sheet.identifiers(.id, log: log), of: .initiative)
        let sessions = rows(of: SessionSheet.Column.self) { SessionSheet.read($0, ids) }
        let efforts = rows(of: EffortSheet.Column.self) { EffortSheet.read($0, ids) }
        let participants = rows(of: ParticipantSheet.Column.self) { ParticipantSheet.read($0, known, ids) }
        let parts = InitiativeParts(
            sessions: Dictionary(grouping: sessions, by: \.initiative).mapValues { $0.map(\.session) },
            efforts: Dictionary(grouping: efforts, by: \.initiative).mapValues { $0.map(\.effort) },
            participants: Dictionary(grouping: participants, by: \.initiative).mapValues { $0.map(\.participant) })
        return sheet.map(log: log) { InitiativeSheet.read($0, known, parts) }
    }
}
