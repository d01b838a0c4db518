/// The official units as a tree, which they are not: an EPCI may span départements, so that it is cut at their borders
/// into parts.  France → régions → départements → parts of EPCI → communes.
///
/// Any territory is a union of a few nodes.  Communes are taken in the order of the tree, so that those of a node
/// follow each other: their place in that order is their *position*.
struct TerritoryNodes: Sendable {
    /// Of each node, the one above; the root is its own.
    let parents: [Int32]
    /// Of each node, its communes as positions: `starts[node]..<ends[node]`.
    let starts: [Int32]
    let ends: [Int32]
    /// Rows of the communes by position, and the reverse.
    let communes: [Int32]
    let positions: [Int32]
    /// Rows of the EPCI by part (-1 for the communes of a département that have none).
    let partEpci: [Int32]
    /// The parts of each EPCI.
    private let partsOfEpci: Grouping
    /// Of each node above the parts, the nodes one step below.
    private let nodesBelow: Grouping

    let regionCount: Int
    let departementCount: Int

    static let root = 0
    /// From a commune to the root.
    static let depth = 5

    init(communes table: CommuneTable, byEpci: Grouping, epciCount: Int, departements: [Departement], regionCount: Int)
    {
        self.regionCount = regionCount
        departementCount = departements.count
        // Counting sorts: by EPCI, then by département, each keeping the order of the one before.
        let alone = (0..<Int32(table.count)).filter { table.epci[Int($0)] < 0 }
        let ordered = (0..<epciCount).flatMap { byEpci[$0] } + alone
        let byDepartement = Grouping(
            rows: ordered.map { table.departements[Int($0)] }, groupCount: departements.count)
        let regionOrder = (0..<regionCount).map { region in
            departements.indices.filter { departements[$0].region == region }
        }
        var communes: [Int32] = []
        communes.reserveCapacity(table.count)
        var partDepartements: [Int32] = []
        var partEpci: [Int32] = []
        var partStarts: [Int32] = []
        for row in regionOrder.joined() {
            var last: Int32?
            for index in byDepartement[row] {
                let commune = ordered[Int(index)]
                let epci = table.epci[Int(commune)]
                if last != epci {
                    partDepartements.append(Int32(row))
                    partEpci.append(epci)
                    partStarts.append(Int32(communes.count))
                }
                last = epci
                communes.append(commune)
            }
        }
        let first = 1 + regionCount + departements.count
        let nodeCount = first + partEpci.count + communes.count
        var parents = [Int32](repeating: 0, count: nodeCount)
        var starts = [Int32](repeating: Int32.max, count: nodeCount)
        var ends = [Int32](repeating: 0, count: nodeCount)
        for (row, departement) in departements.enumerated() {
            parents[1 + regionCount + row] = Int32(1 + departement.region)
        }
        for part in partEpci.indices {
            parents[first + part] = Int32(1 + regionCount) + partDepartements[part]
            let end = part + 1 < partStarts.count ? partStarts[part + 1] : Int32(communes.count)
            for position in partStarts[part]..<end {
                parents[first + partEpci.count + Int(position)] = Int32(first + part)
            }
        }
        for position in communes.indices {
            let node = first + partEpci.count + position
            (starts[node], ends[node]) = (Int32(position), Int32(position + 1))
        }
        // A node comes before those below it, so that going backwards every node is complete when it is read.
        for node in (1..<max(1, nodeCount)).reversed() {
            let parent = Int(parents[node])
            starts[parent] = min(starts[parent], starts[node])
            ends[parent] = max(ends[parent], ends[node])
        }
        for node in 0..<nodeCount where starts[node] > ends[node] { starts[node] = ends[node] }
        var positions = [Int32](repeating: 0, count: communes.count)
        for (position, commune) in communes.enumerated() { positions[Int(commune)] = Int32(position) }
        self.parents = parents
        self.starts = starts
        self.ends = ends
        self.communes = communes
        self.positions = positions
        self.partEpci = partEpci
        partsOfEpci = Grouping(rows: partEpci, groupCount: epciCount)
        nodesBelow = Grouping(rows: [-1] + parents[1..<first + partEpci.count], groupCount: first)
    }

    var count: Int { parents.count }
    var firstPart: Int { 1 + regionCount + departementCount }
    var firstCommune: Int { firstPart + partEpci.count }

    func node(ofRegion row: Int) -> Int { 1 + row }
    func node(ofDepartement row: Int) -> Int { 1 + regionCount + row }
    func node(ofCommune row: Int) -> Int { firstCommune + Int(positions[row]) }
    func nodes(ofEpci row: Int) -> [Int] { partsOfEpci[row].map { firstPart + Int($0) } }

    /// The node's positions.
    func range(_ node: Int) -> Range<Int> { Int(starts[node])..<Int(ends[node]) }

    /// The nodes one step below, in the order of their positions; none below a commune.
    func forEachChild(of node: Int, _ body: (Int) -> Void) {
        if node < firstPart {
            for child in nodesBelow[node] { body(Int(child)) }
        } else if node < firstCommune {
            for position in range(node) { body(firstCommune + position) }
        }
    }

    /// The parts of EPCI of a node above the communes, counted from the first of the country.
    func parts(of node: Int) -> Range<Int> {
        if node >= firstPart { return node - firstPart..<node - firstPart + 1 }
        let range = range(node)
        guard let first = range.first, let last = range.last else { return 0..<0 }
        // The parts are in the order of the positions.
        return Int(parents[firstCommune + first]) - firstPart..<Int(parents[firstCommune + last]) - firstPart + 1
    }

    /// The nodes above a node, from the nearest to the root.
    func forEachAncestor(of node: Int, _ body: (Int) -> Void) {
        var node = node
        while node != Self.root {
            node = Int(parents[node])
            body(node)
        }
    }
}

extension Territories {
    /// The nodes whose union is a territory, of those that have communes; the same one possibly twice.
    func forEachNode(of reference: TerritoryReference, _ body: (Int) -> Void) {
        guard let row = row(of: reference) else { return }
        func visit(_ node: Int) {
            if !nodes.range(node).isEmpty { body(node) }
        }
        switch reference.level {
        case .france: visit(TerritoryNodes.root)
        case .commune: body(nodes.node(ofCommune: row))
        case .epci: for node in nodes.nodes(ofEpci: row) { body(node) }
        case .departement: visit(nodes.node(ofDepartement: row))
        case .region: visit(nodes.node(ofRegion: row))
        case .formerRegion:
            for (index, unit) in departements.enumerated() where unit.formerRegion == row {
                visit(nodes.node(ofDepartement: index))
            }
        case .zone: for member in zones[row].members where member.level != .zone { forEachNode(of: member, body) }
        }
    }
}
