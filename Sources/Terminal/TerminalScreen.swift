#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The terminal of standard input and output, as a screen that shows surfaces and gives events.
///
/// It belongs to the thread that opened it, and there is one at a time. Whatever ends the program (a return, a signal,
/// a crash), the terminal is put back as it was.
package final class TerminalScreen {
    private let options: TerminalOptions
    private let signalPipe: SignalPipe
    private var shown: Surface?
    private var colorPairs: ColorPairs
    private var decoder = KeyDecoder()
    private var clicks = ClickTracker()
    private var pending: [InputEvent] = []
    private var isOpen = true
    private var ground: GroundColor?

    /// The terminfo entry in use, which is not always that of TERM.
    package let entry: String
    /// False if the system or the user leaves nothing but ASCII to draw with.
    package let supportsUnicode: Bool
    /// What else it cannot draw; `nil` where it does not say.
    private let font = ConsoleFont(Ncurses.consoleCharacters)
    /// How many colours there are; 0 without.
    package let colorCount: Int
    package private(set) var isMouseEnabled = false

    /// Takes over the terminal; undone by `close`.
    package static func open(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) -> TerminalScreen {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        let name = environmentVariable("TERM") ?? ""
        let entry = try usableEntry(for: name, lookUp: Ncurses.lookUp)
        let utf8 = Ncurses.adoptLocale()
        let pipe = try SignalPipe()
        // https://no-color.org: present and not empty.
        let colors = options.colors && (environmentVariable("NO_COLOR") ?? "").isEmpty
        let opened = Ncurses.open(
            entry, colors: colors, wakeDescriptor: pipe.writeEnd, farewell: options.crashMessage)
        guard opened else { throw .cannotStart(name: entry) }
        return TerminalScreen(
            options: options, entry: entry, pipe: pipe, supportsUnicode: utf8 && !options.asciiOnly)
    }

    private init(options: TerminalOptions, entry: String, pipe: SignalPipe, supportsUnicode: Bool) {
        self.options = options
        self.entry = entry
        self.supportsUnicode = supportsUnicode
        signalPipe = pipe
        colorPairs = ColorPairs(options.palette)
        colorCount = Ncurses.colorCount
        Ncurses.takeOver(errorLog: options.errorLogPath)
        setMouse(enabled: options.mouse)
    }

    deinit { close() }

    /// Gives the terminal back for good.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        Ncurses.close()
    }

    package var size: Size { Ncurses.size }

    /// Wakes the event loop from any thread.
    package var wake: WakeHandle { WakeHandle(descriptor: signalPipe.writeEnd) }

    /// Whether the terminal reports the mouse at all.
    package var hasMouse: Bool { Ncurses.hasMouse }

    /// Reporting the mouse to the program takes the selection of text away from the user: let a key turn it off.
    package func setMouse(enabled: Bool) {
        isMouseEnabled = enabled && hasMouse
        Ncurses.setMouse(isMouseEnabled)
    }

    // MARK: Showing

    /// Shows everything anew in the colours of another palette.
    package func adopt(_ palette: Palette) {
        colorPairs = ColorPairs(palette)
        shown = nil
        Ncurses.repaint()
    }

    /// Shows a surface: one write to the terminal, of the cells that changed.
    package func show(_ surface: Surface) {
        let visible = surface.bounds.intersection(Rect(size))
        let previous = shown.flatMap { $0.size == surface.size ? $0 : nil }
        if previous == nil { Ncurses.erase() }
        for y in 0..<visible.height {
            let row = surface.row(y)
            let before = previous?.row(y)
            if let before, before == row { continue }
            for x in 0..<visible.width {
                let cell = row[row.startIndex + x]
                if let before {
                    if before[before.startIndex + x] == cell { continue }
                } else if cell == .blank {
                    continue
                }
                put(cell, at: x, y, room: visible.width - x)
            }
        }
        shown = surface
        Ncurses.flush(cursor: surface.cursor.flatMap { visible.contains($0) ? $0 : nil })
    }

    private func put(_ cell: Cell, at x: Int, _ y: Int, room: Int) {
        guard cell.width > 0 else { return }
        let pair = colorPairs.pair(for: cell.style, colorCount: colorCount)
        let attributes = Ncurses.attributes(of: cell.style)
        if !supportsUnicode || font?.draws(cell.text) == false {
            let ascii = asciiCell(for: cell) { colorPairs.shows($0, colorCount: colorCount) }
            let pair = colorPairs.pair(for: ascii.style, colorCount: colorCount)
            for column in 0..<min(Int(cell.width), room) {
                Ncurses.put(ascii, at: x + column, y, attributes: attributes, pair: pair)
            }
        } else if cell.width <= room {
            Ncurses.put(cell, at: x, y, attributes: attributes, pair: pair)
        }
    }

    /// Offers a text to the clipboard of the user's machine, through ssh too (OSC 52). False if this terminal is not
    /// known to understand; true is no promise, since terminals do not answer and may refuse.
    package func copyToClipboard(_ text: String) -> Bool {
        guard Ncurses.hasClipboard else { return false }
        writeToTerminal("\u{1B}]52;c;\(base64(of: text.utf8))\u{07}")
        return true
    }

    /// Asks for the colour of the ground (OSC 11); an answer, which not every terminal gives, comes as an event.
    package func askForGround() {
        guard colorCount > 0 else { return }
        decoder.isAwaitingGround = true
        writeToTerminal("\u{1B}]11;?\u{07}")
    }

    // MARK: Leaving and coming back

    /// Stops the program as ^Z does; returns when the user continues it.
    package func suspend() {
        withTerminalGivenBack { Ncurses.stopJob() }
    }

    /// Runs something that needs the terminal for itself, such as an editor, then shows the screen again.
    package func withTerminalGivenBack<Result>(_ body: () -> Result) -> Result {
        Ncurses.leave()
        let result = body()
        Ncurses.return(errorLog: options.errorLogPath)
        setMouse(enabled: isMouseEnabled)
        adoptSize()
        return result
    }

    private func adoptSize() {
        guard Ncurses.adoptSize() else { return }
        shown = nil
        Ncurses.repaint()
        pending.append(.resize(size))
    }

    // MARK: Events

    /// Waits for the next event; nil after the given time without any. No time given waits for ever.
    package func nextEvent(timeoutMilliseconds: Int? = nil) -> InputEvent? {
        let deadline = timeoutMilliseconds.map { monotonicMilliseconds() + Int64($0) }
        while true {
            takeSignals()
            if !pending.isEmpty { return pending.removeFirst() }
            if let event = readInput() { return event }
            let remaining = deadline.map { Int32(clamping: max(0, $0 - monotonicMilliseconds())) } ?? -1
            switch signalPipe.wait(milliseconds: remaining) {
            case .woken: return .wake
            case .endOfInput: return .endOfInput
            case .nothing where remaining == 0:
                takeSignals()
                return pending.isEmpty ? nil : pending.removeFirst()
            case .nothing, .input: continue
            }
        }
    }

    private func readInput() -> InputEvent? {
        let input = decoder.next(read: Ncurses.read)
        if decoder.isAwaitingGround == false, let ground = decoder.ground, ground != self.ground {
            self.ground = ground
            pending.append(.ground(ground))
        }
        switch input {
        case .key(let key): return .key(key)
        case .mouse(var report):
            if report.kind == .press {
                report.kind = clicks.kind(ofPressAt: report.position, milliseconds: monotonicMilliseconds())
            }
            return .mouse(MouseEvent(kind: report.kind, position: report.position))
        case .byte, .ignored, nil: return pending.isEmpty ? nil : pending.removeFirst()
        }
    }

    private func takeSignals() {
        let notes = Ncurses.takeNotes()
        if notes.resized { adoptSize() }
        if notes.interrupted { pending.append(.key(.control("c"))) }
        if notes.stopAsked {
            suspend()
            pending.append(.resumed)
        } else if notes.continued {
            // Stopped by a signal nobody can catch: the shell may have changed the modes of the terminal since.
            withTerminalGivenBack {}
            pending.append(.resumed)
        }
    }
}

private func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

private func monotonicMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

private func writeToTerminal(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { return }
    }
}
