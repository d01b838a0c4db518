#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The pipe through which signal handlers and workers wake the event loop.
///
/// Its ends stay open until the program ends: a worker may still hold a `WakeHandle`, and a closed descriptor could
/// by then be some file.
struct SignalPipe {
    let readEnd: Int32
    let writeEnd: Int32

    enum Outcome {
        case nothing, woken, input, endOfInput
    }

    init() throws(TerminalError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .noPipe(code: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    /// Waits for a worker, a signal or a key.
    func wait(milliseconds: Int32) -> Outcome {
        var descriptors = [
            pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return .nothing }
        if descriptors[0].revents != 0, drainWakes() { return .woken }
        guard descriptors[1].revents != 0 else { return .nothing }
        // Something to read that holds no byte is the end: the terminal was closed.
        guard let count = Ncurses.waitingBytes(on: STDIN_FILENO), count > 0 else { return .endOfInput }
        return .input
    }

    /// Empties the pipe; true if a worker wrote to it, and not only signals.
    private func drainWakes() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 256)
        var woken = false
        while true {
            let count = read(readEnd, &bytes, bytes.count)
            guard count > 0 else { return woken }
            woken = woken || bytes[..<count].contains(1)
        }
    }
}
