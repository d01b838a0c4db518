extension Pathway {
    /// The same pathway for an association that now bears another name: nothing else hangs on it.
    public func renamed(_ name: String) -> Pathway {
        var association = association
        association.name = name
        return Pathway(association: association, steps: steps, cost: cost, unheededChoices: unheededChoices)
    }
}
