/// The sites worth most among those offered; at equal worths, those offered first.
struct Leaders {
    private let capacity: Int
    /// A heap, the least on top.
    private var heap: [(worth: Double, site: Int)] = []

    init(capacity: Int) { self.capacity = capacity }

    mutating func offer(_ worth: Double, _ site: Int) {
        if heap.count < capacity {
            heap.append((worth, site))
            var child = heap.count - 1
            while child > 0, Leaders.isLess(heap[child], heap[(child - 1) / 2]) {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        } else if worth > heap[0].worth {
            heap[0] = (worth, site)
            sink()
        }
    }

    private mutating func sink() {
        var position = 0
        while true {
            var least = position
            for child in [2 * position + 1, 2 * position + 2]
            where child < heap.count && Leaders.isLess(heap[child], heap[least]) {
                least = child
            }
            if least == position { return }
            heap.swapAt(position, least)
            position = least
        }
    }

    private static func isLess(_ left: (worth: Double, site: Int), _ right: (worth: Double, site: Int)) -> Bool {
        left.worth == right.worth ? left.site > right.site : left.worth < right.worth
    }

    /// The greatest first.
    var sorted: [(worth: Double, site: Int)] { heap.sorted { Leaders.isLess($1, $0) } }
}
