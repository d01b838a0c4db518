// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Of the modules that the tests and the commands that they start run for minutes: optimised in debug builds too, which
/// halves the time of the suite.
let optimised: [SwiftSetting] =
    strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "maillage",
    products: [
        .library(name: "AtlasModel", targets: ["AtlasModel"]),
        .executable(name: "maillage", targets: ["maillage"]),
        .executable(name: "maillage-bench", targets: ["maillage-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .target(name: "AtlasModel", swiftSettings: optimised),
        .target(name: "AtlasResources", swiftSettings: strict),
        .target(name: "AtlasExchange", dependencies: ["AtlasModel"], swiftSettings: optimised),
        .target(
            name: "AtlasStore",
            dependencies: [
                "AtlasModel", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: optimised
        ),
        .target(
            name: "CPango",
            linkerSettings: ["pangocairo-1.0", "pango-1.0", "gobject-2.0", "cairo"].map { .linkedLibrary($0) }
        ),
        .target(name: "AtlasDocuments", dependencies: ["AtlasModel", "CPango"], swiftSettings: optimised),
        .target(name: "AtlasSite", dependencies: ["AtlasModel", "AtlasDocuments"], swiftSettings: optimised),
        .target(
            name: "CNcurses",
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]
        ),
        .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: optimised),
        .target(
            name: "AtlasApp",
            dependencies: [
                "AtlasModel", "AtlasDocuments", "Terminal", .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: optimised
        ),
        .executableTarget(
            name: "maillage",
            dependencies: [
                "AtlasModel", "AtlasResources", "AtlasExchange", "AtlasStore", "AtlasDocuments", "AtlasSite",
                "AtlasApp",
                "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "maillage-bench",
            dependencies: [
                "AtlasModel", "AtlasResources", "AtlasExchange", "AtlasStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "AtlasModelTests", dependencies: ["AtlasModel"], swiftSettings: strict),
        .target(name: "CVTerm", path: "Tests/CVTerm", linkerSettings: [.linkedLibrary("vterm")]),
        .target(name: "PseudoTerminal", dependencies: ["CVTerm"], path: "Tests/PseudoTerminal", swiftSettings: strict),
        .executableTarget(
            name: "terminal-probe",
            dependencies: ["Terminal"],
            path: "Tests/TerminalProbe",
            swiftSettings: strict
        ),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "PseudoTerminal", "terminal-probe"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AtlasExchangeTests",
            dependencies: ["AtlasExchange", "AtlasModel", "AtlasResources"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "store-probe",
            dependencies: ["AtlasStore", "AtlasModel"],
            path: "Tests/StoreProbe",
            swiftSettings: strict
        ),
        .testTarget(
            name: "AtlasStoreTests",
            dependencies: ["AtlasStore", "AtlasModel", "store-probe", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AtlasAppTests",
            dependencies: ["AtlasApp", "AtlasDocuments", "AtlasExchange", "AtlasModel", "AtlasResources", "Terminal"],
            exclude: ["Goldens"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AtlasDocumentsTests",
            dependencies: ["AtlasDocuments", "AtlasExchange", "AtlasModel", "AtlasResources"],
            exclude: ["Goldens"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AtlasSiteTests",
            dependencies: ["AtlasSite", "AtlasDocuments", "AtlasExchange", "AtlasModel", "AtlasResources"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["maillage", "AtlasStore", "AtlasModel", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "JourneyTests",
            dependencies: ["PseudoTerminal", "maillage"],
            swiftSettings: strict
        ),
    ]
)
