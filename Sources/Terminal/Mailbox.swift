#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Wakes the event loop from any thread; `TerminalScreen.nextEvent` then returns `.wake`.
package struct WakeHandle: Sendable {
    let descriptor: Int32

    /// Wakes nobody: for workers that run without a screen.
    package static let none = WakeHandle(descriptor: -1)

    package func wake() {
        guard descriptor >= 0 else { return }
        var byte: UInt8 = 1  // 0 is a signal's
        // A full pipe refuses the byte, but then the loop has a reason to wake already.
        _ = write(descriptor, &byte, 1)
    }
}

/// What workers leave for the main thread, which alone talks to the terminal.
///
/// Unchecked, because the compiler cannot see that its variables are only touched while `lock` is held.
package final class Mailbox<Message: Sendable>: @unchecked Sendable {
    private var wake: WakeHandle
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var messages: [Message] = []

    package init(wake: WakeHandle) {
        self.wake = wake
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Leaves a message and wakes the event loop.
    package func post(_ message: Message) {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        messages.append(message)
        wake.wake()
    }

    /// Wakes another event loop from now on: one opened after the first messages were posted learns of them.
    package func adopt(_ wake: WakeHandle) {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        self.wake = wake
        if !messages.isEmpty { wake.wake() }
    }

    /// Takes what has been posted, oldest first.
    package func takeAll() -> [Message] {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        let taken = messages
        messages = []
        return taken
    }
}
