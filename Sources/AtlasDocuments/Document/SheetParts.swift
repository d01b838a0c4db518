package import AtlasModel

/// What a sheet takes along besides the atlas.
package struct SheetParts: Sendable {
    /// Whose telephone numbers and mailboxes a sheet may carry.
    package enum Contacts: Sendable {
        /// Those of organisations only: the paper leaves the building.
        case organisations
        /// Those of named persons too.
        case everybody
    }

    package var contacts: Contacts
    /// The lines of the maps; without them a sheet has no picture.
    package var outlines: Outlines?
    /// Whether the sheet is for paper and tells by itself where all that it says comes from.
    package var isHandout: Bool

    package init(contacts: Contacts = .organisations, outlines: Outlines? = nil, isHandout: Bool = false) {
        self.contacts = contacts
        self.outlines = outlines
        self.isHandout = isHandout
    }

    /// What the screen shows to whoever keeps the atlas.
    package static let screen = SheetParts(contacts: .everybody)
}
