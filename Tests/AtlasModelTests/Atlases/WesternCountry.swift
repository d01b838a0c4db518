import AtlasModel

extension PlainCountry {
    /// Real communes whose names and codes are easily taken for one another; the populations are ours.
    static var west: PlainCountry {
        var country = PlainCountry(
            communes: [
                Commune("29232", "Quimper", "29", "200068120", 64_000, 47.9960, -4.1024, ["29000"]),
                Commune("29019", "Brest", "29", "242900314", 140_000, 48.3904, -4.4861, ["29200"]),
                Commune("29151", "Morlaix", "29", "242900835", 14_000, 48.5776, -3.8280, ["29600"]),
                Commune("29254", "Saint-Martin-des-Champs", "29", "242900835", 4_700, 48.58, -3.84, ["29600"]),
                Commune("29259", "Saint-Pol-de-Léon", "29", nil, 6_600, 48.68, -3.99, ["29250"]),
                Commune("29084", "Île-Molène", "29", nil, 0, 48.3970, -4.9560, ["29259"]),
                Commune("44003", "Ancenis-Saint-Géréon", "44", "244400552", 11_000, 47.3667, -1.1767, ["44150"]),
                Commune("56263", "Sainte-Anne-d'Auray", "56", nil, 2_700, 47.70, -2.95, ["56400"]),
                Commune("53130", "Laval", "53", nil, 49_000, 48.07, -0.77, ["53000"]),
                Commune("75056", "Paris", "75", nil, 2_100_000, 48.8566, 2.3522, ["75001", "75002"]),
                Commune("94038", "L'Haÿ-les-Roses", "94", nil, 131_000, 48.78, 2.34, ["94240"]),
                Commune("13001", "Aix-en-Provence", "13", nil, 147_000, 43.53, 5.45, ["13090", "13100"]),
                Commune("13055", "Marseille", "13", nil, 870_000, 43.2965, 5.3698, ["13001", "13002"]),
                Commune("51410", "Œuilly", "51", nil, 600, 49.06, 3.80, ["51480"]),
                Commune("89361", "Saint-Martin-des-Champs", "89", nil, 300, 47.78, 3.12, ["89170"]),
                Commune("2A004", "Ajaccio", "2A", nil, 72_000, 41.93, 8.74, ["20000", "20090"]),
            ],
            epci: [
                Epci(siren: "200068120", name: "CA Quimper Bretagne Occidentale", kind: "CA"),
                Epci(siren: "242900314", name: "Brest Métropole", kind: "METRO"),
                Epci(siren: "242900835", name: "CA Morlaix Communauté", kind: "CA"),
                Epci(siren: "244400552", name: "CC du Pays d'Ancenis", kind: "CC"),
            ],
            departements: [
                ("13", "Bouches-du-Rhône", "93", "93"), ("29", "Finistère", "53", "53"),
                ("2A", "Corse-du-Sud", "94", "94"), ("44", "Loire-Atlantique", "52", "52"),
                ("51", "Marne", "44", "21"), ("53", "Mayenne", "52", "52"), ("56", "Morbihan", "53", "53"),
                ("75", "Paris", "11", "11"), ("89", "Yonne", "27", "26"), ("94", "Val-de-Marne", "11", "11"),
            ].map { Departement(code: $0.0, name: $0.1, region: $0.2, formerRegion: $0.3) },
            regions: [
                ("11", "Île-de-France"), ("27", "Bourgogne-Franche-Comté"), ("44", "Grand Est"),
                ("52", "Pays de la Loire"), ("53", "Bretagne"), ("93", "Provence-Alpes-Côte d'Azur"), ("94", "Corse"),
            ].map { Region(code: $0.0, name: $0.1) },
            formerRegions: [
                ("11", "Île-de-France"), ("21", "Champagne-Ardenne"), ("26", "Bourgogne"), ("52", "Pays de la Loire"),
                ("53", "Bretagne"), ("93", "Provence-Alpes-Côte d'Azur"), ("94", "Corse"),
            ].map { Region(code: $0.0, name: $0.1) })
        country.formerCommunes = [
            FormerCommune(code: "44160", name: "Saint-Géréon", successor: "44003"),
            FormerCommune(code: "29277", name: "Saint-Pierre-Quilbignon", successor: "29019"),
            FormerCommune(code: "29149", name: "Laval", successor: "29232"),
            FormerCommune(code: "13201", name: "Marseille", successor: "13055"),
        ]
        country.zones = [
            NamedZone(
                id: "pays-de-morlaix", name: "Pays de Morlaix", kind: "pays",
                members: [TerritoryReference(.epci, "242900835"), TerritoryReference(.commune, "29259")], source: "")
        ]
        return country
    }
}

extension PlainCountry.Commune {
    fileprivate init(
        _ code: String, _ name: String, _ departement: String, _ epci: String?, _ population: Int, _ latitude: Double,
        _ longitude: Double, _ postalCodes: [String]
    ) {
        self.init(
            code: code, name: name, departement: departement, epci: epci, population: population,
            coordinate: Coordinate(latitude: latitude, longitude: longitude), postalCodes: postalCodes)
    }
}

extension Referential {
    /// Human resources, required at every stage.
    static var oneFunction: Referential {
        let id = FunctionID("grh")
        return Referential(
            functions: [SupportFunction(id: id, parent: nil, name: "GRH", englishName: "HR")],
            requirements: [id: [.project: .required, .firstTimeEmployer: .required, .employer: .required]],
            actorTypes: [], profiles: [], steps: [])
    }
}
