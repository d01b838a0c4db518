import Terminal

/// Every choice of the program with its keys.
struct KeyMap: Sendable {
    private(set) var bindings: [Binding]

    /// As the program ships it.  The order is that of the help, and of the key bar.
    static let standard = KeyMap(
        bindings: explorer + map + pathway + gaps + survey + coverage + network + scenario + toNetwork + editing
            + merging + help + everywhere
    )

    func action(for key: Key, in context: Binding.Context) -> Action? {
        bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
    }

    func bar(in context: Binding.Context) -> [Binding] {
        bindings.filter { $0.contexts.contains(context) && $0.bar != nil }
    }

    func help(in context: Binding.Context) -> [Binding] { bindings.filter { $0.contexts.contains(context) } }
}
