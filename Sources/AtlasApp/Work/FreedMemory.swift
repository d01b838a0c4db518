#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memory that the program has freed and that its C library keeps.
enum FreedMemory {
    private typealias Trim = @convention(c) (Int) -> CInt

    /// Gives to the system what reading a large atlas has needed and the screen does not.  glibc keeps it by itself: an
    /// eighth of what the program then has (https://man7.org/linux/man-pages/man3/malloc_trim.3.html); Swift's module
    /// of it has no `malloc.h`, and other libraries have no such function.
    static func giveBack() {
        guard let trim = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(trim, to: Trim.self)(0)
    }
}
