import AtlasDocuments
import AtlasModel
import Terminal

/// The tick list of the columns of the list of actors.
struct ColumnsPrompt: Equatable, Sendable {
    private(set) var cursor = 0

    var column: ListColumn { ListColumn.allCases[cursor] }

    mutating func move(by step: Int) { cursor = min(max(0, cursor + step), ListColumn.allCases.count - 1) }
}

extension AppState {
    mutating func answer(_ columns: ColumnsPrompt, with key: Key) {
        var columns = columns
        switch key {
        case .up: columns.move(by: -1)
        case .down: columns.move(by: 1)
        case .character(" "): choose { $0.columns.formSymmetricDifference([columns.column]) }
        case .enter: return prompt = nil
        default: return
        }
        prompt = .columns(columns)
    }

    var columnLabels: [String] {
        ListColumn.allCases.map { "\(choices.columns.contains($0) ? "[x]" : "[ ]") \(words.columnName($0))" }
    }
}
