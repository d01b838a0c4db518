import Terminal

extension KeyMap {
    /// The table with other keys for some actions.
    ///
    /// Where letters are typed, a letter cannot be a choice: there an action keeps its own keys, unless it is given one
    /// that types nothing.
    func changed(by keys: [Action: [Key]]) -> KeyMap {
        guard !keys.isEmpty else { return self }
        return KeyMap(
            bindings: bindings.map { binding in
                guard let wanted = keys[binding.action] else { return binding }
                let isTyping = binding.contexts.contains(where: takesLetters)
                let usable = wanted.filter { !isTyping || !$0.typesLetter }
                var changed = binding
                if !usable.isEmpty { changed.keys = usable }
                return changed
            })
    }

    /// Whether a part of the program takes letters as text: none of its choices has one as its key.
    private func takesLetters(_ context: Binding.Context) -> Bool {
        !KeyMap.standard.bindings.contains { $0.contexts.contains(context) && $0.keys.contains(where: \.typesLetter) }
    }

    /// A key that has two actions in one part of the program.
    struct Clash {
        let key: Key
        let context: Binding.Context
        /// The action that the key has already.
        let other: Action
    }

    /// The first of some actions with changed keys that another one is in the way of.
    func clash(among keys: [Action: [Key]]) -> (action: Action, clash: Clash)? {
        for action in Action.allCases where keys[action] != nil {
            for binding in bindings where binding.action == action {
                for context in Binding.Context.allCases where binding.contexts.contains(context) {
                    for key in binding.keys {
                        let other = bindings.first {
                            $0.action != action && $0.contexts.contains(context) && $0.keys.contains(key)
                        }
                        guard let other else { continue }
                        return (action, Clash(key: key, context: context, other: other.action))
                    }
                }
            }
        }
        return nil
    }
}

extension Key {
    /// Whether the key writes something in a line of text; a space is what ticks a box there.
    fileprivate var typesLetter: Bool {
        if case .character(let character) = self { character != " " } else { false }
    }
}
