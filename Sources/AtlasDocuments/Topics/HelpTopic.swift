import AtlasModel

/// What `maillage help` explains besides the commands.
package enum HelpTopic: CaseIterable, Sendable {
    case territories, stages, states, format

    /// The words that name it, in French and in English.
    package var names: [String] {
        switch self {
        case .territories: ["territoires", "territories"]
        case .stages: ["stades", "stages"]
        case .states: ["etats", "states"]
        case .format: ["format"]
        }
    }

    /// The topic of a name, whatever its accents and case.
    package init?(_ name: String) {
        let name = name.folded
        guard let topic = HelpTopic.allCases.first(where: { $0.names.contains(name) }) else { return nil }
        self = topic
    }
}

extension Words {
    /// The name of a topic as one types it.
    package func name(of topic: HelpTopic) -> String { pick(topic.names[0], topic.names[topic.names.count - 1]) }

    package func summary(of topic: HelpTopic) -> String {
        switch topic {
        case .territories:
            pick(
                "comment on écrit un territoire, une commune, un pays", "how a territory, a commune, an area is written"
            )
        case .stages: pick("les trois stades d’emploi d’une association", "the three stages of an association")
        case .states:
            pick("zone blanche, fragile, présumé : ce que disent les états", "gap, fragile, presumed: what states say")
        case .format:
            pick("les fichiers d’un atlas, colonne par colonne, pour un tableur", "the files of an atlas, by column")
        }
    }
}
