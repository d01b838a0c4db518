/// The ASCII cell that stands for another, one column for one column.  Half of a block, or the whole, is a cell of its
/// colour where the terminal shows that.
func asciiCell(for cell: Cell, shows: (Color) -> Bool) -> Cell {
    var style = cell.style
    if "█▀▄".contains(cell.text), let color = style.foreground, shows(color) {
        (style.foreground, style.background) = (nil, color)
        return Cell(Glyph(" "), style: style)
    }
    return Cell(Glyph(asciiCharacter(for: cell.text)), style: style)
}

/// The ASCII character that stands for a cell on a terminal without Unicode, one column for one column.
func asciiCharacter(for character: Character) -> Character {
    if character.isASCII { return character }
    if let known = asciiCharacters[character] { return known }
    // An accent the table does not have, written apart.
    let scalars = character.unicodeScalars
    let base = scalars[scalars.startIndex]
    if scalars.count > 1, base.isASCII { return Character(base) }
    switch base.value {
    case 0x2800...0x28FF: return brailleShade(dots: (base.value & 0xFF).nonzeroBitCount)
    case 0x2500...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    default: return "?"
    }
}

private func brailleShade(dots: Int) -> Character {
    switch dots {
    case 0: " "
    case 1...2: "."
    case 3...5: ":"
    default: "#"
    }
}

private let asciiCharacters: [Character: Character] = {
    let groups: [(ascii: Character, for: String)] = [
        ("A", "ÀÁÂÃÄÅĀĂĄÆ"), ("a", "àáâãäåāăąæª"), ("C", "ÇĆĈĊČ©"), ("c", "çćĉċč"), ("D", "ĎĐÐ"), ("d", "ďđð"),
        ("E", "ÈÉÊËĒĔĖĘĚ€"), ("e", "èéêëēĕėęě"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
        ("I", "ÌÍÎÏĨĪĬĮİ"), ("i", "ìíîïĩīĭįı"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķ"), ("L", "ĹĻĽĿŁ"),
        ("l", "ĺļľŀł"), ("N", "ÑŃŅŇ№"), ("n", "ñńņň"), ("O", "ÒÓÔÕÖØŌŎŐŒ"), ("o", "òóôõöøōŏőœ°º○◦"), ("R", "ŔŖŘ®"),
        ("r", "ŕŗř"), ("S", "ŚŜŞŠ§"), ("s", "śŝşšß"), ("T", "ŢŤŦ"), ("t", "ţťŧ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"),
        ("u", "ùúûüũūŭůűųµ"), ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸ"), ("y", "ýÿŷ"), ("Z", "ŹŻŽ"), ("z", "źżž"),
        ("1", "¹"), ("2", "²"), ("3", "³"), ("'", "’‘ʼ´"), ("\"", "“”„"), ("<", "«‹←◀◂"), (">", "»›→▶▸►"),
        ("^", "↑▲▴"), ("v", "↓▼▾"), ("-", "–—‐‑−─━┄┅┈┉╌╍═"), ("|", "│┃┆┇┊┋║¦"), (".", "…·░"), ("*", "•●★◆■"),
        ("x", "×✗✘"), ("/", "÷⌕⁄"), ("%", "▒‰"), ("#", "▓█"), ("+", "✓✔±"), ("=", "≈≡"), ("!", "⚠¡"),
        ("?", "¿\u{FFFD}"),
    ]
    var table: [Character: Character] = [:]
    for group in groups {
        for character in group.for { table[character] = group.ascii }
    }
    return table
}()
