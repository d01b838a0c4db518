import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CalendarDate {
    /// The day it is where the user is.
    static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let day else { preconditionFailure("the clock of the machine is out of the calendar") }
        return day
    }
}
