import AtlasDocuments
import AtlasModel

extension SitePages {
    /// « Où en êtes-vous ? »: three questions that the script answers; without it, the way to the steps of each
    /// département.
    var questions: Page {
        let title = words.pathwayPage
        let stages = EmploymentStage.allCases.map { stage -> Markup in
            let checked: Markup = stage == .firstTimeEmployer ? " checked" : .none
            return """
                <label class="choice"><input type="radio" name="stage" value="\(Int(stage.rawValue))"\(checked)> \
                <span>\(words.ownWords(stage)) <small>(\(words.stage(stage)))</small></span></label>

                """
        }
        let body: Markup = """
            <h1>\(title)</h1>
            <p class="lead">\(words.questionsLead)</p>
            <div class="plain">
            <p>\(words.withoutScript)</p>
            <ul class="places">
            \(departementLinks(to: "#steps"))</ul>
            </div>
            <form id="questions" hidden>
            <fieldset><legend>\(words.communeQuestion)</legend>
            \(communeFields)</fieldset>
            <fieldset><legend>\(words.stageQuestion)</legend>
            \(stages)</fieldset>
            <fieldset><legend>\(words.needQuestion)</legend>
            <label for="need">\(words.needLabel)</label>
            <select id="need"><option value="0">\(words.wholePathway)</option>\(needs)</select>
            </fieldset>
            <p><button type="submit" class="call">\(words.showPathway)</button>
            <button type="button" class="call quiet" id="print" hidden>\(words.printPathway)</button></p>
            </form>
            <section id="answer" tabindex="-1" aria-live="off"></section>

            """
        return Page(name: PageNames.pathway, title: title, body: body, data: [PageNames.pathwayData])
    }

    func departementLinks(to anchor: String = "") -> [Markup] {
        ground.parts.map { part in
            let page = PageNames.departement(ground.departement(part).code) + anchor
            return "<li><a href=\"\(page)\">\(name(part.reference))</a></li>\n"
        }
    }

    /// Where to type a commune; it does nothing without the script.  Where there are too many for one file, the
    /// département is chosen first.
    var communeFields: Markup {
        let list = CommuneList(ground: ground)
        let choice: Markup = """
            <select id="place"><option value="">\(words.choosePlace)</option>\
            \(ground.parts.map { part -> Markup in
                let code = ground.departement(part).code
                return """
                    <option value="\(top + PageNames.communes(ofDepartement: code))" data-code="\(code)">\(name(part.reference))\
                    </option>
                    """
            })</select>
            """
        let first: Markup =
            list.isSplit ? "<p><label for=\"place\">\(words.departementLabel)</label> \(choice)</p>\n" : .none
        return """
            \(first)<p><label for="commune">\(words.communeLabel)</label></p>
            <div class="combo"><input id="commune" type="text" role="combobox" aria-autocomplete="list" \
            aria-expanded="false" aria-controls="commune-list" autocomplete="off" spellcheck="false" \
            data-file="\(top + PageNames.communes)" data-none="\(words.noCommune(in: list.isSplit ? "{0}" : place))" \
            data-choose="\(words.chooseCommune)" data-place="\(words.choosePlaceFirst)" data-today="\(words.todayIn)" \
            data-found="\(words.choicesFound)" data-one="\(words.choiceFound)"><ul id="commune-list" role="listbox" aria-label="\(words.communeChoices)" \
            hidden></ul></div>
            <p class="told" id="commune-told" role="status"></p>

            """
    }

    private var needs: [Markup] {
        atlas.referential.functions.enumerated().map { place, function in
            let depth = atlas.referential.lineage(of: function.id).count - 1
            let indent = String(repeating: "\u{A0}\u{A0}", count: depth)
            let name = indent + function.name(in: words.language).madeSafe
            return "<option value=\"\(place + 1)\" data-id=\"\(function.id.rawValue)\">\(name)</option>"
        }
    }
}
