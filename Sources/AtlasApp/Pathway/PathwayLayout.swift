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

    /// The list of needs, at the end of the form.
    var needs: Rect { form.inset(top: 10) }

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
        let isChoosing = state.pathway.reading.candidate != nil
        let people = (state.pathway.selectedStep?.people.count ?? 0) + 1
        let count = isChoosing ? people : state.pathway.planned?.steps.count ?? 0
        let split = result.splitTop(min(count, max(3, result.height * 48 / 100)), gap: 1)
        (steps, detail) = (split.top, split.rest)
    }
}
