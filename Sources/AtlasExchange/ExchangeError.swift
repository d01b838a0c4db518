package import AtlasModel

/// Why files could not be read or written at all; problems *inside* files are ``Finding``s.
package enum ExchangeError: Error, Hashable {
    case cannotRead(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    /// A folder was not replaced to the end; `old` is where the one of before, or what is left of it, now is.
    case halfReplaced(path: String, old: String, reason: String)
    /// The folder holds files that are no atlas package, and nobody said to replace them.
    case folderNotEmpty(path: String)
    /// An item of an inner list holds the `|` that separates items.
    case separatorInItem(file: String, column: String, item: String)
    /// The files that come with the program are damaged.
    case unusableDefaults(folder: String, findings: [Finding])
}
