import AtlasModel

extension AtlasOnDate {
    /// The names of some actors as they are shown, in the order of the atlas.
    func names(of ids: Set<ActorID>) -> [String] {
        ids.compactMap(row).sorted().map { atlas.actors[$0].name.madeSafe }
    }
}
