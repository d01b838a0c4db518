import ArgumentParser
import AtlasApp

/// `--crowded-above`: above how many verified actors a place is crowded.
struct ThresholdOption: ParsableArguments {
    @Option(
        name: [.customLong("crowded-above"), .customLong("surcharge-au-dela-de")],
        help: ArgumentHelp(HelpText.crowdedAbove, valueName: "n"))
    var crowdedAbove: String?

    func chosen() throws(CommandFailure) -> Int {
        guard let crowdedAbove else { return userSettings.settings.threshold }
        guard let number = Int(crowdedAbove), number >= 0 else {
            throw .invalidNumber(option: "--crowded-above", value: crowdedAbove)
        }
        return number
    }
}
