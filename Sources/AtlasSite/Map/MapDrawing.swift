import AtlasDocuments
import AtlasModel

/// Texts that many rows share, each told once; the script finds the choices of a territory by its place among them.
struct SignTable {
    private(set) var letters: [String] = []
    private var places: [String: Int] = [:]

    mutating func place(of signs: TerritorySigns) -> Int {
        let text = signs.letters
        if let known = places[text] { return known }
        places[text] = letters.count
        letters.append(text)
        return letters.count - 1
    }
}

/// A map in one language: territories as links that say their name and their state, filled by pattern and marked by
/// sign, so that colour never says anything alone.
struct MapDrawing {
    let map: CoverageMap
    let pages: SitePages

    /// - Parameters:
    ///   - table: the choices of the territories, for the script.
    ///   - link: where a territory leads.
    ///   - part: what a visitor may narrow the map to, for a territory; empty for nothing.
    func svg(
        title: String, _ table: inout SignTable, link: (TerritoryReference) -> String,
        part: (TerritoryReference) -> Markup = { _ in .none }
    ) -> Markup {
        var areas: [Markup] = []
        var labels: [Markup] = []
        for area in map.areas {
            let isAlone = area.territory.level == .commune
            let signs = isAlone ? nil : pages.ground.signs[area.territory]
            let name = isAlone ? pages.words.withoutEpci : pages.name(area.territory)
            let sign = signs?.all(at: nil)
            let mark: Markup = signs.map { " data-t=\"\(table.place(of: $0))\"" } ?? .none
            let fill = (sign?.coverage ?? .notApplicable).rawValue
            let state = sign.map { pages.words.pick("\u{A0}: ", ": ") + pages.words.sign($0) } ?? ""
            areas.append(
                """
                <a href="\(link(area.territory))"\(mark)\(part(area.territory))><title>\(name + state)</title><path fill="url(#p\(fill))" \
                d="\(area.path)"/></a>

                """)
            if let label = area.label, let sign {
                labels.append(
                    "<text x=\"\(label.x)\" y=\"\(label.y)\"\(mark)>\(MapDrawing.label(sign))</text>\n")
            }
        }
        return """
            <svg class="map" id="map" role="group" aria-label="\(title)" viewBox="0 0 \(map.width) \(map.height)">
            \(MapDrawing.patterns)<g class="areas">
            \(areas)</g>
            <path class="borders" d="\(map.borders)"/>
            <g class="labels" aria-hidden="true">
            \(labels)</g>
            </svg>

            """
    }

    /// The sign of a state, with what says that some place is crowded.
    static func label(_ sign: CoverageSign) -> String { sign.coverage.sign + (sign.isCrowded ? "+" : "") }

    /// What fills the classes: as different in black and white as in colours.
    static let patterns: Markup = """
        <defs>
        <pattern id="p0" class="f0" width="80" height="80" patternUnits="userSpaceOnUse"><path d="M0 0h80v80H0z"/></pattern>
        <pattern id="p1" class="f1" width="80" height="80" patternUnits="userSpaceOnUse"><path d="M0 0h80v80H0z"/></pattern>
        <pattern id="p2" class="f2" width="80" height="80" patternUnits="userSpaceOnUse"><path d="M0 0h80v80H0z"/>\
        <circle cx="40" cy="40" r="12"/></pattern>
        <pattern id="p3" class="f3" width="60" height="60" patternUnits="userSpaceOnUse"><path d="M0 0h60v60H0z"/>\
        <circle cx="30" cy="30" r="6"/></pattern>
        <pattern id="p4" class="f4" width="90" height="90" patternUnits="userSpaceOnUse"><path d="M0 0h90v90H0z"/>\
        <path class="h" d="M0 45h90M45 0v90"/></pattern>
        <pattern id="p5" class="f5" width="120" height="120" patternUnits="userSpaceOnUse"><path d="M0 0h120v120H0z"/>\
        <path class="h" d="M-30 30L30-30M0 120L120 0M90 150l60-60"/></pattern>
        <pattern id="p6" class="f6" width="80" height="80" patternUnits="userSpaceOnUse"><path d="M0 0h80v80H0z"/>\
        <path class="h" d="M-20 20L20-20M0 80L80 0M60 100l40-40"/></pattern>
        <pattern id="p7" class="f7" width="54" height="54" patternUnits="userSpaceOnUse"><path d="M0 0h54v54H0z"/>\
        <path class="h" d="M-14 14L14-14M0 54L54 0M40 68l28-28"/></pattern>
        <pattern id="p8" class="f8" width="40" height="40" patternUnits="userSpaceOnUse"><path d="M0 0h40v40H0z"/>\
        <path class="h" d="M-10 10L10-10M0 40L40 0M30 50l20-20"/></pattern>
        <pattern id="p9" class="f9" width="48" height="48" patternUnits="userSpaceOnUse"><path d="M0 0h48v48H0z"/>\
        <path class="h" d="M0 0l48 48M48 0L0 48"/></pattern>
        </defs>

        """

}

extension SitePages {
    func legend() -> Markup {
        let order: [CoverageClass] = [
            .covered, .fragile, .presumed, .unknown, .gapQuarter, .gapHalf, .gapThreeQuarters, .gapMost, .gapWhole,
            .notApplicable,
        ]
        let entries = order.map { value -> Markup in
            """
            <li><svg class="key" viewBox="0 0 240 180" aria-hidden="true"><path fill="url(#p\(value.rawValue))" \
            d="M0 0h240v180H0z"/></svg> <b>\(value.sign)</b> \(words.coverageClass(value)) \
            \(words.explanation(value).isEmpty ? Markup.none : "<small>\(words.explanation(value))</small>")</li>

            """
        }
        return """
            <details class="legend" open><summary>\(words.legend)</summary>
            <ul>
            \(entries)<li><span class="key"></span> <b>+</b> \(words.crowded)</li>
            </ul>
            <p class="note">\(words.byPopulation)</p>
            <p class="note">\(words.gapCaution)</p>
            </details>

            """
    }

    /// A row of the table beside a map: a territory and its state at all stages together and at each.
    func row(
        _ reference: TerritoryReference, _ table: inout SignTable, href: String? = nil, id: String? = nil,
        isHeading: Bool = false, part: Markup = .none
    ) -> Markup {
        guard let signs = ground.signs[reference] else { return .none }
        let name: Markup = href.map { "<a href=\"\($0)\">\(self.name(reference))</a>" } ?? "\(self.name(reference))"
        let mark: Markup = id.map { " id=\"\($0)\"" } ?? .none
        let cells = [EmploymentStage?.none] + EmploymentStage.allCases.map { Optional($0) }
        let states = cells.map { stage -> Markup in
            let sign = signs.all(at: stage)
            return """
                <td class="k\(sign.coverage.rawValue)"><b>\(MapDrawing.label(sign))</b> \
                \(words.coverageClass(sign.coverage))</td>
                """
        }
        return """
            <tr\(mark)\(isHeading ? " class=\"group\"" : Markup.none)\(part) data-t="\(table.place(of: signs))">\
            <th scope="row">\(name)</th>\(states)</tr>

            """
    }

    /// The table beside a map.
    func stateTable(_ rows: [Markup], id: String, caption: String) -> Markup {
        let heads = ([words.allStages] + EmploymentStage.allCases.map(words.stage)).map { head -> Markup in
            "<th scope=\"col\">\(head)</th>"
        }
        return """
            <div class="wide" role="region" aria-label="\(caption)" tabindex="0">
            <table class="states" id="\(id)">
            <caption>\(caption)</caption>
            <thead><tr><th scope="col">\(words.territoryColumn)</th>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </div>

            """
    }

    /// What the script needs to colour a map and its table anew.
    func mapData(_ table: SignTable, place: String) -> ScriptValue {
        .object([
            ("signs", .list(table.letters.map { .text($0) })),
            (
                "classes",
                .list(CoverageClass.allCases.map { .list([.text($0.sign), .text(words.coverageClass($0))]) })
            ),
            ("crowded", .text(words.crowded)), ("colon", .text(words.pick("\u{A0}: ", ": "))),
            (
                "title",
                .text(words.mapTitle(place, function: "{function}", stage: "{stage}"))
            ),
        ])
    }

    /// What a visitor may choose of a map; it does nothing without the script, which shows it.
    /// - Parameter parts: the territories that one may narrow it to, in the order of their numbers.
    func mapFilter(of coverage: Coverage, parts: [TerritoryReference] = []) -> Markup {
        let places = parts.enumerated().map { number, part -> Markup in
            "<option value=\"\(number)\">\(name(part))</option>"
        }
        let place: Markup =
            parts.count < 2
            ? .none
            : """
            <p><label for="map-place">\(words.territoryColumn)</label> <select id="map-place"><option value="">\
            \(words.wholeMap)</option>\(places)</select></p>

            """
        let stages = EmploymentStage.allCases.enumerated().map { place, stage -> Markup in
            "<option value=\"\(place + 1)\" data-id=\"\(stage.code)\">\(words.stage(stage))</option>"
        }
        let functions = coverage.functions.enumerated().map { place, function -> Markup in
            """
            <option value="\(place + 1)" data-id="\(function.rawValue)">\(words.function(function, in: atlas.referential))\
            </option>
            """
        }
        return """
            <form class="filter" id="map-filter" hidden>
            \(place)<p><label for="map-stage">\(words.stageLabel)</label> <select id="map-stage"><option value="0">\
            \(words.allStages)</option>\(stages)</select></p>
            <p><label for="map-function">\(words.functionLabel)</label> <select id="map-function"><option value="0">\
            \(words.allFunctions)</option>\(functions)</select></p>
            </form>
            <p class="told" id="map-told" role="status"></p>

            """
    }
}
