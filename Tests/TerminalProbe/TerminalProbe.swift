import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A program for the tests of `TerminalScreen`: it shows a list, the events it receives, and fails on demand.
@main
struct TerminalProbe {
    static func main() {
        var options = TerminalOptions(crashMessage: "probe: crashed\n")
        let arguments = CommandLine.arguments.dropFirst()
        options.errorLogPath = arguments.first { !$0.hasPrefix("-") }
        options.asciiOnly = arguments.contains("--ascii")
        do throws(TerminalError) {
            let screen = try TerminalScreen.open(options)
            Probe(screen: screen).run()
            screen.close()
            print("probe: closed")
        } catch {
            complain("probe: \(error)\n")
            exit(3)
        }
    }
}

final class Probe {
    private let screen: TerminalScreen
    private let mailbox: Mailbox<String>
    private var events: [String] = []
    private var selected = 0
    private var showsPalette = false
    private var showsYoungCharacter = false

    init(screen: TerminalScreen) {
        self.screen = screen
        mailbox = Mailbox(wake: screen.wake)
    }

    func run() {
        while true {
            screen.show(picture())
            guard let event = screen.nextEvent() else { continue }
            note(event)
            switch event {
            case .endOfInput, .key(.character("q")): return
            case .key(.up): selected = max(0, selected - 1)
            case .key(.down): selected = min(9, selected + 1)
            case .key(.control("z")): screen.suspend()
            case .key(.function(let number)): misbehave(number)
            default: break
            }
        }
    }

    private func note(_ event: InputEvent) {
        events.append(description(of: event))
        if case .wake = event { events += mailbox.takeAll() }
    }

    /// The event without the names of modules and types, which are noise here.
    private func description(of event: InputEvent) -> String {
        switch event {
        case .key(let key): "key \(key)"
        case .mouse(let mouse): "mouse \(mouse.kind) at \(mouse.position.x), \(mouse.position.y)"
        default: "\(event)"
        }
    }

    private func misbehave(_ number: Int) {
        switch number {
        case 1: fatalError("on demand")
        case 2: abort()
        case 3: print(overflow(selected))
        case 4: complain("noise on stderr\n")
        case 5:
            let mailbox = mailbox
            Thread.start { mailbox.post("posted by a worker") }
        case 6: screen.setMouse(enabled: !screen.isMouseEnabled)
        case 7: events.append("copied: \(screen.copyToClipboard("Finistère"))")
        case 8: showsPalette.toggle()
        case 9: showsYoungCharacter.toggle()
        default: break
        }
    }

    private func overflow(_ depth: Int) -> Int { depth < 0 ? 0 : overflow(depth + 1) + 1 }

    private func picture() -> Surface {
        var surface = Surface(size: screen.size)
        surface.write("probe \(screen.size.width)×\(screen.size.height) on \(screen.entry)", at: 0, 0, style: .bold)
        surface.write("Côtes-d'Armor 日本 ▶ ─", at: 0, 1, style: Style(foreground: .green))
        surface.write("colors \(screen.colorCount), unicode \(screen.supportsUnicode)", at: 0, 2)
        for row in 0..<10 {
            let isSelected = row == selected
            let style = isSelected ? Style.reverse : .plain
            surface.fill(Rect(x: 0, y: 3 + row, width: 54, height: 1), style: style)
            surface.write("\(isSelected ? "▶" : " ") association n° \(row) du Finistère", at: 0, 3 + row, style: style)
        }
        for (line, event) in events.suffix(max(0, surface.size.height - 14)).enumerated() {
            surface.write(event, at: 0, 13 + line)
        }
        if showsYoungCharacter { surface.write("|\u{1FAE9}|", at: 60, 1) }
        if showsPalette { drawPalette(into: &surface) }
        surface.write("end", at: surface.size.width - 3, surface.size.height - 1)
        surface.cursor = Position(x: 0, y: 3 + selected)
        return surface
    }
}

private func complain(_ text: String) {
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
}

/// More combinations of colours than any terminal has pairs for.
private func drawPalette(into surface: inout Surface) {
    for index in 0..<(40 * 10) {
        let style = Style(
            foreground: .indexed(UInt8(16 + index % 40)), background: .indexed(UInt8(60 + index / 40)))
        surface.write("x", at: index % 40, 14 + index / 40, style: style)
    }
}

/// A thread, without Foundation.
private enum Thread {
    static func start(_ body: @escaping @Sendable () -> Void) {
        let context = Unmanaged.passRetained(Box(body)).toOpaque()
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { context in
                Unmanaged<Box>.fromOpaque(context!).takeRetainedValue().body()
                return nil
            }, context)
        pthread_detach(thread)
    }

    private final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
