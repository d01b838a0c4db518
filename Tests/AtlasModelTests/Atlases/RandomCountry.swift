import AtlasModel

extension PlainCountry {
    /// A country of 20 to 45 communes: EPCI across départements, communes without EPCI, départements of a région whose
    /// former régions differ, units without communes, populations of 0 or unknown, named zones of every make.
    static func random(using random: inout SplitMix64) -> PlainCountry {
        let regions = ["11", "29", "53"].map { Region(code: $0, name: "Région \($0)") }
        let formerRegions = ["22", "24", "29", "31"].map { Region(code: $0, name: "Ancienne région \($0)") }
        var departements: [Departement] = []
        for code in ["01", "29", "2A", "44", "53", "971"].prefix(random.number(3...6)) {
            departements.append(
                Departement(
                    code: code, name: "Département \(code)", region: random.pick(regions).code,
                    formerRegion: random.pick(formerRegions).code))
        }
        let epci = (1...random.number(4...9)).map { Epci(siren: "20000000\($0)", name: "EPCI \($0)", kind: "CC") }
        var country = PlainCountry(
            communes: [], epci: epci, departements: departements, regions: regions, formerRegions: formerRegions)
        let hasPopulation = random.chance(85)
        for number in random.shuffled(Array(100...100 + random.number(20...45))) {
            let home = random.below(departements.count)
            let code = departements[home].code
            var owner: String? = epci[(home * 2 + random.below(2)) % epci.count].siren
            if random.chance(15) { owner = random.pick(epci).siren }
            if random.chance(12) { owner = nil }
            country.communes.append(
                Commune(
                    code: code.prefix(2) + "\(number)", name: "Commune \(number)", departement: code, epci: owner,
                    population: hasPopulation ? random.pick([-1, 0, 0, random.below(900), random.below(9_000)]) : -1,
                    coordinate: random.chance(85) ? .random(using: &random) : nil))
        }
        let official = country.allReferences
        for name in ["pays", "bassin", "vide"] {
            var members = random.picks(1...4, of: official) + [TerritoryReference(.departement, "99")]
            if random.chance(50) { members += [members[0], TerritoryReference(.zone, "pays")] }
            country.zones.append(
                NamedZone(
                    id: name, name: "Zone \(name)", kind: "pays", members: name == "vide" ? [] : members, source: ""))
        }
        return country
    }
}

extension Coordinate {
    /// A place of a coarse grid, so that some actors are at equal distances.
    static func random(using random: inout SplitMix64) -> Coordinate {
        Coordinate(latitude: 46 + Double(random.below(12)) / 4, longitude: -2 + Double(random.below(12)) / 4)
    }
}
