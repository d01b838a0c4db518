import AtlasModel
import AtlasStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Moment {
    /// The last moment of a day where the user is.
    init(endOf day: CalendarDate) {
        var parts = tm()
        parts.tm_year = Int32(day.year - 1900)
        parts.tm_mon = Int32(day.month - 1)
        parts.tm_mday = Int32(day.day + 1)
        // The system knows whether summer time holds then.
        parts.tm_isdst = -1
        self.init(milliseconds: Int64(mktime(&parts)) * 1_000 - 1)
    }
}

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
