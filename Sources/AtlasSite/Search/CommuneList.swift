import AtlasModel

/// The communes of a site for the script, in few letters: it completes their names, and knows from where an
/// association asks.
struct CommuneList {
    let ground: SiteGround

    /// More in one file would make a visitor wait who asks for one: then there is a file for each département.
    private static let inOneFile = 6_000

    var isSplit: Bool { ground.communes.count > CommuneList.inOneFile }

    /// The files, the same for every language.
    var files: [Site.File] {
        let parts = ground.parts.map { (ground.departement($0).code, $0) }
        guard isSplit else { return [Site.File(path: PageNames.communes, text: text(parts))] }
        return parts.map { Site.File(path: PageNames.communes(ofDepartement: $0.0), text: text([$0])) }
    }

    /// A call for each département: its code, its EPCI, and a row for each commune. Of a row: the code without that
    /// of the département, the name, the postal codes without it, the place among the EPCI, latitude and longitude, and
    /// where there are any the names of the communes of yesterday that lie in it.
    private func text(_ parts: [(String, SiteGround.DepartementPart)]) -> String {
        let territories = ground.territories
        let former = Dictionary(grouping: territories.formerCommunes, by: \.successor)
        var result = "((self.maillage=self.maillage||{}).communes=self.maillage.communes||{},function(c){\n"
        for (code, part) in parts {
            var epci: [String] = []
            var places: [Int32: Int] = [:]
            let rows = part.communes.map { commune -> String in
                let row = territories.communes.epci[commune]
                var own = ""
                if row >= 0 {
                    if places[row] == nil {
                        places[row] = epci.count
                        epci.append(territories.epci[Int(row)].siren)
                    }
                    own = places[row].map { "\($0)" } ?? ""
                }
                let postal = territories.communes.postalCodes[commune].split(separator: "|")
                    .map { $0.count == 5 ? shortened(String($0), code) : "" }
                let place = territories.coordinate(ofCommune: commune)
                let name = plain(territories.communes.names[commune])
                let before = (former[territories.communes.codes[commune]] ?? []).map { plain($0.name) }
                    .filter { $0 != name }
                var cells = [
                    ownCode(territories.communes.codes[commune], code), name, postal.joined(separator: " "), own,
                    place.map { "\($0.latitude)" } ?? "", place.map { "\($0.longitude)" } ?? "",
                ]
                if !before.isEmpty { cells.append(before.joined(separator: "/")) }
                return cells.joined(separator: ";")
            }
            let value = ScriptValue.list([.list(epci.map { .text($0) }), .text(rows.joined(separator: "|"))])
            result += "c[\(ScriptValue.text(code).json)]=\(value.json);\n"
        }
        return result + "})(self.maillage.communes);\n"
    }

    /// The code without that of the département; whole after a sign where it does not begin so.
    private func ownCode(_ code: String, _ departement: String) -> String {
        code.hasPrefix(departement) ? shortened(code, departement) : "=" + plain(code)
    }

    private func shortened(_ code: String, _ departement: String) -> String {
        code.hasPrefix(departement) ? String(code.dropFirst(departement.count)) : code
    }

    /// A name without the letters that part rows and their cells.
    private func plain(_ name: String) -> String {
        String(name.map { "|;/".contains($0) ? " " : $0 })
    }
}
