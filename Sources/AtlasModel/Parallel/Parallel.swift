import Dispatch
import Synchronization

/// Work shared out between the processors.
package enum Parallel {
    /// Makes values at once, each on a thread of its own as far as there are processors, and gives them in order.
    package static func map<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
        if count == 1 { return [make(0)] }
        let made = Mutex([Value?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let value = make(number)
            made.withLock { $0[number] = value }
        }
        return made.withLock { $0.compactMap(\.self) }
    }

    /// Does two things at once, the second on a thread of its own: each may in turn share out what it does.
    package static func both<First, Second: Sendable>(
        _ first: () -> First, _ second: @escaping @Sendable () -> Second
    ) -> (First, Second) {
        let made = Once(second)
        DispatchQueue.global(qos: .userInitiated).async { _ = made() }
        return (first(), made())
    }
}
