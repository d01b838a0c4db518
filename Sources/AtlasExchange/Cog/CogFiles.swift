import AtlasModel

/// What the official files of a year say.
struct CogFiles {
    struct Commune {
        let code: String
        let name: String
        let departement: String
        let line: Int
    }

    /// A commune déléguée or associée, an arrondissement.
    struct Part {
        let code: String
        let name: String
        let commune: String
    }

    struct Membership {
        let siren: String
        /// As INSEE abbreviates it.
        let name: String
    }

    var communes: [Commune] = []
    var parts: [Part] = []
    var movements: [CommuneMovement] = []
    /// The line of the last movement to each code.
    var movementLines: [String: Int] = [:]
    /// The EPCI of each commune; those of no EPCI are there without.
    var epci: [String: Membership?] = [:]
    var kinds: [String: String] = [:]

    /// What INSEE writes where a commune has no EPCI.
    private static let noEpci = "ZZZZZZZZZ"

    /// - Parameters:
    ///   - departements: the codes that there are.
    ///   - after: the day of the territories that are to be replaced: later movements only are kept.
    static func read(
        _ folder: CogFolder, departements: Set<String>, after: CalendarDate, log: FindingLog
    ) -> CogFiles {
        var files = CogFiles()
        files.readCommunes(folder, departements, log)
        files.readMovements(folder, after, log)
        files.readComposition(folder, log)
        if let epci = folder.epci { files.readEpci(epci, folder, log) }
        return files
    }

    private mutating func readCommunes(_ folder: CogFolder, _ departements: Set<String>, _ log: FindingLog) {
        guard let table = folder.table(folder.communes, headed: "TYPECOM", log: log),
            table.hasColumns("TYPECOM", "COM", "DEP", "LIBELLE", "COMPARENT")
        else { return }
        var lines: [String: Int] = [:]
        for row in table.rows {
            guard let code = table.required("COM", row), let name = table.required("LIBELLE", row) else { continue }
            switch table.text("TYPECOM", row) {
            case "COM":
                guard let departement = table.required("DEP", row) else { continue }
                if let first = lines.updateValue(row.line, forKey: code) {
                    table.report(.error, .duplicateIdentifier(firstLine: first), "COM", row, value: code)
                } else if !departements.contains(departement) {
                    table.report(.error, .unknownIdentifier(of: .departement), "DEP", row, value: departement)
                } else {
                    communes.append(Commune(code: code, name: name, departement: departement, line: row.line))
                }
            case "COMD", "COMA", "ARM":
                if let commune = table.required("COMPARENT", row) {
                    parts.append(Part(code: code, name: name, commune: commune))
                }
            case let other:
                table.report(
                    .error, .unknownChoice(allowed: ["COM", "ARM", "COMD", "COMA"]), "TYPECOM", row, value: other)
            }
        }
        communes.sort { $0.code < $1.code }
        let known = Set(communes.map(\.code))
        for row in table.rows where table.text("TYPECOM", row) != "COM" {
            let parent = table.text("COMPARENT", row)
            if !parent.isEmpty, !known.contains(parent) {
                table.report(.error, .notInFile(folder.communes), "COMPARENT", row, value: parent)
            }
        }
    }

    private mutating func readMovements(_ folder: CogFolder, _ after: CalendarDate, _ log: FindingLog) {
        guard let table = folder.table(folder.movements, headed: "DATE_EFF", log: log),
            table.hasColumns("DATE_EFF", "TYPECOM_AV", "COM_AV", "TYPECOM_AP", "COM_AP")
        else { return }
        for row in table.rows {
            guard let text = table.required("DATE_EFF", row) else { continue }
            guard let date = CalendarDate(iso: text) else {
                table.report(.error, .invalidDate, "DATE_EFF", row, value: text)
                continue
            }
            guard date > after, folder.date.map({ date <= $0 }) ?? true, table.text("TYPECOM_AV", row) == "COM",
                table.text("TYPECOM_AP", row) == "COM", let from = table.required("COM_AV", row),
                let to = table.required("COM_AP", row)
            else { continue }
            movements.append(CommuneMovement(date: date, from: from, to: to))
            movementLines[to] = row.line
        }
    }

    private mutating func readComposition(_ folder: CogFolder, _ log: FindingLog) {
        guard let table = folder.table(folder.composition, headed: "CODGEO", log: log),
            table.hasColumns("CODGEO", "EPCI", "LIBEPCI")
        else { return }
        let known = Set(communes.map(\.code))
        var hasRepaired = false
        for row in table.rows {
            guard var code = table.required("CODGEO", row), let siren = table.required("EPCI", row) else { continue }
            if code.utf8.count == 4, known.contains("0" + code) {
                code = "0" + code
                // One line says it for all.
                if !hasRepaired { table.report(.warning, .repairedLeadingZero(code), "CODGEO", row, value: code) }
                hasRepaired = true
            }
            if !known.isEmpty, !known.contains(code) {
                table.report(.error, .notInFile(folder.communes), "CODGEO", row, value: code)
            } else if siren == CogFiles.noEpci {
                epci[code] = .some(nil)
            } else if siren.utf8.count != 9 || !siren.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                table.report(.error, .invalidIdentifier, "EPCI", row, value: siren)
            } else if let name = table.required("LIBEPCI", row) {
                epci[code] = Membership(siren: siren, name: name)
            }
        }
        for commune in communes where epci[commune.code] == nil {
            log.add(
                Finding(
                    .error, .notInFile(folder.composition),
                    at: Finding.Place(file: folder.communes, line: commune.line, column: "COM"), value: commune.code))
        }
    }

    private mutating func readEpci(_ file: String, _ folder: CogFolder, _ log: FindingLog) {
        guard let table = folder.table(file, headed: "NATURE_EPCI", log: log),
            table.hasColumns("EPCI", "NATURE_EPCI")
        else { return }
        for row in table.rows {
            guard let siren = table.required("EPCI", row), siren != CogFiles.noEpci else { continue }
            kinds[siren] = table.text("NATURE_EPCI", row)
        }
    }
}
