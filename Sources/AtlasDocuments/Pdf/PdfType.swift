import AtlasModel
internal import CPango

/// The looks of a text on paper.
struct TextStyle: Hashable {
    enum Color: Hashable {
        case ink, soft, accent, alert, white
    }

    var size: Double
    var isBold = false
    var color = Color.ink

    static let title = TextStyle(size: 19, isBold: true, color: .accent)
    static let subtitle = TextStyle(size: 11.5)
    static let heading = TextStyle(size: 12.5, isBold: true, color: .accent)
    static let body = TextStyle(size: 9.5)
    static let strong = TextStyle(size: 9.5, isBold: true)
    static let entry = TextStyle(size: 10.5, isBold: true)
    static let alert = TextStyle(size: 9.5, isBold: true, color: .alert)
    static let name = TextStyle(size: 8.5, color: .soft)
    static let link = TextStyle(size: 9.5, color: .accent)
    static let cell = TextStyle(size: 8.5)
    static let cellHead = TextStyle(size: 8.5, isBold: true)
    static let note = TextStyle(size: 8, color: .soft)

    static func value(of fact: Fact) -> TextStyle {
        if fact.link != nil { return .link }
        return switch fact.weight {
        case .key: .strong
        case .plain: .body
        case .minor: .note
        }
    }
}

/// The fonts of a document: the first of a list that the system has, a letter that it lacks from any that has it.
final class PdfFonts {
    /// Also the fonts of the pages in HTML.
    static let families = ["Open Sans", "Noto Sans", "Liberation Sans", "DejaVu Sans"]

    fileprivate let context: OpaquePointer
    /// Without ligatures: whoever searches the file for "fiche" must find it, and some readers do not split them.
    fileprivate let attributes: OpaquePointer
    private var descriptions: [TextStyle: OpaquePointer] = [:]

    init() {
        attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"))
        context = pango_font_map_create_context(pango_cairo_font_map_get_default())
        // A unit of the paper is a point.
        pango_cairo_context_set_resolution(context, 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        pango_attr_list_unref(attributes)
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    fileprivate func description(_ style: TextStyle) -> OpaquePointer? {
        if let known = descriptions[style] { return known }
        guard let made = pango_font_description_new() else { return nil }
        pango_font_description_set_family(made, (PdfFonts.families + ["sans-serif"]).joined(separator: ","))
        pango_font_description_set_weight(made, style.isBold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(made, style.size * Double(PANGO_SCALE))
        descriptions[style] = made
        return made
    }
}

/// A text laid out in lines of a width.
final class TextBox {
    let width: Double
    let height: Double
    /// From the top to the foot of the letters of the first line.
    let baseline: Double
    let style: TextStyle
    private let layout: OpaquePointer

    /// - Parameters:
    ///   - text: of any origin: what would act instead of being read is taken out here.
    ///   - width: of the lines; `nil` for one line as long as it takes.
    init(_ text: String, _ style: TextStyle, width: Double? = nil, isRight: Bool = false, fonts: PdfFonts) {
        self.style = style
        layout = pango_layout_new(fonts.context)
        pango_layout_set_font_description(layout, fonts.description(style))
        pango_layout_set_attributes(layout, fonts.attributes)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        // The page reads from left to right whatever the letters at the beginning of a name.
        pango_layout_set_auto_dir(layout, 0)
        if let width { pango_layout_set_width(layout, Int32((max(1, width) * Double(PANGO_SCALE)).rounded(.up))) }
        if isRight { pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
        pango_layout_set_text(layout, text.madeSafe, -1)
        var (wide, high): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &wide, &high)
        self.width = Double(wide) / Double(PANGO_SCALE)
        height = Double(high) / Double(PANGO_SCALE)
        baseline = Double(pango_layout_get_baseline(layout)) / Double(PANGO_SCALE)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Draws the text with its upper left corner at a point.
    /// - Parameter tag: what it is in the structure of the document, as `P` or `H1`.
    func draw(_ page: PageCanvas, _ x: Double, _ y: Double, tag: String? = nil, link: Link? = nil) {
        page.setColor(style.color)
        if let tag { cairo_tag_begin(page.context, tag, nil) }
        if let link { cairo_tag_begin(page.context, CAIRO_TAG_LINK, "uri='\(link.uri)'") }
        cairo_move_to(page.context, x, y)
        pango_cairo_show_layout(page.context, layout)
        if link != nil { cairo_tag_end(page.context, CAIRO_TAG_LINK) }
        if let tag { cairo_tag_end(page.context, tag) }
    }
}
