import AtlasModel

extension CalendarDate {
    /// A day as people type it: `15/01/2027`, `15.1.27`, `15-01-2027`, or `2027-01-15`.
    init?(typed text: String) {
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 3, text.allSatisfy({ $0.isASCII && ($0.isNumber || "/.- ".contains($0)) }) else {
            return nil
        }
        if parts[0] > 31 {
            self.init(year: parts[0], month: parts[1], day: parts[2])
        } else {
            self.init(year: parts[2] < 100 ? 2000 + parts[2] : parts[2], month: parts[1], day: parts[0])
        }
    }
}
