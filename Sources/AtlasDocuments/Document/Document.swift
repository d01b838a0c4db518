import AtlasModel

/// A sheet or a report before it takes a form: what it says, in order.
///
/// The texts are safe to show already; a renderer only lays them out.
package struct Document: Equatable, Sendable {
    package var title: String
    /// What the title is about, in few words; empty where the title says it.
    package var subtitle: String
    /// From what and when, at the foot of each page; may be empty.
    package var foot: String
    package var blocks: [Block]
    /// Texts of the data that stand in it as somebody wrote them: in French, whatever the language of the document.
    package var quotes: Set<String> = []

    package init(title: String, subtitle: String = "", foot: String = "", blocks: [Block] = []) {
        self.title = title
        self.subtitle = subtitle
        self.foot = foot
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
    /// What is said in small print: how to read what stands above, where it comes from.
    case note(String)
    /// Where things are, as a picture and in words.
    case map(MapPicture)
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
    package let weight: Weight
    /// Where the value leads; `nil` for nowhere.
    package let link: Link?

    package enum Weight: Sendable {
        /// What one looks for first.
        case key
        case plain
        /// What one reads once the rest is clear: reasons, sources.
        case minor
    }

    package init(_ name: String, _ value: String, _ weight: Weight = .plain, link: Link? = nil) {
        self.name = name
        self.value = value
        self.weight = weight
        self.link = link
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
