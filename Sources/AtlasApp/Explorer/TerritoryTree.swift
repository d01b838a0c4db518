import AtlasModel

/// A line of the tree of territories.
enum TreeNode: Hashable, Sendable {
    /// A territory; an EPCI that spans several départements is shown under each, with the communes it has there.
    case territory(TerritoryReference, departement: String?)
    case heading(Heading)

    /// What gathers territories that are not official units of today.
    enum Heading: Hashable, Sendable {
        case namedZones
        case formerRegions
    }

    static let france = TreeNode.territory(.france, departement: nil)

    /// The node in the file of a session: `zones`, `reg:53`, `epci:200067072 29`.
    var session: String {
        switch self {
        case .heading(.namedZones): "zones"
        case .heading(.formerRegions): "former"
        case .territory(let reference, let departement):
            reference.description + (departement.map { " " + $0 } ?? "")
        }
    }

    init?(session text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        switch text {
        case "zones": self = .heading(.namedZones)
        case "former": self = .heading(.formerRegions)
        default:
            guard let reference = parts.first.flatMap({ TerritoryReference(parsing: $0) }) else { return nil }
            self = .territory(reference, departement: parts.count > 1 ? parts[1] : nil)
        }
    }

    /// `nil` for a heading.
    var reference: TerritoryReference? {
        if case .territory(let reference, _) = self { reference } else { nil }
    }
}

struct TreeRow: Equatable, Sendable {
    let node: TreeNode
    let depth: Int
    let isOpen: Bool
    let hasChildren: Bool
}

/// The tree of territories as far as it is unfolded: France → région → département → EPCI → commune, then the named
/// zones and the régions of before 2016.
struct TerritoryTree: Sendable {
    private let territories: Territories
    static let firstBranches: Set<TreeNode> = [.france, .heading(.namedZones)]
    /// What is unfolded.
    private(set) var branches = firstBranches
    private(set) var rows: [TreeRow] = []
    private(set) var cursor = 0

    init(_ territories: Territories) {
        self.territories = territories
        rebuild()
    }

    var selected: TreeNode { rows[cursor].node }

    mutating func select(_ row: Int) { cursor = min(max(0, row), rows.count - 1) }

    mutating func toggle() {
        guard rows[cursor].hasChildren else { return }
        let node = selected
        if branches.remove(node) == nil { branches.insert(node) }
        rebuild()
    }

    /// Opens the selected branch; `false` where there is nothing to open.
    mutating func unfold() -> Bool {
        guard rows[cursor].hasChildren, !rows[cursor].isOpen else { return false }
        toggle()
        return true
    }

    /// Closes the selected branch, or climbs to the one above.
    mutating func fold() {
        if rows[cursor].isOpen { return toggle() }
        let depth = rows[cursor].depth
        if let parent = rows[..<cursor].lastIndex(where: { $0.depth < depth }) { cursor = parent }
    }

    /// Unfolds the way to a territory and selects it; stays put where the tree does not hold it.
    mutating func reveal(_ reference: TerritoryReference) {
        let way = way(to: reference)
        guard let last = way.last else { return }
        branches.formUnion(way.dropLast())
        rebuild()
        if let row = rows.firstIndex(where: { $0.node == last }) { cursor = row }
    }

    /// Unfolds what another tree has unfolded and selects what it has selected, as far as this one has it.
    mutating func unfold(as other: TerritoryTree) {
        branches = other.branches
        rebuild()
        cursor = rows.firstIndex { $0.node == other.selected } ?? min(other.cursor, rows.count - 1)
    }

    /// Unfolds some branches and no other, as far as there are such.
    mutating func unfold(only branches: Set<TreeNode>) {
        self.branches = branches
        rebuild()
    }

    private func way(to reference: TerritoryReference) -> [TreeNode] {
        guard let row = territories.row(of: reference) else { return [] }
        switch reference.level {
        case .france: return [.france]
        case .region: return [.france, .territory(reference, departement: nil)]
        case .departement:
            let region = TerritoryReference(.region, territories.regions[territories.departements[row].region].code)
            return way(to: region) + [.territory(reference, departement: nil)]
        case .epci:
            guard let commune = territories.communes(of: reference).first(where: { _ in true }) else { return [] }
            let departement = territories.departements[Int(territories.communes.departements[commune])].code
            return way(to: TerritoryReference(.departement, departement)) + [
                .territory(reference, departement: departement)
            ]
        case .commune:
            let ancestors = territories.ancestors(ofCommune: row)
            guard let departement = ancestors.first(where: { $0.level == .departement }) else { return [] }
            let epci = ancestors.first { $0.level == .epci }.map {
                TreeNode.territory($0, departement: departement.code)
            }
            return way(to: departement)
                + [epci, .territory(reference, departement: departement.code)].compactMap { $0 }
        case .zone: return [.heading(.namedZones), .territory(reference, departement: nil)]
        case .formerRegion: return [.heading(.formerRegions), .territory(reference, departement: nil)]
        }
    }

    private mutating func rebuild() {
        let selected = rows.isEmpty ? TreeNode.france : selected
        rows = []
        append(.france, depth: 0)
        if !territories.zones.isEmpty { append(.heading(.namedZones), depth: 0) }
        if !territories.formerRegions.isEmpty { append(.heading(.formerRegions), depth: 0) }
        cursor = rows.firstIndex { $0.node == selected } ?? min(cursor, rows.count - 1)
    }

    private mutating func append(_ node: TreeNode, depth: Int) {
        let isOpen = branches.contains(node)
        let children = isOpen || !isCommune(node) ? children(of: node) : []
        rows.append(
            TreeRow(node: node, depth: depth, isOpen: isOpen && !children.isEmpty, hasChildren: !children.isEmpty))
        guard isOpen else { return }
        for child in children { append(child, depth: depth + 1) }
    }

    private func isCommune(_ node: TreeNode) -> Bool { node.reference?.level == .commune }

    private func children(of node: TreeNode) -> [TreeNode] {
        switch node {
        case .heading(.namedZones): territories.references(at: .zone).map { .territory($0, departement: nil) }
        case .heading(.formerRegions):
            territories.references(at: .formerRegion).map { .territory($0, departement: nil) }
        case .territory(let reference, let departement):
            territories.children(of: reference, within: departement).map { child in
                .territory(child, departement: reference.level == .departement ? reference.code : departement)
            }
        }
    }
}
