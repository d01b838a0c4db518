package import AtlasModel

/// The words of what two copies of an atlas say differently, as lines and screen ask about it.
extension Words {
    /// The values of a field in the common ancestor and on both sides, between quotes; of long texts, all from a little
    /// before where both sides differ.
    package func values(
        _ conflict: MergeConflict, ofField field: String, in atlas: Atlas
    ) -> (base: String, mine: String, theirs: String) {
        func text(_ cell: String) -> String { self.text(cell, ofField: field, of: conflict.record, in: atlas) }
        let start = Self.excerptStart(text(conflict.mine), text(conflict.theirs))
        func shown(_ cell: String) -> String {
            if cell.isEmpty { return pick("rien", "nothing") }
            let text = text(cell)
            return quoted(start > 0 && start < text.count ? "…" + text.dropFirst(start) : text)
        }
        return (shown(conflict.base), shown(conflict.mine), shown(conflict.theirs))
    }

    package func deleted(by side: MergeConflict.Side) -> String {
        switch side {
        case .mine: pick("supprimé par moi, modifié par eux", "deleted by me, changed by them")
        case .theirs: pick("supprimé par eux, modifié par moi", "deleted by them, changed by me")
        }
    }
}
