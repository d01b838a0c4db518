package import AtlasModel

/// The territories of a later year, made of those of today and of the official files of INSEE.
package struct TerritoryUpdate: Sendable {
    package let territories: Territories
    package let succession: CommuneSuccession
    package let vintage: TerritoryVintage

    /// The day that the files of a folder are of; `nil` where it has no file of communes named as INSEE names it.
    package static func date(of folder: String) -> CalendarDate? { CogFolder(path: folder).date }

    /// Reads the files of a folder; no update where a finding is an error.
    /// - Parameters:
    ///   - present: the territories that they are to replace.
    ///   - since: the day on which those hold: what moved later is what the update is about.
    package static func read(
        folder path: String, present: Territories, since: CalendarDate
    ) -> (update: TerritoryUpdate?, findings: [Finding]) {
        let log = FindingLog()
        let folder = CogFolder(path: path)
        let files = CogFiles.read(
            folder, departements: Set(present.departements.map(\.code)), after: since, log: log)
        let codes = (0..<present.communes.count).map { present.communes.codes[$0] }
        let succession = CommuneSuccession(of: codes, through: files.movements)
        if !log.hasErrors { check(codes, succession, files, folder, log) }
        guard !log.hasErrors, let date = folder.date else { return (nil, log.findings) }
        let territories = TerritorySuccessor(present: present, files: files, succession: succession).territories
        let vintage = TerritoryVintage(date: date, source: "INSEE, code officiel géographique")
        return (TerritoryUpdate(territories: territories, succession: succession, vintage: vintage), log.findings)
    }

    /// Reports what the communes of today have become and the later list does not have.
    private static func check(
        _ codes: [String], _ succession: CommuneSuccession, _ files: CogFiles, _ folder: CogFolder, _ log: FindingLog
    ) {
        let known = Set(files.communes.map(\.code))
        var told: Set<String> = []
        for code in codes {
            for next in succession.successors(of: code) where !known.contains(next) && told.insert(next).inserted {
                var place = Finding.Place(file: folder.movements, column: "COM_AP")
                place.line = files.movementLines[next]
                log.add(
                    place.line == nil
                        ? Finding(.error, .vanishedCommune, at: Finding.Place(file: folder.communes), value: next)
                        : Finding(.error, .notInFile(folder.communes), at: place, value: next))
            }
        }
    }
}

/// Makes the tables of the later year.
private struct TerritorySuccessor {
    let present: Territories
    let files: CogFiles
    let succession: CommuneSuccession

    private var before: CommuneTable { present.communes }

    var territories: Territories {
        let epci = epci
        let departements = Dictionary(present.departements.enumerated().map { ($1.code, Int32($0)) }) { $1 }
        let rows = Dictionary(epci.enumerated().map { ($1.siren, Int32($0)) }) { $1 }
        var table = CommuneTable()
        let origins = origins
        for commune in files.communes {
            let from = origins[commune.code] ?? []
            table.codes.append(commune.code.utf8)
            table.names.append(commune.name.utf8)
            table.departements.append(departements[commune.departement] ?? 0)
            table.epci.append((files.epci[commune.code] ?? nil).flatMap { rows[$0.siren] } ?? -1)
            table.populations.append(population(of: from))
            table.postalCodes.append(postalCodes(of: from).utf8)
            let place = place(of: commune.code, from)
            table.latitudes.append(place.map { before.latitudes[$0] } ?? .nan)
            table.longitudes.append(place.map { before.longitudes[$0] } ?? .nan)
            table.points.append(place.map { before.points[$0] } ?? .unknown)
        }
        return Territories(
            communes: table, epci: epci, departements: present.departements.map(moved), regions: present.regions,
            formerRegions: present.formerRegions, formerCommunes: formerCommunes)
    }

    /// Rows of the communes of today that each commune of the later year is made of.
    private var origins: [String: [Int]] {
        var origins: [String: [Int]] = [:]
        for row in 0..<before.count {
            for code in succession.successors(of: before.codes[row]) { origins[code, default: []].append(row) }
        }
        return origins
    }

    private func isWhole(_ row: Int) -> Bool { succession.successors(of: before.codes[row]).count == 1 }

    /// Added up where all of each commune went into it and everybody is counted; else unknown.
    private func population(of rows: [Int]) -> Int32 {
        guard !rows.isEmpty, rows.allSatisfy({ isWhole($0) && before.populations[$0] >= 0 }) else { return -1 }
        return rows.reduce(0) { $0 + before.populations[$1] }
    }

    /// A part of a commune keeps all of its codes: nobody says which are its own.
    private func postalCodes(of rows: [Int]) -> String {
        Set(rows.flatMap { CellText.items(of: before.postalCodes[$0]) }).sorted().joined(separator: "|")
    }

    /// The row of the commune whose point it has: its own, or that of the one commune it was.
    private func place(of code: String, _ rows: [Int]) -> Int? {
        present.commune(code) ?? (rows.count == 1 && isWhole(rows[0]) ? rows[0] : nil)
    }

    private var epci: [Epci] {
        let old = Dictionary(present.epci.map { ($0.siren, $0) }) { first, _ in first }
        var seen: [String: Epci] = [:]
        for case let membership? in files.epci.values where seen[membership.siren] == nil {
            let before = old[membership.siren]
            let name = EpciNames.written(membership.name)
            seen[membership.siren] = Epci(
                siren: membership.siren,
                name: before.flatMap { EpciNames.areSame($0.name, name) ? $0.name : nil } ?? name,
                kind: files.kinds[membership.siren] == nil && before != nil
                    ? before?.kind ?? "" : EpciNames.kind(files.kinds[membership.siren], name: membership.name))
        }
        return seen.values.sorted { $0.siren < $1.siren }
    }

    private func moved(_ departement: Departement) -> Departement {
        let codes = succession.successors(of: departement.prefecture)
        guard !codes.contains(departement.prefecture), codes.count == 1 else { return departement }
        return Departement(
            code: departement.code, name: departement.name, region: departement.region,
            formerRegion: departement.formerRegion, prefecture: codes[0])
    }

    /// Those that INSEE lists, then those that merged since or before without leaving a part of that name; a name leads
    /// to one commune or nowhere.
    private var formerCommunes: [FormerCommune] {
        let current = Set(files.communes.map(\.code))
        var former: [String: FormerCommune] = [:]
        func add(_ code: String, _ name: String, _ successors: [String]) {
            guard !current.contains(code), former[code] == nil, successors.count == 1 else { return }
            former[code] = FormerCommune(code: code, name: name, successor: successors[0])
        }
        for part in files.parts { add(part.code, part.name, [part.commune]) }
        for code in succession.movedCodes {
            let name = present.commune(code).map { before.names[$0] } ?? ""
            add(code, name, succession.successors(of: code))
        }
        for commune in present.formerCommunes {
            add(commune.code, commune.name, succession.successors(of: commune.successor))
        }
        return former.values.sorted { $0.code < $1.code }
    }
}
