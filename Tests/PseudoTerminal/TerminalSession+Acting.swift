#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import CVTerm

/// What the person does.
extension TerminalSession {
    package enum SpecialKey: Hashable, Sendable {
        case enter, tab, backspace, escape, up, down, left, right, insert, delete, home, end, pageUp, pageDown
        case function(Int)
    }

    /// Types a text.
    package func send(_ text: String) {
        send(bytes: Array(text.utf8))
    }

    /// Types the letter with the control key.
    package func sendControl(_ letter: Character) {
        send(bytes: [(letter.asciiValue ?? 0) & 0x1F])
    }

    /// Presses a key, which sends what this terminal sends in the mode the program put it in.
    package func send(_ key: SpecialKey, shift: Bool = false, control: Bool = false) {
        emulator_press_key(emulator, number(of: key), shift, control)
        forwardOutput()
    }

    /// Clicks, with button 1 (left) to 3, or turns the wheel, with 4 (up) or 5 (down). Nothing is sent if the program
    /// did not ask for the mouse.
    package func sendMouse(button: Int = 1, x: Int, y: Int) {
        emulator_press_button(emulator, Int32(button), Int32(x), Int32(y))
        forwardOutput()
    }

    package func send(bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty, child.master >= 0 {
            let written = rest.withUnsafeBytes { write(child.master, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                // The program is busy writing: make room for it.
                pump(milliseconds: 5)
            } else if errno != EINTR {
                return
            }
        }
    }

    package func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        emulator_resize(emulator, Int32(columns), Int32(rows))
        pt_resize(child.master, Int32(columns), Int32(rows))
    }

    package func signal(_ number: Int32) {
        kill(child.process, number)
    }

    /// Closes the window.
    package func hangUp() {
        close(child.master)
        child.master = -1
    }

    private func forwardOutput() {
        var keys = [CChar](repeating: 0, count: 4096)
        let count = emulator_take_output(emulator, &keys, keys.count)
        send(bytes: keys.prefix(count).map { UInt8(bitPattern: $0) })
    }

    private func number(of key: SpecialKey) -> Int32 {
        switch key {
        case .enter: Int32(EMULATOR_ENTER.rawValue)
        case .tab: Int32(EMULATOR_TAB.rawValue)
        case .backspace: Int32(EMULATOR_BACKSPACE.rawValue)
        case .escape: Int32(EMULATOR_ESCAPE.rawValue)
        case .up: Int32(EMULATOR_UP.rawValue)
        case .down: Int32(EMULATOR_DOWN.rawValue)
        case .left: Int32(EMULATOR_LEFT.rawValue)
        case .right: Int32(EMULATOR_RIGHT.rawValue)
        case .insert: Int32(EMULATOR_INSERT.rawValue)
        case .delete: Int32(EMULATOR_DELETE.rawValue)
        case .home: Int32(EMULATOR_HOME.rawValue)
        case .end: Int32(EMULATOR_END.rawValue)
        case .pageUp: Int32(EMULATOR_PAGE_UP.rawValue)
        case .pageDown: Int32(EMULATOR_PAGE_DOWN.rawValue)
        case .function(let number): Int32(EMULATOR_FUNCTION_0.rawValue) + Int32(number)
        }
    }
}
