import AtlasModel

/// A commune, a function and a stage with what is there: what both implementations are brought to so as to compare.
struct PlainCell: Hashable {
    var commune: String
    var function: FunctionID
    var stage: EmploymentStage
    var confirmed: Int
    var presumed: Int
    var unknown: Int
    var state: CellState
}

extension BruteForceCoverage {
    func cells() -> [PlainCell] {
        var cells: [PlainCell] = []
        let actors = actors
        for commune in communes {
            for function in functions {
                for stage in stages {
                    let presences = actors.map { presence(of: $0, at: commune, function, stage) }
                    cells.append(
                        PlainCell(
                            commune: commune.code, function: function, stage: stage,
                            confirmed: presences.count { $0 == .confirmed },
                            presumed: presences.count { $0 == .presumed },
                            unknown: presences.count { $0 == .unknown }, state: state(function, stage, presences)))
                }
            }
        }
        return cells
    }
}

extension Coverage {
    func cells(of country: PlainCountry) -> [PlainCell] {
        var cells: [PlainCell] = []
        for commune in communes {
            for function in functions.indices {
                for stage in stages.indices {
                    func count(_ presence: Presence) -> Int {
                        self.count(presence, function: function, stage: stage, commune: commune)
                    }
                    cells.append(
                        PlainCell(
                            commune: country.communes[commune].code, function: functions[function],
                            stage: stages[stage], confirmed: count(.confirmed), presumed: count(.presumed),
                            unknown: count(.unknown), state: state(function: function, stage: stage, commune: commune)))
                }
            }
        }
        return cells
    }
}

/// The first few elements at which two lists differ, for a failure that can be read.
func differences<Element: Equatable>(_ found: [Element], _ expected: [Element]) -> [String] {
    var lines = found.count == expected.count ? [] : ["\(found.count) instead of \(expected.count)"]
    for (one, other) in zip(found, expected) where one != other { lines.append("found \(one), expected \(other)") }
    return Array(lines.prefix(4))
}
