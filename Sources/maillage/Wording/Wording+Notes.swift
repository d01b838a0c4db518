import AtlasDocuments
import AtlasModel

extension Words {
    /// `--from vide`, where a folder is called so too.
    func wordBeforePath(_ word: String) -> String {
        pick(
            "--from \(word.madeSafe) : le mot du programme, et non ce qui porte ce nom ici ; pour le copier : --from ./",
            "--from \(word.madeSafe): the word of the program, not what is called so here; to copy it: --from ./")
            + word.madeSafe
    }

    /// What a new file holds, how to open it, and how to begin otherwise.
    func created(_ path: String, _ atlas: Atlas, _ beginning: NewCommand.Beginning) -> String {
        let made = pick("\(quoted(path)) créé, ", "\(quoted(path)) made, ") + quoted(atlas.title)
        let actors = count(atlas.actors.count, ("acteur", "acteurs"), ("actor", "actors"))
        let opening = pick(" ; pour l’ouvrir : maillage ", "; to open it: maillage ") + path.typed
        return switch beginning {
        case .empty:
            made
                + pick(
                    " : territoires et référentiel, aucun acteur encore", ": territories and referential, no actor yet")
                + opening
                + pick(
                    " ; avec les acteurs de l’atlas fourni : --from embedded",
                    "; with the actors of the atlas supplied: --from embedded")
        case .embedded:
            made + pick(" : \(actors) de l’atlas fourni", ": \(actors) of the atlas supplied") + opening
                + pick(" ; sans acteur : --from vide", "; without actors: --from empty")
        case .copy: made + pick(" : \(actors)", ": \(actors)") + opening
        }
    }

    /// How much of a package has been read, and the file that is being read.
    func reading(_ file: String, _ fraction: Double) -> String {
        pick("Lecture de l’atlas : ", "Reading the atlas: ")
            + "\(Int(fraction * 100))\(pick("\u{A0}", ""))% (\(file))"
    }

    var embeddedAtlas: String { pick("l’atlas fourni", "the atlas supplied") }

    /// What was understood where it is not literally what was typed; `nil` where it is.
    func resolved(_ text: String, _ choice: TerritoryIndex.Choice, in territories: Territories) -> String? {
        let found = "\(territories.name(of: choice.reference)?.madeSafe ?? "") (\(choice.reference))"
        switch choice.route {
        case .reference where text == choice.reference.description: return nil
        case .code, .name: return nil
        case .reference: return "\(text.madeSafe)\(pick(" : ", ": "))\(found)"
        case .postalCode(let code): return pick("\(code) : code postal de \(found)", "\(code): postal code of \(found)")
        case .formerCommune(let former):
            let name = "\(former.name.madeSafe) (\(former.code.madeSafe))"
            return pick(
                "\(text.madeSafe) : \(name), commune d’hier, aujourd’hui \(found)",
                "\(text.madeSafe): \(name), a former commune, now \(found)")
        }
    }

    func understood(_ text: String, as thing: String) -> String {
        "\(text.madeSafe)\(pick(" : compris comme ", ": understood as "))\(thing.madeSafe)"
    }

    func warnings(_ number: Int, in path: String) -> String {
        count(number, ("remarque", "remarques"), ("remark", "remarks"))
            + pick(" sur l’atlas ", " on the atlas ") + quoted(path)
            + pick(" ; pour les lire : maillage check ", "; to read them: maillage check ") + path.typed
    }

    /// `erreur : actors.csv, ligne 12, colonne zone : …`.
    func labelled(_ finding: Finding) -> String { severity(finding.severity) + pick(" : ", ": ") + line(finding) }

    /// - Parameter findings: how many were just listed; 0 where they went to standard output.
    func broken(_ path: String, _ findings: Int) -> String {
        let name = path == embeddedAtlas ? path : pick("l’atlas ", "the atlas ") + quoted(path)
        let listed =
            findings == 0
            ? pick("les erreurs trouvées", "the errors found")
            : pick("ce qui est dit ci-dessus", "what is said above")
        return pick(
            "\(name) ne peut pas être utilisé ; corrigez \(listed)", "\(name) cannot be used; correct \(listed)")
    }

    /// `12 acteurs · présumés 12 · vérifiés 0`, each actor at its best.
    func tally(_ listing: [ActorListing]) -> String {
        func count(_ presence: Presence) -> String { number(listing.count { $0.presence == presence }) }
        return [
            self.count(listing.count, ("acteur", "acteurs"), ("actor", "actors")),
            pick("vérifiés ", "verified ") + count(.confirmed), pick("présumés ", "presumed ") + count(.presumed),
            pick("inconnus ", "unknown ") + count(.unknown),
            pick("sans offre connue ", "no known offer ") + count(.absent),
        ].joined(separator: " · ")
    }

    func tally(_ statements: [MergedStatement]) -> String {
        count(statements.count, ("constat", "constats"), ("statement", "statements"))
    }

    func tally(_ findings: [Finding]) -> String {
        let errors = findings.count { $0.severity == .error }
        return [
            count(errors, ("erreur", "erreurs"), ("error", "errors")),
            count(findings.count - errors, ("remarque", "remarques"), ("remark", "remarks")),
        ].joined(separator: " · ")
    }

    /// What an atlas holds, once it could be read.
    func contents(of atlas: Atlas) -> String {
        let counts = [
            count(atlas.actors.count, ("acteur", "acteurs"), ("actor", "actors")),
            count(atlas.offers.count, ("offre", "offres"), ("offer", "offers")),
            count(atlas.relations.count, ("relation", "relations"), ("relation", "relations")),
            count(atlas.initiatives.count, ("démarche", "démarches"), ("initiative", "initiatives")),
            count(atlas.cooperations.count, ("coopération", "coopérations"), ("cooperation", "cooperations")),
        ]
        return atlas.title.madeSafe + pick(" : ", ": ") + counts.joined(separator: ", ")
    }
}
