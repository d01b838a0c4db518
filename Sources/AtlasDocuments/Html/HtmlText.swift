import AtlasModel

/// A text as it stands in HTML, between tags or between double quotes: the one place where that is done.
package func escapedForHtml(_ text: String) -> String {
    var result = ""
    for scalar in text.madeSafe.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
