/// How dense and how well known support is on a territory.
public struct TerritoryIndicators: Hashable, Sendable {
    public let territory: TerritoryReference
    /// What its communes weigh.
    public let weight: Int
    /// Actors whose zone or offers reach it.
    public let actors: Int
    /// Those of them who were sent the survey: invited, declined or answered.
    public let surveyed: Int
    public let answered: Int
    /// Those of them whose record was checked in the twelve months before the day of the atlas.
    public let verified: Int
    /// Cells (commune × function × stage) of the statements that somebody serves, confirmed or presumed.
    public let served: Int
    /// Those of them that nobody serves from nearer than a département: from a département, a région or the country.
    public let servedFromAfar: Int
    /// Kilometres from a commune to the nearest actor who serves one of the functions and stages somewhere, on average
    /// (by weight; communes count alike where nobody lives); `nil` where no place is known.
    public let meanDistance: Double?
    /// The same for the worst placed commune.
    public let longestDistance: Double?

    /// Actors for 1,000 units of weight; `nil` where the territory weighs nothing.
    public var actorsPerThousand: Double? { weight > 0 ? Double(actors) * 1000 / Double(weight) : nil }
    /// Share of those asked who answered; `nil` where nobody was asked.
    public var responseRate: Double? { surveyed > 0 ? Double(answered) / Double(surveyed) : nil }
    /// `nil` where there is no actor.
    public var verifiedShare: Double? { actors > 0 ? Double(verified) / Double(actors) : nil }
    /// `nil` where nothing is served.
    public var servedFromAfarShare: Double? { served > 0 ? Double(servedFromAfar) / Double(served) : nil }
}

extension Coverage {
    /// The indicators of every territory of a level that has communes in the query, over these communes.
    public func indicators(by level: TerritoryLevel) -> [TerritoryIndicators] { indicators(of: parts(by: level)) }

    /// The indicators of the communes of the query as one territory called `name`.
    public func indicators(as name: TerritoryReference) -> [TerritoryIndicators] {
        communes.isEmpty ? [] : indicators(of: [Part(territory: name, nodes: nodes(of: .france))])
    }

    private func indicators(of parts: [Part]) -> [TerritoryIndicators] {
        let nodes = subject.atlas.territories.nodes
        let values = slotWeights
        let near = locallyServed()
        let distances = distancesToActors()
        let people = PeopleCount(of: self, parts: parts)
        let reported = reportedCells
        return parts.enumerated().map { index, part in
            var (weight, served, afar) = (0, 0, 0)
            var (longest, sum, alike, measured, count) = (0.0, 0.0, 0.0, 0, 0)
            for node in part.nodes {
                scope.forEachSlot(in: nodes.range(node)) { position, slot in
                    weight += values[slot]
                    for (block, asked) in reported.blocks.enumerated() {
                        let present = counts.atLeast(.presumed).some(slot, block) & asked
                        let place = slot * reported.blocks.count + block
                        served += present.count
                        afar += (present & ~near[place]).count
                    }
                    guard let distance = distances[slot] else { return }
                    longest = max(longest, distance)
                    sum += distance * Double(values[slot])
                    alike += distance
                    measured += values[slot]
                    count += 1
                }
            }
            let mean: Double? = count == 0 ? nil : measured > 0 ? sum / Double(measured) : alike / Double(count)
            return TerritoryIndicators(
                territory: part.territory, weight: weight, actors: people.actors[index],
                surveyed: people.surveyed[index], answered: people.answered[index], verified: people.verified[index],
                served: served, servedFromAfar: afar, meanDistance: mean, longestDistance: count == 0 ? nil : longest)
        }
    }

    /// For each slot and block, the cells that an actor serves from its commune, its EPCI or a zone of such.
    ///
    /// Not to be read from the lists of who is present: an actor who serves a département and one of its EPCI is
    /// listed once, under the département.
    private func locallyServed() -> [CellBlock] {
        let nodes = subject.atlas.territories.nodes
        let blockCount = subject.grid.blockCount
        var local = [CellBlock](repeating: .zero, count: (nodes.count - nodes.firstPart) * blockCount)
        var builder = FootprintBuilder(subject.atlas.territories, grid: subject.grid)
        for row in subject.atlas.actors.indices where admitted?.contains(row) ?? true {
            for offer in subject.offers(of: row)
            where offer.presence == .confirmed || (offer.presence == .presumed && !query.confirmedOnly) {
                builder.add(offer)
            }
            builder.forEachPlace { node, cells in
                guard node >= nodes.firstPart else { return }
                for block in 0..<blockCount { local[(node - nodes.firstPart) * blockCount + block] |= cells[block] }
            }
            builder.clear()
        }
        var result = [CellBlock](repeating: .zero, count: scope.count * blockCount)
        scope.forEachSlot(in: nodes.range(TerritoryNodes.root)) { position, slot in
            let commune = nodes.firstCommune + position
            let part = Int(nodes.parents[commune])
            for block in 0..<blockCount {
                result[slot * blockCount + block] =
                    local[(commune - nodes.firstPart) * blockCount + block]
                    | local[(part - nodes.firstPart) * blockCount + block]
            }
        }
        return result
    }
}

extension Coverage {
    /// For each slot, kilometres to the nearest place of an actor who serves one of the cells somewhere.
    fileprivate func distancesToActors() -> [Double?] {
        let territories = subject.atlas.territories
        let tree = PointTree(
            actorsServing(reportedCells).compactMap(subject.place).map(PointTree.Position.init))
        return scope.communes.map { commune in
            guard let place = territories.coordinate(ofCommune: Int(commune)) else { return nil }
            let chord = tree.nearest(to: PointTree.Position(place)).squareRoot()
            return chord.isFinite ? Coordinate.distance(ofChord: chord) : nil
        }
    }

    /// Rows of the actors who serve one of some cells somewhere, confirmed or presumed.
    private func actorsServing(_ cells: CellMask) -> [Int] {
        let lists = query.confirmedOnly ? subject.presences.confirmed : subject.presences.atLeastPresumed
        var serves = [Bool](repeating: false, count: subject.atlas.actors.count)
        for (entry, actor) in lists.actors.enumerated() where admitted?.contains(Int(actor)) ?? true {
            for (block, asked) in cells.blocks.enumerated()
            where !(lists.masks[entry * lists.blockCount + block] & asked).isEmpty {
                serves[Int(actor)] = true
            }
        }
        return serves.indices.filter { serves[$0] }
    }
}

/// The numbers of actors of some territories.
private struct PeopleCount {
    private(set) var actors: [Int]
    private(set) var surveyed: [Int]
    private(set) var answered: [Int]
    private(set) var verified: [Int]

    init(of coverage: Coverage, parts: [Coverage.Part]) {
        let subject = coverage.subject
        let nodes = subject.atlas.territories.nodes
        actors = [Int](repeating: 0, count: parts.count)
        (surveyed, answered, verified) = (actors, actors, actors)
        // For each node, the territories of which it is a part or above a part; what is below a part is found by
        // going up from it.
        var at = [[Int32]](repeating: [], count: nodes.count)
        var above = at
        for (index, part) in parts.enumerated() {
            for node in part.nodes {
                at[node].append(Int32(index))
                nodes.forEachAncestor(of: node) { if above[$0].last != Int32(index) { above[$0].append(Int32(index)) } }
            }
        }
        let invitations = subject.atlas.invitationsByActor
        var seen = [Int](repeating: -1, count: parts.count)
        for (row, actor) in subject.atlas.actors.enumerated() where coverage.admitted?.contains(row) ?? true {
            let isVerified = Verification.Age(actor.verification, on: subject.date) == .current
            let standing = SurveyStanding(actor.survey, invitations.isEmpty ? nil : invitations[actor.id])
            func meet(_ index: Int32) {
                let index = Int(index)
                guard seen[index] != row else { return }
                seen[index] = row
                actors[index] += 1
                surveyed[index] += standing == .notInvited ? 0 : 1
                answered[index] += standing == .answered ? 1 : 0
                verified[index] += isVerified ? 1 : 0
            }
            for node in subject.presences.reach[row] {
                at[Int(node)].forEach(meet)
                above[Int(node)].forEach(meet)
                nodes.forEachAncestor(of: Int(node)) { at[$0].forEach(meet) }
            }
        }
    }
}
