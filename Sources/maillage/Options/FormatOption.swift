import ArgumentParser

/// How a listing is written.
enum ListingFormat: String, CaseIterable {
    case table, json, csv
}

/// `--format`, for listings.
struct ListingFormatOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(HelpText.listingFormat, valueName: "table|json|csv"),
        completion: .list(ListingFormat.allCases.map(\.rawValue)))
    var format: String?

    func chosen() throws(CommandFailure) -> ListingFormat { try Self.chosen(format, option: "--format") }

    static func chosen(_ format: String?, option: String) throws(CommandFailure) -> ListingFormat {
        guard let format else { return .table }
        guard let chosen = ListingFormat(rawValue: format) else {
            throw .unknownChoice(option: option, value: format, allowed: ListingFormat.allCases.map(\.rawValue))
        }
        return chosen
    }
}
