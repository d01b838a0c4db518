import AtlasDocuments
import AtlasModel
import Terminal

/// Where the parts of a matrix are: heads of rows on the left, heads of columns above, both staying while the cells
/// scroll; under them what the cell pointed at says in words.
struct CoverageLayout: Equatable, Sendable {
    let tabs: Rect
    let heads: Rect
    /// The rows, from the edge of the screen.
    let body: Rect
    let status: Rect
    let legend: Rect
    /// Rows of the horizontal rules under the matrix and over the key bar.
    let rules: [Int]
    /// Columns taken by the heads of the rows.
    let headWidth: Int
    let columnWidth: Int
    /// Columns taken by the column that stays in place.
    let fixedWidth: Int
    /// Whether the first column stays in place, as that of the whole territory does.
    let hasFixedColumn: Bool
    /// How many of the columns that scroll find room.
    let columnCount: Int

    init(_ state: AppState) {
        let size = state.size
        let statusRows = size.height >= 22 ? 2 : 1
        let legendRows = size.height < 18 ? 0 : size.height >= 22 && size.width < Self.wideLegend ? 2 : 1
        let bodyHeight = max(1, size.height - 8 - statusRows - legendRows)
        tabs = Rect(x: 0, y: 1, width: size.width, height: 1)
        heads = Rect(x: 0, y: 3, width: size.width, height: 2)
        body = Rect(x: 0, y: 5, width: size.width, height: bodyHeight)
        status = Rect(x: 1, y: body.maxY + 1, width: size.width - 2, height: statusRows)
        legend = Rect(x: 1, y: status.maxY, width: size.width - 2, height: legendRows)
        rules = [2, body.maxY, size.height - 2]
        hasFixedColumn = state.coverage.matrix == .territories
        let widest: Int
        if state.coverage.matrix == .actors {
            widest = 40
        } else {
            let names =
                state.study?.coverage.functions.map { state.words.function($0, in: state.atlas.referential) } ?? []
            widest = names.map { displayWidth(of: $0) }.max() ?? 0
        }
        headWidth = min(widest + 3, max(18, size.width * 33 / 100))
        let room = size.width - headWidth - 1
        let count = max(1, state.matrixColumnCount)
        columnWidth = min(max(Self.narrowest, room / count), state.coverage.matrix == .stages ? 32 : 14)
        // Figures have room in less than names.
        fixedWidth = columnWidth > Self.narrowest ? columnWidth : 8
        let fixed = hasFixedColumn ? fixedWidth + 1 : 0
        columnCount = max(1, min(count - (hasFixedColumn ? 1 : 0), (room - fixed) / columnWidth))
    }

    /// Columns of the narrowest column: the words of most names, and a space.
    private static let narrowest = 11
    /// From this width on the legend stands on one line.
    private static let wideLegend = 140

    func width(ofColumn column: Int) -> Int { hasFixedColumn && column == 0 ? fixedWidth : columnWidth }

    /// Where a column begins; `nil` where it is out of sight.
    func x(ofColumn column: Int, first: Int) -> Int? {
        guard hasFixedColumn else {
            let place = column - first
            return (0..<columnCount).contains(place) ? headWidth + place * columnWidth : nil
        }
        if column == 0 { return headWidth }
        let place = column - 1 - first
        return (0..<columnCount).contains(place) ? headWidth + fixedWidth + 1 + place * columnWidth : nil
    }

    /// The column at a place of the screen.
    func column(at x: Int, first: Int) -> Int? {
        guard x >= headWidth else { return nil }
        guard hasFixedColumn else {
            let place = (x - headWidth) / columnWidth
            return place < columnCount ? first + place : nil
        }
        if x < headWidth + fixedWidth { return 0 }
        let place = (x - headWidth - fixedWidth - 1) / columnWidth
        return x > headWidth + fixedWidth && (0..<columnCount).contains(place) ? 1 + first + place : nil
    }
}

/// A name over a narrow column, in two lines broken at blanks and hyphens.
func columnHeading(_ name: String, width: Int) -> (String, String) {
    guard displayWidth(of: name) > width else { return ("", name) }
    var pieces: [String] = []
    var piece = ""
    for character in name {
        piece.append(character)
        if character == " " || character == "-" || character == "’" || character == "'" {
            pieces.append(piece)
            piece = ""
        }
    }
    pieces.append(piece)
    var first = ""
    var rest = pieces[...]
    while let next = rest.first, displayWidth(of: first + next) <= width || first.isEmpty {
        first += next
        rest = rest.dropFirst()
    }
    while first.last == " " { first.removeLast() }
    return (first, rest.joined())
}
