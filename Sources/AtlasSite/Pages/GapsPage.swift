import AtlasDocuments
import AtlasModel

extension SitePages {
    /// Where nobody is, where too many are, what hangs on one, what is not known: in words.
    var gaps: Page {
        let title = words.gapsOf(place)
        return Page(
            name: PageNames.gaps, title: title, body: "<h1>\(title)</h1>\n\(statements(ground.coverage))")
    }
}
