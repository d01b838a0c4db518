import AtlasModel

/// A country of three communes, in no order: one without EPCI, population or place; Corsican and eight-byte codes.
enum RichCountry {
    static let territories = official.naming(zones)

    static let official = Territories(
        communes: communes,
        epci: [
            Epci(siren: "242900835", name: "Morlaix Communauté", kind: "CA"),
            Epci(siren: "242010056", name: "L'Autre", kind: ""),
        ],
        departements: [
            Departement(code: "2A", name: "Corse-du-Sud", region: 1, formerRegion: 0, prefecture: "2A004"),
            Departement(code: "29", name: "Finistère", region: 0, formerRegion: 1, prefecture: ""),
        ],
        regions: [Region(code: "53", name: "Bretagne"), Region(code: "94", name: "Corse")],
        formerRegions: [Region(code: "94", name: "Corse"), Region(code: "53", name: "Bretagne")],
        formerCommunes: [
            FormerCommune(code: "29219", name: "Ploujean", successor: "29151"),
            FormerCommune(code: "29219", name: "Ploujean, commune associée", successor: "29151"),
        ])

    static let zones = [
        NamedZone(
            id: "pays-de-morlaix", name: "Pays de « Morlaix »", kind: "pays",
            members: [TerritoryReference(.epci, "242900835"), TerritoryReference(.commune, "2A004")], source: "\"s\""),
        NamedZone(id: "a", name: "", kind: "", members: [], source: ""),
    ]

    private static var communes: CommuneTable {
        var table = CommuneTable()
        table.codes = TextColumn(["29151", "2A004", "ABCD1234"])
        table.names = TextColumn(["Morlaix", "Ajaccio", "L'Île-aux-\"Moines\""])
        table.epci = [0, 1, -1]
        table.departements = [1, 0, 1]
        table.populations = [14_845, -1, 0]
        table.latitudes = [48.577_5, .nan, 47.6]
        table.longitudes = [-3.828_333_333_333_333, .nan, -2.85]
        table.postalCodes = TextColumn(["29600", "20000|20090|20167", ""])
        table.points = [.townHall, .representative, .unknown]
        return table
    }
}
