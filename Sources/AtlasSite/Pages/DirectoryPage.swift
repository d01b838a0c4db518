import AtlasDocuments
import AtlasModel

extension SitePages {
    /// All actors in a table, which the script can narrow.
    var directory: Page {
        let title = words.actorsOf(place)
        let rows = ground.actors.map(row)
        let heads = [
            words.actorColumn, words.typeColumn, words.zoneColumn, words.coreColumn, words.certaintyColumn,
        ].map { head -> Markup in "<th scope=\"col\">\(head)</th>" }
        let body: Markup = """
            <h1>\(title)</h1>
            \(actorFilter)<p class="told" id="actor-told" role="status">\(actorCount(ground.actors))</p>
            <table class="directory" id="actors">
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            <p class="note">\(presenceLegend)</p>
            \(data(.object([("told", .text(words.shownOf))])))
            """
        return Page(name: PageNames.actors, title: title, body: body)
    }

    private var actorFilter: Markup {
        let departements = ground.parts.enumerated().map { place, part -> Markup in
            "<option value=\"\(place)\">\(name(part.reference))</option>"
        }
        let stages = EmploymentStage.allCases.map { stage -> Markup in
            "<option value=\"\(Int(stage.rawValue))\">\(words.stage(stage))</option>"
        }
        let functions = ground.coverage.functions.enumerated().map { place, function -> Markup in
            "<option value=\"\(place)\">\(words.function(function, in: atlas.referential))</option>"
        }
        return """
            <form class="filter" id="actor-filter" hidden>
            <p><label for="actor-text">\(words.nameLabel)</label> <input id="actor-text" type="search" autocomplete="off"></p>
            <p><label for="actor-place">\(words.departementLabel)</label> <select id="actor-place"><option value="">\
            \(words.allDepartements)</option>\(departements)</select></p>
            <p><label for="actor-stage">\(words.stageLabel)</label> <select id="actor-stage"><option value="">\
            \(words.allStages)</option>\(stages)</select></p>
            <p><label for="actor-function">\(words.functionLabel)</label> <select id="actor-function"><option value="">\
            \(words.anyFunction)</option>\(functions)</select></p>
            </form>

            """
    }

    private func row(_ listing: ActorListing) -> Markup {
        let actor = atlas.actors[listing.row]
        let offers = subject.offers(of: listing.row)
        let core = atlas.referential.functions.filter { function in
            offers.contains { $0.role == .core && $0.presence != .absent && $0.functions.contains(function.id) }
        }.map { $0.name(in: words.language) }
        let places = (ground.workplaces[listing.row] ?? []).map { "\($0)" }.joined(separator: " ")
        let certainty = listing.presence == .absent ? words.noOffer : words.presence(of: listing)
        return """
            <tr data-p="\(places)" data-c="\(cells(offers))"><th scope="row">\(link(listing.row))</th>\
            <td>\(words.types(of: actor, in: atlas.referential))</td>\
            <td>\(words.zone(actor.zone, in: territories))</td>\
            <td>\(core.isEmpty ? "–" : core.joined(separator: ", "))</td>\
            <td>\(words.mark(listing.presence)) \(certainty)</td></tr>

            """
    }

    /// For each function a digit: which stages the actor serves in some way, as the sum of 1, 2 and 4.
    private func cells(_ offers: [EffectiveOffer]) -> String {
        ground.coverage.functions.map { function in
            let stages = EmploymentStage.allCases.filter { stage in
                offers.contains { $0.presence != .absent && subject.concerns($0, function, at: stage) }
            }
            return "\(StageSet(stages).rawValue)"
        }.joined()
    }
}
