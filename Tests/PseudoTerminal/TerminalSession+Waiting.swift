/// Waiting for what the person would wait for.
extension TerminalSession {
    /// Waits until the screen holds the text.
    package func waitForText(_ text: String, seconds: Double = 30) throws {
        try wait(for: "“\(text)”", seconds: seconds) { screenText().contains(text) }
    }

    /// Waits until the screen no longer holds the text.
    package func waitForNoText(_ text: String, seconds: Double = 30) throws {
        try wait(for: "the end of “\(text)”", seconds: seconds) { !screenText().contains(text) }
    }

    /// Waits until a condition holds, looking again whenever the program writes.
    package func wait(for awaited: String, seconds: Double = 30, until condition: () -> Bool) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while !condition() {
            guard ContinuousClock.now < deadline else {
                throw Failure.timeout(waitingFor: awaited, screen: screenText())
            }
            pump(milliseconds: 20)
        }
    }

    /// Waits until the program has written nothing for a while.
    package func waitUntilQuiet(milliseconds: Int = 60) {
        var quietSince = ContinuousClock.now
        while ContinuousClock.now - quietSince < .milliseconds(milliseconds) {
            if pump(milliseconds: Int32(milliseconds)) { quietSince = .now }
        }
    }

    /// Waits for the program to end.
    @discardableResult
    package func waitForExit(seconds: Double = 30) throws -> Exit {
        try wait(for: "the end of the program", seconds: seconds) { hasExited() }
        pump(milliseconds: 0)
        return exit!
    }

    /// The bytes a key makes the program write, and how long it took until the last of them.
    package func measure(_ act: () -> Void) -> (bytes: Int, elapsed: Duration) {
        waitUntilQuiet()
        let before = bytesReceived
        let start = ContinuousClock.now
        lastByte = start
        act()
        waitUntilQuiet()
        return (bytesReceived - before, lastByte - start)
    }
}
