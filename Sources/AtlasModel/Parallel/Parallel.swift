import Foundation

/// Work shared out between the processors.
package enum Parallel {
    /// Does something on a thread of its own.  Not one of Dispatch's, nor a task's, which runs on them: once it has any,
    /// a watch over them wakes the processor each second for as long as the program lives.
    package static func start(_ work: @escaping @Sendable () -> Void) { Thread.detachNewThread(work) }

    /// Makes a few values at once, the first here, each other on a thread of its own, and gives them in order.
    package static func map<Value: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) -> [Value] {
        let values = (0..<count).map { number in Once { make(number) } }
        for value in values.dropFirst() { start { _ = value() } }
        return values.map { $0() }
    }

    /// Does two things at once, the second on a thread of its own: each may in turn share out what it does.
    package static func both<First, Second: Sendable>(
        _ first: () -> First, _ second: @escaping @Sendable () -> Second
    ) -> (First, Second) {
        let made = Once(second)
        start { _ = made() }
        return (first(), made())
    }
}
