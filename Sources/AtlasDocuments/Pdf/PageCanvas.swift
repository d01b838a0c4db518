internal import CPango

/// The paper that is drawn on.
struct PageCanvas {
    let context: OpaquePointer

    func setColor(_ color: TextStyle.Color) {
        switch color {
        case .ink: cairo_set_source_rgb(context, 0.11, 0.11, 0.13)
        case .soft: cairo_set_source_rgb(context, 0.33, 0.33, 0.36)
        case .accent: cairo_set_source_rgb(context, 0.07, 0.27, 0.45)
        case .alert: cairo_set_source_rgb(context, 0.62, 0.11, 0.06)
        case .white: cairo_set_source_rgb(context, 1, 1, 1)
        }
    }

    func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, gray: Double) {
        cairo_set_source_rgb(context, gray, gray, gray)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: TextStyle.Color) {
        setColor(color)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    /// A line; `gray` from black, 0, to white, 1.
    func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, width: Double, gray: Double) {
        cairo_set_source_rgb(context, gray, gray, gray)
        cairo_set_line_width(context, width)
        cairo_move_to(context, x1, y1)
        cairo_line_to(context, x2, y2)
        cairo_stroke(context)
    }

    func disc(_ x: Double, _ y: Double, radius: Double, _ color: TextStyle.Color) {
        setColor(color)
        cairo_new_path(context)
        cairo_arc(context, x, y, radius, 0, 2 * .pi)
        cairo_fill(context)
    }

    func tag(_ name: String, _ body: () -> Void) {
        cairo_tag_begin(context, name, nil)
        body()
        cairo_tag_end(context, name)
    }
}
