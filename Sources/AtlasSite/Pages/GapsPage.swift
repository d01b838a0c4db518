import AtlasDocuments
import AtlasModel

extension SitePages {
    /// More names than these in one place would make a wall of them.
    private static let namesShown = 4

    /// Where nobody is, where too many are, what hangs on one, what is not known: in words.
    var gaps: Page {
        let title = words.gapsOf(place)
        return Page(
            name: PageNames.gaps, title: title, body: "<h1>\(title)</h1>\n\(statements(ground.coverage))")
    }

    /// The gaps and the like in words, each kind under its heading.
    func statements(_ coverage: Coverage) -> Markup {
        [Statement.Kind.gap, .overlap, .fragile, .unknown].map { kind -> Markup in
            let merged = coverage.mergedStatements(kind)
            return """
                <section id="\(kind.rawValue)">
                <h2>\(words.heading(kind))</h2>
                <p class="note">\(words.explanation(kind))</p>
                \(merged.isEmpty ? "<p>\(words.noStatement)</p>\n" : list(merged, coverage.weights))</section>

                """
        }.joined()
    }

    /// Places with all that is to be said of each: statements that share their places follow each other.
    private func list(_ statements: [MergedStatement], _ weights: CommuneWeights) -> Markup {
        var groups: [[MergedStatement]] = []
        for statement in statements {
            if groups.last?.first?.territories == statement.territories {
                groups[groups.count - 1].append(statement)
            } else {
                groups.append([statement])
            }
        }
        let items = groups.map { group -> Markup in
            let claims = group.map { "<li>\(words.claim($0, in: atlas))</li>\n" as Markup }
            return """
                <li>\(places(group[0].territories))
                <p>\(words.extent(group[0], weights))</p>
                <ul>
                \(claims)</ul></li>

                """
        }
        return "<ul class=\"statements\">\n\(items)</ul>\n"
    }

    /// Territories by their names; many by how many they are, their names behind it, which needs no script.
    private func places(_ references: [TerritoryReference]) -> Markup {
        guard references.count > SitePages.namesShown else {
            return "<strong>\(references.map(name).joined(separator: ", "))</strong>"
        }
        let levels = TerritoryLevel.allCases.reversed().map { level in references.filter { $0.level == level } }
            .filter { !$0.isEmpty }
        let names = levels.map { "<p>\($0.map(name).joined(separator: ", "))</p>\n" as Markup }
        return """
            <details class="names"><summary>\(words.territoryCounts(references))</summary>
            \(names)</details>
            """
    }
}
