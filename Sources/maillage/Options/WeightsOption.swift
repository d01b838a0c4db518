import ArgumentParser
import AtlasDocuments
import AtlasExchange
import AtlasModel

/// `--weights`: what communes weigh, in place of their inhabitants.
struct WeightsOption: ParsableArguments {
    @Option(
        name: [.customLong("weights"), .customLong("poids")],
        help: ArgumentHelp(HelpText.weights, valueName: words.pick("fichier", "file")), completion: .file())
    var path: String?

    /// `nil` for the inhabitants.
    func chosen(in territories: Territories) throws(CommandFailure) -> CommuneWeights? {
        guard let path else { return nil }
        let (weights, findings) = WeightFile.read(path, in: territories)
        guard let weights else { throw .brokenFile(path: path, findings: findings) }
        return CommuneWeights(weights, in: territories)
    }
}
