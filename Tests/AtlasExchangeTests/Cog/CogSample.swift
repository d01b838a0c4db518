import AtlasExchange
import AtlasModel

/// A small country, made up, and the official files of its next year.
struct CogSample {
    /// Of the country today: code, name, EPCI (or none), inhabitants (or unknown).
    var communes: [(code: String, name: String, epci: String, population: String)] = [
        ("01001", "Alpha", "200000001", "100"), ("01002", "Bêta", "200000001", "200"),
        ("01003", "Gamma", "200000001", ""), ("01004", "Delta", "200000002", "400"),
        ("01005", "Le Pré", "200000002", "50"), ("01006", "Seule", "", "60"),
    ]
    /// Of the next year: `TYPECOM,COM,DEP,LIBELLE,COMPARENT`, as far as they are read.
    var listed: [String] = []
    /// `MOD,DATE_EFF,COM_AV,COM_AP` between communes.
    var movements: [String] = []
    /// `CODGEO,EPCI,LIBEPCI`.
    var composition: [String] = []

    func present() throws -> Territories {
        let folder = try TemporaryFolder([
            "regions.csv": "code,name\n84,Ici\n", "regions2015.csv": "code,name\n82,Ici\n",
            "departements.csv": "code,name,region,region2015,prefecture\n01,Ain,84,82,01001\n",
            "epci.csv":
                "siren,name,kind\n200000001,Communauté de communes des Lettres grecques,CC\n"
                + "200000002,Communauté d'agglomération du Pré,CA\n",
            "communes.csv": "code,name,epci,departement,population,latitude,longitude,postal_codes,point\n"
                + communes.map {
                    "\($0.code),\($0.name),\($0.epci),01,\($0.population),46.5,5.5,01\($0.code.suffix(3)),townHall\n"
                }
                .joined(),
            "former_communes.csv": "code,name,successor\n01090,Vieux,01002\n",
        ])
        let (territories, findings) = TerritoryReader.read(folder: folder.path)
        guard let territories, findings.isEmpty else { throw Failure.broken(findings) }
        return territories
    }

    enum Failure: Error {
        case broken([Finding])
    }

    /// The files as INSEE lays them out, quotes and columns that nobody reads included; the sheet saved from a French
    /// spreadsheet.
    func folder() throws -> TemporaryFolder {
        let listed = listed.map { row -> String in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            let name = cells[3]
            return
                "\"\(cells[0])\",\"\(cells[1])\",\"84\",\"\(cells[2])\",\"01D\",\"011\",\"0\",\"\(name)\",\"\(name)\",\"\(name)\",\"0101\",\"\(cells[4])\""
        }
        let movements = movements.map { row -> String in
            let cells = row.split(separator: ",")
            return "\(cells[0]),\(cells[1]),COM,\(cells[2]),0,X,X,X,COM,\(cells[3]),0,X,X,X"
        }
        return try TemporaryFolder([
            "v_commune_2027.csv":
                "\"TYPECOM\",\"COM\",\"REG\",\"DEP\",\"CTCD\",\"ARR\",\"TNCC\",\"NCC\",\"NCCENR\",\"LIBELLE\",\"CAN\",\"COMPARENT\"\n"
                + listed.map { $0 + "\n" }.joined(),
            "v_mvt_commune_2027.csv":
                "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP\n"
                + movements.map { $0 + "\n" }.joined(),
            "composition_communale.csv":
                "Intercommunalité - Métropole au 01-01-2027;;;;;\r\n;;;;;\r\nCODGEO;LIBGEO;EPCI;LIBEPCI;DEP;REG\r\n"
                + composition.map { row in
                    let cells = row.split(separator: ",")
                    return "\(cells[0]);X;\(cells[1]);\(cells[2]);01;84\r\n"
                }.joined(),
        ])
    }

    /// The next year as the year before: each commune listed with its EPCI.
    mutating func listAll(except gone: Set<String> = []) {
        for commune in communes where !gone.contains(commune.code) {
            listed.append("COM,\(commune.code),01,\(commune.name),")
            let name = ["200000001": "CC des Lettres Grecques", "200000002": "CA du Pré"][commune.epci]
            composition.append("\(commune.code),\(name == nil ? "ZZZZZZZZZ" : commune.epci),\(name ?? "Sans objet")")
        }
    }
}
