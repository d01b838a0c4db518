/// A territory as nodes, against which others are told: which nodes have communes in it.
struct NodeSelection: Sendable {
    private let touched: [Bool]

    init(_ set: CommuneSet, of nodes: TerritoryNodes) {
        var touched = [Bool](repeating: false, count: nodes.count)
        for commune in set { touched[nodes.node(ofCommune: commune)] = true }
        for node in (1..<max(1, nodes.count)).reversed() where touched[node] {
            touched[Int(nodes.parents[node])] = true
        }
        self.touched = touched
    }

    /// Whether one of the communes of a node is in the territory.
    func touches(_ node: Int) -> Bool { touched[node] }
}
