import AtlasModel
import Terminal

/// A class of territories on a map, told by a digit, a colour and a texture, so that each suffices.
struct MapClass: Hashable, Sendable {
    let digit: Character
    /// Of the middle in brightness, so that dots and digits in the terminal's own foreground read on it, be the
    /// terminal light or dark; `nil` for what has none, because there is nothing or nothing is known.
    let color: Color?
    /// What fills the territory where characters are all there is.
    let texture: Character

    init(digit: Character, color: Color?, texture: Character) {
        self.digit = digit
        self.color = color
        self.texture = texture
    }

    /// The hues are told apart by those who confuse red and green; with 16 colours each becomes another of the six.
    init(_ state: CellState) {
        switch state {
        case .notApplicable: self.init(digit: "-", color: nil, texture: " ")
        case .gap: self.init(digit: "0", color: .indexed(160), texture: " ")
        case .unknown: self.init(digit: "1", color: .indexed(244), texture: ".")
        case .presumed: self.init(digit: "2", color: .indexed(68), texture: ":")
        case .fragile: self.init(digit: "3", color: .indexed(136), texture: "-")
        case .covered: self.init(digit: "4", color: .indexed(30), texture: "=")
        case .crowded: self.init(digit: "5", color: .indexed(133), texture: "#")
        }
    }

    /// - Parameter density: 0 for nobody, then quarters of the territories from the least dense to the densest.
    init(density: Int) {
        switch density {
        case 0: self.init(digit: "0", color: nil, texture: " ")
        case 1: self.init(digit: "1", color: .indexed(136), texture: ".")
        case 2: self.init(digit: "2", color: .indexed(28), texture: ":")
        case 3: self.init(digit: "3", color: .indexed(30), texture: "=")
        default: self.init(digit: "4", color: .indexed(25), texture: "#")
        }
    }
}

/// What is painted on a picture: the class of each part, the part selected, the sites of actors.
struct MapPaint: Sendable {
    struct Part: Sendable {
        /// `nil` where nothing is told of it.
        var shown: MapClass?
        /// Somewhere in it, it is worse than its class.
        var isPartlyWorse = false
    }

    struct Site: Sendable {
        let position: Position
        let mark: Character
    }

    var skin = MapSkin.braille
    var parts: [Part] = []
    var selected: Int?
    /// The name of the part selected, where the picture has room for it.
    var name = ""
    var sites: [Site] = []
}
