import AtlasModel

/// How values of the model are written as rows of one file; how they are read stands beside, in the same file.
protocol SheetFormat {
    associatedtype Column: SheetColumn
    associatedtype Value

    static func cell(_ value: Value, _ column: Column) -> WrittenCell
}

/// A cell on its way to a file.
enum WrittenCell {
    case text(String)
    case list([String])

    static var empty: WrittenCell { .text("") }

    static func optional(_ value: (some CustomStringConvertible)?) -> WrittenCell { .text(value?.description ?? "") }

    static func zone(_ zone: Zone) -> WrittenCell { .list(zone.references.map(\.description)) }

    static func stages(_ stages: StageSet) -> WrittenCell { .list(stages.stages.map(\.code)) }
}

/// What the rows of a package may refer to.
struct Known {
    var functions: Identifiers<FunctionID>
    var types: Identifiers<ActorTypeID>
    var places: TerritoryLookup
    var actors: Identifiers<ActorID>

    init(referential: Referential, territories: Territories) {
        functions = Identifiers(referential.functions.map(\.id), of: .function)
        types = Identifiers(referential.actorTypes.map(\.id), of: .actorType)
        places = TerritoryLookup(territories)
        actors = Identifiers(nil as [String: Int]?, of: .actor)
    }
}

/// Amounts that no real atlas exceeds: beyond them a cell is a mistake.
enum Bounds {
    static let count = 0...1_000_000
    static let euros = 0...1_000_000_000_000
    static let order = 0...100_000
    static let points = PathwayCosts.Entry.values
}
