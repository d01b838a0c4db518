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
            \(actorFilter)<p class="told" id="actor-told" role="status">\(actorCount(ground.actors, ground.referring))</p>
            <table class="directory" id="actors">
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            <p class="note">\(standingLegend). \(words.referralNote)</p>
            \(data(told))
            """
        return Page(name: PageNames.actors, title: title, body: body)
    }

    /// What the script says of a choice.
    private var told: ScriptValue {
        func forms(_ forms: [String]) -> ScriptValue { .list(forms.map { .text($0) }) }
        return .object([
            ("told", forms(words.shownOf)), ("referring", forms(words.referringOf)), ("loosen", forms(words.loosen)),
            ("several", .text(words.loosenSeveral)), ("colon", .text(words.colon)),
            // French has one form for 0 and 1.
            ("zeroIsOne", .number(words.language == .french ? 1 : 0)),
        ])
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
            <p><button type="reset" class="call quiet">\(words.clearChoices)</button></p>
            </form>

            """
    }

    private func row(_ listing: ActorListing) -> Markup {
        let actor = atlas.actors[listing.row]
        let offers = subject.offers(of: listing.row)
        let core = atlas.referential.functions.filter { function in
            offers.contains { $0.role == .core && $0.presence != .absent && $0.functions.contains(function.id) }
        }.map { $0.name(in: words.language) }
        let workplaces = ground.workplaces[listing.row] ?? []
        let places = workplaces.map { "\($0)" }.joined(separator: " ")
        let standing = standing(listing, ground.referring)
        return """
            <tr data-p="\(places)" data-c="\(cells(offers))"\(localCells(offers, in: workplaces))\(referrals(offers))><th scope="row">\(link(listing.row))</th>\
            <td>\(words.types(of: actor, in: atlas.referential))</td>\
            <td>\(words.zone(actor.zone, in: territories))</td>\
            <td>\(core.isEmpty ? "–" : core.joined(separator: ", "))</td>\
            <td>\(standing.mark) \(standing.word)</td></tr>

            """
    }

    /// For each function a digit: which stages the actor serves in some way, as the sum of 1, 2 and 4.
    private func cells(_ offers: [EffectiveOffer]) -> String {
        digits(offers.filter { $0.presence != .absent })
    }

    private func digits(_ offers: [EffectiveOffer]) -> String {
        ground.coverage.functions.map { function in
            let stages = EmploymentStage.allCases.filter { stage in
                offers.contains { subject.concerns($0, function, at: stage) }
            }
            return "\(StageSet(stages).rawValue)"
        }.joined()
    }

    /// The same of the functions for which the actor only refers people on.
    private func referrals(_ offers: [EffectiveOffer]) -> Markup {
        let referring = offers.filter { $0.role == .referral }
        return referring.isEmpty ? .none : " data-r=\"\(digits(referring))\""
    }

    /// The digits of the départements where not all that the actor does is done, each after the place of its
    /// département: one offer may have a zone of its own.
    private func localCells(_ offers: [EffectiveOffer], in workplaces: [Int]) -> Markup {
        let active = offers.filter { $0.presence != .absent }
        guard Set(active.map(\.reach)).count > 1 else { return .none }
        let whole = digits(active)
        let local = workplaces.compactMap { place -> String? in
            let communes = ground.parts[place].communes
            let here = digits(
                active.filter { $0.reach.contains { territories.communes(of: $0).intersects(communes) } })
            return here == whole ? nil : "\(place):\(here)"
        }
        return local.isEmpty ? .none : " data-l=\"\(local.joined(separator: " "))\""
    }
}
