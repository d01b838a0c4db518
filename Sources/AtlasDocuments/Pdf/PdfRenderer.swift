import AtlasModel
internal import CPango

/// Prints a document on A4 pages: no page break inside a step, a running head, page numbers, a structure and a language
/// that a screen reader follows.
package struct PdfRenderer {
    private let words: Words

    package init(_ words: Words) { self.words = words }

    /// The bytes of the file; `nil` where the machine has no memory left for it.
    package func bytes(of document: Document) -> [UInt8]? {
        let pages = Pages(of: document, words: words)
        let sink = Sink()
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, closure, PageGeometry.width, PageGeometry.height)
        defer { cairo_surface_destroy(surface) }
        // The last version whose table of objects is plain text, to which the language is added.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        for (key, text) in [
            (CAIRO_PDF_METADATA_TITLE, heading(of: document)), (CAIRO_PDF_METADATA_AUTHOR, document.foot),
            (CAIRO_PDF_METADATA_CREATOR, "Maillage"),
        ] where !text.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, text.madeSafe)
        }
        guard let context = cairo_create(surface) else { return nil }
        defer { cairo_destroy(context) }
        draw(pages, of: document, on: PageCanvas(context: context))
        cairo_surface_finish(surface)
        guard cairo_status(context) == CAIRO_STATUS_SUCCESS, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
        else { return nil }
        return PdfCatalog.stating(language: words.pick("fr-FR", "en"), in: sink.bytes)
    }

    /// Where the pages of a document begin, but for the first: positions of blocks, rows or items.
    func pageStarts(of document: Document) -> Set<[Int]> {
        let pages = Pages(of: document, words: words)
        return Set(pages.ranges.dropFirst().map { pages.slabs[$0.lowerBound].position })
    }

    private func heading(of document: Document) -> String {
        [document.title, document.subtitle].filter { !$0.isEmpty }.joined(separator: " – ")
    }

    private func draw(_ pages: Pages, of document: Document, on canvas: PageCanvas) {
        for (index, range) in pages.ranges.enumerated() {
            furnish(index, of: pages.ranges.count, document, on: canvas, fonts: pages.fonts)
            var y = PageGeometry.top
            var table: Int?
            for slab in range.map({ pages.slabs[$0] }) {
                if slab.table != table {
                    if table != nil { cairo_tag_end(canvas.context, "Table") }
                    table = slab.table
                    if table != nil { cairo_tag_begin(canvas.context, "Table", nil) }
                }
                if y == PageGeometry.top {
                    if let table = slab.table, !slab.isTableHead {
                        let head = pages.heads[table]
                        head.draw(canvas, PageGeometry.side, y)
                        y += head.height
                    }
                } else {
                    y += slab.gap
                }
                slab.draw(canvas, PageGeometry.side, y)
                y += slab.height
            }
            if table != nil { cairo_tag_end(canvas.context, "Table") }
            cairo_show_page(canvas.context)
        }
    }

    /// The running head of all pages but the first, and the foot with its number.
    private func furnish(_ page: Int, of count: Int, _ document: Document, on canvas: PageCanvas, fonts: PdfFonts) {
        let (left, right) = (PageGeometry.side, PageGeometry.width - PageGeometry.side)
        let number = TextBox(words.page(page + 1, of: count), .note, fonts: fonts)
        number.draw(canvas, right - number.width, PageGeometry.foot)
        let room = PageGeometry.textWidth - number.width - 12
        oneLine(document.foot, width: room, fonts).draw(canvas, left, PageGeometry.foot)
        canvas.line(left, PageGeometry.foot - 4, right, PageGeometry.foot - 4, width: 0.4, gray: 0.7)
        if page > 0 {
            oneLine(heading(of: document), width: PageGeometry.textWidth, fonts).draw(canvas, left, PageGeometry.head)
        }
    }

    /// As much of a text as one line holds.
    private func oneLine(_ text: String, width: Double, _ fonts: PdfFonts) -> TextBox {
        var text = text
        var box = TextBox(text, .note, fonts: fonts)
        while box.width > width, text.count > 1 {
            text = text.prefix(max(1, Int(Double(text.count) * width / box.width) - 2)) + "…"
            box = TextBox(text, .note, fonts: fonts)
        }
        return box
    }
}

/// A document cut into pages.
private struct Pages {
    let fonts = PdfFonts()
    let slabs: [Slab]
    /// Of each table, what is repeated above its rows.
    let heads: [Slab]
    let ranges: [Range<Int>]

    init(of document: Document, words: Words) {
        let typesetter = Typesetter(words, fonts: fonts)
        let slabs = typesetter.slabs(of: document)
        let heads = typesetter.heads
        self.slabs = slabs
        self.heads = heads
        ranges = Pagination.pages(
            slabs.map { slab in
                Pagination.Piece(
                    height: slab.height, gap: slab.gap, staysWithNext: slab.staysWithNext,
                    repeatedHead: slab.isTableHead ? 0 : slab.table.map { heads[$0].height } ?? 0)
            }, height: PageGeometry.textHeight)
    }
}

/// Where Cairo writes to.
private final class Sink {
    var bytes: [UInt8] = []
}
