package import AtlasModel

extension Document {
    /// How territories are written, with one of each level that there is.
    package static func territoryTopic(in territories: Territories, vintage: CalendarDate?, words: Words) -> Document {
        let rows = TerritoryLevel.allCases.reversed().compactMap { level -> [String]? in
            guard let reference = example(of: level, in: territories), let name = territories.name(of: reference)
            else { return nil }
            return [words.level(level), reference.description, name.madeSafe]
        }
        let columns = [
            words.pick("Niveau", "Level"), words.pick("Référence", "Reference"), words.pick("Soit", "Which is"),
        ]
        var blocks: [Block] = [
            .paragraph(
                words.pick(
                    "Partout où il faut un territoire – commandes, fichiers, écran –, écrivez son nom, son code ou sa "
                        + "référence. Dans les fichiers d’un atlas, une référence vaut mieux : elle ne désigne qu’un lieu.",
                    "Wherever a territory is asked for – commands, files, screen – write its name, its code or its "
                        + "reference. In the files of an atlas a reference is better: it means one place only.")),
            .table(Table(columns: columns.map { Table.Column($0) }, rows: rows)),
            .heading(words.pick("Ce que l’on peut taper", "What one may type")),
            .list([
                words.pick(
                    "un nom, sans souci des accents, des majuscules ni des traits d’union : quimper, st brieuc",
                    "a name, whatever its accents, capitals or hyphens: quimper, st brieuc"),
                words.pick(
                    "un code : 29 (département), 29232 (commune), 29000 (code postal), 242900314 (EPCI)",
                    "a code: 29 (département), 29232 (commune), 29000 (postal code), 242900314 (EPCI)"),
                words.pick(
                    "le nom ou le code d’une commune d’hier, qui mène à celle d’aujourd’hui",
                    "the name or code of a commune of yesterday, which leads to that of today"),
                words.pick(
                    "un nom que plusieurs territoires portent est refusé, et la liste de leurs codes est donnée",
                    "a name that several territories bear is refused, and their codes are listed"),
            ]),
            .heading(words.pick("Ce qu’il faut savoir", "What one should know")),
            .list([
                words.pick(
                    "Un territoire d’intervention vide est inconnu : jamais « partout ».",
                    "A territory of action that is empty is unknown: never “everywhere”."),
                words.pick(
                    "Les zones nommées (pays, bassins) sont celles de l’atlas : son fichier zones.csv dit de quoi elles "
                        + "sont faites.",
                    "Named zones (areas, basins) are those of the atlas: its file zones.csv says what they are made of."
                ),
            ]),
            .heading(words.pick("Exemples", "Examples")),
            .list([
                "maillage actors --territory Morlaix", "maillage gaps --territory epci:242900314",
                "maillage coverage --territory reg:53 --by departement",
            ]),
        ]
        if let vintage {
            blocks.append(
                .note(
                    words.pick(
                        "Ces territoires valent au \(words.date(vintage)). Pour ceux d’une autre année : maillage "
                            + "territoires --help",
                        "These territories hold on \(words.date(vintage)). For those of another year: maillage "
                            + "territories --help")))
        }
        return Document(title: words.pick("Les territoires", "Territories"), blocks: blocks)
    }

    /// Of a level, the place that the other examples of the program speak of; else the first.
    private static func example(of level: TerritoryLevel, in territories: Territories) -> TerritoryReference? {
        let usual: [TerritoryReference] = [
            TerritoryReference(.region, "53"), TerritoryReference(.formerRegion, "25"),
            TerritoryReference(.departement, "29"), TerritoryReference(.epci, "242900314"),
            TerritoryReference(.commune, "29232"), TerritoryReference(.zone, "pays-de-morlaix"),
        ]
        return usual.first { $0.level == level && territories.contains($0) }
            ?? territories.references(at: level).first
    }
}
