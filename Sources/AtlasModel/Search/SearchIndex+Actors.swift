extension SearchIndex {
    /// What the actors of an atlas are searched by: name and acronym; town, notes; the types with their aliases, the
    /// networks, the département, the territories of the zone with their départements, and the functions, which many share.
    /// - Parameters:
    ///   - names: those of the actors, folded.
    ///   - anywhere: the cells that each of them has somewhere.
    init(_ atlas: Atlas, names: TextColumn, anywhere: PresenceLayers, grid: CellGrid) {
        let territories = atlas.territories
        func fold(_ text: String) -> [UInt8] {
            var text = text
            return text.withUTF8(Folding.fold)
        }
        var draft = Draft()
        var departements = [[Int32]](repeating: [], count: territories.departements.count)
        var zones: [TerritoryReference: [Int32]] = [:]
        var networks: [String: [Int32]] = [:]
        var types: [ActorTypeID: [Int32]] = [:]
        for (row, actor) in atlas.actors.enumerated() {
            var texts: [[UInt8]] = actor.notes.isEmpty ? [] : [fold(actor.notes)]
            if let commune = actor.commune.flatMap(territories.commune) {
                texts.append(territories.communes.names.utf8(commune).withUnsafeBufferPointer(Folding.fold))
                departements[Int(territories.communes.departements[commune])].append(Int32(row))
            }
            draft.addEntry(
                name: Array(names.utf8(row)), otherName: actor.acronym.isEmpty ? [] : fold(actor.acronym), texts: texts)
            for reference in actor.zone.references { zones[reference, default: []].append(Int32(row)) }
            for network in actor.networks { networks[network, default: []].append(Int32(row)) }
            for type in actor.types { types[type, default: []].append(Int32(row)) }
        }
        for (departement, rows) in zip(territories.departements, departements) {
            draft.addShared([fold(departement.searchedText)], of: rows)
        }
        for (reference, rows) in zones {
            // Whoever acts in an EPCI is looked for by its département as well: told once for all who share the zone.
            let texts =
                [territories.name(of: reference)].compactMap(\.self) + territories.departementTexts(of: reference)
            draft.addShared(texts.map(fold), of: rows)
        }
        for (network, rows) in networks { draft.addShared([fold(network)], of: rows) }
        for (id, rows) in types {
            guard let type = atlas.referential.type(id) else { continue }
            draft.addShared(([type.name, type.englishName] + type.aliases).map(fold), of: rows)
        }
        for function in atlas.referential.functions {
            let cells = grid.cells(functions: [function.id], stage: nil)
            var rows: [Int32] = []
            anywhere.forEachPresence(on: cells) { row, presence in
                if presence != .absent { rows.append(Int32(row)) }
            }
            draft.addShared([function.name, function.englishName, function.id.rawValue].map(fold), of: rows)
        }
        self.init(draft)
    }
}
