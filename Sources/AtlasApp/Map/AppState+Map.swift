import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    mutating func openMap() {
        sayWhatIsNotFiltered()
        screen = .map
        prepareMap()
    }

    mutating func lookAtMap(_ action: Action) -> Effect? {
        switch action {
        case .up: if map.focus == .list { map.step(by: -1) } else { map.go(.up) }
        case .down: if map.focus == .list { map.step(by: 1) } else { map.go(.down) }
        case .left: map.go(.left)
        case .right: map.go(.right)
        case .pageUp: map.step(by: -mapPage)
        case .pageDown: map.step(by: mapPage)
        case .first: map.step(by: -1_000_000)
        case .last: map.step(by: 1_000_000)
        case .nextPane, .previousPane: map.focus = map.focus == .list ? .picture : .list
        case .open: zoomIn()
        case .zoomOut: zoomOut()
        case .back: if !goWayBack() { screen = .explorer }
        case .nextFunction:
            choose { [functions = mapFunctions, current = question.function] in
                let next = (functions.firstIndex(of: current) ?? -1) + 1
                $0.function = functions.isEmpty ? nil : functions[next % functions.count]
            }
        case .nextStage: choose { [current = question.stage] in $0.stage = current.nextOnMap }
        case .project: choose { $0.stage = .project }
        case .firstTimeEmployer: choose { $0.stage = .firstTimeEmployer }
        case .employer: choose { $0.stage = .employer }
        case .nextMeasure: map.measure = map.measure.next
        case .nextSkin: map.skin = map.skin.next
        case .nextDivision: divideOtherwise()
        case .sites:
            map.showsSites.toggle()
            prepareMap()
            notice = words.sitesShown(map.showsSites, placed: mapSiteCount)
        case .department:
            _ = index()
            prompt = .department(TerritoryChooser(levels: [.departement]))
        case .copy: return .copy(mapText())
        default: return performAnywhere(action)
        }
        return nil
    }

    /// The functions that the map steps through.
    var mapFunctions: [FunctionID] { atlas.referential.mainFunctions.map(\.id) }

    var question: MapFigures.Question { choices.question(in: atlas.referential) }

    private var mapPage: Int { max(1, MapLayout(self).list.height - 2) }

    private var mapSiteCount: Int { map.sites.sites.reduce(0) { $0 + $1.count } }

    /// Goes where a territory chosen by its name is shown.
    mutating func showOnMap(_ territory: TerritoryReference) {
        choose { $0.territory = territory }
        map.focus = .picture
    }

    /// A part as a map of its own, or in the explorer where it has none.
    private mutating func zoomIn() {
        guard let row = map.selected else { return }
        let part = map.division.parts[row]
        let frame: TerritoryReference? =
            switch (map.place.frame.level, part.level) {
            case (.france, .region): part
            case (.france, .departement): region(ofCommunesAt: row)
            case (.region, .departement), (.formerRegion, .departement): part
            case (.region, _), (.formerRegion, _): mainDepartement(ofCommunesAt: row)
            default: nil
            }
        guard let frame, frame != map.place.frame else {
            screen = .explorer
            choose { $0.territory = part }
            explorer.focus = .actors
            return
        }
        map.zoomIn(to: frame)
        choose { $0.territory = frame }
    }

    private mutating func zoomOut() {
        guard map.zoomOut(in: atlas.territories) else {
            notice = words.wholeCountry
            return
        }
        let frame = map.place.frame
        choose { $0.territory = frame }
    }

    private func region(ofCommunesAt row: Int) -> TerritoryReference? {
        map.division.communes[row].first { _ in true }.map { commune in
            let departement = atlas.territories.departements[Int(atlas.territories.communes.departements[commune])]
            return TerritoryReference(.region, atlas.territories.regions[departement.region].code)
        }
    }

    /// The département that holds most communes of a part, as far as it lies in the frame.
    private func mainDepartement(ofCommunesAt row: Int) -> TerritoryReference? {
        var counts: [Int32: Int] = [:]
        for commune in map.division.communes[row] {
            counts[atlas.territories.communes.departements[commune], default: 0] += 1
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.map { TerritoryReference(.departement, atlas.territories.departements[Int($0.key)].code) }
    }

    private mutating func divideOtherwise() {
        let levels = MapDivision.levels(of: map.place.frame)
        guard levels.count > 1 else {
            notice = words.oneDivision
            return
        }
        let next = (levels.firstIndex(of: map.division.level) ?? -1) + 1
        map.place.level = levels[next % levels.count]
    }

    /// Works out what the map shows, as far as it has changed.
    mutating func prepareMap() {
        guard screen == .map else { return }
        let territories = atlas.territories
        map.follow(choices.territory, in: territories)
        let layout = MapLayout(self)
        let level = map.place.level ?? MapDivision.level(of: map.place.frame, room: layout.room)
        let words = words
        map.divide(by: level, in: territories) { words.part($0, in: territories) }
        map.answer(choices, crowdedAbove: crowdedAbove, of: subject)
        map.draw(layout.picture.size, from: outlines, in: territories)
        let cursor = map.selected.flatMap { map.order.firstIndex(of: $0) } ?? 0
        map.inSight.follow(cursor, of: map.order.count, height: layout.list.height - 1)
    }

    // MARK: Mouse

    mutating func clickOnMap(at position: Position, isDouble: Bool) -> Effect? {
        let layout = MapLayout(self)
        if layout.picture.contains(position) {
            map.focus = .picture
            let cell = Position(x: position.x - layout.picture.x, y: position.y - layout.picture.y)
            guard let part = map.picture.part(at: cell) else { return nil }
            map.select(part)
        } else if layout.list.contains(position), position.y > layout.list.y {
            map.focus = .list
            let row = map.inSight.first + position.y - layout.list.y - 1
            guard map.order.indices.contains(row) else { return nil }
            map.select(map.order[row])
        } else {
            return nil
        }
        return isDouble ? perform(.open) : nil
    }
}

extension Choices {
    /// What the map is about: where no function or stage is chosen, the first.
    func question(in referential: Referential) -> MapFigures.Question {
        MapFigures.Question(
            function: function ?? referential.mainFunctions.first?.id ?? FunctionID(""), stage: stage ?? .project)
    }
}

extension MapState {
    /// Answers what is chosen, beside the functions that one steps through.
    mutating func answer(_ choices: Choices, crowdedAbove threshold: Int, of subject: AtlasOnDate) {
        let referential = subject.atlas.referential
        let question = choices.question(in: referential)
        var functions = referential.mainFunctions.map(\.id)
        if !functions.contains(question.function), choices.function != nil { functions.append(question.function) }
        answer(question, functions: functions, query: choices.query(crowdedAbove: threshold), of: subject)
    }
}

extension EmploymentStage {
    /// On a map one stage follows the other for ever: all together have no state.
    fileprivate var nextOnMap: EmploymentStage {
        switch self {
        case .project: .firstTimeEmployer
        case .firstTimeEmployer: .employer
        case .employer: .project
        }
    }
}
