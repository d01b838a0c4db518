#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memory that the program has freed and that its C library keeps.
enum FreedMemory {
    private typealias Trim = @convention(c) (Int) -> CInt
    private typealias Option = @convention(c) (CInt, CInt) -> CInt

    /// Has the threads of the program share four places to take memory from: glibc gives each its own, eight for each
    /// processor, and each keeps what it has freed (https://man7.org/linux/man-pages/man3/mallopt.3.html).  With two,
    /// the two that read a large atlas at once were sometimes given the same, and waited for each other thousands of
    /// times.  To be called before there are threads.
    static func keepTogether() {
        guard let option = dlsym(nil, "mallopt") else { return }
        let mostPlaces: CInt = -8  // M_ARENA_MAX
        _ = unsafeBitCast(option, to: Option.self)(mostPlaces, 4)
    }

    /// Gives to the system what reading or changing a large atlas has needed and the screen does not.  glibc keeps it by
    /// itself: an eighth of what the program then has (https://man7.org/linux/man-pages/man3/malloc_trim.3.html); Swift's
    /// module of it has no `malloc.h`, and other libraries have no such function.
    static func giveBack() {
        guard let trim = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(trim, to: Trim.self)(0)
    }
}
