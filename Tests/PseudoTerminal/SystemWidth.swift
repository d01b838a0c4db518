import CVTerm

/// The columns the C library, and so ncurses, gives a character where the locale is UTF-8; -1 if it knows none.
package func systemWidth(of scalar: Unicode.Scalar) -> Int {
    Int(system_width(scalar.value))
}
