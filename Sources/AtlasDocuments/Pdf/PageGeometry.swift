/// A sheet of A4 paper and its margins, in points (1/72 inch); the pages of HTML follow it.
enum PageGeometry {
    static let width = 595.28
    static let height = 841.89
    static let side = 51.0
    static let top = 46.0
    static let bottom = 38.0
    /// Where the running head and the foot stand, from the upper edge.
    static let head = 22.0
    static let foot = height - 28
    static let textWidth = width - 2 * side
    static let textHeight = height - top - bottom
}
