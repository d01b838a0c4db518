import AtlasModel
import Terminal

/// A class of territories on a map, told by a digit, a colour and a texture, so that each suffices.
struct MapClass: Hashable, Sendable {
    let digit: Character
    /// `nil` for what has none, because there is nothing.
    let fill: ColorRole?
    /// What fills the territory where characters are all there is.
    let texture: Character

    init(digit: Character, fill: ColorRole?, texture: Character) {
        self.digit = digit
        self.fill = fill
        self.texture = texture
    }

    init(_ state: CellState) {
        switch state {
        case .notApplicable: self.init(digit: "-", fill: nil, texture: " ")
        case .gap: self.init(digit: "0", fill: .gapFill, texture: " ")
        case .unknown: self.init(digit: "1", fill: .unknownFill, texture: ".")
        case .presumed: self.init(digit: "2", fill: .presumedFill, texture: ":")
        case .fragile: self.init(digit: "3", fill: .fragileFill, texture: "-")
        case .covered: self.init(digit: "4", fill: .coveredFill, texture: "=")
        case .crowded: self.init(digit: "5", fill: .crowdedFill, texture: "#")
        }
    }

    /// - Parameter density: 0 for nobody, then quarters of the territories from the least dense to the densest.
    init(density: Int) {
        switch density {
        case 0: self.init(digit: "0", fill: nil, texture: " ")
        case 1: self.init(digit: "1", fill: .heat2, texture: ".")
        case 2: self.init(digit: "2", fill: .heat3, texture: ":")
        case 3: self.init(digit: "3", fill: .heat4, texture: "=")
        default: self.init(digit: "4", fill: .heat5, texture: "#")
        }
    }

    var color: Color? { fill.map { Color.of($0) } }

    /// Text upon the fill.
    var style: Style { Style(foreground: fill == nil ? nil : Color.of(.ink), background: color) }

    /// Bold upon nothing only: where there are 8 colours, bold ink is another colour.
    var digitStyle: Style {
        var style = style
        style.bold = fill == nil
        return style
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
