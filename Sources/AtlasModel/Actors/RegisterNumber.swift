/// Checks of the numbers under which French registers know an organisation.
public enum RegisterNumber {
    /// A SIRET: 14 digits, Luhn's sum over all of them and over the SIREN (the first nine) a multiple of ten.  La
    /// Poste, SIREN 356000000, numbers its offices so that the plain sum of the digits is a multiple of five.
    public static func isSiret(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 0x30 }
        guard digits.count == 14, digits.allSatisfy((0...9).contains), luhnSum(digits[..<9]) % 10 == 0 else {
            return false
        }
        return luhnSum(digits[...]) % 10 == 0 || text.hasPrefix("356000000") && digits.reduce(0, +) % 5 == 0
    }

    /// The SIRET that a text means, without spaces and with the zeros that a spreadsheet took for nothing; a doubtful
    /// one as it is written.  Register numbers warn and never block: an atlas must be able to hold an actor whose papers
    /// are in disorder.
    /// - Parameter report: told what was repaired or is doubtful, and the text.
    public static func siret(_ written: String, report: (Finding.Problem, String) -> Void) -> String {
        if written.isEmpty || isSiret(written) { return written }
        let digits = written.filter { !$0.isWhitespace }
        if digits.isEmpty || isSiret(digits) { return digits }
        // SIREN may begin with a zero.
        let longer = String(repeating: "0", count: max(0, 14 - digits.utf8.count)) + digits
        if digits.utf8.count >= 12, isSiret(longer) {
            report(.repairedLeadingZero(longer), written)
            return longer
        }
        report(isScientific(written) ? .siretAsNumber : .suspectSiret, written)
        return written
    }

    /// `1,23457E+13`: a spreadsheet took the digits for a number and kept the first few of them.
    public static func isScientific(_ text: String) -> Bool {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
        guard parts.count == 2, let first = parts[0].first, isDigit(first),
            parts[0].allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
        else { return false }
        let exponent = parts[1].drop { $0 == UInt8(ascii: "+") }
        return !exponent.isEmpty && exponent.allSatisfy(isDigit)
    }

    /// A number of the Répertoire national des associations: `W`, a digit, a digit or capital, seven digits.
    public static func isRna(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[0] == UInt8(ascii: "W") else { return false }
        return isDigit(bytes[1]) && (isDigit(bytes[2]) || (0x41...0x5A).contains(bytes[2]))
            && bytes[3...].allSatisfy(isDigit)
    }

    /// Luhn's sum (ISO/IEC 7812-1): every second digit from the right counts twice, less nine above nine.
    private static func luhnSum(_ digits: ArraySlice<Int>) -> Int {
        digits.reversed().enumerated().reduce(0) { sum, item in
            let weighted = item.offset % 2 == 1 ? item.element * 2 : item.element
            return sum + (weighted > 9 ? weighted - 9 : weighted)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
