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

extension Moment {
    /// The day where the user is.
    var day: CalendarDate { CalendarDate(local(time_t(seconds))) }

    /// The hour where the user is: `07:12`.
    var clock: String {
        let parts = local(time_t(seconds))
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(parts.tm_hour)):\(two(parts.tm_min))"
    }
}

extension CalendarDate {
    /// The day it is where the user is.
    static var today: CalendarDate { CalendarDate(local(time(nil))) }

    fileprivate init(_ parts: tm) {
        let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let day else { preconditionFailure("the clock of the machine is out of the calendar") }
        self = day
    }
}

private func local(_ time: time_t) -> tm {
    var (time, parts) = (time, tm())
    localtime_r(&time, &parts)
    return parts
}
