import AtlasModel
import Terminal

/// What the map screen shows and what it has worked out for that, kept as long as it stays the same.
struct MapState: Sendable {
    /// A view of the map, to come back to.
    struct Place: Hashable, Sendable {
        var frame = TerritoryReference.france
        /// How the frame is divided; `nil` for the finest parts that the picture has room for.
        var level: TerritoryLevel?
        /// The part selected; one that the division does not have stands for those that share communes with it.
        var selected: TerritoryReference?
    }

    enum Focus: Sendable {
        case picture
        case list
    }

    var place = Place()
    /// Where one has zoomed in from, the widest first, with the rows of the list that were in sight.
    private var trail: [(place: Place, inSight: RowsInSight)] = []
    var measure = MapMeasure.state
    var skin = MapSkin.braille
    /// What the settings or the terminal want the map drawn with, before anything is chosen.
    var usualSkin = MapSkin.braille {
        didSet { skin = usualSkin }
    }
    var showsSites = false
    var focus = Focus.picture
    var inSight = RowsInSight()

    /// The chosen territory that the place is that of.
    private var followed: TerritoryReference?
    private(set) var division = MapDivision(.france, by: .region, in: .none)
    /// Of each part, as lists write it.
    private(set) var names: [String] = []
    private(set) var figures: [MapFigure?] = []
    private(set) var classing = MapClassing([], by: .state, perInhabitant: false)
    /// The parts as the list has them: the worst first.
    private(set) var order: [Int] = []
    private(set) var picture = MapPicture.nothing
    private(set) var sites = MapSites()
    private(set) var readings: [OutlineSource.Detail: OutlineSource.Reading] = [:]
    private var counted: (key: CountKey, figures: MapFigures)?
    private var shapes: MapShapes?
    private var ranked: RankKey?
    private var located: SiteKey?

    /// What the figures depend on.
    private struct CountKey: Hashable {
        let query: CoverageQuery
        let functions: [FunctionID]
    }

    /// What classes and order depend on.
    private struct RankKey: Hashable {
        let question: MapFigures.Question
        let measure: MapMeasure
    }

    private struct SiteKey: Hashable {
        let question: MapFigures.Question
        let query: CoverageQuery
    }

    /// The row of the part selected.
    var selected: Int? { place.selected.flatMap(division.row) }

    /// Forgets what was counted: the atlas is another.
    mutating func forget() {
        counted = nil
        located = nil
        ranked = nil
        names = []
        division = MapDivision(.france, by: .region, in: .none)
        shapes = nil
        picture = .nothing
    }

    // MARK: Going about

    /// Goes to a territory chosen elsewhere.
    mutating func follow(_ territory: TerritoryReference, in territories: Territories) {
        guard territory != followed else { return }
        followed = territory
        trail = []
        place = Place(frame: territories.mapFrame(of: territory), selected: territory)
    }

    /// How a territory is shown, where the map has come to it.
    func place(on territory: TerritoryReference) -> Place? { territory == followed ? place : nil }

    /// Goes back to how a territory was shown, as far as there still are such parts.
    mutating func restore(
        division: TerritoryLevel?, part: TerritoryReference?, on territory: TerritoryReference,
        in territories: Territories
    ) {
        guard division != nil || part != nil else { return }
        follow(territory, in: territories)
        if let division, MapDivision.levels(of: place.frame).contains(division) { place.level = division }
        if let part, territories.contains(part) { place.selected = part }
    }

    /// Shows a part as a map of its own.
    mutating func zoomIn(to frame: TerritoryReference) {
        trail.append((place, inSight))
        place = Place(frame: frame, selected: place.selected)
        followed = frame
    }

    /// Shows what the frame is a part of; `false` for the whole country.
    mutating func zoomOut(in territories: Territories) -> Bool {
        if let last = trail.popLast() {
            (place, inSight) = last
        } else {
            guard let wider = territories.mapFrame(around: place.frame) else { return false }
            place = Place(frame: wider, selected: place.frame)
        }
        followed = place.frame
        return true
    }

    mutating func select(_ row: Int) {
        guard division.parts.indices.contains(row) else { return }
        place.selected = division.parts[row]
    }

    /// Goes through the list.
    mutating func step(by count: Int) {
        guard !order.isEmpty else { return }
        let current = selected.flatMap { order.firstIndex(of: $0) } ?? 0
        select(order[min(max(0, current + count), order.count - 1)])
    }

    mutating func go(_ direction: MapDirection) {
        if let selected, let neighbour = picture.neighbour(of: selected, direction) { select(neighbour) }
    }

    // MARK: Working out

    mutating func divide(by level: TerritoryLevel, in territories: Territories, name: (TerritoryReference) -> String) {
        guard division.frame != place.frame || division.level != level || names.isEmpty else { return }
        division = MapDivision(place.frame, by: level, in: territories)
        names = division.parts.map(name)
        counted = nil
        shapes = nil
        picture = .nothing
        located = nil
    }

    /// Counts and ranks, as far as the question is not the one answered last.
    mutating func answer(
        _ question: MapFigures.Question, functions: [FunctionID], query: CoverageQuery, of subject: AtlasOnDate
    ) {
        var filters = query
        (filters.stages, filters.functions, filters.territories) = ([], [], [])
        let key = CountKey(query: filters, functions: functions)
        if counted?.key != key {
            counted = (key, MapFigures(division, functions: functions, query: filters, of: subject))
            ranked = nil
        }
        let rank = RankKey(question: question, measure: measure)
        if ranked != rank, let counted {
            figures = counted.figures.of(question)
            classing = MapClassing(
                figures, by: measure, perInhabitant: subject.atlas.territories.hasPopulation)
            order = MapOrder.worstFirst(figures, names: names, by: measure, in: subject.atlas.territories)
            ranked = rank
        }
        settleSelection(in: subject.atlas.territories)
        let site = SiteKey(question: question, query: filters)
        if showsSites, located != site {
            sites = MapSites(question, query: filters, of: subject, on: division)
            located = site
        }
    }

    /// The part selected is one of those shown.
    private mutating func settleSelection(in territories: Territories) {
        guard selected == nil else { return }
        let wanted = place.selected.map { territories.communes(of: $0) }
        let row = order.first { row in wanted.map { division.communes[row].intersects($0) } ?? true } ?? order.first
        place.selected = row.map { division.parts[$0] }
    }

    mutating func draw(_ size: Size, from source: OutlineSource, in territories: Territories) {
        guard picture.size != size || shapes == nil, size.width > 0, size.height > 0 else { return }
        let detail: OutlineSource.Detail = place.frame == .france ? .country : .region
        if readings[detail] == nil { readings[detail] = source.read(detail) }
        guard let outlines = readings[detail]?.outlines else { return }
        let shapes = shapes ?? MapShapes(division, of: outlines, in: territories)
        self.shapes = shapes
        picture = MapPicture(shapes, size: size)
    }

    /// How many parts a picture leaves out, since their outlines are not known.
    var undrawnCount: Int {
        guard let shapes, !shapes.panels.isEmpty else { return 0 }
        return division.parts.count - shapes.panels.reduce(into: Set<Int>()) { $0.formUnion($1.parts) }.count
    }

    /// Why there is no picture; `nil` where there is one.
    var obstacle: OutlineSource.Reading? {
        if let shapes { return shapes.panels.isEmpty ? .absent : nil }
        return readings[place.frame == .france ? .country : .region]
    }
}

extension MapPicture {
    /// Before there is anything to draw.
    static let nothing = MapPicture(size: Size(width: 0, height: 0))
}

extension Territories {
    /// The territory whose map shows another best: itself where it has parts.
    fileprivate func mapFrame(of reference: TerritoryReference) -> TerritoryReference {
        guard let row = row(of: reference) else { return .france }
        guard reference.level == .commune else { return reference }
        return ancestors(ofCommune: row).dropFirst().first { [.epci, .departement].contains($0.level) } ?? .france
    }

    /// The territory that a frame is a part of; `nil` for the country.
    fileprivate func mapFrame(around frame: TerritoryReference) -> TerritoryReference? {
        guard frame != .france, let row = row(of: frame) else { return frame == .france ? nil : .france }
        switch frame.level {
        case .departement: return TerritoryReference(.region, regions[departements[row].region].code)
        case .epci:
            guard let commune = communes(of: frame).first(where: { _ in true }) else { return .france }
            return TerritoryReference(.departement, departements[Int(communes.departements[commune])].code)
        default: return .france
        }
    }
}
