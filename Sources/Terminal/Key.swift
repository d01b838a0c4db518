/// A key pressed by the user.
package enum Key: Hashable, Sendable {
    case character(Character)
}
