/// The cells that some actors have, one after the other: those confirmed, those at least presumed, those in any way.
/// Where no presence but confirmed occurs the three are one array.
struct PresenceLayers: Sendable {
    /// Blocks of each actor.
    let blockCount: Int
    let confirmed: [CellBlock]
    let atLeastPresumed: [CellBlock]
    let atLeastUnknown: [CellBlock]

    /// Calls `body` for each actor, by its position, with its best presence on the cells of `selection`.
    @inline(__always)
    func forEachPresence(on selection: [CellBlock], _ body: (Int, Presence) -> Void) {
        withUnsafeLayers { layers in
            selection.withUnsafeBufferPointer { selection in
                for position in 0..<layers.unknown.count / blockCount {
                    body(position, layers.presence(at: position, on: selection))
                }
            }
        }
    }

    /// The best presence of an actor on the cells of `selection`.
    func presence(at position: Int, on selection: [CellBlock]) -> Presence {
        withUnsafeLayers { layers in
            selection.withUnsafeBufferPointer { layers.presence(at: position, on: $0) }
        }
    }

    /// Whether an actor is present on a cell of `selection` without being confirmed there.
    func hasUnconfirmed(at position: Int, on selection: [CellBlock]) -> Bool {
        (0..<blockCount).contains { block in
            let place = position * blockCount + block
            return !(atLeastUnknown[place] & ~confirmed[place] & selection[block]).isEmpty
        }
    }

    /// The arrays as the loops over 100,000 actors read them.
    struct Pointers {
        let blockCount: Int
        let confirmed: UnsafeBufferPointer<CellBlock>
        let presumed: UnsafeBufferPointer<CellBlock>
        let unknown: UnsafeBufferPointer<CellBlock>

        @inline(__always)
        func presence(at position: Int, on selection: UnsafeBufferPointer<CellBlock>) -> Presence {
            var (surely, likely, maybe) = (CellBlock.zero, CellBlock.zero, CellBlock.zero)
            for block in 0..<blockCount {
                let place = position * blockCount + block
                surely |= confirmed[place] & selection[block]
                likely |= presumed[place] & selection[block]
                maybe |= unknown[place] & selection[block]
            }
            return !surely.isEmpty ? .confirmed : !likely.isEmpty ? .presumed : !maybe.isEmpty ? .unknown : .absent
        }
    }

    @inline(__always)
    func withUnsafeLayers<Result>(_ body: (Pointers) -> Result) -> Result {
        confirmed.withUnsafeBufferPointer { confirmed in
            atLeastPresumed.withUnsafeBufferPointer { presumed in
                atLeastUnknown.withUnsafeBufferPointer { unknown in
                    body(
                        Pointers(blockCount: blockCount, confirmed: confirmed, presumed: presumed, unknown: unknown))
                }
            }
        }
    }
}
