// The one file that knows ncurses exists.
import CNcurses

/// The terminal as ncurses drives it. There is one terminal: these are functions, not an object.
enum Ncurses {
    enum Entry {
        case usable, unknown, tooDumb
    }

    static func lookUp(_ name: String) -> Entry {
        switch nc_look_up(name) {
        case NC_ENTRY_USABLE: .usable
        case NC_ENTRY_TOO_DUMB: .tooDumb
        default: .unknown
        }
    }

    static func adoptLocale() -> Bool { nc_adopt_locale() }

    static func open(_ name: String, colors: Bool, wakeDescriptor: Int32, farewell: String) -> Bool {
        guard_remember_terminal()
        guard_install(wakeDescriptor)
        guard nc_open(name, colors) else {
            guard_remove()
            return false
        }
        var restoring = [CChar](repeating: 0, count: 2048)
        let length = nc_restoring_sequence(&restoring, restoring.count)
        guard_prepare(restoring, length, farewell)
        return true
    }

    static func takeOver(errorLog: String?) {
        guard_hide_errors(errorLog)
        guard_set_armed(true)
    }

    static func giveBack() {
        guard_set_armed(false)
        guard_show_errors()
    }

    static func close() {
        nc_close()
        giveBack()
        guard_remove()
    }

    static func leave() {
        nc_leave()
        giveBack()
    }

    static func `return`(errorLog: String?) {
        takeOver(errorLog: errorLog)
        nc_return()
    }

    static func stopJob() { guard_stop_job() }

    static var size: Size { Size(width: Int(nc_columns()), height: Int(nc_rows())) }
    static var colorCount: Int { Int(nc_color_count()) }
    static var pairLimit: Int { Int(nc_pair_limit()) }
    static var hasMouse: Bool { nc_has_mouse() }
    static var hasClipboard: Bool { nc_has_clipboard() }
    /// What the font of a Linux console draws; nothing of any other terminal.
    static var consoleCharacters: [UInt16] {
        let most = Int(UInt16.max)
        return [UInt16](unsafeUninitializedCapacity: most) { buffer, count in
            count = nc_console_characters(buffer.baseAddress, most)
        }
    }

    static func adoptSize() -> Bool { nc_adopt_size() }
    static func setMouse(_ enabled: Bool) { nc_set_mouse(enabled) }

    // MARK: Drawing

    static func definePair(_ pair: Int, foreground: Int?, background: Int?) -> Bool {
        nc_define_pair(Int32(pair), Int32(foreground ?? -1), Int32(background ?? -1))
    }

    static func erase() { nc_erase() }
    static func repaint() { nc_repaint() }

    static func put(_ cell: Cell, at x: Int, _ y: Int, attributes: UInt32, pair: Int) {
        nc_put(
            Int32(y), Int32(x), cell.base.value, cell.firstMark.value, cell.secondMark.value, Int32(cell.width),
            attributes, Int32(pair))
    }

    static func attributes(of style: Style) -> UInt32 {
        (style.bold ? NC_BOLD.rawValue : 0) | (style.dim ? NC_DIM.rawValue : 0)
            | (style.reverse ? NC_REVERSE.rawValue : 0) | (style.underline ? NC_UNDERLINE.rawValue : 0)
    }

    static func flush(cursor: Position?) {
        nc_flush(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? 0))
    }

    // MARK: Input

    struct Notes {
        var resized, stopAsked, continued, interrupted: Bool
    }

    static func takeNotes() -> Notes {
        let notes = guard_take_notes()
        return Notes(
            resized: notes & GUARD_RESIZED.rawValue != 0,
            stopAsked: notes & GUARD_STOP_ASKED.rawValue != 0,
            continued: notes & GUARD_CONTINUED.rawValue != 0,
            interrupted: notes & GUARD_INTERRUPTED.rawValue != 0)
    }

    static func read() -> RawInput? {
        let code = nc_read()
        if code < 0 { return nil }
        if let byte = UInt8(exactly: code) { return .byte(byte) }
        let value = UInt32(code)
        if value > NC_KEY_FUNCTION.rawValue { return .key(.function(Int(value - NC_KEY_FUNCTION.rawValue))) }
        if value == NC_KEY_MOUSE.rawValue { return readMouse() }
        return keys[value].map(RawInput.key) ?? .ignored
    }

    private static func readMouse() -> RawInput {
        var column: Int32 = 0
        var row: Int32 = 0
        let kind: MouseEvent.Kind
        switch nc_mouse(&column, &row) {
        case NC_MOUSE_PRESS: kind = .press
        case NC_MOUSE_WHEEL_UP: kind = .wheelUp
        case NC_MOUSE_WHEEL_DOWN: kind = .wheelDown
        default: return .ignored
        }
        return .mouse(MouseReport(kind: kind, position: Position(x: Int(column), y: Int(row))))
    }

    private static let keys: [UInt32: Key] = [
        NC_KEY_UP.rawValue: .up, NC_KEY_DOWN.rawValue: .down, NC_KEY_LEFT.rawValue: .left,
        NC_KEY_RIGHT.rawValue: .right, NC_KEY_HOME.rawValue: .home, NC_KEY_END.rawValue: .end,
        NC_KEY_PAGE_UP.rawValue: .pageUp, NC_KEY_PAGE_DOWN.rawValue: .pageDown, NC_KEY_DELETE.rawValue: .delete,
        NC_KEY_BACKSPACE.rawValue: .backspace, NC_KEY_ENTER.rawValue: .enter, NC_KEY_BACK_TAB.rawValue: .backTab,
    ]

    /// How many bytes wait on a descriptor; nil if it is closed.
    static func waitingBytes(on descriptor: Int32) -> Int? {
        let count = nc_waiting_bytes(descriptor)
        return count < 0 ? nil : Int(count)
    }
}
