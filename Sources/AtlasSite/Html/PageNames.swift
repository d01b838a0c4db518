import AtlasModel

/// The names of the pages in the folder: letters, digits and hyphens only, the same in every language.
struct PageNames {
    static let home = "index.html"
    static let actors = "acteurs.html"
    static let gaps = "manques.html"
    static let pathway = "parcours.html"
    static let sources = "sources.html"
    static let style = "style.css"
    static let script = "site.js"
    static let communes = "communes.js"
    static let pathwayData = "parcours.js"

    /// By row of the actor in the atlas.
    private var actors: [Int: String] = [:]

    /// - Parameter rows: of the actors who have a page.
    init(of rows: [Int], in atlas: Atlas) {
        var taken: Set<String> = []
        for row in rows {
            let base = "acteur-" + PageNames.plain(atlas.actors[row].id.rawValue)
            var (name, number) = (base, 1)
            while !taken.insert(name).inserted {
                number += 1
                name = "\(base)-\(number)"
            }
            actors[row] = name + ".html"
        }
    }

    /// `nil` for an actor who has no page.
    func actor(_ row: Int) -> String? { actors[row] }

    static func departement(_ code: String) -> String { "departement-\(plain(code)).html" }

    static func communes(ofDepartement code: String) -> String { "communes-\(plain(code)).js" }

    /// What a link to a territory on the page of its département ends with.
    static func anchor(_ reference: TerritoryReference) -> String {
        "\(reference.level == .commune ? "c" : "e")-\(plain(reference.code))"
    }

    /// Lower case, for folders that do not tell it from upper case.
    static func plain(_ text: String) -> String {
        let kept = text.lowercased().unicodeScalars.prefix(80).map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return kept.isEmpty ? "x" : String(kept)
    }
}
