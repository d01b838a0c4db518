import AtlasExchange
import AtlasModel
import Testing

@Suite struct TerritoryReaderTests {
    @Test("The shipped territories are the Code officiel géographique of 2026")
    func counts() throws {
        let territories = try Shipped.territories
        #expect(territories.communes.count == 34_875)
        #expect(territories.epci.count == 1_253)
        #expect(territories.departements.count == 101)
        #expect(territories.regions.count == 18)
        #expect(territories.formerRegions.count == 27)
    }

    @Test("Every commune is in one département; 89 EPCI span several")
    func hierarchy() throws {
        let territories = try Shipped.territories
        #expect(territories.communes.departements.allSatisfy { territories.departements.indices.contains(Int($0)) })
        var departements: [Int32: Set<Int32>] = [:]
        for (epci, departement) in zip(territories.communes.epci, territories.communes.departements) where epci >= 0 {
            departements[epci, default: []].insert(departement)
        }
        #expect(departements.count == 1_253)
        #expect(departements.values.count { $0.count > 1 } == 89)
    }

    @Test("Rows keep their cells together")
    func brest() throws {
        let territories = try Shipped.territories
        let row = try #require(territories.commune("29019"))
        #expect(territories.communes.names[row] == "Brest")
        #expect(territories.communes.postalCodes[row] == "29200")
        #expect(territories.communes.populations[row] > 130_000)
        let place = try #require(territories.coordinate(ofCommune: row))
        #expect(place.distance(to: Coordinate(latitude: 48.39, longitude: -4.49)) < 5)
        #expect(
            territories.ancestors(ofCommune: row).map(\.description) == [
                "com:29019", "epci:242900314", "dep:29", "reg2015:53", "reg:53", "france",
            ])
    }

    @Test("Rows of unknown units, repeated and overlong codes are told with their lines")
    func problems() throws {
        let folder = try TemporaryFolder([
            "communes.csv": #"""
            code,name,epci,departement,population,latitude,longitude,postal_codes,point
            01001,Un,111111111,01,5,46,4,01400,townHall
            01001,Deux,999999999,02,-5,95,x,01400,church
            123456789,"Trois ""3""",,,,,,,
            """#,
            "epci.csv": "siren,name,kind\n111111111,A,CC\n111111111,B,CC\n",
            "departements.csv": "code,name,region,region2015,prefecture\n01,Ain,84,82,01001\n03,Allier,99,82,\n",
            "regions.csv": "code,name\n84,ARA\n", "regions2015.csv": "code,name\n82,RA\n",
        ])
        let (territories, findings) = TerritoryReader.read(folder: folder.path)
        #expect(territories == nil)
        #expect(
            findings.map(\.inOneLine) == [
                "error territories/departements.csv:3:region unknownIdentifier(of: region) \"99\"",
                "error territories/epci.csv:3:siren duplicateIdentifier(firstLine: 2) \"111111111\"",
                "error territories/communes.csv:3:epci unknownIdentifier(of: epci) \"999999999\"",
                "error territories/communes.csv:3:departement unknownIdentifier(of: departement) \"02\"",
                "error territories/communes.csv:3:population outOfRange(minimum: 0, maximum: 2147483647) \"-5\"",
                "error territories/communes.csv:3:latitude outOfRange(minimum: -90, maximum: 90) \"95\"",
                "error territories/communes.csv:3:longitude invalidNumber \"x\"",
                "warning territories/communes.csv:3:point unknownChoice(allowed: [\"townHall\", \"representative\"]) \"church\"",
                "error territories/communes.csv:4:departement missingValue \"\"",
                "error territories/communes.csv:3:code duplicateIdentifier(firstLine: 2) \"01001\"",
                "error territories/communes.csv:4:code invalidIdentifier \"123456789\"",
            ])
    }

    @Test("What is wrong is told row by row, though columns are read one after the other")
    func orderOfFindings() throws {
        let folder = try TemporaryFolder([
            "communes.csv": #"""
            code,name,epci,departement,population,latitude,longitude,postal_codes,point
            01001,,1,01,x,46,4,01400,townHall
            01002,Deux,1,01
            01003,Trois,2,01,5,y,4,01400,church
            01004,Quatre,2,03,z,46,4,01400,townHall
            """#,
            "epci.csv": "siren,name\n1,A\n", "departements.csv": "code,name,region,region2015\n01,Ain,84,82\n",
            "regions.csv": "code,name\n84,ARA\n", "regions2015.csv": "code,name\n82,RA\n",
        ])
        #expect(
            TerritoryReader.read(folder: folder.path).findings.map { "\($0.place.line ?? 0) \($0.place.column ?? "")" }
                == [
                    "2 name", "2 population", "3 ", "4 epci", "4 latitude", "4 point", "5 epci", "5 departement",
                    "5 population",
                ])
    }

    @Test("A row read from its bytes is the row read cell by cell")
    func samePaths() throws {
        let header = "code,name,epci,departement,population,latitude,longitude,postal_codes,point"
        let rows = ["01001,L'Abergement,1,01,776,46.1517,-4.9201,01400|01401,townHall", "2A004,À Çà,,2A,,,,20000,"]
        // A tab in a column that nobody knows makes the reader look at every cell.
        let plain = ([header] + rows).joined(separator: "\n")
        let odd = ([header + ",note"] + rows.map { $0 + ",a\tb" }).joined(separator: "\r\n")
        let tables = try [plain, odd].map { text in
            let folder = try TemporaryFolder([
                "communes.csv": text, "epci.csv": "siren,name\n1,A\n",
                "departements.csv": "code,name,region,region2015\n01,Ain,84,82\n2A,Corse,84,82\n",
                "regions.csv": "code,name\n84,ARA\n", "regions2015.csv": "code,name\n82,RA\n",
            ])
            return TerritoryReader.read(folder: folder.path).territories
        }
        #expect(tables[0] != nil)
        #expect(tables[0] == tables[1])
    }
}
