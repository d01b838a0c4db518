package import AtlasModel

extension Words {
    /// A page of several.
    func page(_ number: Int, of count: Int) -> String {
        pick("page \(number) sur \(count)", "page \(number) of \(count)")
    }

    /// What stands before a value: French sets a space before its colon.
    package var colon: String { pick("\u{A0}: ", ": ") }

    func mapTitle(around commune: String, sites: [String]) -> String {
        let places =
            sites.isEmpty
            ? pick("aucun lieu d’accueil n’est localisé", "no place to go is known on it")
            : pick("lieux ", "places ") + sites.joined(separator: ", ")
        return pick("Carte autour de \(commune)\u{A0}: \(places)", "Map around \(commune): \(places)")
    }

    var gapMapTitle: String {
        pick("Carte des EPCI selon leur part de zones blanches", "Map of the EPCI by their share of gaps")
    }

    /// The classes of ``GapShare``.
    func gapClass(_ shade: Int) -> String {
        switch shade {
        case 0: pick("aucune zone blanche", "no gap")
        case 1: pick("moins d’un quart", "less than a quarter")
        case 2: pick("d’un quart à la moitié", "a quarter to a half")
        case 3: pick("de la moitié aux trois quarts", "a half to three quarters")
        default: pick("trois quarts ou plus", "three quarters or more")
        }
    }

    /// What stands where a person's contact stood.
    package var withheld: String { pick("[coordonnées non imprimées]", "[contact not printed]") }

    /// Where a sheet comes from, in its foot.
    package func foot(_ subject: AtlasOnDate) -> String {
        subject.atlas.title.madeSafe + pick(" · situation au ", " · as of ") + date(subject.date)
    }
}
