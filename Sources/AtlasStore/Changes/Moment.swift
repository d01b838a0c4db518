#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A moment to the millisecond, in universal time.
package struct Moment: Hashable, Comparable, Sendable {
    /// Since 1 January 1970, without leap seconds.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Whole seconds since 1 January 1970, as the system counts them.
    package var seconds: Int { Int(milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000) }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    package static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Reads `2026-11-22T06:30:05.250Z` and nothing else.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        let pattern = Array("0000-00-00T00:00:00.000Z".utf8)
        guard bytes.count == pattern.count else { return nil }
        var numbers = [0]
        for (byte, mark) in zip(bytes, pattern) {
            if mark == UInt8(ascii: "0") {
                guard (0x30...0x39).contains(byte) else { return nil }
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte) - 0x30
            } else {
                guard byte == mark else { return nil }
                numbers.append(0)
            }
        }
        var parts = tm()
        parts.tm_year = Int32(numbers[0] - 1900)
        parts.tm_mon = Int32(numbers[1] - 1)
        parts.tm_mday = Int32(numbers[2])
        parts.tm_hour = Int32(numbers[3])
        parts.tm_min = Int32(numbers[4])
        parts.tm_sec = Int32(numbers[5])
        self.init(milliseconds: Int64(timegm(&parts)) * 1_000 + Int64(numbers[6]))
        // The 31st of June is read as the first of July.
        guard description == text else { return nil }
    }
}

extension Moment: CustomStringConvertible {
    /// The ISO 8601 form; texts of it are in the order of time.
    package var description: String {
        var time = time_t(seconds)
        var parts = tm()
        gmtime_r(&time, &parts)
        func digits(_ number: Int32, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let rest = Int32(milliseconds - Int64(seconds) * 1_000)
        return "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))T"
            + "\(digits(parts.tm_hour, 2)):\(digits(parts.tm_min, 2)):\(digits(parts.tm_sec, 2)).\(digits(rest, 3))Z"
    }
}
