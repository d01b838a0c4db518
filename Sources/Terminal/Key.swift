/// A key pressed by the user.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, pageUp, pageDown, home, end
    case function(Int)
    /// A letter, or one of `@ [ \ ] ^ _`, with the control key. Enter, tab, escape and backspace come as such.
    case control(Character)
}

/// What happened on the mouse.
package struct MouseEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The left button went down.
        case press
        /// The left button went down again at the same place soon after a `press`.
        case doubleClick
        case wheelUp, wheelDown
    }

    package var kind: Kind
    package var position: Position

    package init(kind: Kind, position: Position) {
        self.kind = kind
        self.position = position
    }
}

/// What the event loop receives.
package enum InputEvent: Hashable, Sendable {
    case key(Key)
    case mouse(MouseEvent)
    case resize(Size)
    /// A worker posted something, see `Mailbox`.
    case wake
    /// The terminal said what colour its ground has.
    case ground(GroundColor)
    /// The program was stopped and continues; the screen is back as it was.
    case resumed
    /// The terminal is gone: nothing can be read any more.
    case endOfInput
}
