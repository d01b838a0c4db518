import AtlasModel
import Terminal

/// Where the form and the result of a pathway are: side by side, or one after the other on a narrow screen.
struct PathwayLayout: Equatable, Sendable {
    let form: Rect
    let result: Rect
    let rule: Int?
    /// The list of steps or of candidates, and what is said of the one selected.
    let steps: Rect
    let detail: Rect

    /// The rows of the parts of the form.
    let rows: PathwayFormRows

    /// The list of needs, at the end of the form.
    var needs: Rect { form.inset(top: rows.needs + 1) }

    /// What is proposed for the commune, over all that is below its field.
    var proposals: Rect { form.inset(top: rows.commune + (rows.isFieldBelow ? 2 : 1)) }

    init(_ state: AppState) {
        let body = Rect(x: 1, y: 2, width: state.size.width - 2, height: state.size.height - 4)
        if state.hasRoomForResult {
            // What the stages take on one line.
            let width = 52
            form = Rect(x: body.x, y: body.y, width: width, height: body.height)
            result = Rect(x: body.x + width + 3, y: body.y, width: body.width - width - 3, height: body.height)
            rule = body.x + width + 1
        } else {
            let nothing = Rect(x: 0, y: 0, width: 0, height: 0)
            let showsResult = state.pathway.field == .result
            (form, result) = showsResult ? (nothing, body) : (body, nothing)
            rule = nil
        }
        rows = PathwayFormRows(height: form.height)
        let isChoosing = state.pathway.reading.candidate != nil
        let people = (state.pathway.selectedStep?.people.count ?? 0) + 1
        let count = isChoosing ? people : state.pathway.planned?.steps.count ?? 0
        let split = result.splitTop(min(count, max(3, result.height * 48 / 100)), gap: 1)
        (steps, detail) = (split.top, split.rest)
    }
}

/// The rows of the parts of the form, from its top: apart from each other, or close, or each on one line, as its height
/// allows.
struct PathwayFormRows: Equatable, Sendable {
    let name: Int
    let commune: Int
    let stage: Int
    let hireDate: Int
    /// The heading of the needs, which are listed below it.
    let needs: Int
    /// Fields stand below what they are called, else beside it.
    let isFieldBelow: Bool

    /// - Parameter height: that of the whole form, six rows or more.
    init(height: Int) {
        switch height {
        case 14...: (name, commune, stage, hireDate, needs) = (0, 3, 6, 8, 9)
        case 10...: (name, commune, stage, hireDate, needs) = (0, 2, 4, 6, 7)
        default: (name, commune, stage, hireDate, needs) = (0, 1, 2, 3, 4)
        }
        isFieldBelow = height >= 10
    }

    /// The field that a row of the form belongs to; the row between two of them belongs to the one above.
    func field(at row: Int) -> PathwayState.Field {
        switch row {
        case ..<commune: .name
        case ..<stage: .commune
        case ..<hireDate: .stage
        case ..<needs: .hireDate
        default: .needs
        }
    }
}
