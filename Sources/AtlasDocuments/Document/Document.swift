import AtlasModel

/// A sheet or a report before it takes a form: what it says, in order.
///
/// The texts are safe to show already; a renderer only lays them out.
package struct Document: Equatable, Sendable {
    package var title: String
    package var blocks: [Block]

    package init(title: String, blocks: [Block] = []) {
        self.title = title
        self.blocks = blocks
    }
}

/// A part of a document.
package indirect enum Block: Equatable, Sendable {
    case heading(String)
    case paragraph(String)
    /// What nobody may overlook.
    case alert(String)
    case facts([Fact])
    case list([String])
    case table(Table)
    /// A numbered or marked entry with what belongs to it.
    case entry(mark: String, title: String, [Block])
}

extension Block {
    /// A heading over some texts, made safe; nothing where they are all empty.
    static func section(_ title: String, _ texts: [String]) -> [Block] {
        let items = texts.filter { !$0.isEmpty }.map(\.madeSafe)
        return items.isEmpty ? [] : [.heading(title), items.count == 1 ? .paragraph(items[0]) : .list(items)]
    }
}

/// A name and what it is worth, on one row.
package struct Fact: Equatable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// Cells in rows and columns under a header.
package struct Table: Equatable, Sendable {
    package struct Column: Equatable, Sendable {
        package let title: String
        /// Numbers read best aligned on their units.
        package let isNumeric: Bool
        /// The title in full, where it is told aloud.
        package let spoken: String

        package init(_ title: String, isNumeric: Bool = false, spoken: String? = nil) {
            self.title = title
            self.isNumeric = isNumeric
            self.spoken = spoken ?? title
        }
    }

    package let columns: [Column]
    /// Each row has a cell for each column; a row that fills its first cell only is a heading over the rows below it.
    package let rows: [[String]]

    package init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    static func isHeading(_ row: [String]) -> Bool {
        row.count > 1 && row[0] != "" && row.dropFirst().allSatisfy(\.isEmpty)
    }
}
