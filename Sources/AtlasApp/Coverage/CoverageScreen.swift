import AtlasDocuments
import AtlasModel
import Terminal

/// One of the three matrices: cells by state, each with its sign and its figure.
enum CoverageScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let layout = CoverageLayout(state)
        StudyHeader.draw(state.words.coverageTitle, detail: state.matrixSize, state, on: &surface)
        drawTabs(state, layout, on: &surface)
        for row in layout.rules { surface.horizontalRule(at: 0, row, width: state.size.width, style: .dim) }
        drawHeads(state, layout, on: &surface)
        drawRows(state, layout, on: &surface)
        if layout.hasFixedColumn {
            surface.verticalRule(
                at: layout.headWidth + layout.fixedWidth, layout.heads.y, height: 2 + layout.body.height, style: .dim)
        }
        StudyHeader.drawFilters(
            state, after: tabs(state).last?.columns.upperBound ?? 0, at: layout.tabs.y, on: &surface)
        surface.write(paragraph: state.matrixStatus, in: layout.status)
        if layout.legend.height > 0 {
            drawLegend(state.matrixLegend, in: layout.legend, on: &surface)
        }
        KeyBar.draw(
            state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    /// The matrices and the columns that their names take, for drawing and for the mouse.
    static func tabs(_ state: AppState) -> [(matrix: CoverageState.Matrix, label: String, columns: Range<Int>)] {
        var column = 1
        return CoverageState.Matrix.allCases.map { matrix in
            let mark = matrix == state.coverage.matrix ? "▸" : " "
            let isNarrow = state.size.width < 76
            let label = "\(mark)\(state.words.matrix(matrix, columns: state.columnLevel, isShort: isNarrow)) "
            let width = displayWidth(of: label)
            defer { column += width + (isNarrow ? 0 : 1) }
            return (matrix, label, column..<column + width)
        }
    }

    private static func drawTabs(_ state: AppState, _ layout: CoverageLayout, on surface: inout Surface) {
        let tabs = tabs(state)
        for tab in tabs {
            let style = tab.matrix == state.coverage.matrix ? Style(bold: true, reverse: true) : .plain
            surface.write(tab.label, at: tab.columns.lowerBound, layout.tabs.y, style: style)
        }
    }

    /// One after the other, none broken over two lines.
    private static func drawLegend(_ parts: [String], in area: Rect, on surface: inout Surface) {
        var (x, y) = (area.x, area.y)
        for part in parts {
            let width = displayWidth(of: part)
            if x > area.x, x + width > area.maxX, y + 1 < area.maxY { (x, y) = (area.x, y + 1) }
            guard x < area.maxX else { return }
            x += surface.write(part, at: x, y, width: area.maxX - x, style: .dim) + 2
        }
    }

    private static func drawHeads(_ state: AppState, _ layout: CoverageLayout, on surface: inout Surface) {
        let first = state.coverage.columnsInSight.first
        let last = first + layout.columnCount + (layout.hasFixedColumn ? 1 : 0)
        for column in 0..<min(state.matrixColumnCount, last) {
            guard let x = layout.x(ofColumn: column, first: first) else { continue }
            let isSelected = column == state.coverage.column
            let style = isSelected ? Style(foreground: .accent, bold: true, underline: true) : .bold
            let width = layout.width(ofColumn: column) - 1
            let (upper, lower) = state.columnHead(column, width: width)
            surface.write(upper, at: x, layout.heads.y, width: width, style: style)
            surface.write(lower, at: x, layout.heads.y + 1, width: width, style: style)
        }
        // What lies out of sight, on either side.
        let hidden = state.matrixColumnCount - last
        let marks = (first > 0 ? "← " : "") + (hidden > 0 ? "\(state.words.moreColumns(hidden)) →" : "")
        surface.write(marks, at: 1, layout.heads.y, width: layout.headWidth - 2, style: Style(foreground: .accent))
        surface.write(
            state.rowsTitle, at: 1, layout.heads.y + 1, width: layout.headWidth - 2, style: .dim)
    }

    private static func drawRows(_ state: AppState, _ layout: CoverageLayout, on surface: inout Surface) {
        guard state.matrixRowCount > 0, state.matrixColumnCount > 0 else {
            surface.write(state.words.nothingToCover, at: 2, layout.body.y, width: layout.body.width - 3, style: .dim)
            surface.cursor = Position(x: 1, y: layout.body.y)
            return
        }
        let (firstRow, firstColumn) = (state.coverage.rowsInSight.first, state.coverage.columnsInSight.first)
        let order = state.functionOrder
        let lastColumn = min(
            state.matrixColumnCount, firstColumn + layout.columnCount + (layout.hasFixedColumn ? 1 : 0))
        for line in 0..<min(layout.body.height, state.matrixRowCount - firstRow) {
            let row = firstRow + line
            let y = layout.body.y + line
            let isRow = row == state.coverage.row
            surface.write(isRow ? "▶" : " ", at: 0, y)
            surface.write(
                state.rowHead(row, order), at: 1, y, width: layout.headWidth - 2, style: isRow ? .bold : .plain)
            for column in 0..<lastColumn {
                guard let x = layout.x(ofColumn: column, first: firstColumn) else { continue }
                let isSelected = isRow && column == state.coverage.column
                let face = state.matrixFace(row, column, order)
                draw(face, at: x, y, width: layout.width(ofColumn: column) - 1, isSelected: isSelected, on: &surface)
                if isSelected { surface.cursor = Position(x: x, y: y) }
            }
        }
        if firstRow + layout.body.height < state.matrixRowCount {
            surface.writeMoreMark(at: state.size.width - 1, layout.body.maxY - 1)
        }
    }

    private static func draw(
        _ face: MatrixFace, at x: Int, _ y: Int, width: Int, isSelected: Bool, on surface: inout Surface
    ) {
        let area = Rect(x: x, y: y, width: width, height: 1)
        var style = Style(foreground: face.fill == nil ? nil : .of(.ink), background: face.fill, dim: face.isFaint)
        if isSelected { style = .cursor }
        surface.fill(area, style: style)
        let used = surface.write(face.sign, at: x, y, width: width, style: style)
        let crowd = face.isCrowded ? 1 : 0
        let figureWidth = min(displayWidth(of: face.figure), width - used - crowd)
        if !face.name.isEmpty, width - crowd >= used + figureWidth + displayWidth(of: face.name) + 2 {
            surface.write(face.name, at: x + used + 1, y, width: width - used - figureWidth - crowd - 2, style: style)
        }
        surface.write(
            face.figure, at: x + width - crowd - figureWidth, y, width: figureWidth, style: style)
        if face.isCrowded { surface.write(CellState.crowded.sign, at: x + width - 1, y, style: style) }
    }
}

/// What a cell of a matrix looks like.
struct MatrixFace: Equatable, Sendable {
    var sign: String
    var figure = ""
    /// The state in words, where there is room for them.
    var name = ""
    var fill: Color?
    var isFaint = false
    var isCrowded = false
}
