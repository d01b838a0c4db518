package import AtlasDocuments
package import AtlasModel

/// What somebody wants to publish.
package struct SiteOrder: Sendable {
    /// The site is about this territory.
    package var territory = TerritoryReference.france
    package var contacts = SheetParts.Contacts.organisations
    /// Whether the notes on actors are published; they are written for those who keep the atlas.
    package var hasNotes = false
    /// The lines of the maps; without them the pages have tables only.
    package var outlines: Outlines?
    /// Above so many verified actors a place is crowded.
    package var crowdedAbove = CoverageQuery().crowdedAbove
    /// Where to write to have a record corrected; `nil` where nobody said.
    package var correction: Link?
    /// The languages of the pages; those of the first stand at the top of the folder.
    package var languages: [Language] = [.french, .english]
    package let assets: SiteAssets

    package init(assets: SiteAssets) { self.assets = assets }
}

/// What the pages share besides their texts.
package struct SiteAssets: Sendable {
    /// The style sheet, which follows that of the sheets.
    package let style: String
    package let script: String

    package init(style: String, script: String) {
        self.style = style
        self.script = script
    }
}

/// A static site of an atlas, or of a part of it: pages that open from a file and from any host, ask nobody else for
/// anything, and need neither script nor storage to be read.
package struct Site: Sendable {
    package struct File: Hashable, Sendable {
        /// In the folder, with `/` between its parts.
        package let path: String
        package let text: String
    }

    package let files: [File]

    package init(_ order: SiteOrder, of subject: AtlasOnDate) {
        let ground = SiteGround(order, of: subject)
        var files = [
            File(path: PageNames.style, text: HtmlStyle.sheet + "\n" + order.assets.style),
            File(path: PageNames.script, text: order.assets.script),
        ]
        files += CommuneList(ground: ground).files
        let drawings = SiteDrawings(ground)
        let pathway = PathwayGround(ground)
        for (place, language) in order.languages.enumerated() {
            let pages = SitePages(
                ground: ground, drawings: drawings, words: Words(language),
                folder: place == 0 ? "" : language.rawValue + "/", languages: order.languages,
                correction: order.correction)
            files += pages.files
            let data = PathwayScript(pathway: pathway, ground: ground, words: pages.words)
            files.append(File(path: pages.folder + PageNames.pathwayData, text: data.text))
        }
        self.files = files
    }
}

/// The maps of a site, drawn once for all languages.
struct SiteDrawings {
    let home: CoverageMap?
    let departements: [CoverageMap?]

    init(_ ground: SiteGround) {
        home = ground.map
        departements = ground.parts.map(ground.map(of:))
    }
}
