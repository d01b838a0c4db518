import AtlasModel

/// Finds the actors of an atlas by what says who they are.
struct ActorIndex {
    private let atlas: Atlas
    private var ids: [ActorID: Int] = [:]
    private var sirets: [String: [Int]] = [:]
    private var rnas: [String: [Int]] = [:]
    private var names: [String: [Int]] = [:]

    init(_ atlas: Atlas) {
        self.atlas = atlas
        for (row, actor) in atlas.actors.enumerated() {
            ids[actor.id] = row
            if let siret = ActorIndex.siret(actor) { sirets[siret, default: []].append(row) }
            if let rna = ActorIndex.rna(actor) { rnas[rna, default: []].append(row) }
            names[actor.name.folded, default: []].append(row)
        }
    }

    func row(of id: ActorID) -> Int? { ids[id] }

    func rows(withSiretOf actor: Actor) -> [Int] { ActorIndex.siret(actor).flatMap { sirets[$0] } ?? [] }

    func rows(withRnaOf actor: Actor) -> [Int] { ActorIndex.rna(actor).flatMap { rnas[$0] } ?? [] }

    /// Actors of the same name that may be in the same place, and have no other register number.
    func rows(likelyNamedAs actor: Actor) -> [Int] {
        (names[actor.name.folded] ?? []).filter { row in
            let other = atlas.actors[row]
            if let commune = actor.commune, let others = other.commune, commune != others { return false }
            if let siret = ActorIndex.siret(actor), let others = ActorIndex.siret(other), siret != others {
                return false
            }
            return true
        }
    }

    /// A whole number with its key only: what a spreadsheet has left of one (`7,78E+13`), "en cours" or digits that somebody
    /// put in the place of one may be anybody's.
    static func siret(_ actor: Actor) -> String? {
        let digits = actor.siret.filter { !$0.isWhitespace }
        return RegisterNumber.isSiret(digits) ? digits : nil
    }

    private static func rna(_ actor: Actor) -> String? {
        let number = actor.rna.uppercased()
        return RegisterNumber.isRna(number) ? number : nil
    }
}
